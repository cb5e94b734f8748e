"""Requests about personal data: who is meant, what is held, a copy of it, and its erasure."""

from contextlib import suppress
from typing import Annotated

from pydantic import Field
from starlette.responses import Response, StreamingResponse

from bot.domain.staff import Permission
from bot.services.person import Held, Part, Person
from bot.services.reading import rfc3339
from bot.services.subjects import LONGEST, Wish
from channels.attachments import to_be_saved
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.once import DoneError, guarded, once
from desk.api.operation import Answer, Operation
from desk.doing import look_over
from desk.handing import FILE

_NEEDS = (Permission.DATA_RIGHTS, Permission.SEE_PERSON)
_PATH = "/subjects"


class Sought(Body):
    """A case number, an address, a phone number, or a name: the beginnings of its words."""

    sought: str = Field(min_length=2, max_length=LONGEST)


class HeldOut(Body):
    """A case. `fate`: what an erasure now does to it; of one that is kept, `until` when."""

    reference: str
    status: str
    fate: str
    until: str | None


class PartOut(Body):
    """A conversation of theirs; `how` it is known to be, `messages` of either side."""

    id: str
    channel: str
    address: str
    name: str
    how: str
    messages: int
    cases: tuple[HeldOut, ...]


class FoundOut(Body):
    """Conversations that were found, nobody's where `how` says only that a name is alike."""

    items: tuple[PartOut, ...]


class SubjectOut(Body):
    """All that is held of somebody. `mark` is another as soon as any of it is."""

    mark: str
    conversations: tuple[PartOut, ...]


class ErasureOut(SubjectOut):
    """What is left. `swept`: no file waits to be removed."""

    swept: bool


class Erasure(Body):
    """Why (it stays in the trail: name nobody), and the `mark` of what you have seen."""

    reason: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    mark: str = Field(min_length=1, max_length=100)
    end_open: bool = Field(default=False, description="End open cases without a decision.")


async def find(call: Call) -> Response:
    """`POST /subjects/find`; by POST, so that no address holds whom somebody looked for."""
    wanted = await call.body(Sought)
    found = await call.door.desk.subjects.find(wanted.sought, call.staff)
    return reply(FoundOut(items=tuple(map(_part, found))))


async def one(call: Call) -> Response:
    """`GET /subjects/{id}`."""
    person = await _asked_for(call)
    await look_over(call.door.desk, person, call.staff)
    return reply(SubjectOut(mark=person.mark, conversations=tuple(map(_part, person.parts))))


async def copy(call: Call) -> Response:
    """`GET /subjects/{id}/data.zip`: what `arzuhal subject export` writes."""
    person, desk = await _asked_for(call), call.door.desk
    packed = await desk.handing.packed(person, call.staff)
    await desk.subjects.given(person, call.staff)
    headers = to_be_saved(FILE)
    return StreamingResponse(packed, media_type="application/zip", headers=headers)


async def erase(call: Call) -> Response:
    """`POST /subjects/{id}/erase`. With a key, a repetition finishes what was cut off."""
    wanted, again = await call.body(Erasure), once(call, await call.raw())
    person, subjects = await _asked_for(call), call.door.desk.subjects
    before = again is not None and await again.done(call.door.store)
    wish = Wish(
        reason=wanted.reason,
        open_too=wanted.end_open,
        seen=None if before else wanted.mark,
    )
    swept, doing = False, subjects if before else subjects.over(guarded(call, again))
    with suppress(DoneError):  # by the same request at the same moment
        swept = await doing.erase(person, wish, call.staff)
    left = await _asked_for(call)
    parts = tuple(map(_part, left.parts))
    return reply(ErasureOut(mark=left.mark, conversations=parts, swept=swept))


async def _asked_for(call: Call) -> Person:
    return await call.door.desk.subjects.of(call.request.path_params["id"], call.staff)


def _part(part: Part) -> PartOut:
    here = part.conversation
    return PartOut(
        id=here.id,
        channel=here.address.channel,
        address="" if part.gone else here.address.user,
        name=here.name,
        how=part.how,
        messages=part.spoken,
        cases=tuple(map(_held, part.held)),
    )


def _held(one: Held) -> HeldOut:
    case = one.case
    return HeldOut(
        reference=case.reference, status=case.status, fate=one.fate, until=rfc3339(one.until)
    )


OPERATIONS = (
    Operation(
        method="POST",
        path=f"{_PATH}/find",
        name="find_subjects",
        about="Find out of whom something is held.",
        needs=_NEEDS,
        body=Sought,
        example={"sought": "ayse@example.org"},
        answer=Answer(about="Who was found.", model=FoundOut, example=samples.FOUND),
        handle=find,
    ),
    Operation(
        method="GET",
        path=f"{_PATH}/{{id}}",
        name="show_subject",
        about="All that is held of a person, by the id of one of their conversations.",
        needs=_NEEDS,
        answer=Answer(about="What is held.", model=SubjectOut, example=samples.SUBJECT),
        handle=one,
    ),
    Operation(
        method="GET",
        path=f"{_PATH}/{{id}}/data.zip",
        name="export_subject",
        about="A copy for the person: a page in their language, JSON, files. The trail says so.",
        needs=_NEEDS,
        answer=Answer(about="The copy.", media=("application/zip",)),
        handle=copy,
    ),
    Operation(
        method="POST",
        path=f"{_PATH}/{{id}}/erase",
        name="erase_subject",
        about="Erase what may go; cases under a legal hold and those that must be kept stay.",
        needs=_NEEDS,
        body=Erasure,
        example=samples.ERASURE,
        answer=Answer(about="What is left.", model=ErasureOut, example=samples.ERASED),
        handle=erase,
        keyed=True,
        refusals=(409,),
    ),
)
