"""Values -> frames for the browser."""

from collections.abc import Mapping, Sequence
from typing import Any

from channels.message import TranscriptEntry
from channels.webchat.texts import digits, text
from locales import direction

Frame = dict[str, Any]


def welcome(session: str, sequence: int) -> Frame:
    """The session to come back with, and the newest sequence there is."""
    return {"type": "welcome", "session": session, "sequence": sequence}


def accepted(frame_id: str) -> Frame:
    """The message is on disk."""
    return {"type": "accepted", "id": frame_id}


def message(entry: TranscriptEntry, own_prefix: str) -> Frame:
    """One line of the conversation, the person's own included (with the browser's id for it)."""
    return {
        "type": "message",
        "sequence": entry.sequence,
        "id": entry.id.removeprefix(own_prefix),
        "author": entry.author.value,
        "text": entry.text,
        "language": entry.language,
        "direction": direction(entry.language),
        "choices": [{"value": c.value, "label": c.label} for c in entry.choices],
        "attachments": [_file(entry, number) for number in range(len(entry.attachments))],
        "reference": entry.case_reference,
        "at": entry.at.isoformat().replace("+00:00", "Z"),
    }


def history(entries: Sequence[TranscriptEntry], own_prefix: str, *, start: bool) -> Frame:
    """Earlier lines, oldest first; `start` says that nothing came before them."""
    lines = [message(entry, own_prefix) for entry in entries]
    return {"type": "history", "messages": lines, "start": start}


def error(
    code: str, language: str, values: Mapping[str, int] | None = None, frame_id: str = ""
) -> Frame:
    """What is wrong, as a code and as a sentence; `id` names the frame it answers, if known."""
    values = values or {}
    shown = {name: digits(language, number) for name, number in values.items()}
    frame: Frame = {
        "type": "error",
        "code": code,
        "message": text(language, f"error.{code}", **shown),
    }
    return frame | dict(values) | ({"id": frame_id} if frame_id else {})


def typing() -> Frame:
    """An answer is being worked on; the browser forgets it by itself after some seconds."""
    return {"type": "typing", "author": "assistant"}


def pong() -> Frame:
    """I am here."""
    return {"type": "pong"}


def _file(entry: TranscriptEntry, number: int) -> Frame:
    """A file by its place in the conversation: `downloads` hands it to whoever has the session."""
    attachment = entry.attachments[number]
    return {
        "name": attachment.name,
        "type": attachment.type,
        "size": attachment.size,
        "url": f"/chat/files/{entry.sequence}/{number}",
    }
