"""What was bought: the few words beside "bought" or "ordered" that can name a product."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.document import Doc
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

_AFTER = re.compile(r" (?P<word>[\w-]+)")
_BEFORE = re.compile(r"(?P<word>[\w-]+) $")
_SKIPPED = 4  # words like "from your shop" between the verb and its object
_LONGEST = 3  # words of a name
_SHORTEST = 3  # letters of a name


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language says what was bought."""

    bought: re.Pattern[str]
    object_first: bool
    stops: re.Pattern[str]


def grammar(*, bought: str, object_first: bool, stops: str) -> Grammar:
    """Compile the verbs of buying and the words no product is called by."""
    return Grammar(
        bought=re.compile(rf"(?<!\w){Words({0: bought}).pattern}(?!\w)"),
        object_first=object_first,
        stops=re.compile(rf"{Words({0: stops}).pattern}|\d+"),
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every product named beside a verb of buying, as written."""
    return tuple(
        _entity(doc, span)
        for grammar in grammars
        for match in grammar.bought.finditer(doc.text)
        if (span := _object(doc.text, match, grammar))
    )


def _entity(doc: Doc, span: tuple[int, int]) -> Entity:
    found = doc.plain.span(*span)
    return Entity(
        start=found.start,
        end=found.end,
        text=found.text,
        type=EntityType.PRODUCT,
        value=found.text,
    )


def _object(text: str, verb: re.Match[str], grammar: Grammar) -> tuple[int, int] | None:
    words = _backward(text, verb.start()) if grammar.object_first else _forward(text, verb.end())
    named: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(words):
        stop = grammar.stops.fullmatch(text, start, end)
        if (stop and named) or len(named) == _LONGEST or at - len(named) > _SKIPPED:
            break
        if not stop:
            named.append((start, end))
    span = (min(a for a, _ in named), max(b for _, b in named)) if named else (0, 0)
    return span if span[1] - span[0] >= _SHORTEST else None


def _forward(text: str, at: int) -> Iterator[tuple[int, int]]:
    while match := _AFTER.match(text, at):
        at = match.end()
        yield match.span("word")


def _backward(text: str, at: int) -> Iterator[tuple[int, int]]:
    while match := _BEFORE.search(text, max(0, at - 40), at):
        at = match.start()
        yield match.span("word")
