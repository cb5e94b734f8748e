"""What staff order from afar: the first line of a mail, a button, or the words of an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What can be ordered. Whatever is no order is a note."""

    TAKE = "take"
    NOTE = "note"
    ANSWER = "answer"  # goes to the complainant
    CLOSE = "close"
    UNKNOWN = "unknown"


# As people of each language write them; `docs/notifications.md` lists them.
_NAMES: Mapping[Verb, tuple[str, ...]] = {
    Verb.TAKE: ("take", "взять", "al", "üstlen", "برداشتن", "بردار"),
    Verb.NOTE: ("note", "заметка", "not", "یادداشت"),
    Verb.ANSWER: ("answer", "reply", "ответ", "ответить", "yanıt", "yanit", "cevap", "پاسخ"),
    Verb.CLOSE: ("close", "закрыть", "kapat", "بستن"),
}
_VERBS = {name: verb for verb, names in _NAMES.items() for name in names}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order with its words."""

    verb: Verb
    text: str = ""


def order(text: str) -> Order:
    """Read an order: `/answer` and its words on the same line or below; without one, a note."""
    text = text.strip()
    if not text.startswith("/"):
        return Order(verb=Verb.NOTE, text=text)
    line, _, below = text.partition("\n")
    name, _, beside = line[1:].partition(" ")
    verb = _VERBS.get(name.partition("@")[0].strip(" \t:").lower(), Verb.UNKNOWN)
    return Order(verb=verb, text=f"{beside}\n{below}".strip())
