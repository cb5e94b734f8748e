"""An answer while it is written: each account has one draft a case, the same as at the desk."""

from contextlib import suppress
from typing import Annotated, Any

from pydantic import Field, StrictBool, StrictInt
from starlette.responses import Response

from bot.domain.answer import Answer as Draft
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.staff import Permission
from bot.services.answering import Writing
from bot.services.ports import UnitOfWork
from bot.services.reading import CaseFile, rfc3339
from channels.message import OutboundMessage
from desk.api import examples, samples
from desk.api.bodies import MOST_CHARS, Body, FileIn, Moment
from desk.api.call import Call
from desk.api.cases import found, reply, seen
from desk.api.later import AllLater, lined_up
from desk.api.once import DoneError, Guarded, Look, Once, once
from desk.api.operation import Answer, Operation
from desk.api.problems import missing_member
from desk.api.shapes import FileOut
from desk.composing import check
from desk.csrf import clean
from desk.enclosing import enclosed
from desk.forms import MEANWHILE, StaleError
from desk.uploads import Upload

_NEEDS = (Permission.SEE_CASES, Permission.SEE_PERSON, Permission.REPLY)
_PATH = "/cases/{reference}/draft"
_WRITTEN = ("text", "attachments", "asks", "original", "original_language", "template")
_Number = Annotated[StrictInt, Field(ge=0)]


class DraftOut(Body):
    """A draft; version 0 is an empty one. `others` are accounts with a draft of their own."""

    version: int
    text: str
    asks: bool
    template: str
    files: tuple[FileOut, ...]
    original: str
    original_language: str
    written_at: str | None
    others: tuple[str, ...]


class NewDraft(Body):
    """Its words; files stay as they are. `asks`: the case then waits for an answer.

    `version`: the one that was changed; refused where the draft is another one by now.
    """

    text: str = Field(max_length=MOST_CHARS)
    asks: StrictBool = False
    template: str = Field(default="", max_length=100, description="Key of a ready answer in it")
    version: _Number | None = None


class Sending(Body):
    """When, or at once. `head` and `version`: refused where either is another one by now."""

    at: Moment | None = None
    head: _Number | None = None
    version: _Number | None = None


class SaidAt(Body):
    """What the complainant gets at one address."""

    channel: str
    address: str
    language: str
    subject: str
    text: str


class PreviewOut(Body):
    """What the complainant gets, at each address; nothing for an empty draft."""

    items: tuple[SaidAt, ...]


async def show(call: Call) -> Response:
    """`GET /cases/{reference}/draft`."""
    return await shown(call, await seen(call))


async def keep(call: Call) -> Response:
    """`PUT /cases/{reference}/draft`."""
    wanted, file = await call.body(NewDraft), await found(call)
    if wanted.template:
        await _known(call, wanted.template)
    await _keep(
        call,
        file,
        seen=wanted.version,
        text=clean(wanted.text).strip("\n"),
        asks=wanted.asks,
        template=wanted.template,
    )
    return await shown(call, file)


async def discard(call: Call) -> Response:
    """`DELETE /cases/{reference}/draft`."""
    nothing = Draft(id="", case_id="", by="", at=call.door.now())
    await _keep(call, await found(call), **{name: getattr(nothing, name) for name in _WRITTEN})
    return Response(status_code=204)


async def attach(call: Call) -> Response:
    """`POST /cases/{reference}/draft/files`."""
    wanted, file = await call.body(FileIn), await found(call)
    draft = (await _writing(call, file)).draft
    upload = Upload(name=clean(wanted.name), type="", content=wanted.content)
    channel = file.conversation.address.channel
    files = await enclosed(call.door.desk, draft, [upload], channel)
    await _keep(call, file, seen=draft.version, attachments=files)
    return await shown(call, file, 201)


async def detach(call: Call) -> Response:
    """`DELETE /cases/{reference}/draft/files/{sha256}`."""
    file, digest = await found(call), call.request.path_params["sha256"]
    draft = (await _writing(call, file)).draft
    left = tuple(one for one in draft.attachments if one.digest != digest)
    if left == draft.attachments:
        raise NotFoundError("the draft has no such file")
    await _keep(call, file, seen=draft.version, attachments=left)
    return Response(status_code=204)


async def preview(call: Call) -> Response:
    """`GET /cases/{reference}/draft/preview`."""
    file = await seen(call)
    draft = (await _writing(call, file)).draft
    desk, there = call.door.desk, draft.text.strip()
    said = await desk.answering.preview(file.case, draft) if there else ()
    return reply(PreviewOut(items=tuple(map(_said, said))))


async def send(call: Call) -> Response:
    """`POST /cases/{reference}/draft/send`."""
    wanted, again = await call.body(Sending), once(call, await call.raw())
    if not (again and await again.done(call.door.store)):
        with suppress(DoneError):
            await _send(call, wanted, again)
    return await lined_up(call, 201)


