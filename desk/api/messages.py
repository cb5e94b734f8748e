"""Messages in by POST, what became of them by GET.

A message is on disk before it is answered 202. The same `Idempotency-Key` from the same source is
the same message, however often it comes and from however many hands at once: the key makes the
id, and the database takes an id once.
"""

import hashlib

from starlette.responses import JSONResponse, Response

from bot.services.ports.outward import Receipt
from bot.services.tokens import READ, WRITE
from channels.attachments import kind, tidy
from channels.message import Address, Attachment, Authenticity, InboundMessage, MessageKind
from desk.api import examples
from desk.api.bodies import FileIn, MessageOut, NewMessage, message_out
from desk.api.call import Call
from desk.api.once import key, reused
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError

_DIGEST = "body"  # among the details of a message: what its key was used for first


async def take(call: Call) -> Response:
    """`POST /messages`."""
    wanted = await call.body(NewMessage)
    message = _message(call, wanted)
    new = await call.door.accept.message(message)
    receipt = await _receipt(call, message.external_id)
    if not new and receipt.message.details.get(_DIGEST) != message.details[_DIGEST]:
        raise reused()
    shown = message_out(receipt, answers=False)
    path = f"{call.request.scope.get('root_path', '')}/messages/{shown.id}"
    body = shown.model_dump(mode="json", exclude={"answers"})
    return JSONResponse(body, 202, {"Location": path})


async def show(call: Call) -> Response:
    """`GET /messages/{id}`. Another source's message is as unknown as none."""
    receipt = await _receipt(call, call.request.path_params["id"])
    return JSONResponse(message_out(receipt, answers=True).model_dump(mode="json"))


def _id(call: Call) -> str:
    given = key(call)
    if given is None:
        return call.door.new_id()
    return hashlib.sha256(f"{call.source} {given}".encode()).hexdigest()[:32]


def _message(call: Call, wanted: NewMessage) -> InboundMessage:
    """The program vouches for who its people are: its own customers, by its own ids."""
    digest = hashlib.sha256(wanted.model_dump_json().encode()).hexdigest()
    return InboundMessage(
        external_id=_id(call),
        sender=Address(channel="api", account=call.source, user=wanted.sender.id),
        sender_name=wanted.sender.name,
        kind=MessageKind.CHOICE if wanted.choice else MessageKind.TEXT,
        text=wanted.choice or wanted.text,
        subject=wanted.subject,
        received_at=call.door.now(),
        sent_at=wanted.sent_at,
        language_hint=wanted.language,
        authenticity=Authenticity.VERIFIED,
        attachments=tuple(map(_attachment, wanted.files)),
        details={_DIGEST: digest},
    )


async def _receipt(call: Call, message_id: str) -> Receipt:
    found = await call.door.store.read(lambda unit: unit.receipts.get(call.source, message_id))
    if found is None:
        raise RefusedError(404, "not_found", "There is no such message of yours.")
    return found


def _attachment(file: FileIn) -> Attachment:
    return Attachment(
        name=tidy(file.name),
        type=kind(file.content, file.name),
        size=len(file.content),
        digest=hashlib.sha256(file.content).hexdigest(),
        content=file.content,
    )


OPERATIONS = (
    Operation(
        method="POST",
        path="/messages",
        name="takeMessage",
        about="Hand in one message of a person.",
        needs=(WRITE,),
        body=NewMessage,
        example=examples.MESSAGE,
        answer=Answer(
            about="It is on disk.",
            status=202,
            model=MessageOut,
            example=examples.TAKEN,
            headers={"Location": "Where to ask what became of it"},
        ),
        handle=take,
        keyed=True,
    ),
    Operation(
        method="GET",
        path="/messages/{id}",
        name="showMessage",
        about="What became of a message, and what was answered.",
        needs=(READ,),
        answer=Answer(about="How it stands.", model=MessageOut, example=examples.HANDLED),
        handle=show,
    ),
)
