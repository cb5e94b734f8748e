"""Circles as a text in the case's row, so that an index alone tells who may see it.

The ids of accounts, and a team behind its mark, each between two blanks: ` ada berk team:depot `.
"""

from sqlalchemy import ColumnElement, or_, select, true

from bot.domain.circle import Circle, Eyes
from bot.storage import tables

_C = tables.cases
_TEAM = "team:"


def written(circle: Circle) -> str:
    """As the row has it; empty for no restriction."""
    members = [*circle.people, *([f"{_TEAM}{circle.team}"] if circle.team else [])]
    return f" {' '.join(members)} " if members else ""


def read(column: str) -> Circle:
    """The same back."""
    members = column.split()
    people = tuple(one for one in members if not one.startswith(_TEAM))
    teams = [one.removeprefix(_TEAM) for one in members if one.startswith(_TEAM)]
    return Circle(people=people, team="".join(teams))


def seen(eyes: Eyes | None) -> ColumnElement[bool]:
    """The cases that somebody may see; None is the service itself, which sees all."""
    if eyes is None:
        return true()
    named = [eyes.staff_id, f"{_TEAM}{eyes.team}" if eyes.team else ""]
    inside = (_C.c.circle.contains(f" {one} ", autoescape=True) for one in named if one)
    return or_(_C.c.circle == "", *inside)


def hidden(eyes: Eyes | None, column: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether what stands in a column is the number of a case that somebody may not see."""
    return column.in_(select(_C.c.reference).where(_C.c.circle != "", ~seen(eyes)))
