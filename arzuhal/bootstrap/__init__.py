"""The composition root: the only place that names adapters, and hands each what it needs."""

from arzuhal.bootstrap.reading import deployed_policy, load_pipeline, load_policy
from arzuhal.bootstrap.rows import Parts, parts
from arzuhal.bootstrap.system import System, build, probe, waiting

__all__ = [
    "Parts",
    "System",
    "build",
    "deployed_policy",
    "load_pipeline",
    "load_policy",
    "parts",
    "probe",
    "waiting",
]
