"""What the whole costs, measured from outside on a real serving process: `arzuhal bench [NAME]`."""

from arzuhal.bench.suite import NAMES, run

__all__ = ["NAMES", "run"]
