"""Labelled messages: the shipped corpora, and an operator's own file.

A row is one JSON line (or a CSV row with the same names): `text`, and of `language`, `kind`,
`category`, `urgency`, `why`, `remedy`, `acts`, `entities` those that are known. What a row does
not say is not taught by it.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from nlp.understanding import OURS, ActCode, EntityType, KindCode, Level

DEVELOPMENT = "development.jsonl"
NEIGHBOURS = "neighbours.jsonl"  # rows in languages that are not ours
TURNS = "turns-development.jsonl"  # short turns in many languages: they measure these alone
CRITERIA = (
    "injury",
    "fire",
    "gas",
    "poisoning",
    "medicine",
    "threat",
    "self_harm",
    "hazard",
    "leak",
    "many",
    "vulnerable",
    "child",
    "near_miss",
    "loss",
    "essential",
    "deadline",
    "continuing",
    "perishable",
    "repeat",
    "cosmetic",
    "fixed",
)
_LISTS = ("why", "acts")
_ALLOWED: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(KindCode),
    "urgency": tuple(level.code for level in Level),
    "why": CRITERIA,
    "acts": tuple(ActCode),
}


class CorpusError(ValueError):
    """A row that cannot be used: says which file, which line, which name, and what it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A fact marked in a text: `text[start:end]`."""

    type: EntityType
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled message. An empty label: not known."""

    text: str
    language: str = ""
    kind: str = ""
    category: str = ""
    urgency: str = ""
    why: tuple[str, ...] = ()
    remedy: str = ""
    acts: tuple[str, ...] = ()
    entities: tuple[Marked, ...] = ()
    sector: str = ""
    channel: str = ""
    register: str = ""
    author: str = ""
    scenario: str = ""
    marked: bool = False  # every fact of it is marked
    group: str = field(default="", compare=False)  # rows of a group are never parted


def shipped(*, development: bool = False) -> Iterator[Row]:
    """The rows that came with the program: those to learn from, or those set aside."""
    languages = resources.files("nlp.lang")
    for code in OURS:
        folder = languages.joinpath(code, "examples")
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".jsonl") and (file.name == DEVELOPMENT) is development:
                yield from _rows(file.read_text("utf-8").splitlines(), f"{code}/{file.name}")
    if not development:
        yield from _beside(NEIGHBOURS)


def turns() -> Iterator[Row]:
    """Short turns in our languages, in any letters, and in others, set aside."""
    yield from _beside(TURNS)


def _beside(name: str) -> Iterator[Row]:
    file = resources.files("nlp.training").joinpath(name)
    yield from _rows(file.read_text("utf-8").splitlines(), name)


def read(path: Path) -> list[Row]:
    """An operator's own rows, JSON lines or CSV with a heading.

    Raises:
        OSError: no such file. CorpusError: a row that cannot be used.
    """
    text = path.read_text("utf-8-sig")
    if path.suffix.lower() == ".csv":
        rows = csv.DictReader(text.splitlines(keepends=True))
        return [_row(row, f"{path.name}:{line}") for line, row in enumerate(rows, 2)]
    return list(_rows(text.splitlines(), path.name))


def _rows(lines: Iterable[str], name: str) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{name}:{number}"
            yield _row(_parsed(line, where), where)


def _parsed(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as fault:
        raise CorpusError(f"{where}: not a line of JSON ({fault})") from fault
    if not isinstance(row, dict):
        raise CorpusError(f'{where}: a row is an object, like {{"text": "…", "category": "…"}}')
    return row


def _row(raw: Mapping[str, Any], where: str) -> Row:
    if not str(raw.get("text") or "").strip():
        raise CorpusError(f"{where}: text is missing")
    known = {name: raw[name] for name in Row.__slots__ if raw.get(name)}
    for name in _LISTS:
        known[name] = _several(known.get(name, ()))
    for name, allowed in _ALLOWED.items():
        _check(known.get(name, ()), allowed, f"{where}: {name}")
    entities = known.get("entities", ())
    known["entities"] = tuple(Marked(**mark) for mark in entities) if _marks(entities) else ()
    known["group"] = f"{raw.get('language', '')}/{raw.get('scenario') or where}"
    return Row(**known)


def _several(value: Any) -> tuple[str, ...]:  # as it came from a file
    return tuple(value.replace(",", " ").split() if isinstance(value, str) else value)


def _marks(value: Any) -> bool:  # as it came from a file
    return isinstance(value, list) and all(
        isinstance(mark, dict) and set(mark) == {"type", "start", "end"} for mark in value
    )


def _check(given: str | tuple[str, ...], allowed: tuple[str, ...], where: str) -> None:
    for value in (given,) if isinstance(given, str) else given:
        if value not in allowed:
            raise CorpusError(f"{where} is {value!r}; it may be one of {', '.join(allowed)}")
