"""What a Telegram message holds: its words, and the files that can be fetched for it.

What has no words of its own (a place, a contact, a poll) is put into signs needing no translation.
https://core.telegram.org/bots/api#message
"""

from collections.abc import Callable
from dataclasses import dataclass

from channels.telegram.fields import Table, degrees, number, table, tables, text


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be fetched with getFile. `size` is in bytes, 0 where Telegram does not say."""

    id: str
    name: str
    size: int


# Kind of file and the name it gets where the sender's program gave none. `animation` stands before
# `document` because an animation is also repeated under that key.
_FILES = {
    "animation": "animation.mp4",
    "document": "document",
    "video": "video.mp4",
    "video_note": "video.mp4",
    "audio": "audio.mp3",
    "voice": "voice.ogg",
}

# Service messages of a private chat: they say something about the chat, not for the person.
SERVICE = frozenset(
    {
        "boost_added",
        "chat_background_set",
        "chat_owner_changed",
        "connected_website",
        "delete_chat_photo",
        "forum_topic_closed",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_reopened",
        "message_auto_delete_timer_changed",
        "new_chat_photo",
        "new_chat_title",
        "pinned_message",
        "write_access_allowed",
    }
)


def words(message: Table) -> str | None:
    """The person's words or what stands for them; None when there is nothing we know to read."""
    for key in ("text", "caption"):
        if found := text(message, key):
            return found
    for key, describe in _DESCRIBED.items():
        if key in message:
            return describe(table(message, key)) or None
    return "" if files(message) else None


def files(message: Table) -> tuple[File, ...]:
    """The file of a message (the Bot API sends one each), a photo in its largest size."""
    for key, name in _FILES.items():
        if file := _file(table(message, key), name):
            return (file,)
    photo = _file(max(tables(message, "photo"), key=_area, default={}), "photo.jpg")
    return (photo,) if photo else ()


def _file(holder: Table, name: str) -> File | None:
    file_id = text(holder, "file_id")
    if not file_id:
        return None
    size = max(0, number(holder, "file_size") or 0)
    return File(id=file_id, name=text(holder, "file_name") or name, size=size)


def _area(size: Table) -> int:
    return (number(size, "width") or 0) * (number(size, "height") or 0)


def _sticker(sticker: Table) -> str:
    return text(sticker, "emoji") or "\N{LABEL}"


def _contact(contact: Table) -> str:
    name = " ".join(filter(None, (text(contact, "first_name"), text(contact, "last_name"))))
    return ", ".join(filter(None, (name, text(contact, "phone_number"))))


def _location(location: Table) -> str:
    latitude, longitude = degrees(location, "latitude"), degrees(location, "longitude")
    return f"\N{ROUND PUSHPIN} {latitude}, {longitude}" if latitude and longitude else ""


def _venue(venue: Table) -> str:
    place = _location(table(venue, "location"))
    return "\n".join(filter(None, (text(venue, "title"), text(venue, "address"), place)))


def _poll(poll: Table) -> str:
    options = [f"– {text(option, 'text')}" for option in tables(poll, "options")]
    return "\n".join(filter(None, (text(poll, "question"), *options)))


def _checklist(checklist: Table) -> str:
    tasks = [f"– {text(task, 'text')}" for task in tables(checklist, "tasks")]
    return "\n".join(filter(None, (text(checklist, "title"), *tasks)))


def _dice(dice: Table) -> str:
    return f"{text(dice, 'emoji')} {number(dice, 'value') or ''}".strip()


def _game(game: Table) -> str:
    return text(game, "title")


# A venue repeats its place under `location`, so it stands first.
_DESCRIBED: dict[str, Callable[[Table], str]] = {
    "venue": _venue,
    "location": _location,
    "contact": _contact,
    "sticker": _sticker,
    "poll": _poll,
    "checklist": _checklist,
    "dice": _dice,
    "game": _game,
}
