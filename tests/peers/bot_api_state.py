"""What the peer remembers: chats, messages, files, and updates until they are confirmed."""

import asyncio
import hashlib
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request. `at` is monotonic seconds, `status` what was answered (0: nothing)."""

    at: float
    method: str
    params: Json
    status: int

    @property
    def chat(self) -> int:
        return int(self.params.get("chat_id", 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that goes wrong with one call.

    `done` carries the call out first; `hang` never answers, `reset` breaks the connection (TCP
    RST); otherwise the error `code` is answered, or `body` as it is.
    """

    code: int = 500
    description: str = "Internal Server Error"
    parameters: Json = field(default_factory=dict)
    done: bool = False
    hang: bool = False
    reset: bool = False
    body: bytes = b""


def too_many(retry_after: int) -> Fault:
    text = f"Too Many Requests: retry after {retry_after}"
    return Fault(code=429, description=text, parameters={"retry_after": retry_after})


def blocked() -> Fault:
    return Fault(code=403, description="Forbidden: bot was blocked by the user")


def chat_not_found() -> Fault:
    return Fault(code=400, description="Bad Request: chat not found")


def migrated(new_chat: int) -> Fault:
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return Fault(code=400, description=text, parameters={"migrate_to_chat_id": new_chat})


def server_error(code: int = 502) -> Fault:
    return Fault(code=code, description="Bad Gateway")


def proxy_page(code: int = 502) -> Fault:
    return Fault(code=code, body=b"<html><h1>nginx</h1></html>")


def lost_answer() -> Fault:
    """The message is in fact sent, and nobody hears of it."""
    return Fault(done=True, hang=True)


def reset(*, done: bool) -> Fault:
    return Fault(done=done, reset=True)


@dataclass(slots=True)
class StoredFile:
    """A file by its id; `claimed` is the size told to the bot, `path` set by getFile."""

    content: bytes
    name: str
    claimed: int
    path: str = ""


@dataclass(slots=True)
class State:
    """One bot and everybody it talks to."""

    token: str
    username: str
    chats: dict[int, Json] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)  # of the bot in groups
    messages: dict[tuple[int, int], Json] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    callbacks: dict[str, Json] = field(default_factory=dict)
    answered: dict[str, Json] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    webhook: Json = field(default_factory=dict)
    updates: list[Json] = field(default_factory=list)
    faults: dict[str, list[Fault | None]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    clock: Callable[[], float] = time.time
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    closing: bool = False
    lacks: set[str] = field(default_factory=set)  # methods another server would not know
    polls: int = 0
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _update_ids: Iterator[int] = field(default_factory=lambda: itertools.count(700_001))

    @property
    def bot_id(self) -> int:
        return int(self.token.partition(":")[0])

    def member(self, status: str) -> Json:
        """The bot as a member of a chat."""
        until = {"until_date": 0} if status in {"kicked", "restricted"} else {}
        rights = {"can_send_messages": False} if status == "restricted" else {}
        return {"user": self.me, "status": status, **until, **rights}

    @property
    def me(self) -> Json:
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": "Test bot",
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    def touch(self) -> None:
        """Wake everybody who waits for something to happen."""
        event, self.changed = self.changed, asyncio.Event()
        event.set()

    def number(self) -> int:
        return next(self._numbers)

    def date(self) -> int:
        return int(self.clock())

    def push(self, content: Json) -> Json:
        update = {"update_id": next(self._update_ids), **content}
        self.updates.append(update)
        self.touch()
        return update

    def message(self, chat: int, sender: Json, content: Json) -> Json:
        message = {
            "message_id": self.number(),
            "date": self.date(),
            "chat": self.chats[chat],
            "from": sender,
            **content,
        }
        self.messages[chat, message["message_id"]] = message
        return message

    def store_file(self, content: bytes, name: str, claimed: int | None = None) -> Json:
        """Keep a file, and give the fields by which a message names it."""
        digest = hashlib.sha256(content + name.encode()).hexdigest()
        file_id = f"file-{self.number()}-{digest[:12]}"
        size = len(content) if claimed is None else claimed
        self.files[file_id] = StoredFile(content, name, size)
        return {"file_id": file_id, "file_unique_id": digest[:15], "file_size": size}
