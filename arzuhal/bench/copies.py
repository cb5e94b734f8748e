"""Rows of one life of a case as patterns, and from them the rows of as many cases as wanted.

A copy has its own ids, reference, person, words, dates and chain of events, whose hashes hold;
offsets into words are those of the first life. Making one takes tens of microseconds.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set as AbstractSet
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import Any

from arzuhal.bench import lives
from arzuhal.bench.complaints import NAMES, PLACES, PRODUCTS
from arzuhal.bench.lives import Life
from bot.domain.events import GENESIS, Actor, ActorType, Event, EventType, canonical
from nlp import case_reference
from nlp.normalise import fold

MESSAGE = 912_345_678  # stands for the number of the message that began a case
_ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)"
_NAMED = {
    lives.REFERENCE: "reference",
    lives.PERSON: "person",
    lives.PRODUCT: "product",
    lives.PLACE: "place",
    lives.OWNER: "owner",
    lives.ORDER: "order",
    lives.NAME: "name",
    str(MESSAGE): "message",
}
_MARKS = re.compile(
    "|".join(
        (
            rf"(?P<iso>{_ISO})",
            rf"(?P<id>{lives.ID.pattern})",
            f"(?P<mark>{'|'.join(_NAMED)})",
        )
    )
)
_COUNTED = {"facts", "deliveries", "notes"}  # their rows are numbered by the database
OWNERS = 20
_ALONE = re.compile(r"%\((\w+)\)s")
_ESCAPED = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"})
Cell = Callable[[Mapping[str, Any]], Any]
Copied = dict[str, list[tuple[Any, ...]]]  # rows by table


class _Changing(str):
    """A pattern for `%`, filled for each copy."""

    __slots__ = ()


class Pattern:
    """One life, to be copied. `columns` are the names of what each table's rows hold."""

    def __init__(self, life: Life, *, moment: Callable[[datetime], Any]) -> None:
        """`moment`: a time as the database takes it in bulk."""
        self.life = life
        self._moment = moment
        self._ids: dict[str, str] = {}
        self._times: dict[str, tuple[datetime, Callable[[datetime], Any]]] = {}
        self._chain: list[str] = []
        self.columns: dict[str, tuple[str, ...]] = {}
        self._rows: dict[str, list[tuple[Cell, ...]]] = {}
        self._lines: dict[str, str] = {}
        self._of_events(life.rows["events"])
        for table, rows in life.rows.items():
            self._of_table(table, rows)

    def copy(
        self,
        number: int,
        received_at: datetime,
        into: Copied,
        *,
        without: AbstractSet[str] = frozenset(),
    ) -> None:
        """Add the rows of the case of a number, received at a time, to those of others."""
        values = self._values(number, received_at - lives.BEGUN)
        for table, rows in self._rows.items():
            if table in without:
                continue
            into.setdefault(table, []).extend(tuple(cell(values) for cell in row) for row in rows)

    def lines(
        self, number: int, received_at: datetime, *, without: AbstractSet[str] = frozenset()
    ) -> Iterator[tuple[str, str]]:
        """Each table with the same rows as text for PostgreSQL's COPY."""
        values = self._values(number, received_at - lives.BEGUN)
        return (
            (table, lines % values) for table, lines in self._lines.items() if table not in without
        )

    def _values(self, number: int, later: timedelta) -> dict[str, Any]:
        life, rest = self.life, number // 7
        values = {
            "reference": reference(number),
            "person": f"{10_000_000 + number}",
            "order": f"{4_000_000 + number}",
            "owner": f"bench-{number % OWNERS}",
            "message": number + 1,
            "name": _of(NAMES[life.language], rest),
            "product": _of(PRODUCTS[life.language], rest // 3),
            "place": _of(PLACES[life.language], rest // 5),
        }
        for name in ("name", "product", "place"):
            values[f"{name}_json"] = _escaped(values[name])
            values[f"{name}_fold"] = _folded(values[name])
        values["reference_fold"] = reference(number).lower().replace("-", " ")
        drawn = hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest()[:24]
        for key, tail in self._ids.items():
            values[key] = f"{drawn}{tail}"
        for key, (at, written) in self._times.items():
            values[key] = written(at + later)
        self._hash(values)
        return values

    def _hash(self, values: dict[str, Any]) -> None:
        """The chain of events, each over its own text and what was before it."""
        hashed = GENESIS
        for seq, text in enumerate(self._chain):
            values[f"before{seq}"] = hashed
            hashed = hashlib.sha256((text % values).encode()).hexdigest()
            values[f"hash{seq}"] = hashed
        values["head"] = hashed

    def _of_events(self, rows: Sequence[Mapping[str, Any]]) -> None:
        for seq, row in enumerate(rows):
            event = Event(
                type=EventType(row["type"]),
                at=row["at"],
                actor=Actor(type=ActorType(row["actor_type"]), id=row["actor_id"]),
                from_status=row["from_status"],
                to_status=row["to_status"],
                reason=row["reason"],
                data=_numbered(row["data"]),
            )
            text = canonical(row["stream"], row["seq"], event, "\0")
            marked = self._marked(text, "")
            self._chain.append(marked.replace(json.dumps("\0"), f'"%(before{seq})s"'))

    def _of_table(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        for number, row in enumerate(rows):
            shown = {k: v for k, v in row.items() if not (k == "id" and table in _COUNTED)}
            if table in {"inbox", "searches"}:
                shown["id"] = MESSAGE
            if table == "facts":
                shown["message_id"] = MESSAGE
            if table == "events":
                shown["data"] = _numbered(row["data"])
            cells = {name: self._pattern(value) for name, value in shown.items()}
            if table == "events":
                cells["prev_hash"] = _Changing(f"%(before{number})s")
                cells["hash"] = _Changing(f"%(hash{number})s")
            if table == "cases":
                cells["trail_hash"] = _Changing("%(head)s")
            if table == "searches":
                words = row["words"].split(" ", 3)[3]  # behind the three groups of the reference
                marked = self._marked(fold(words), "_fold")
                cells["words"] = _Changing(f"%(reference_fold)s {marked}")
            self.columns.setdefault(table, tuple(cells))
            self._rows.setdefault(table, []).append(tuple(map(_cell, cells.values())))
            line = "\t".join(map(_copied, cells.values()))
            self._lines[table] = f"{self._lines.get(table, '')}{line}\n"

    def _pattern(self, value: Any) -> Any:
        """A value that is the same in all copies, or a _Changing one."""
        if isinstance(value, datetime):
            return _Changing(f"%({self._time(value, self._moment)})s")
        if isinstance(value, dict | list):
            text = self._marked(json.dumps(value, ensure_ascii=False), "_json")
        elif value == MESSAGE:
            return _Changing("%(message)s")
        elif isinstance(value, str):
            text = self._marked(value, "")
        else:
            return value
        return _Changing(text) if "%(" in text else text % ()

    def _marked(self, text: str, form: str) -> str:
        """As a pattern for `%`, of which `form` says how words are written there."""
        parts, last = [], 0
        lowered = {key.lower() if form == "_fold" else key: name for key, name in _NAMED.items()}
        for found in _MARKS.finditer(text) if form != "_fold" else _folded_marks(text):
            parts.append(text[last : found.start()].replace("%", "%%"))
            parts.append(f"%({self._key(found, lowered, form)})s")
            last = found.end()
        return "".join((*parts, text[last:].replace("%", "%%")))

    def _key(self, found: re.Match[str], named: Mapping[str, str], form: str) -> str:
        if found.lastgroup == "iso":
            at = datetime.fromisoformat(found[0])
            return self._time(at, _short if found[0].endswith("Z") else _long)
        if found.lastgroup == "id":
            key = f"id{found[0]}"
            self._ids[key] = found[0][-8:]
            return key
        name = named[found[0]]
        return f"{name}{form}" if name in {"name", "product", "place"} else name

    def _time(self, at: datetime, written: Callable[[datetime], Any]) -> str:
        key = f"{at:%Y%m%d%H%M%S%f}{written.__name__}"
        self._times[key] = (at, written)
        return key


def reference(number: int) -> str:
    """The reference of the case of a number."""
    scattered = number * 48_271 % 25**7 * 25 + number % 25
    letters = ""
    for _ in range(case_reference.BODY):
        scattered, digit = divmod(scattered, len(case_reference.ALPHABET))
        letters += case_reference.ALPHABET[digit]
    return case_reference.format(letters + case_reference.check_character(letters))


def _numbered(data: Mapping[str, Any]) -> dict[str, Any]:
    """With the mark of the message's number, where an event tells it."""
    return {k: MESSAGE if k == "message" and isinstance(v, int) else v for k, v in data.items()}


def _folded_marks(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(_MARKS.pattern, text, re.IGNORECASE)


def _cell(pattern: Any) -> Cell:
    if not isinstance(pattern, _Changing):
        return lambda _: pattern
    if (alone := _ALONE.fullmatch(pattern)) is not None:
        return itemgetter(alone[1])
    return str(pattern).__mod__


def _copied(pattern: Any) -> str:
    """As PostgreSQL's COPY reads it, still a pattern."""
    match pattern:
        case None:
            return r"\N"
        case bool():
            return "ft"[pattern]
        case bytes():
            return rf"\\x{pattern.hex()}"
        case str():
            text = pattern if isinstance(pattern, _Changing) else pattern.replace("%", "%%")
            return text.translate(_ESCAPED)
        case _:
            return repr(pattern)


@lru_cache(maxsize=1024)
def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return fold(text)


def _short(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _long(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _of(these: Sequence[str], number: int) -> str:
    return these[number % len(these)]
