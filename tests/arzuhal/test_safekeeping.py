"""A backup is whole though work goes on, and comes back on either database; a damaged one not."""

import asyncio
import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from arzuhal import presence
from arzuhal.runner import StartError
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.message import Address
from config.settings import load
from tests.arzuhal.place import PHOTO, Place
from tests.bot.services.line import Line
from tests.fakes import a_message, counting
from tests.stores import Rung
from tests.waiting import DEADLINE

FEW = 5  # messages that are in before the backup begins


def shown(place: Place) -> list[Any]:
    """Every case whole, as `cases show` tells it."""
    rows = place.run("cases", "export").stdout.splitlines()
    references = sorted(row.split('"')[3] for row in rows)
    return [place.json("cases", "show", one) for one in references]


@pytest.fixture
def saved(place: Place, tmp_path: Path) -> Path:
    """A backup of it."""
    file = tmp_path / "saved.zip"
    ended = place.run("backup", str(file))
    assert ended.exit_code == 0, ended.stderr
    assert "3 cases" in ended.stdout
    return file


def test_everything_comes_back_as_it_was(place: Place, saved: Path, tmp_path: Path):
    new = Place(tmp_path / "new")
    ended = new.run("restore", str(saved))
    assert ended.exit_code == 0, ended.output
    assert shown(new) == shown(place)
    assert len(shown(new)) == 3
    verdicts = [one.json("audit", "verify") | {"events": None} for one in (new, place)]
    assert verdicts[0] == verdicts[1], "but for the restore, which is an event of its own"
    photos = [path for path in (new.data / "blobs").rglob("*") if path.is_file()]
    assert PHOTO in {path.read_bytes() for path in photos}
    assert saved.stat().st_mode & 0o077 == 0


@pytest.mark.postgres
def test_it_moves_to_postgresql_and_back(
    place: Place, saved: Path, tmp_path: Path, postgres_url: str
):
    there, back, again = (
        Place(tmp_path / "pg", postgres_url),
        Place(tmp_path / "b"),
        tmp_path / "2",
    )
    assert there.run("restore", str(saved)).exit_code == 0
    assert shown(there) == shown(place)
    with psycopg.connect(postgres_url) as connection:  # what is numbered goes on after the newest
        (following,) = connection.execute(
            "SELECT nextval(pg_get_serial_sequence('inbox', 'id')) > max(id) FROM inbox"
        ).fetchone() or (False,)
    assert following
    assert there.run("restore", str(saved)).exit_code == 1
    assert there.run("restore", "--overwrite", str(saved)).exit_code == 0
    assert there.run("backup", str(again)).exit_code == 0
    assert back.run("restore", str(again)).exit_code == 0
    assert shown(back) == shown(place)


def test_what_is_there_is_not_overwritten_unless_told(copied: Place, saved: Path, tmp_path: Path):
    before = shown(copied)
    refused = copied.run("restore", str(saved))
    assert refused.exit_code == 1
    assert "--overwrite" in refused.stderr
    assert shown(copied) == before
    with closing(sqlite3.connect(copied.database)) as database, database:
        database.execute("DELETE FROM facts")
    assert copied.run("restore", "--overwrite", str(saved)).exit_code == 0
    assert shown(copied) == before
    migrated = Place(tmp_path / "empty")
    assert migrated.run("migrate").exit_code == 0
    assert migrated.run("restore", str(saved)).exit_code == 0


def test_nothing_is_restored_while_a_process_serves_unless_told(copied: Place, saved: Path):
    before = shown(copied)
    with presence.serving(copied.data), presence.serving(copied.data):  # two roles
        refused = copied.run("restore", "--overwrite", str(saved))
        assert refused.exit_code == 1
        assert "--anyway" in refused.stderr
        assert shown(copied) == before
        assert copied.run("restore", "--overwrite", "--anyway", str(saved)).exit_code == 0
    assert copied.run("restore", "--overwrite", str(saved)).exit_code == 0


def test_no_process_begins_to_serve_while_a_restore_is_at_work(copied: Place):
    settings = load(environ={"ARZUHAL_DATA_DIR": str(copied.data)})
    with (
        presence.alone(settings, anyway=False),
        pytest.raises(StartError, match="restore"),
        presence.serving(copied.data),
    ):
        pass


@pytest.mark.postgres
def test_another_session_of_postgresql_is_in_the_way_too(
    saved: Path, tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
):
    there = Place(tmp_path / "pg", postgres_url)
    with psycopg.connect(postgres_url):
        monkeypatch.setattr(presence, "LINGER", 0.1)
        refused = there.run("restore", str(saved))
        assert refused.exit_code == 1
        assert "other sessions (1)" in refused.stderr
        assert there.run("restore", "--anyway", str(saved)).exit_code == 0
    monkeypatch.undo()
    assert there.run("restore", "--overwrite", str(saved)).exit_code == 0