async def _send(call: Call, wanted: Sending, again: Once | None) -> None:
    file = await found(call)
    draft = (await _writing(call, file)).draft
    if wanted.version not in {None, draft.version}:
        raise ConflictError("the draft is another one by now")
    check(draft, file)
    looks = [again.look] if again else []
    store = Guarded(call.door.store, *looks, _unspoken(file, wanted.head))
    await call.door.desk.answering.over(store).send(
        file.case.reference,
        call.staff,
        text=draft.text,
        asks=draft.asks,
        at=wanted.at,
        seen=draft.version,
    )


def _unspoken(file: CaseFile, head: int | None) -> Look:
    """A look whether nothing was said since."""

    def look(unit: UnitOfWork) -> None:
        if head is not None and unit.conversations.lock_of(file.case.reference).head != head:
            raise StaleError(MEANWHILE)

    return look


async def _keep(call: Call, file: CaseFile, **changes: Any) -> None:
    await call.door.desk.answering.keep(file.case.reference, call.staff, **changes)


async def _known(call: Call, key: str) -> None:
    try:
        await call.door.desk.templates.get(key)
    except NotFoundError:
        raise missing_member("template", "is no ready answer; see /templates") from None


async def _writing(call: Call, file: CaseFile) -> Writing:
    return await call.door.desk.answering.writing(file.case, call.staff)


async def shown(call: Call, file: CaseFile, status: int = 200) -> Response:
    """The account's own draft, as an answer."""
    writing = await _writing(call, file)
    return reply(_out(writing.draft, writing.others), status)


def _out(draft: Draft, others: tuple[str, ...]) -> DraftOut:
    return DraftOut(
        version=draft.version,
        text=draft.text,
        asks=draft.asks,
        template=draft.template,
        files=tuple(
            FileOut(name=one.name, type=one.type, size=one.size, sha256=one.digest)
            for one in draft.attachments
        ),
        original=draft.original,
        original_language=draft.original_language,
        written_at=rfc3339(draft.at) if draft.version else None,
        others=others,
    )


def _said(message: OutboundMessage) -> SaidAt:
    return SaidAt(
        channel=message.recipient.channel,
        address=message.recipient.user,
        language=message.language,
        subject=message.subject,
        text=message.text,
    )


OPERATIONS = (
    Operation(
        method="GET",
        path=_PATH,
        name="show_draft",
        about="The account's own draft of an answer.",
        needs=_NEEDS,
        answer=Answer(about="The draft.", model=DraftOut, example=samples.DRAFT),
        handle=show,
    ),
    Operation(
        method="PUT",
        path=_PATH,
        name="keep_draft",
        about="Keep the draft with these words; without words and files it goes.",
        needs=_NEEDS,
        body=NewDraft,
        example=samples.NEW_DRAFT,
        answer=Answer(about="It is kept.", model=DraftOut, example=samples.DRAFT),
        handle=keep,
        refusals=(409,),
    ),
    Operation(
        method="DELETE",
        path=_PATH,
        name="discard_draft",
        about="Throw the draft away, with its files.",
        needs=_NEEDS,
        answer=Answer(about="It is gone.", status=204),
        handle=discard,
        refusals=(409,),
    ),
    Operation(
        method="POST",
        path=f"{_PATH}/files",
        name="attach_file",
        about="Put a file to the draft; the same file twice is one.",
        needs=_NEEDS,
        body=FileIn,
        example=samples.FILE,
        answer=Answer(about="It goes along.", status=201, model=DraftOut, example=samples.DRAFT),
        handle=attach,
        refusals=(409,),
    ),
    Operation(
        method="DELETE",
        path=f"{_PATH}/files/{{sha256}}",
        name="detach_file",
        about="Take a file out of the draft.",
        needs=_NEEDS,
        answer=Answer(about="It does not go along.", status=204),
        handle=detach,
        refusals=(409,),
    ),
    Operation(
        method="GET",
        path=f"{_PATH}/preview",
        name="preview_draft",
        about="The draft as the complainant would get it.",
        needs=_NEEDS,
        answer=Answer(about="At each address.", model=PreviewOut, example=samples.PREVIEW),
        handle=preview,
        refusals=(422,),
    ),
    Operation(
        method="POST",
        path=f"{_PATH}/send",
        name="send_draft",
        about="Send the draft, at once or at a time.",
        needs=_NEEDS,
        body=Sending,
        example={"head": 4},
        answer=Answer(
            about="It is on its way, or waits with what does.",
            status=201,
            model=AllLater,
            example=examples.LATER,
        ),
        handle=send,
        keyed=True,
        refusals=(409,),
    ),
)
