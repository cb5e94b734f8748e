"""`arzuhal backup` and `restore`: everything in one file, the same from and for either database.

The file is a ZIP: a table's rows as lines of JSON (`rows/`), the stored files (`blobs/`), models
taught here (`models/`), and last `manifest.json`, which vouches for the rest. Rows are read on
one unchanging view; files, which are stored before the row that names them, after it. So work may
go on meanwhile, and whatever a row names is there.
"""

import hashlib
import io
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sqlalchemy import Connection

from arzuhal.bootstrap.rows import Parts
from arzuhal.bootstrap.system import System
from arzuhal.commands import CommandError
from arzuhal.whole import digest, whole_file
from bot import clock
from bot.services import evidence
from bot.services.reading import rfc3339
from bot.storage import dump, schema, statistics

FORMAT = 1
MANIFEST = "manifest.json"
EVERY = 1000  # files between two lines of progress
_PIECE = 1 << 20  # bytes read at a time
_PREFIX, _DIGEST = 2, 64  # hex digits: of a blob's folder, of its whole name

Say = Callable[[str], Any]
Manifest = dict[str, Any]


async def backed_up(parts: Parts, file: Path, *, out: Say, tell: Say) -> None:
    """Write everything to `file`, and read it again. Raises CommandError."""
    try:
        with whole_file(file) as unfinished:
            with ZipFile(unfinished, "w", ZIP_DEFLATED, compresslevel=1) as archive:
                manifest = await _write(parts, archive, tell)
            tell("reading it again")
            with ZipFile(unfinished) as archive:
                inspected(archive)
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror})") from None
    out(f"{file}: {_words(manifest)}, SHA-256 {digest(file)}")


async def restored(system: System, file: Path, *, overwrite: bool, out: Say, tell: Say) -> bool:
    """Put everything back; whether the chain of events is whole then. Raises CommandError."""
    parts = system.parts
    try:
        with ZipFile(file) as archive:
            tell("checking the file")
            manifest = inspected(archive)
            if not overwrite and not await parts.database.read(dump.empty):
                raise CommandError(
                    "There is data here already. --overwrite removes it for good and puts the "
                    "backup in its place."
                )
            _restore_files(parts, archive, tell)
            await parts.database.write(lambda rows: _load(parts, rows, archive, manifest, tell))
    except (OSError, BadZipFile) as error:
        raise CommandError(f"{file} cannot be read ({error})") from None
    tell("checking the chain of events")
    verdict = await evidence.verify(parts.store)
    for fault in verdict.faults:
        out(f"fault: {fault}")
    out(f"{file}: {_words(manifest)} are back, as they were at {manifest['taken_at']}")
    return not verdict.bad


def inspected(archive: ZipFile) -> Manifest:
    """The manifest, once everything it names was read and is what it was.

    Raises:
        CommandError: something is missing, damaged, or of another program or a newer version.
    """
    try:
        manifest: Manifest = json.loads(archive.read(MANIFEST))
        revision, known = manifest["revision"], manifest["sums"]
    except (KeyError, TypeError, ValueError, BadZipFile):
        raise CommandError(
            "This is no whole backup: it has no manifest that can be read."
        ) from None
    if manifest["format"] != FORMAT or revision > schema.HEAD:
        raise CommandError(f"This backup is of a newer version (schema {revision}); update first.")
    found = {name for name in archive.namelist() if name != MANIFEST}
    blobs = {name for name in found if name.startswith("blobs/")}
    if found - blobs != known.keys() or len(blobs) != manifest["blobs"]:
        raise CommandError("This backup is not whole: files are missing or were added.")
    for name in sorted(found):
        wanted = name.removeprefix("blobs/") if name in blobs else known[name]
        if _sum(archive, name) != wanted:
            raise CommandError(f"This backup is damaged: {name} is not what was written.")
    return manifest