def rewritten(file: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """The file with every member as `change` leaves it."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            if (kept := change(name, content)) is not None:
                archive.writestr(name, kept)


def turned(file: Path) -> None:
    """One bit of what is kept; what an archive says of itself is not all summed."""
    with zipfile.ZipFile(file) as archive:
        rows = [one for one in archive.infolist() if one.filename.startswith("rows/")]
    largest = max(rows, key=lambda one: one.compress_size)
    raw = bytearray(file.read_bytes())
    raw[largest.header_offset + len(largest.filename) + largest.compress_size // 2] ^= 1
    file.write_bytes(raw)


YOUNG = ("talk_until", "erased_at", "legal_hold", "circle")  # columns of the newest version


def test_a_backup_of_an_older_version_is_brought_forward(
    place: Place, saved: Path, tmp_path: Path
):
    """As version 0009 wrote it: without a table, and without columns of another."""
    with zipfile.ZipFile(saved) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["revision"] = "0009"
    del manifest["tables"]["discards"], manifest["sums"]["rows/discards.jsonl"]
    columns = manifest["tables"]["cases"]["columns"]
    kept = [at for at, name in enumerate(columns) if name not in YOUNG]
    for name in YOUNG:
        del columns[name]

    def older(name: str, content: bytes) -> bytes | None:
        if name == "rows/discards.jsonl":
            return None
        if name == "manifest.json":
            return json.dumps(manifest).encode()
        if name != "rows/cases.jsonl":
            return content
        rows = [json.loads(line) for line in content.splitlines()]
        content = "".join(json.dumps([row[at] for at in kept]) + "\n" for row in rows).encode()
        manifest["sums"][name] = hashlib.sha256(content).hexdigest()
        return content

    rewritten(saved, older)
    new = Place(tmp_path / "new")
    ended = new.run("restore", str(saved))
    assert ended.exit_code == 0, ended.output
    assert shown(new) == shown(place)
    assert new.run("token", "add", "shop").exit_code == 0


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut off": (lambda file: file.write_bytes(file.read_bytes()[:-400]), "cannot be read"),
    "a bit turned": (turned, "damaged"),
    "a row changed": (
        lambda file: rewritten(
            file, lambda n, c: c.replace(b"received", b"deceived") if "rows/" in n else c
        ),
        "damaged",
    ),
    "a table gone": (
        lambda file: rewritten(file, lambda n, c: None if n == "rows/events.jsonl" else c),
        "not whole",
    ),
    "a file gone": (
        lambda file: rewritten(file, lambda n, c: None if n.startswith("blobs/") else c),
        "not whole",
    ),
    "no manifest": (
        lambda file: rewritten(file, lambda n, c: None if n == "manifest.json" else c),
        "no manifest",
    ),
    "of a newer version": (
        lambda file: rewritten(file, lambda n, c: c.replace(b'"revision": "0', b'"revision": "9')),
        "newer version",
    ),
    "another file": (lambda file: file.write_text("not a backup"), "cannot be read"),
}


@pytest.mark.parametrize(("damage", "words"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_backup_changes_nothing(
    saved: Path, tmp_path: Path, damage: Callable[[Path], object], words: str
):
    damage(saved)
    new = Place(tmp_path / "new")
    ended = new.run("restore", str(saved))
    assert ended.exit_code == 1
    assert words in ended.stderr
    assert new.run("cases", "list").exit_code == 1, "nothing is set up there"


def test_a_backup_that_cannot_be_written_leaves_nothing(place: Place, tmp_path: Path):
    (tmp_path / "file").write_text("no folder")
    ended = place.run("backup", str(tmp_path / "file" / "saved.zip"))
    assert ended.exit_code == 1
    assert "cannot be written" in ended.stderr


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def busy(request: pytest.FixtureRequest, copied: Place, saved: Path, tmp_path: Path) -> Place:
    """A place on either database, with the same cases."""
    if request.param == "sqlite":
        return Place(copied.folder, f"sqlite:///{copied.database}")
    place = Place(tmp_path / "busy", request.getfixturevalue("postgres_url"))
    assert place.run("restore", str(saved)).exit_code == 0
    return place


async def test_a_backup_during_intake_is_whole(busy: Place, tmp_path: Path):
    """What had come in before it began is in it, and of what comes in meanwhile nothing half."""
    database = Database(busy.url)
    await database.open()
    line = Line(SqlStore(database, ring=Rung(), new_id=counting("talk")), busy.data)
    line.tools.new_id, told = counting("busy"), list[str]()
    begun, stopped = asyncio.Event(), asyncio.Event()

    async def intake() -> None:
        while not stopped.is_set():
            number = len(told)
            sender = Address(channel="telegram", account="bot", user=f"user{number}")
            message = a_message("My parcel never came", f"load{number}", sender=sender)
            await line.intake.message(message)
            told.append(message.external_id)
            if number > FEW:
                begun.set()
            await line.conversing.handle(await line.key(message))

    work = asyncio.create_task(intake())
    await asyncio.wait_for(begun.wait(), DEADLINE)
    before, file = len(told), tmp_path / "busy.zip"
    ended = await asyncio.to_thread(busy.run, "backup", str(file))
    during = len(told)
    stopped.set()
    await work
    await database.close()
    assert ended.exit_code == 0, ended.output
    new = Place(tmp_path / "new")
    assert (await asyncio.to_thread(new.run, "restore", str(file))).exit_code == 0
    assert during > before, "nothing came in meanwhile"
    kept = whole_rows(new)
    assert set(told[:before]) <= kept


def whole_rows(place: Place) -> set[str]:
    """The ids of what came in, where no row stands for half a thing."""
    with closing(sqlite3.connect(place.database)) as rows:
        assert rows.execute("PRAGMA foreign_key_check").fetchall() == []
        half = rows.execute(
            "SELECT id FROM cases WHERE id NOT IN (SELECT stream FROM events) "
            "OR id NOT IN (SELECT case_id FROM facts) OR id NOT IN (SELECT case_id FROM outbox)"
        )
        assert half.fetchall() == []
        waits = "SELECT DISTINCT conversation_id FROM inbox WHERE fate = '' ORDER BY 1"
        rung = "SELECT id FROM conversations WHERE bell ORDER BY 1"
        assert rows.execute(rung).fetchall() == rows.execute(waits).fetchall()
        return {one for (one,) in rows.execute("SELECT external_id FROM inbox")}
