"""A CSV file, one message a row (RFC 4180; comma, semicolon or tab; UTF-8).

Columns by name, in any order: `text`, and where there are any `language` (ru, fa, tr, en),
`received_at` (ISO 8601), `sender`, `channel` (email, telegram, web), `subject`, `reference` (the
number the matter had before: rows with the same one belong together).
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from arzuhal.imports.source import Item, Ours, SourceError, taken
from channels.message import Address, InboundMessage, MessageKind
from locales import LANGUAGES

COLUMNS = ("text", "language", "received_at", "sender", "channel", "subject", "reference")
CHANNELS = ("email", "telegram", "web")
NOBODY = "import"  # our own account where people cannot be answered
_LONGEST = 10_000_000  # characters of one field
Row = Mapping[str, str]


class Table:
    """One file; `at` counts rows. Raises SourceError."""

    def __init__(self, path: Path, ours: Ours) -> None:
        self.path = path
        self._ours = ours
        self._content = path.read_bytes()
        self._lines = self._decoded().splitlines(keepends=True)
        self._comma, self._columns = self._header()
        self._written = min(datetime.fromtimestamp(path.stat().st_mtime, UTC), ours.now)
        self.total = sum(1 for _ in self._rows())

    def digest(self) -> str:
        """See `Source`."""
        return sha256(self._content).hexdigest()

    def items(self, start: int) -> Iterator[Item]:
        """See `Source`."""
        seen: Counter[str] = Counter()
        first: dict[tuple[str, str], str] = {}
        for at, (line, cells) in enumerate(self._rows(), 1):
            raw = self._raw(cells)
            digest = sha256(raw).hexdigest()[:16]
            seen[digest] += 1  # the same words twice may be two people's
            name = f"csv#{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else "")
            item = self._item(at, line, cells, raw, name)
            if item.message:
                item = _joined(item, item.message, first)
            if at > start:
                yield item

    def _item(self, at: int, line: int, cells: list[str], raw: bytes, name: str) -> Item:
        row = dict(zip(self._columns, (cell.strip() for cell in cells), strict=False))
        try:
            self._check(cells)
            return taken(self._message(row, name), at=at, raw=raw)
        except ValueError as error:
            return Item(
                at=at,
                raw=raw,
                sender=Address(channel="csv", account=self.path.name, user=row.get("sender", "")),
                external_id=name,
                received_at=self._written,
                reason=f"{self.path.name}, line {line}: {error}.",
            )

    def _check(self, cells: list[str]) -> None:
        if len(cells) != len(self._columns):
            raise ValueError(f"{len(cells)} fields, though there are {len(self._columns)} columns")

    def _message(self, row: Row, name: str) -> InboundMessage:
        if not row["text"]:
            raise ValueError("text: it is empty")
        language = row.get("language", "").lower()
        if language and language not in LANGUAGES:
            raise ValueError(f"language: {language!r} is none of {', '.join(LANGUAGES)}")
        received_at = self._time(row.get("received_at", ""))
        sender = self._sender(row, name)
        details = {
            "earlier_reference": row.get("reference", ""),
            "unreachable": "no_address" if sender.account == NOBODY else "",
        }
        return InboundMessage(
            external_id=name,
            sender=sender,
            kind=MessageKind.TEXT,
            text=row["text"],
            subject=row.get("subject", ""),
            received_at=received_at or self._written,
            sent_at=received_at,
            language_hint=language,
            details={key: value for key, value in details.items() if value},
        )

    def _sender(self, row: Row, name: str) -> Address:
        user, ours = row.get("sender", ""), self._ours
        channel = row.get("channel", "").lower() or ("email" if "@" in user else "web")
        if channel == "email" and user.count("@") == 1:
            return Address(channel=channel, account=ours.address.lower(), user=user.lower())
        if channel == "telegram" and user.removeprefix("-").isdecimal():
            return Address(channel=channel, account=ours.bot, user=user)
        if channel == "web":
            return Address(channel=channel, account=NOBODY, user=f"import:{user or name}")
        if channel not in CHANNELS:
            raise ValueError(f"channel: {channel!r} is none of {', '.join(CHANNELS)}")
        raise ValueError(f"sender: {user!r} is nobody's address on {channel}")

    def _time(self, text: str) -> datetime | None:
        if not text:
            return None
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            wanted = "write 2026-03-02, 2026-03-02T09:00 or 2026-03-02T09:00:00+03:00"
            raise ValueError(f"received_at: {text!r} is not a time; {wanted}") from None
        at = (at if at.tzinfo else at.replace(tzinfo=self._ours.zone)).astimezone(UTC)
        if at > self._ours.now:
            raise ValueError(f"received_at: {text!r} has not come yet")
        return at

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row that is not blank, with the line it begins in."""
        csv.field_size_limit(_LONGEST)
        reader = csv.reader(self._lines, delimiter=self._comma)
        line = 1
        try:
            for number, cells in enumerate(reader):
                if number and any(cell.strip() for cell in cells):
                    yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            raise SourceError(f"{self.path}: line {line}: {error}") from None

    def _header(self) -> tuple[str, list[str]]:
        line = self._lines[0] if self._lines else ""
        comma = max(",;\t", key=line.count)
        names = [name.strip().lower() for name in next(csv.reader([line], delimiter=comma), [])]
        for number, name in enumerate(names, 1):
            if name not in COLUMNS or names.count(name) > 1:
                problem = "is there twice" if name in COLUMNS else "is not known"
                known = ", ".join(COLUMNS)
                text = f"{self.path}: line 1, column {number}: {name!r} {problem}; known: {known}"
                raise SourceError(text)
        if "text" not in names:
            raise SourceError(f"{self.path}: line 1: there is no column 'text'")
        return comma, names

    def _decoded(self) -> str:
        try:
            return self._content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self._content.count(b"\n", 0, error.start) + 1
            text = f"{self.path}: line {line}: not UTF-8; save it as UTF-8 and try again"
            raise SourceError(text) from None

    def _raw(self, cells: list[str]) -> bytes:
        """The row under its header, as a file of its own."""
        lines = (self._columns, cells)
        return "\r\n".join(",".join(map(_quoted, line)) for line in lines).encode()


def _joined(item: Item, message: InboundMessage, first: dict[tuple[str, str], str]) -> Item:
    """A later row of a matter answers its first."""
    reference = message.details.get("earlier_reference", "")
    if not reference:
        return item
    began = first.setdefault((message.sender.user, reference), message.external_id)
    if began == message.external_id:
        return item
    return replace(item, message=replace(message, references=(began,)))


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set('",\r\n') else cell
