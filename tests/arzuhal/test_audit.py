"""The trail as evidence: any tampering is found, and a bundle is checked without our software."""

import json
import sqlite3
import subprocess
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.arzuhal.place import PHOTO, WORDS, Place

Tamper = Callable[[sqlite3.Connection], object]


def edit(*statements: str) -> Tamper:
    """In the first case there is, `:case`."""

    def tamper(database: sqlite3.Connection) -> None:
        (case,) = database.execute("SELECT min(id) FROM cases").fetchone()
        for statement in statements:
            database.execute(statement, {"case": case})

    return tamper


COPY = """INSERT INTO events SELECT stream, 2, at, actor_type, actor_id, type, from_status,
    to_status, reason, data, hash, hash FROM events WHERE stream = :case AND seq = 1"""
TAMPERINGS = {
    "changed": (
        edit("UPDATE events SET reason = 'x' WHERE stream = :case AND seq = 2"),
        "event 2 was altered",
    ),
    "changed in its data": (
        edit("UPDATE events SET data = '{\"n\": 1}' WHERE stream = :case AND seq = 3"),
        "event 3 was altered",
    ),
    "removed": (
        edit("DELETE FROM events WHERE stream = :case AND seq = 2"),
        "event 2 is missing",
    ),
    "removed and closed up": (
        edit(
            "DELETE FROM events WHERE stream = :case AND seq = 2",
            "UPDATE events SET seq = 2 WHERE stream = :case AND seq = 3",
        ),
        "event 2 was altered",
    ),
    "put in": (
        edit(
            "UPDATE events SET seq = seq + 100 WHERE stream = :case AND seq > 1",
            COPY,
            "UPDATE events SET seq = seq - 99 WHERE stream = :case AND seq > 100",
        ),
        "event 2 was altered",
    ),
    "moved": (
        edit(
            "UPDATE events SET seq = 1000 WHERE stream = :case AND seq = 2",
            "UPDATE events SET seq = 2 WHERE stream = :case AND seq = 3",
            "UPDATE events SET seq = 3 WHERE stream = :case AND seq = 1000",
        ),
        "event 2 was altered",
    ),
    "cut off": (
        edit(
            "DELETE FROM events WHERE stream = :case AND seq = "
            "(SELECT max(seq) FROM events WHERE stream = :case)"
        ),
        "something is missing",
    ),
    "all of a case's": (edit("DELETE FROM events WHERE stream = :case"), "events are missing"),
    "the case": (edit("DELETE FROM cases WHERE id = :case"), "its events are still here"),
    "the case and its events": (
        edit("DELETE FROM cases WHERE id = :case", "DELETE FROM events WHERE stream = :case"),
        "messages that belong to it are still here",
    ),
    "made no event at all": (
        edit("UPDATE events SET type = 'nonsense' WHERE stream = :case AND seq = 2"),
        "is none any more",
    ),
    "made unreadable": (
        edit("UPDATE events SET data = '{' WHERE stream = :case AND seq = 2"),
        "is none any more",
    ),
}


def test_a_whole_chain_is_said_to_be_whole(place: Place):
    ended = place.run("audit", "verify")
    verdict = place.json("audit", "verify")
    assert ended.exit_code == 0
    assert verdict["whole"]
    assert verdict["cases"] == 3
    assert verdict["events"] > 12
    before = verdict["events"] - 1  # that the first check was made stands in the trail as well
    assert f"{before} events of 3 cases since 2026-03-02T09:00:00Z" in ended.stdout


@pytest.mark.parametrize(("tamper", "words"), TAMPERINGS.values(), ids=TAMPERINGS)
def test_any_tampering_is_found_and_named(copied: Place, tamper: Tamper, words: str):
    tampered(copied, tamper)
    ended = copied.run("audit", "verify")
    assert ended.exit_code == 1
    fault, *_, last = ended.stdout.splitlines()
    assert fault.startswith("fault: case ")
    assert words in fault
    assert last.endswith("the chain is broken")


def tampered(place: Place, tamper: Tamper) -> None:
    with closing(sqlite3.connect(place.database)) as database, database:
        tamper(database)


