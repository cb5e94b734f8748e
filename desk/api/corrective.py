"""Corrective actions (ISO 10002 8.7): what is to be done, by whom and when; whether it works."""

from contextlib import suppress
from datetime import date
from typing import Annotated

from pydantic import Field
from starlette.responses import Response

from bot.domain.improving import Effect, Improvement
from bot.domain.staff import Permission
from bot.services.reading import rfc3339
from desk.api import examples
from desk.api.bodies import Body, Day
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.once import DoneError, guarded, once
from desk.api.operation import Answer, Operation
from desk.api.problems import missing_member
from desk.doing import workers
from nlp import case_reference

_SEE = (Permission.SEE_CASES, Permission.SEE_PERSON)
_WORK = (*_SEE, Permission.WORK)
Text = Annotated[str, Field(min_length=1, max_length=4_000)]
Meant = Annotated[Day, Field(ge=date(1970, 1, 1), le=date(2199, 12, 31))]


class CorrectiveOut(Body):
    """One of them; people are account ids, `stage` is of today."""

    id: str
    case: str | None
    what: str
    cause: str
    owner: str
    due: str
    check_on: str
    stage: str
    opened_at: str
    done_at: str | None
    done: str
    checked_at: str | None
    effect: str | None
    finding: str


class AllCorrective(Body):
    """Those of a case, or all, what is due first before the others."""

    items: tuple[CorrectiveOut, ...]


class Of(Body):
    """Of which case; of all without one."""

    case: str = Field(default="", max_length=40)


class NewCorrective(Body):
    """What is to be done, of a case or of none; `cause` is a code of the policy."""

    what: Text
    owner: str = Field(max_length=100)
    due: Meant
    check_on: Meant
    case: str = Field(default="", max_length=40)
    cause: str = Field(default="", max_length=100)


class Finished(Body):
    """What was done."""

    done: Text


class Looked(Body):
    """Whether it works."""

    effect: Effect
    finding: Text


async def listed(call: Call) -> Response:
    """`GET /corrective-actions`."""
    case = _case(call.query(Of).case)
    return reply(AllCorrective(items=await _all(call, case)))


async def begin(call: Call) -> Response:
    """`POST /corrective-actions`."""
    wanted, again = await call.body(NewCorrective), once(call, await call.raw())
    owner = workers(await call.people()).get(wanted.owner)
    if owner is None:
        raise missing_member("owner", "is nobody who works on cases; see /lists")
    if wanted.cause and wanted.cause not in call.door.desk.policy.causes:
        raise missing_member("cause", "is no cause of the policy")
    case = _case(wanted.case)
    with suppress(DoneError):
        await call.door.desk.improving.over(guarded(call, again)).open(
            call.staff,
            owner,
            wanted.what,
            due=wanted.due,
            check_on=wanted.check_on,
            reference=case,
            cause=wanted.cause,
        )
    return reply(AllCorrective(items=await _all(call, case)), 201)


async def finish(call: Call) -> Response:
    """`POST /corrective-actions/{id}/done`."""
    wanted = await call.body(Finished)
    made = await call.door.desk.improving.done(call.staff, _id(call), wanted.done)
    return reply(_shown(call, made))


async def check(call: Call) -> Response:
    """`POST /corrective-actions/{id}/check`."""
    wanted = await call.body(Looked)
    improving = call.door.desk.improving
    made = await improving.check(call.staff, _id(call), wanted.effect, wanted.finding)
    return reply(_shown(call, made))


async def _all(call: Call, case: str) -> tuple[CorrectiveOut, ...]:
    known = await call.door.desk.improving.all(call.staff, reference=case)
    return tuple(_shown(call, one) for one in known)


def _case(given: str) -> str:
    canonical = case_reference.parse(given)
    if given and canonical is None:
        raise missing_member("case", "is no reference of a case; one looks like K7M4-2QXD-Y")
    return canonical or ""


def _id(call: Call) -> str:
    return str(call.request.path_params["id"])


def _shown(call: Call, one: Improvement) -> CorrectiveOut:
    return CorrectiveOut(
        id=one.id,
        case=one.reference or None,
        what=one.what,
        cause=one.cause,
        owner=one.owner,
        due=one.due.isoformat(),
        check_on=one.check_on.isoformat(),
        stage=one.stage(call.door.desk.improving.today).value,
        opened_at=rfc3339(one.opened_at) or "",
        done_at=rfc3339(one.done_at),
        done=one.done,
        checked_at=rfc3339(one.checked_at),
        effect=one.effect,
        finding=one.finding,
    )


_PATH = "/corrective-actions"
OPERATIONS = (
    Operation(
        method="GET",
        path=_PATH,
        name="list_corrective",
        about="Corrective actions, of a case or all.",
        needs=_SEE,
        query=Of,
        answer=Answer(about="The actions.", model=AllCorrective, example=examples.CORRECTIVES),
        handle=listed,
    ),
    Operation(
        method="POST",
        path=_PATH,
        name="begin_corrective",
        about="Begin a corrective action.",
        needs=_WORK,
        body=NewCorrective,
        example=examples.NEW_CORRECTIVE,
        answer=Answer(
            about="It is begun; here are all of its case, or all.",
            status=201,
            model=AllCorrective,
            example=examples.CORRECTIVES,
        ),
        handle=begin,
        keyed=True,
        refusals=(404, 409),
    ),
    Operation(
        method="POST",
        path=f"{_PATH}/{{id}}/done",
        name="finish_corrective",
        about="It is done.",
        needs=_WORK,
        body=Finished,
        example={"done": "Labels are printed on cloth."},
        answer=Answer(about="The action.", model=CorrectiveOut, example=examples.CORRECTIVE),
        handle=finish,
        refusals=(409,),
    ),
    Operation(
        method="POST",
        path=f"{_PATH}/{{id}}/check",
        name="check_corrective",
        about="Somebody looked whether it works.",
        needs=_WORK,
        body=Looked,
        example={"effect": "yes", "finding": "No label came off in a month."},
        answer=Answer(about="The action.", model=CorrectiveOut, example=examples.CORRECTIVE),
        handle=check,
        refusals=(409,),
    ),
)
