"""Answers that are to be said at a time: lined up, listed, and taken back before it has come."""

from contextlib import suppress

from pydantic import Field, StrictBool
from starlette.responses import Response

from bot.domain.answer import Answer as Waiting, AnswerStatus
from bot.domain.staff import Permission
from bot.services.reading import rfc3339
from desk.api import examples
from desk.api.bodies import MOST_CHARS, Body, Moment
from desk.api.call import Call
from desk.api.cases import found, reply, seen
from desk.api.once import DoneError, guarded, once
from desk.api.operation import Answer, Operation

_NEEDS = (Permission.SEE_CASES, Permission.SEE_PERSON, Permission.REPLY)


class LaterOut(Body):
    """What waits to be said, or was held back for a person to look at (`why`)."""

    id: str
    status: str
    due_at: str | None
    why: str
    by: str
    written_at: str
    asks: bool
    text: str


class AllLater(Body):
    """Everything that waits in a case."""

    items: tuple[LaterOut, ...]


class NewLater(Body):
    """Words for a time to come; never in the person's night. `asks`: the case waits for them."""

    text: str = Field(min_length=1, max_length=MOST_CHARS)
    at: Moment
    asks: StrictBool = False


async def waiting(call: Call) -> Response:
    """`GET /cases/{reference}/answers`."""
    return await lined_up(call, 200)


async def line_up(call: Call) -> Response:
    """`POST /cases/{reference}/answers`."""
    wanted, again = await call.body(NewLater), once(call, await call.raw())
    case = (await found(call)).case
    sending = call.door.desk.answering.over(guarded(call, again))
    with suppress(DoneError):
        await sending.send(
            case.reference, call.staff, text=wanted.text, asks=wanted.asks, at=wanted.at
        )
    return await lined_up(call, 201)


async def take_back(call: Call) -> Response:
    """`DELETE /cases/{reference}/answers/{id}`."""
    case, answer = (await found(call)).case, call.request.path_params["id"]
    await call.door.desk.answering.cancel(case.reference, call.staff, answer)
    return Response(status_code=204)


async def hurry(call: Call) -> Response:
    """`POST /cases/{reference}/answers/{id}/now`."""
    again = once(call, await call.raw(empty=True))
    case, answer = (await found(call)).case, call.request.path_params["id"]
    sending = call.door.desk.answering.over(guarded(call, again))
    with suppress(DoneError):
        await sending.hurry(case.reference, call.staff, answer)
    return await lined_up(call, 200)


async def lined_up(call: Call, status: int) -> Response:
    """Everything that waits in the case in the address."""
    case = (await seen(call)).case
    written = await call.door.desk.answering.writing(case, call.staff)
    items = tuple(_shown(one) for one in written.waiting if one.status is not AnswerStatus.DRAFT)
    return reply(AllLater(items=items), status)


def _shown(one: Waiting) -> LaterOut:
    return LaterOut(
        id=one.id,
        status=one.status.value,
        due_at=rfc3339(one.due_at),
        why=one.why,
        by=one.by,
        written_at=rfc3339(one.at) or "",
        asks=one.asks,
        text=one.text,
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/cases/{reference}/answers",
        name="list_answers",
        about="What waits to be said, or was held back.",
        needs=_NEEDS,
        answer=Answer(about="The answers.", model=AllLater, example=examples.LATER),
        handle=waiting,
    ),
    Operation(
        method="POST",
        path="/cases/{reference}/answers",
        name="send_later",
        about="Have something said at a time; it is held back where they write before.",
        needs=_NEEDS,
        body=NewLater,
        example=examples.NEW_LATER,
        answer=Answer(
            about="It waits, with all that does.",
            status=201,
            model=AllLater,
            example=examples.LATER,
        ),
        handle=line_up,
        keyed=True,
        refusals=(409,),
    ),
    Operation(
        method="DELETE",
        path="/cases/{reference}/answers/{id}",
        name="take_back",
        about="Take an answer back that was not said; its words become the account's draft.",
        needs=_NEEDS,
        answer=Answer(about="It is not said.", status=204),
        handle=take_back,
        refusals=(409,),
    ),
    Operation(
        method="POST",
        path="/cases/{reference}/answers/{id}/now",
        name="send_now",
        about="Say at once what waits or was held back.",
        needs=_NEEDS,
        answer=Answer(
            about="It is said; the others wait.", model=AllLater, example=examples.LATER
        ),
        handle=hurry,
        keyed=True,
        refusals=(409, 413, 415),
    ),
)