@pytest.mark.parametrize("page", [1, 2, 3])
def test_pages_meet_at_their_edges(copied: Place, page: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.services.evidence.PAGE", page)
    before = len(events(copied))
    assert copied.json("audit", "verify")["events"] == before
    tampered(copied, edit("UPDATE events SET type = 'x' WHERE stream = :case AND seq = 2"))
    verdict = copied.json("audit", "verify")
    assert (verdict["cases"], verdict["bad"]) == (3, 1)


def events(place: Place) -> list[object]:
    with closing(sqlite3.connect(place.database)) as database:
        return database.execute("SELECT hash FROM events").fetchall()


def test_a_chain_computed_anew_is_found_by_an_earlier_seal(copied: Place, tmp_path: Path):
    seal = tmp_path / "seal"
    assert copied.run("audit", "verify", "--seal", str(seal)).exit_code == 0
    assert copied.run("audit", "verify", "--against", str(seal)).exit_code == 0
    first, *others = seal.read_text().splitlines()
    stream, seq, digest = first.split()
    seal.write_text("\n".join([f"{stream} {seq} {digest[::-1]}", *others]))
    ended = copied.run("audit", "verify", "--against", str(seal))
    assert ended.exit_code == 1
    assert f"event {seq} is another now" in ended.stdout
    seal.write_text("no seal")
    ended = copied.run("audit", "verify", "--against", str(seal))
    assert ended.exit_code == 1
    assert ended.stderr == f"fault: --against: line 1 of {seal} is no line of a seal\n"


def test_a_bundle_is_the_same_twice_and_checked_by_its_own_recipe(place: Place, tmp_path: Path):
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    for file in (one, other):
        assert place.run("audit", "export", str(file)).exit_code == 0
    assert one.read_bytes() == other.read_bytes()
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(one) as archive:
        archive.extractall(unpacked)
    assert check(unpacked) == ""
    manifest = json.loads((unpacked / "manifest.json").read_text())
    assert (manifest["cases"], manifest["whole"], manifest["personal_data"]) == (3, True, False)
    assert manifest["templates"]["m1.recorded"] == 3
    chain = next(unpacked.glob("cases/*/chain.tsv"))
    text = chain.read_text()
    chain.write_text(text.replace("complaint_recorded", "complaint_regarded", 1))
    assert "FAILED" in check(unpacked)
    assert "event 2 was altered" in check(unpacked)
    chain.write_text("".join(text.splitlines(keepends=True)[:-1]))
    assert "does not end where" in check(unpacked)


def check(folder: Path) -> str:
    """What the recipe in the bundle's README says, run as it stands there."""
    recipe = [
        line for line in (folder / "README.txt").read_text().splitlines() if line[:2] == "  "
    ]
    begin = next(n for n, line in enumerate(recipe) if line.startswith("  for chain"))
    end = next(n for n, line in enumerate(recipe) if n > begin and line == "  done")
    files = "sha256sum --check --strict --quiet SHA256SUMS"
    script = "\n".join([files, *recipe[begin : end + 1]])
    done = subprocess.run(  # noqa: S603  # our own recipe
        ["/bin/sh", "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_personal_data_is_in_a_bundle_only_when_asked_for(place: Place, tmp_path: Path):
    masked, full = tmp_path / "masked.zip", tmp_path / "full.zip"
    place.run("audit", "export", str(masked))
    place.run("audit", "export", "--with-personal-data", str(full))
    for personal in (*map(str.encode, WORDS), b"fatemeh", PHOTO):
        assert personal not in masked.read_bytes()
    for personal in (*map(str.encode, WORDS), PHOTO):
        assert personal in full.read_bytes()
    assert masked.stat().st_mode & 0o077 == 0


def test_a_broken_chain_is_exported_and_said_to_be_broken(copied: Place, tmp_path: Path):
    tampered(copied, edit("UPDATE events SET reason = 'x' WHERE stream = :case AND seq = 2"))
    ended = copied.run("audit", "export", str(tmp_path / "broken.zip"))
    assert ended.exit_code == 1
    assert "event 2 was altered" in ended.stdout


def test_a_sample_is_the_same_for_the_same_seed(place: Place, tmp_path: Path):
    file, drawn = tmp_path / "sample.zip", []
    for seed in ("one", "one", "two", "three", "four", "five"):
        place.run("audit", "export", "--sample", "1", "--seed", seed, str(file))
        with zipfile.ZipFile(file) as archive:
            drawn.append(archive.read("heads.tsv"))
    assert drawn[0] == drawn[1]
    assert len(set(drawn)) > 1


def test_one_case_and_a_time_are_chosen(place: Place, tmp_path: Path):
    listed = place.run("cases", "list", "--json").stdout.splitlines()
    reference = json.loads(listed[0])["reference"]
    file = tmp_path / "one.zip"
    spelled = reference.replace("-", "").lower()
    assert place.run("audit", "export", "--case", spelled, str(file)).exit_code == 0
    with zipfile.ZipFile(file) as archive:
        assert f"cases/{reference}/case.json" in archive.namelist()
    assert "0 cases" in place.run("audit", "export", "--from", "2999-01-01", str(file)).stdout
    wrong = place.run("audit", "export", "--from", "soon", str(file))
    assert (wrong.exit_code, wrong.stderr[:14]) == (1, "fault: --from:")
    assert place.run("audit", "export", "--case", "lost", str(file)).exit_code == 1


def test_what_stands_in_the_way_of_an_export_is_said_in_a_line(copied: Place, tmp_path: Path):
    (tmp_path / "file").write_text("no folder")
    for arguments in (
        ("export", str(tmp_path / "file" / "x.zip")),
        ("verify", "--seal", str(tmp_path / "file" / "seal")),
        ("verify", "--against", str(tmp_path / "nothing")),
        ("export", "--case", "2222-2222-4", str(tmp_path / "x.zip")),
    ):
        ended = copied.run("audit", *arguments)
        assert ended.exit_code == 1, arguments
        assert ended.stderr.splitlines()[-1].startswith("fault: "), ended.stderr
    tampered(copied, edit("UPDATE events SET type = 'x' WHERE stream = :case AND seq = 2"))
    ended = copied.run("audit", "export", str(tmp_path / "x.zip"))
    assert (ended.exit_code, (tmp_path / "x.zip").exists()) == (1, False)
    assert "audit verify" in ended.stderr


def test_a_file_that_is_gone_is_named_in_the_bundle(copied: Place, tmp_path: Path):
    for path in (copied.data / "blobs").rglob("*"):
        if path.is_file():
            path.unlink()
    file = tmp_path / "full.zip"
    assert copied.run("audit", "export", "--with-personal-data", str(file)).exit_code == 0
    with zipfile.ZipFile(file) as archive:
        assert len(json.loads(archive.read("manifest.json"))["files_missing"]) == 1
