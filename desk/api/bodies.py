"""What goes over the wire at `/api/v1`, as checked values; OpenAPI is made of them."""

import base64
import re
from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    EncodedBytes,
    EncoderProtocol,
    Field,
    model_validator,
)
from typing_extensions import override

from bot.services.ports.outward import Receipt
from channels.message import OutboundMessage

MOST_CHARS = 20_000
_DAY = r"\d{4}-\d\d-\d\d"


def _written(pattern: str, example: str) -> BeforeValidator:
    """Pydantic would take a number for a time, too."""
    shape = re.compile(pattern)

    def check(value: object) -> object:
        if not (value is None or (isinstance(value, str) and shape.match(value))):
            message = f"has to be written as {example}"
            raise ValueError(message)
        return value

    return BeforeValidator(check)


Moment = Annotated[AwareDatetime, _written(_DAY + "[Tt ]", "2026-11-21T09:00:00Z (RFC 3339)")]
Day = Annotated[date, _written(_DAY + "$", "2026-11-21 (RFC 3339)")]
Line = Annotated[str, Field(max_length=500)]


class Body(BaseModel):
    """Unknown members are faults: a misspelt one must not be lost in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Sender(Body):
    """Who complains, as your program knows them."""

    id: str = Field(min_length=1, max_length=200, description="Stable: who writes again is known.")
    name: str = Field(default="", max_length=200)


class _Base64(EncoderProtocol):
    """RFC 4648 section 4 and nothing else: leniently read, a damaged file would be taken."""

    @override
    @classmethod
    def decode(cls, data: bytes) -> bytes:
        try:
            return base64.b64decode(data, validate=True)
        except ValueError:
            raise ValueError("is not base64 (RFC 4648, section 4)") from None

    @override
    @classmethod
    def encode(cls, value: bytes) -> bytes:
        return base64.b64encode(value)

    @override
    @classmethod
    def get_json_format(cls) -> Literal["base64"]:
        return "base64"


class FileIn(Body):
    """A file of the person's. Its type is told from what is in it."""

    name: str = Field(min_length=1, max_length=200)
    content: Annotated[bytes, EncodedBytes(encoder=_Base64)] = Field(
        min_length=1, description="Base64 (RFC 4648, section 4)"
    )


class NewMessage(Body):
    """One message of a person: `text`, files, or both; or `choice`, one that was offered."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "sender": {"id": "customer-1042", "name": "Ayşe"},
                    "text": "4481203 numaralı siparişim gelmedi.",
                    "language": "tr",
                },
                {"sender": {"id": "customer-1042"}, "choice": "skip"},
            ]
        }
    )

    sender: Sender
    text: str = Field(default="", max_length=MOST_CHARS)
    choice: str = Field(default="", max_length=64)
    files: tuple[FileIn, ...] = Field(default=(), max_length=20)
    subject: Line = ""
    language: str = Field(
        default="", pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?$", description="BCP 47"
    )
    sent_at: Moment | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "NewMessage":
        if bool(self.text.strip() or self.files) == bool(self.choice.strip()):
            message = "text, files or both are needed, or choice alone"
            raise ValueError(message)
        return self


class ChoiceOut(Body):
    """An answer offered: hand its `value` in as `choice`."""

    value: str
    label: str


class AnswerOut(Body):
    """One thing we said to the person, to be shown to them."""

    id: str
    at: datetime
    author: Literal["assistant", "staff"]
    text: str
    language: str
    choices: tuple[ChoiceOut, ...]
    reference: str | None


class MessageOut(Body):
    """What became of a message. `reference` is there once its case is recorded."""

    id: str
    status: Literal["accepted", "handled", "parked"]
    received_at: datetime
    reference: str | None
    answers: tuple[AnswerOut, ...] = ()


class FaultOut(Body):
    """What is wrong with one member of a body, or with one thing that a step needs."""

    member: str
    detail: str


class Problem(Body):
    """RFC 9457. `code` is stable; `detail` is a sentence for whoever runs your program."""

    type: Literal["about:blank"] = "about:blank"
    title: str
    status: int
    code: str
    detail: str
    errors: tuple[FaultOut, ...] = ()
    missing: tuple[FaultOut, ...] = ()


def message_out(receipt: Receipt, *, answers: bool) -> MessageOut:
    """A receipt as it is shown."""
    fates = {"": "accepted", "parked": "parked"}
    return MessageOut.model_validate(
        {
            "id": receipt.message.external_id,
            "status": fates.get(receipt.fate, "handled"),
            "received_at": receipt.message.received_at.astimezone(UTC),
            "reference": receipt.reference or None,
            "answers": tuple(map(_answer, receipt.answers)) if answers else (),
        }
    )


def _answer(said: OutboundMessage) -> AnswerOut:
    return AnswerOut.model_validate(
        {
            "id": said.id,
            "at": said.created_at.astimezone(UTC),
            "author": said.author.value,
            "text": said.text,
            "language": said.language,
            "choices": tuple(ChoiceOut(value=c.value, label=c.label) for c in said.choices),
            "reference": said.case_reference or None,
        }
    )
