"""Mails in an mbox file or a Maildir, each as it was delivered at its time.

mbox: RFC 4155 with the quoting called mboxrd (one `>` before `From ` is taken away). Maildir:
https://cr.yp.to/proto/maildir.html; what is in `tmp` was not delivered, and folders in it are
read one by one.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path

from arzuhal.imports.source import Item, Ours, SourceError, taken
from channels.email import headers, mime
from channels.email.reading import read
from channels.message import Address

_POSTMARK = re.compile(rb"From \S+ +(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_HEADERS = 65_536  # bytes looked at for the time of delivery


class Mbox:
    """One file; `at` is an offset in bytes. Raises SourceError."""

    def __init__(self, path: Path, ours: Ours) -> None:
        self.path = path
        self._ours = ours
        self.total = path.stat().st_size
        with path.open("rb") as file:
            first = file.readline(1000)
        if self.total and not _POSTMARK.match(first):
            text = f"{path}: line 1: not an mbox file, it does not begin with a From line"
            raise SourceError(text)

    def digest(self) -> str:
        """See `Source`."""
        with self.path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def items(self, start: int) -> Iterator[Item]:
        """See `Source`."""
        written = _written(self.path)
        for at, postmark, raw in self._mails(start):
            stamp = headers.date(_POSTMARK.sub(b"", postmark))
            yield _item(raw, at, stamp or written, self._ours)

    def _mails(self, start: int) -> Iterator[tuple[int, bytes, bytes]]:
        """Where each mail ends, its From line, and its bytes."""
        with self.path.open("rb") as file:
            file.seek(start)
            postmark, lines = file.readline(), list[bytes]()
            at = start + len(postmark)
            for line in file:
                ended = not lines or not lines[-1].strip()
                if ended and _POSTMARK.match(line):
                    yield at, postmark, _unquoted(lines)
                    postmark, lines = line, []
                else:
                    lines.append(line)
                at += len(line)
            if postmark:
                yield at, postmark, _unquoted(lines)


class Maildir:
    """A folder with `new` and `cur`; `at` counts mails by the time in their names.

    Raises SourceError.
    """

    def __init__(self, path: Path, ours: Ours) -> None:
        self.path = path
        self._ours = ours
        if not (path / "cur").is_dir() and not (path / "new").is_dir():
            raise SourceError(f"{path}: not a Maildir, it has neither cur nor new in it")

    @cached_property
    def _files(self) -> list[Path]:
        found = [file for name in ("cur", "new") for file in (self.path / name).glob("[!.]*")]
        return sorted((file for file in found if file.is_file()), key=_unflagged)

    @property
    def total(self) -> int:
        """See `Source`."""
        return len(self._files)

    def digest(self) -> str:
        """Over the names without their flags, which change when somebody reads a mail."""
        return sha256("\n".join(map(_unflagged, self._files)).encode()).hexdigest()

    def items(self, start: int) -> Iterator[Item]:
        """See `Source`."""
        for at, file in enumerate(self._files[start:], start + 1):
            yield _item(file.read_bytes(), at, _written(file), self._ours)


def _item(raw: bytes, at: int, stamp: datetime, ours: Ours) -> Item:
    received_at = min(_delivered(raw) or stamp, ours.now)
    try:
        return taken(read(raw, ours=ours.address, received_at=received_at), at=at, raw=raw)
    except ValueError as error:
        return Item(
            at=at,
            raw=raw,
            sender=Address(channel="email", account=ours.address.lower(), user=""),
            external_id=f"synthetic#{sha256(raw).hexdigest()[:16]}",
            received_at=received_at,
            reason=f"The mail could not be taken in: {error}.",
        )


def _delivered(raw: bytes) -> datetime | None:
    """When our server took it (RFC 5321 §4.4: its trace is first), else when it was written."""
    blank = _BLANK_LINE.search(raw, 0, _HEADERS)
    root, _ = mime.take_apart(raw[: blank.end() if blank else _HEADERS])
    trace = headers.date(root.get("received").rpartition(b";")[2])
    return trace or headers.date(root.get("date"))


def _unquoted(lines: list[bytes]) -> bytes:
    """Without the line that parts it from the next mail."""
    if lines and not lines[-1].strip():
        lines = lines[:-1]
    return _QUOTED.sub(rb"\1", b"".join(lines))


def _unflagged(file: Path) -> str:
    return file.name.partition(":")[0]


def _written(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
