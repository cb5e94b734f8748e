"""Circles as a text in the case's row, so that an index alone tells who may see it.

The ids of accounts, and behind their marks a team and who is kept out of it, each between two
blanks: ` ada berk team:depot not:cem `.
"""

import re
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, or_, select, true

from bot.domain.circle import Circle, Eyes
from bot.storage import tables

_C = tables.cases
_TEAM, _NOT = "team:", "not:"
_NOBODY = "-"  # whom no circle names: blanks may stand beside each other
_WILD, _ESCAPED = re.compile("[/%_]"), r"/\g<0>"  # what LIKE takes for something else


def written(circle: Circle) -> str:
    """As the row has it; empty for no restriction."""
    team = [f"{_TEAM}{circle.team}"] if circle.team else []
    members = [*circle.people, *team, *(f"{_NOT}{one}" for one in circle.apart)]
    return f" {' '.join(members)} " if members else ""


def read(column: str) -> Circle:
    """The same back."""
    members = column.split()
    people = tuple(one for one in members if not one.startswith((_TEAM, _NOT)))
    teams = [one.removeprefix(_TEAM) for one in members if one.startswith(_TEAM)]
    apart = tuple(one.removeprefix(_NOT) for one in members if one.startswith(_NOT))
    return Circle(people=people, team="".join(teams), apart=apart)


def seen(eyes: Eyes | None) -> ColumnElement[bool]:
    """The cases that somebody may see; None is the service itself, which sees all."""
    if eyes is None:
        return true()
    return _seen(**looking(eyes))


def looking(eyes: Eyes) -> dict[str, str]:
    """The parameters of `SEEN`."""
    return {
        "me": _between(eyes.staff_id or _NOBODY),
        "my_team": _between(f"{_TEAM}{eyes.team}" if eyes.team else _NOBODY),
        "not_me": _between(f"{_NOT}{eyes.staff_id}"),
    }


def _between(member: str) -> str:
    return f" {_WILD.sub(_ESCAPED, member)} "


def _seen(me: Any, my_team: Any, not_me: Any) -> ColumnElement[bool]:
    def has(member: Any) -> ColumnElement[bool]:
        return _C.c.circle.contains(member, escape="/")

    return or_(_C.c.circle == "", has(me), and_(has(my_team), ~has(not_me)))


SEEN = _seen(bindparam("me"), bindparam("my_team"), bindparam("not_me"))  # for prepared statements


def hidden(eyes: Eyes | None, column: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether what stands in a column is the number of a case that somebody may not see."""
    return column.in_(select(_C.c.reference).where(_C.c.circle != "", ~seen(eyes)))
