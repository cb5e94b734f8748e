"""Telegram Desktop's export (Settings > Advanced > Export, format JSON): its `result.json`.

One chat (`messages` at the top) or all of them (`chats.list`). Only private chats are complaints;
what we said ourselves is recorded and not answered. Text is a string, or a list of strings and
entities with their text. Files are looked for beside `result.json` and nowhere else.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from arzuhal.imports.source import Item, Ours, SourceError, taken
from channels.attachments import attachment
from channels.message import Address, Attachment, Authenticity, InboundMessage, MessageKind
from channels.telegram import content
from channels.telegram.fields import Table, moment, number, storable, table, tables, text

NAME = "telegram"
_PERSONS = ("personal_chat", "saved_messages")
_FILES = ("photo", "file")
_LARGEST = 100_000_000  # bytes of a file taken along
_MISSING = "("  # "(File not included. Change data exporting settings to download.)"


class Export:
    """One `result.json`, or the folder it is in; `at` counts messages. Raises SourceError."""

    def __init__(self, path: Path, ours: Ours) -> None:
        self.path = path / "result.json" if path.is_dir() else path
        self._ours = ours
        self._messages = [(chat, one) for chat in self._chats() for one in _said(chat)]
        self.total = len(self._messages)

    def digest(self) -> str:
        """See `Source`."""
        with self.path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def items(self, start: int) -> Iterator[Item]:
        """See `Source`."""
        album = _Albums()
        for at, (chat, one) in enumerate(self._messages, 1):
            group = album.of(chat, one)
            if at > start:
                yield self._item(at, chat, one, group)

    def _item(self, at: int, chat: Table, one: Table, group: str) -> Item:
        raw = json.dumps(one, ensure_ascii=False).encode("utf-8", "replace")
        try:
            return taken(self._message(chat, one, group), at=at, raw=raw)
        except ValueError as error:
            return Item(
                at=at,
                raw=raw,
                sender=self._address(chat),
                external_id=_name(chat, one) or f"export:{sha256(raw).hexdigest()[:16]}",
                received_at=self._sent(one) or self._ours.now,
                reason=f"{self.path.name}, message {one.get('id')!r}: {error}.",
            )

    def _message(self, chat: Table, one: Table, group: str) -> InboundMessage:
        sent, said, name = self._sent(one), _words(one), _name(chat, one)
        if not name or sent is None:
            raise ValueError("it has no id or no date")
        files, lost = self._files(one)
        if not said and not files and not lost:
            raise ValueError(f"no content we know among: {', '.join(one)}")
        ours = not _theirs(chat, one)
        replied = number(one, "reply_to_message_id")
        details = {
            "attachment_lost": lost,
            "media_group": group if files else "",
            "forwarded": "true" if text(one, "forwarded_from") else "",
            "auto_reason": "own" if ours else "",
        }
        return InboundMessage(
            external_id=name,
            sender=self._address(chat),
            kind=MessageKind.AUTO_REPLY if ours else MessageKind.TEXT,
            text=said,
            received_at=sent,
            sent_at=sent,
            sender_name=text(chat, "name"),
            in_reply_to="" if replied is None else f"export:{number(chat, 'id')}:{replied}",
            attachments=files,
            authenticity=Authenticity.VERIFIED,
            details={key: value for key, value in details.items() if value},
        )

    def _files(self, one: Table) -> tuple[tuple[Attachment, ...], str]:
        """What was exported of its files, and what was not, in words for staff."""
        for key in _FILES:
            named = text(one, key)
            if not named:
                continue
            name = text(one, "file_name") or Path(named).name or key
            found = self._file(named)
            if found is None:
                return (), f"{name}: not in the export"
            return (attachment(name, found),), ""
        return (), ""

    def _file(self, named: str) -> bytes | None:
        folder = self.path.parent.resolve()
        path = (folder / named).resolve()
        inside = not named.startswith(_MISSING) and path.is_relative_to(folder)
        if not inside or not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        return path.read_bytes()

    def _sent(self, one: Table) -> datetime | None:
        """`date_unixtime` is UTC; older exports only have the local time of the computer."""
        stamp = text(one, "date_unixtime")
        if stamp.isdecimal():
            return moment({"at": int(stamp[:11])}, "at")
        try:
            at = datetime.fromisoformat(text(one, "date"))
        except ValueError:
            return None
        return (at if at.tzinfo else at.replace(tzinfo=self._ours.zone)).astimezone(UTC)

    def _address(self, chat: Table) -> Address:
        user = number(chat, "id")
        return Address(
            channel=NAME, account=self._ours.bot, user="" if user is None else str(user)
        )

    def _chats(self) -> Iterator[Table]:
        tree = self._tree()
        chats = tables(table(tree, "chats"), "list") or ((tree,) if "messages" in tree else ())
        if not chats:
            raise SourceError(f"{self.path}: not an export of Telegram, there are no messages")
        return (chat for chat in chats if text(chat, "type") in _PERSONS)

    def _tree(self) -> Table:
        try:
            tree: Any = json.loads(self.path.read_bytes())
        except (ValueError, RecursionError) as error:
            raise SourceError(f"{self.path}: not JSON ({error})") from None
        except OSError as error:
            raise SourceError(f"{self.path}: {error.strerror}") from None
        return tree if isinstance(tree, dict) else {}


class _Albums:
    """The export does not say what was one album: files of one author within a second are."""

    def __init__(self) -> None:
        self._last: tuple[object, ...] = ()
        self._name = ""

    def of(self, chat: Table, one: Table) -> str:
        """The album a message is part of, named by its first; empty without a file."""
        if not any(text(one, key) for key in _FILES):
            self._last = ()
            return ""
        here = (chat.get("id"), one.get("from_id"), one.get("date"))
        if here != self._last:
            self._last, self._name = here, _name(chat, one)
        return self._name


def _said(chat: Table) -> Iterator[Table]:
    """Its messages; that somebody called or joined is not one."""
    return (one for one in tables(chat, "messages") if text(one, "type") == "message")


def _theirs(chat: Table, one: Table) -> bool:
    return text(one, "from_id") == f"user{number(chat, 'id')}"


def _name(chat: Table, one: Table) -> str:
    """Not the bot's own numbers: an account numbers its chats by itself."""
    chat_id, message = number(chat, "id"), number(one, "id")
    return "" if chat_id is None or message is None else f"export:{chat_id}:{message}"


def _words(one: Table) -> str:
    parts = one.get("text")
    if isinstance(parts, str):
        said = storable(parts)
    else:
        spans = parts if isinstance(parts, list) else []
        said = "".join(
            storable(s) if isinstance(s, str) else text(_span(s), "text") for s in spans
        )
    return said or _described(one)


def _span(part: Any) -> Table:
    return part if isinstance(part, dict) else {}


def _described(one: Table) -> str:
    """What has no words of its own, in the signs the live channel uses."""
    renamed: dict[str, Table] = {
        "sticker": {"sticker": {"emoji": text(one, "sticker_emoji")}},
        "contact_information": {"contact": one.get("contact_information")},
        "location_information": {"location": one.get("location_information")},
        "poll": {"poll": one.get("poll")},
    }
    key = "sticker" if text(one, "media_type") == "sticker" else ""
    for name, update in renamed.items():
        if name in one or name == key:
            return content.words(update) or ""
    return ""
