"""One update of the Bot API into one value. Pure, total: any JSON object gives an answer.

A complaint is a private matter: only private chats are heard. Elsewhere the bot reacts only when
it is spoken to, and no word said there is kept; but in the group of staff their answers to what it
said are heard, and their buttons. https://core.telegram.org/bots/api#update
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from channels.message import Authenticity, InboundMessage, MessageKind
from channels.telegram import staff
from channels.telegram.content import SERVICE, files, words
from channels.telegram.fields import Table, moment, number, storable, table, tables, text
from channels.telegram.ours import Bot, address, message_id, name
from channels.telegram.outcomes import (
    Elsewhere,
    Heard,
    Ignored,
    Moved,
    Parsed,
    Stale,
    Unreadable,
)
from locales import LANGUAGES

UPDATES = ("message", "edited_message", "channel_post", "callback_query", "my_chat_member")
CHOSEN = "-"  # the value of the button that is left where a choice was made
_MOVED = ("migrate_to_chat_id", "migrate_from_chat_id")
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)


def parse(update: Table, bot: Bot, *, received_at: datetime) -> Parsed:
    """Read one update.

    Args:
        update: the JSON object.
        bot: which of ours reads it.
        received_at: now, aware UTC.
    """
    reader = _Reader(bot=bot, received_at=received_at)
    for key, read in _READERS.items():
        if found := table(update, key):
            return read(reader, found) or unreadable(update, bot)
    return unreadable(update, bot)


def conversation(update: Table) -> int | None:
    """The chat an update belongs to: updates of one chat are handled in order."""
    found = _content(update)
    return number(table(table(found, "message") or found, "chat"), "id")


def unreadable(update: Table, bot: Bot, *, reason: str = "") -> Unreadable:
    """An update set aside. Without a reason: we know nothing that is in it."""
    found, update_id = _content(update), number(update, "update_id")
    identity = sha256(repr(update).encode("utf-8", "replace")).hexdigest()[:16]
    reason = reason or f"no content we know among: {', '.join(found or update)}"
    told = text(table(update, "message", "chat"), "type") == "private"
    return Unreadable(
        chat=number(table(update, "message", "chat"), "id") if told else None,
        language=text(table(update, "message", "from"), "language_code"),
        sender=address(table(found, "message") or found, bot),
        external_id=f"update:{identity if update_id is None else update_id}",
        reason=storable(reason)[:300],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """What every reading needs. A method returns None for what it cannot read."""

    bot: Bot
    received_at: datetime

    def message(self, message: Table, *, edited: bool = False) -> Parsed | None:
        if moved := next((key for key in _MOVED if key in message), ""):
            now = staff.moved(message, self.bot)
            return (
                Moved(chat=now) if now else Ignored(reason=f"the group changed its id ({moved})")
            )
        if text(table(message, "chat"), "type") != "private":
            return self._outside(message)
        if service := next((key for key in message if key in SERVICE), ""):
            return Ignored(reason=f"a service message ({service})")
        if edited and "location" in message:
            return Ignored(reason="a live location moved")
        return self._private(message, edited=edited)

    def _outside(self, message: Table) -> Parsed | None:
        if number(table(message, "chat"), "id") in self.bot.group:
            return staff.said(message, self.bot, self.received_at)
        return self._elsewhere(message)

    def edited(self, message: Table) -> Parsed | None:
        if text(table(message, "chat"), "type") != "private":
            return Ignored(reason="edited outside a private chat")
        return self.message(message, edited=True)

    def _private(self, message: Table, *, edited: bool) -> Heard | None:
        said, original = words(message), message_id(message)
        if said is None or not original:
            return None
        kind, said = _kind(message, said)
        when = number(message, "edit_date") if edited else None
        inbound = InboundMessage(
            external_id=f"{original}:edit:{when}" if edited else original,
            sender=address(message, self.bot),
            kind=kind,
            text=said,
            received_at=self.received_at,
            sent_at=moment(message, "edit_date" if edited else "date"),
            sender_name=name(table(message, "from")),
            language_hint=_language(message, kind, said),
            in_reply_to=message_id(table(message, "reply_to_message"), message),
            references=(original,) if edited else (),
            authenticity=Authenticity.VERIFIED,
            details=_details(message, edited=edited),
        )
        return Heard(message=inbound, files=files(message))

    def _elsewhere(self, message: Table) -> Elsewhere | Ignored | None:
        """Chatter of a group is not for us; a channel's posts are, as far as we are its member."""
        original, kind = message_id(message), text(table(message, "chat"), "type")
        spoken_to = kind != "channel" and self._addressed(message)
        if not original or not kind:
            return None
        if kind != "channel" and not spoken_to:
            return Ignored(reason="not a private chat")
        noted = InboundMessage(
            external_id=original,
            sender=address(message, self.bot),
            kind=MessageKind.AUTO_REPLY,
            text="",
            received_at=self.received_at,
            sent_at=moment(message, "date"),
            language_hint=text(table(message, "from"), "language_code"),
            details={"auto_reason": kind},
        )
        return Elsewhere(message=noted, spoken_to=spoken_to)

    def _addressed(self, message: Table) -> bool:
        said = (words(message) or "").casefold()
        if command := _COMMAND.fullmatch(said):
            return command[2] in {None, self.bot.username.casefold()}
        if staff.answers_us(message, self.bot):
            return True
        mention = rf"(?<!\w)@{re.escape(self.bot.username.casefold())}\b"
        return bool(self.bot.username and re.search(mention, said))

    def pressed(self, query: Table) -> Parsed | None:
        query_id, value = text(query, "id"), text(query, "data")
        person, carrier = table(query, "from"), table(query, "message")
        language = text(person, "language_code")
        if not query_id:
            return None
        if number(table(carrier, "chat"), "id") in self.bot.group and value not in {"", CHOSEN}:
            return staff.pressed(query, self.bot, self.received_at)
        private = text(table(carrier, "chat"), "type") == "private" and message_id(carrier)
        if not private or value in {"", CHOSEN}:
            return Stale(callback=query_id, language=language)
        inbound = InboundMessage(
            external_id=f"callback:{query_id}",
            sender=address(carrier, self.bot),
            kind=MessageKind.CHOICE,
            text=value,
            received_at=self.received_at,
            sender_name=name(person),
            language_hint=language,
            in_reply_to=message_id(carrier),
            authenticity=Authenticity.VERIFIED,
            details=_pressed(carrier, value),
        )
        return Heard(message=inbound, callback=query_id, kept=value.startswith(staff.KEPT))

    def membership(self, change: Table) -> Parsed | None:
        chat, when = number(table(change, "chat"), "id"), number(change, "date")
        status = text(table(change, "new_chat_member"), "status")
        if chat is None or when is None or not status:
            return None
        if chat in self.bot.group:
            return staff.membership(change, self.bot, self.received_at)
        if text(table(change, "chat"), "type") != "private":
            return Ignored(reason=f"our membership became {status}")
        fate = "blocked" if status == "kicked" else "unblocked"
        inbound = InboundMessage(
            external_id=f"{chat}:{fate}:{when}",
            sender=address(change, self.bot),
            kind=MessageKind.BOUNCE,
            text="",
            received_at=self.received_at,
            sent_at=moment(change, "date"),
            sender_name=name(table(change, "from")),
            authenticity=Authenticity.VERIFIED,
            details={"status": fate},
        )
        return Heard(message=inbound)


