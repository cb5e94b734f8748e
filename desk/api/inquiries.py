"""What colleagues are asked about cases; to ask and to answer are actions of a case."""

from datetime import date

from starlette.responses import Response

from bot.domain.inquiry import Inquiry
from bot.domain.staff import Permission
from bot.services.reading import rfc3339
from desk.api import examples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply, seen, withheld
from desk.api.operation import Answer, Operation


class InquiryOut(Body):
    """What was asked of an account (`to`) or a `team`, and the answer; people are account ids.

    `due` is the last day for the answer, `standing` is of today: open, overdue, answered,
    withdrawn. Words are empty where the token may not see people.
    """

    id: str
    case: str
    by: str
    at: str
    to: str | None
    team: str | None
    what: str
    due: str
    standing: str
    answered_at: str | None
    answered_by: str | None
    answer: str
    side: str
    source: str


class AllInquiries(Body):
    """Those of a case, the oldest first, or those of one's own, what is due first."""

    items: tuple[InquiryOut, ...]


async def of_case(call: Call) -> Response:
    """`GET /cases/{reference}/inquiries`."""
    file, today = withheld(call, await seen(call)), call.door.desk.today
    reference = file.case.reference
    return reply(AllInquiries(items=tuple(shown(reference, o, today) for o in file.inquiries)))


async def waiting(call: Call) -> Response:
    """`GET /inquiries`."""
    desk = call.door.desk
    asked = await desk.mentioning.asked(call.staff)
    items = tuple(shown(reference, one, desk.today) for reference, one in asked)
    return reply(AllInquiries(items=items))


def shown(reference: str, one: Inquiry, today: date) -> InquiryOut:
    """One, as it stands on a day."""
    return InquiryOut(
        id=one.id,
        case=reference,
        by=one.by,
        at=rfc3339(one.at) or "",
        to=one.to or None,
        team=one.team or None,
        what=one.what,
        due=one.due.isoformat(),
        standing=one.standing(today),
        answered_at=rfc3339(one.answered_at),
        answered_by=one.answered_by or None,
        answer=one.answer,
        side=one.side,
        source=one.source,
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/cases/{reference}/inquiries",
        name="show_inquiries",
        about="What colleagues were asked about the case, and their answers.",
        needs=(Permission.SEE_CASES,),
        answer=Answer(about="All of it.", model=AllInquiries, example=examples.INQUIRIES),
        handle=of_case,
    ),
    Operation(
        method="GET",
        path="/inquiries",
        name="list_inquiries",
        about="What the account is asked, alone or with its team, and nobody has answered.",
        needs=(Permission.SEE_CASES, Permission.SEE_PERSON, Permission.WORK),
        answer=Answer(about="All of it.", model=AllInquiries, example=examples.INQUIRIES),
        handle=waiting,
    ),
)
