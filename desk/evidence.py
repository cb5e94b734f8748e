"""Words with what was read from them: a text cut where marks begin and end, nothing lost.

Joined together, the pieces are the text, whatever marks overlap in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from desk import facts, words
from desk.texts import Texts
from nlp.understanding import Span, Understanding

HIDDEN = "••••"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text (string indices), its class, and what it says in words."""

    start: int
    end: int
    kind: str  # category, urgency, entity, sensitive
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Part of a text under the same marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> str:
        """The classes, each once, in the order of the marks."""
        return " ".join(dict.fromkeys(mark.kind for mark in self.marks))

    @property
    def title(self) -> str:
        """What all the marks say."""
        return "; ".join(dict.fromkeys(mark.title for mark in self.marks))

    @property
    def hidden(self) -> bool:
        """Whether this is a number that staff need not see."""
        return any(mark.kind == "sensitive" for mark in self.marks)


def pieces(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The text, cut at every edge of a mark. Marks beyond the text are ignored."""
    fitting = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    edges = sorted({0, len(text), *(e for m in fitting for e in (m.start, m.end))})
    return tuple(
        Piece(
            text=text[start:end],
            marks=tuple(m for m in fitting if m.start <= start and end <= m.end),
        )
        for start, end in pairwise(edges)
    )


def read(text: str, understanding: Understanding | None, texts: Texts, category: str) -> "Pieces":
    """A message with the marks of what was understood of it; `category` is its name."""
    if understanding is None:
        return pieces(text, ())
    found = [*_category(understanding, texts, category), *_others(understanding, texts)]
    return pieces(text, (mark for span, mark in found if text[span.start : span.end] == span.text))


Pieces = tuple[Piece, ...]
_Found = Iterator[tuple[Span, Mark]]


def _category(read: Understanding, texts: Texts, name: str) -> _Found:
    if read.category is None:
        return
    sure = texts.percent(read.category.confidence)
    title = texts.say("Category: {name}, {percent} sure", name=name, percent=sure)
    for span in read.category.evidence:
        yield span, _mark(span, "category", title)


def _others(read: Understanding, texts: Texts) -> _Found:
    sure = texts.percent(read.urgency.confidence)
    for reason in read.urgency.reasons:
        name = texts.say(words.CRITERION.get(reason.criterion, reason.criterion))
        title = texts.say("Urgency: {name}, {percent} sure", name=name, percent=sure)
        yield reason, _mark(reason, "urgency", title)
    for entity in read.entities:
        title = f"{texts.say(words.ENTITY[entity.type])}: {facts.value(entity.value, texts)}"
        yield entity, _mark(entity, "entity", title)
    for secret in read.sensitive:
        name = texts.say(words.ENTITY[secret.type])
        yield secret, _mark(secret, "sensitive", texts.say("{name}, not shown", name=name))


def _mark(span: Span, kind: str, title: str) -> Mark:
    return Mark(start=span.start, end=span.end, kind=kind, title=title)


def masked(text: str, understanding: Understanding | None) -> str:
    """A text of the same message, such as all of a letter, without the numbers to be hidden."""
    for secret in understanding.sensitive if understanding else ():
        text = text.replace(secret.text, HIDDEN)
    return text
