"""Frames of the browser -> values. A frame that is not understood is a FrameError, no crash."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from channels.message import Address, MessageKind
from channels.webchat.texts import hint

NAME = "web"
ACCOUNT = "site"
MAX_FILES = 10
MAX_LABEL = 200
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43,128}")
_ID = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
_VALUE = re.compile(r"[\x20-\x7e]{1,64}")
_COMMAND = re.compile(r"[a-z_]{1,32}( [^\x00-\x1f\x7f\ud800-\udfff]{1,256})?")
_UPLOAD = re.compile(r"[0-9a-f]{64}")
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """A page (re)connects: show it what is newer than `since`, at most the last `tail` if set."""

    session: str | None
    since: int
    language: str
    tail: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The person said or chose something. `id` is the browser's own and never changes on retry."""

    id: str
    kind: MessageKind
    text: str
    label: str = ""  # of a choice or a command: how the button read
    uploads: tuple[str, ...] = ()
    exact: bool = True  # False: characters that no database stores were replaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Show what came before `before`."""

    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """The person is typing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ping:
    """Are you there?"""


Frame = Hello | Said | Earlier | Typing | Ping
Reader = Callable[[dict[str, Any], int], Frame]


class FrameError(Exception):
    """A frame cannot be taken. `code` never changes with the language; `values` fill its text."""

    def __init__(self, code: str, *, frame_id: str = "", **values: int) -> None:
        self.code = code
        self.frame_id = frame_id
        self.values = values
        super().__init__(code)


def parse(raw: str | bytes | None, *, max_chars: int) -> Frame:
    """Read one frame.

    Raises:
        FrameError: `bad_frame`, `unknown_type`, `bad_id`, `bad_choice`, `empty`, `too_long`,
            `too_many_files`, `unknown_upload`.
    """
    try:
        frame = json.loads(raw) if isinstance(raw, str) else None
    except (ValueError, RecursionError):
        frame = None
    if not isinstance(frame, dict):
        raise FrameError("bad_frame")
    kind = frame.get("type")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise FrameError("unknown_type")
    return reader(frame, max_chars)


def is_token(session: object) -> bool:
    """Whether this has the form of a session token: 256 bits or more, URL-safe."""
    return isinstance(session, str) and _TOKEN.fullmatch(session) is not None


def address(token: str) -> Address:
    """Where a session is answered. Of the token itself we keep only the hash."""
    return Address(channel=NAME, account=ACCOUNT, user=sha256(token.encode()).hexdigest())


def id_prefix(sender: Address) -> str:
    """What makes a browser's own id unique among all sessions."""
    return f"{sender.user[:16]}:"


def _hello(frame: dict[str, Any], _max: int) -> Hello:
    session = frame.get("session")
    return Hello(
        session=session if is_token(session) else None,
        since=_whole(frame.get("since")),
        language=hint(frame.get("language")),
        tail=_whole(frame.get("tail")),
    )


def _message(frame: dict[str, Any], max_chars: int) -> Said:
    frame_id = _frame_id(frame)
    text = frame.get("text")
    if not isinstance(text, str):
        raise FrameError("bad_frame", frame_id=frame_id)
    uploads = _uploads(frame.get("attachments") or [], frame_id)
    if not text.strip() and not uploads:
        raise FrameError("empty", frame_id=frame_id)
    if len(text) > max_chars:
        raise FrameError("too_long", frame_id=frame_id, limit=max_chars)
    clean = _UNWRITABLE.sub("\ufffd", text)
    return Said(
        id=frame_id, kind=MessageKind.TEXT, text=clean, uploads=uploads, exact=clean == text
    )


def _pressed(kind: MessageKind, allowed: re.Pattern[str]) -> Reader:
    """A button: `choice` under a question, `command` of the chat's own menu."""

    def read(frame: dict[str, Any], _max: int) -> Said:
        frame_id, value = _frame_id(frame), frame.get("value")
        if not isinstance(value, str) or not allowed.fullmatch(value):
            raise FrameError("bad_choice", frame_id=frame_id)
        label = frame.get("label")
        shown = _UNWRITABLE.sub("\ufffd", label)[:MAX_LABEL] if isinstance(label, str) else ""
        return Said(id=frame_id, kind=kind, text=value, label=shown)

    return read


def _frame_id(frame: dict[str, Any]) -> str:
    frame_id = frame.get("id")
    if not isinstance(frame_id, str) or not _ID.fullmatch(frame_id):
        raise FrameError("bad_id")
    return frame_id


def _uploads(ids: object, frame_id: str) -> tuple[str, ...]:
    if not isinstance(ids, list):
        raise FrameError("bad_frame", frame_id=frame_id)
    if len(ids) > MAX_FILES:
        raise FrameError("too_many_files", frame_id=frame_id, limit=MAX_FILES)
    if not all(isinstance(i, str) and _UPLOAD.fullmatch(i) for i in ids):
        raise FrameError("unknown_upload", frame_id=frame_id)
    return tuple(ids)


def _whole(number: object) -> int:
    """A sequence from outside; bounded, for databases keep 64 bits."""
    return number if type(number) is int and 0 <= number < 2**63 else 0


_READERS: dict[str, Reader] = {
    "hello": _hello,
    "message": _message,
    "choice": _pressed(MessageKind.CHOICE, _VALUE),
    "command": _pressed(MessageKind.COMMAND, _COMMAND),
    "history": lambda frame, _max: Earlier(before=_whole(frame.get("before"))),
    "typing": lambda _frame, _max: Typing(),
    "ping": lambda _frame, _max: Ping(),
}
