"""Restricted cases, for who oversees them: that they are there, and nothing of what is in them."""

from functools import partial
from typing import Annotated

from pydantic import Field
from starlette.responses import Response

from bot.domain.case import Case
from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from bot.services import restricting
from bot.services.reading import rfc3339
from desk.api import examples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.operation import Answer, Operation
from desk.api.problems import missing_member
from desk.api.shapes import CircleOut
from desk.doing import workers
from nlp import case_reference


class RestrictedOut(Body):
    """That a case is there, how it stands, and who may see it."""

    reference: str
    status: str
    received_at: str
    due: str
    overdue: bool
    circle: CircleOut


class AllRestricted(Body):
    """Every restricted case, the newest first."""

    items: tuple[RestrictedOut, ...]


class Admitted(Body):
    """Who is let in (an account's id), and why."""

    staff: str = Field(max_length=100)
    why: Annotated[str, Field(min_length=1, max_length=500)]


async def listed(call: Call) -> Response:
    """`GET /restricted-cases`."""
    cases = await call.door.desk.reading(call.staff).restricted()
    return reply(AllRestricted(items=tuple(_shown(call, case) for case in cases)))


async def admit(call: Call) -> Response:
    """`POST /restricted-cases/{reference}`."""
    wanted = await call.body(Admitted)
    staff = workers(await call.people()).get(wanted.staff)
    if staff is None:
        raise missing_member("staff", "is nobody who works on cases; see /lists")
    canonical = case_reference.parse(call.request.path_params["reference"])
    if canonical is None:
        raise NotFoundError("there is no such case")
    act = partial(restricting.admit, staff=staff, why=wanted.why)
    work, needed = call.door.desk.casework, Permission.RESTRICT
    case = await work.act(canonical, call.staff, needed, act, outside=True)
    return reply(_shown(call, case))


def _shown(call: Call, case: Case) -> RestrictedOut:
    return RestrictedOut(
        reference=case.reference,
        status=case.status.value,
        received_at=rfc3339(case.received_at) or "",
        due=rfc3339(case.deadlines.decide_due) or "",
        overdue=case.overdue(call.door.now()),
        circle=CircleOut(people=case.circle.people, team=case.circle.team or None),
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/restricted-cases",
        name="list_restricted",
        about="That restricted cases are there, and who may see them; nothing of what is in them.",
        needs=(Permission.OVERSEE,),
        answer=Answer(about="All of them.", model=AllRestricted, example=examples.RESTRICTED),
        handle=listed,
    ),
    Operation(
        method="POST",
        path="/restricted-cases/{reference}",
        name="admit",
        about="Let somebody see one, where nobody inside can work on it; its trail says so.",
        needs=(Permission.OVERSEE, Permission.RESTRICT),
        body=Admitted,
        example=examples.ADMITTED,
        answer=Answer(
            about="Who may see it now.", model=RestrictedOut, example=examples.RESTRICTED_ONE
        ),
        handle=admit,
        refusals=(409,),
    ),
)
