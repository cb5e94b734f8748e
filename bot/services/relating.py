"""Cases of different people are related: both tell of it, each goes on by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import Case
from bot.domain.errors import ArzuhalError, IllegalTransitionError, NotFoundError
from bot.domain.events import EventType
from bot.domain.relation import Relation
from bot.services.acting import Desk, written
from bot.services.ports import UnitOfWork

LONGEST = 500  # characters of what joins them


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another case that one belongs with, what joins them, and who says so (an account's id)."""

    case: Case
    words: str
    by: str
    at: datetime


def related(unit: UnitOfWork, case: Case) -> Iterator[Related]:
    """The cases one belongs with, in the order they were joined."""
    for one in unit.relations.of(case.id):
        yield Related(case=unit.cases.get(one.other), words=one.words, by=one.by, at=one.at)


def relate(desk: Desk, reference: str, words: str) -> None:
    """Join the case with another one of whomever, by what they have in common.

    Raises:
        NotFoundError: there is no such case.
        ConflictError: they are related already.
        IllegalTransitionError: nothing personal is left of the other one.
        ArzuhalError: it is the same case.
    """
    other = _seen(desk, reference)
    if other.id == desk.case_id:
        raise ArzuhalError("A case is not related to itself.")
    if other.erased_at:
        raise IllegalTransitionError("nothing personal is left of the other case")
    joint = written(words, "what joins them")[:LONGEST]
    relation = Relation(other=other.id, words=joint, by=desk.staff.id, at=desk.recording.now)
    desk.recording.unit.relations.add(desk.case_id, relation)
    _tell(desk, other, EventType.RELATED)


def unrelate(desk: Desk, reference: str) -> None:
    """Part it from a related case again. Raises NotFoundError where it is none."""
    other = _seen(desk, reference)
    if not desk.recording.unit.relations.remove(desk.case_id, other.id):
        raise NotFoundError("the cases are not related")
    _tell(desk, other, EventType.UNRELATED)


def _seen(desk: Desk, reference: str) -> Case:
    """The other case, if whoever acts may see it. Raises NotFoundError."""
    other = desk.recording.unit.cases.by_reference(reference)
    if not other.circle.has(desk.staff):
        raise NotFoundError("there is no such case")
    return other


def _tell(desk: Desk, other: Case, kind: EventType) -> None:
    """Both trails say so, each with the number of the other case."""
    here = desk.case.reference
    desk.change(desk.case, kind, case=other.reference)
    desk.recording.cases[other.id] = other
    desk.recording.change(other, desk.recording.event(kind, case=here))