_READERS: dict[str, Callable[[_Reader, Table], Parsed | None]] = {
    "message": _Reader.message,
    "edited_message": _Reader.edited,
    "channel_post": _Reader.message,
    "callback_query": _Reader.pressed,
    "my_chat_member": _Reader.membership,
}


def _content(update: Table) -> Table:
    return next((found for key in _READERS if (found := table(update, key))), {})


def _kind(message: Table, said: str) -> tuple[MessageKind, str]:
    if table(message, "from").get("is_bot") is True:
        return MessageKind.AUTO_REPLY, said
    command = _COMMAND.fullmatch(said) if "text" in message else None
    if command is None:
        return MessageKind.TEXT, said
    return MessageKind.COMMAND, f"{command[1]} {command[3] or ''}".strip()


def _language(message: Table, kind: MessageKind, said: str) -> str:
    """The language of the person's app, or that of the page whose link led here: `/start fa`."""
    command, _, payload = said.partition(" ")
    if kind is MessageKind.COMMAND and command == "start" and payload in LANGUAGES:
        return payload
    return text(table(message, "from"), "language_code")


def _pressed(carrier: Table, value: str) -> dict[str, str]:
    """What the button says, and whether Telegram finds its message too old to show it to us."""
    markup = table(carrier, "reply_markup").get("inline_keyboard")
    rows = [tables({"row": row}, "row") for row in markup] if isinstance(markup, list) else []
    buttons = (button for row in rows for button in row)
    labels = (text(button, "text") for button in buttons if text(button, "callback_data") == value)
    found = {"label": next(labels, ""), "stale": "" if moment(carrier, "date") else "true"}
    return {key: found for key, found in found.items() if found}


def _details(message: Table, *, edited: bool) -> dict[str, str]:
    found = {
        "edited": "true" if edited else "",
        "forwarded": "true" if "forward_origin" in message else "",
        # An edited picture corrects its album, it is not one more of it.
        "media_group": "" if edited else text(message, "media_group_id"),
        "auto_reason": "bot" if table(message, "from").get("is_bot") is True else "",
    }
    return {key: value for key, value in found.items() if value}
