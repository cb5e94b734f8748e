"""Lists of cases that staff have saved."""

from dataclasses import dataclass

LONGEST = 60  # characters of a name
MOST = 30  # lists of one person, or shared ones


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A list by its name. `owner`: whose it is, an account's id; empty for all of staff's.

    `query` is what its address asks for, without what stands before the question mark.
    """

    id: str
    owner: str
    name: str
    query: str
