"""Cases that belong together: of whomever, for the same event or the same cause."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Another case (its id) that one belongs with, and what joins them in the words of staff."""

    other: str
    words: str
    by: str
    at: datetime
