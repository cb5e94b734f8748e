"""What it costs, measured where it runs: `arzuhal bench [NAME]`."""

from arzuhal.bench.suite import NAMES, run

__all__ = ["NAMES", "run"]
