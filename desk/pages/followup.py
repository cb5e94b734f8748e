"""The follow-up form of a case: one page to be printed, with what is known and when it was done.

Its rows are those of a complaint's way from its receipt to its end; dates are those of the trail.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.case import Status
from bot.domain.events import Event, EventType
from bot.domain.staff import Permission, Staff
from bot.lifecycle.assessing import codes
from bot.services.reading import CaseFile
from desk import facts
from desk.auth import needs
from desk.doing import look
from desk.pages import people
from desk.pages.case import file_of
from desk.privacy import pseudonym, pseudonymised
from desk.texts import mark
from desk.view import desk_of, respond, texts_of

LONGEST = 600  # characters of the complaint that fit
FACTS = (
    *("occurred_on", "occurred_place", "product", "order_ref", "recurrent", "amount"),
    *("remedy_requested", "representative", "handling_needs", "department", "branch"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A row of the way: what, when it was done, and by whom (an account's id)."""

    name: str
    at: datetime | None
    by: str = ""


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /cases/{reference}/form`."""
    desk, texts = desk_of(request), texts_of(request)
    staff: Staff = request.state.staff
    file = await file_of(request)
    await look(desk, file, staff)
    seen = staff.may(Permission.SEE_PERSON)
    file = file if seen else pseudonymised(file)
    case = file.case
    said = str(case.fact("what") or "") if seen else ""
    return respond(
        request,
        "followup.html",
        file=file,
        case=case,
        seen=seen,
        person=pseudonym(file.conversation),
        people=await people(desk),
        today=desk.today,
        said=" ".join(said.split())[:LONGEST],
        facts=[case.slots[name] for name in FACTS if name in case.slots] if seen else [],
        fact_value=lambda fact: facts.shown(fact, texts, desk.wording),
        assessed=codes(case.assessment),
        remedy=lambda code: facts.wish(code, texts, desk.wording),
        money=lambda sum_: facts.money(sum_.amount, sum_.currency, texts),
        steps=tuple(steps(file)),
    )


def steps(file: CaseFile) -> Iterator[Step]:
    """Each row with the newest time it was done; a row that was not reached has none."""
    events = [link.event for link in file.events]
    entered = {event.to_status: event for event in events if event.to_status}
    first = {event.type: event for event in reversed(events)}
    last = {event.type: event for event in events}
    yield _step(mark("Received"), first.get(EventType.COMPLAINT_RECORDED))
    yield _step(mark("Acknowledged"), first.get(EventType.ACK_SENT))
    yield _step(mark("Assessed and taken on"), entered.get(Status.TRIAGED))
    yield _step(mark("Investigated"), entered.get(Status.INVESTIGATING))
    yield _step(mark("Decided"), last.get(EventType.DECISION_MADE) or entered.get(Status.DECIDED))
    yield _step(mark("Complainant informed"), entered.get(Status.DECISION_SENT))
    yield _step(mark("Remedy carried out"), last.get(EventType.REMEDY_DONE))
    yield _step(mark("Remedy checked"), last.get(EventType.REMEDY_VERIFIED))
    yield _step(mark("Closed"), entered.get(Status.CLOSED))


def _step(name: str, event: Event | None) -> Step:
    return Step(name=name, at=event.at, by=event.actor.id) if event else Step(name=name, at=None)