async def _write(parts: Parts, archive: ZipFile, tell: Say) -> Manifest:
    manifest: Manifest = {
        "format": FORMAT,
        "revision": schema.HEAD,
        "taken_at": rfc3339(clock.now()),
        "tables": {},
        "sums": {},
    }
    await parts.database.read(lambda rows: _write_rows(rows, archive, manifest, tell))
    folder = parts.settings.data_dir
    for path in _files(folder / "models"):
        name = path.relative_to(folder).as_posix()
        manifest["sums"][name] = _add(archive, name, path)
    manifest["blobs"] = 0
    for path in _blobs(folder / "blobs"):
        _add(archive, f"blobs/{path.parent.name}{path.name}", path)
        manifest["blobs"] += 1
        if manifest["blobs"] % EVERY == 0:
            tell(f"{manifest['blobs']} files")
    archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return manifest


def _write_rows(rows: Connection, archive: ZipFile, manifest: Manifest, tell: Say) -> None:
    for table in dump.names():
        name, count, summed = f"rows/{table}.jsonl", 0, hashlib.sha256()
        with archive.open(_entry(name), "w", force_zip64=True) as member:
            for line in dump.lines(rows, table):
                raw = line.encode()
                summed.update(raw)
                member.write(raw)
                count += 1
        manifest["tables"][table] = {"rows": count, "columns": dump.columns(table)}
        manifest["sums"][name] = summed.hexdigest()
        tell(f"{table}: {count} rows")


def _load(parts: Parts, rows: Connection, archive: ZipFile, manifest: Manifest, tell: Say) -> None:
    """One transaction: afterwards all of it is there, or what was there before."""
    dump.begin(rows, manifest["revision"])
    for table, told in manifest["tables"].items():
        with archive.open(f"rows/{table}.jsonl") as member:
            text = io.TextIOWrapper(member, encoding="utf-8", newline="\n")
            count = dump.load(rows, table, told["columns"], text)
        tell(f"{table}: {count} rows")
    schema.upgrade(rows)
    statistics.gather(rows)
    for conversation in dump.waiting(rows):
        parts.engine.ring(rows, "converse", conversation, lock=f"conv:{conversation}")


def _restore_files(parts: Parts, archive: ZipFile, tell: Say) -> None:
    """Files first: a row never names one that is not there."""
    count = 0
    for name in archive.namelist():
        if name.startswith("blobs/"):
            parts.blobs.put(archive.read(name))
            count += 1
            if count % EVERY == 0:
                tell(f"{count} files")
        elif name.startswith("models/"):
            with whole_file(parts.settings.data_dir / name) as model:
                model.write(archive.read(name))


def _add(archive: ZipFile, name: str, path: Path) -> str:
    """Put a file in, uncompressed: most are pictures and documents. Its digest."""
    entry = _entry(name, compression=ZIP_STORED)
    with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as member:
        return _copied(source, member.write)


def _sum(archive: ZipFile, name: str) -> str:
    try:
        with archive.open(name) as member:
            return _copied(member, len)
    except (BadZipFile, zlib.error, ValueError, EOFError):
        return ""


def _copied(source: Any, take: Callable[[bytes], Any]) -> str:
    summed = hashlib.sha256()
    while piece := source.read(_PIECE):
        summed.update(piece)
        take(piece)
    return summed.hexdigest()


def _entry(name: str, *, compression: int = ZIP_DEFLATED) -> ZipInfo:
    entry = ZipInfo(name, clock.now().timetuple()[:6])
    entry.compress_type = compression
    entry.external_attr = 0o600 << 16
    return entry


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _blobs(folder: Path) -> Iterator[Path]:
    """Stored files; what is only being written has another name."""
    for prefix in sorted(folder.glob("?" * _PREFIX)):
        yield from sorted(prefix.glob("?" * (_DIGEST - _PREFIX)))


def _words(manifest: Manifest) -> str:
    rows = sum(told["rows"] for told in manifest["tables"].values())
    cases = manifest["tables"]["cases"]["rows"]
    return f"{cases} cases ({rows} rows) and {manifest['blobs']} files"
