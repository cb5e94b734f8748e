"""What concerns the deployment as a whole stands in a trail of its own, checked as the others."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from arzuhal.bootstrap.rows import parts
from arzuhal.commands import lend
from arzuhal.governing import governing
from bot.domain.events import DEPLOYMENT, EventType
from config.settings import POLICY, Settings, load
from tests.arzuhal.place import Place

GOVERNING = (EventType.POLICY_CHANGED, EventType.PROFILE_CHANGED, EventType.TEMPLATE_CHANGED)


def noted(place: Place) -> list[tuple[str, dict[str, object]]]:
    """The deployment's trail: types and data."""
    found = "SELECT type, data FROM events WHERE stream = ? ORDER BY seq"
    with closing(sqlite3.connect(place.database)) as database:
        rows = database.execute(found, (DEPLOYMENT,)).fetchall()
    return [(kind, json.loads(data)) for kind, data in rows]


def settings_of(place: Place, policy: Path) -> Settings:
    environ = {"ARZUHAL_DATA_DIR": str(place.data), "ARZUHAL_POLICY_FILE": str(policy)}
    return load(environ=environ)


def started(settings: Settings) -> tuple[EventType, ...]:
    """What a start finds to have changed."""
    changed: tuple[EventType, ...] = lend(
        settings, lambda lent: lent.chronicle.govern(governing(lent))
    )
    return changed


def test_who_takes_data_out_and_every_check_are_on_record(copied: Place, tmp_path: Path):
    copied.run("cases", "export")
    copied.run("audit", "export", "--with-personal-data", str(tmp_path / "x.zip"))
    copied.run("audit", "verify")
    cases, evidence, checked = noted(copied)
    assert cases == ("data_exported", {"what": "cases", "form": "jsonl", "cases": 3})
    assert (evidence[0], evidence[1]["personal_data"]) == ("data_exported", True)
    assert (checked[0], checked[1]["whole"], checked[1]["cases"]) == ("integrity_checked", True, 3)
    assert copied.run("audit", "verify").exit_code == 0


def test_a_change_of_policy_profile_or_texts_is_on_record_once(copied: Place, tmp_path: Path):
    policy = tmp_path / "policy.toml"
    policy.write_text(POLICY.read_text("utf-8"), "utf-8")
    settings = settings_of(copied, policy)
    assert started(settings) == GOVERNING, "at the first start"
    assert started(settings) == ()
    policy.write_text(policy.read_text("utf-8") + "\n# looked over\n", "utf-8")
    assert started(settings) == (EventType.POLICY_CHANGED,)
    with policy.open("a", encoding="utf-8") as more:
        more.write('\n[profiles.generic]\ndecide = "20 days"\n')
    assert started(settings) == (EventType.POLICY_CHANGED, EventType.PROFILE_CHANGED)
    assert len(noted(copied)) == 6


def test_several_who_start_at_once_write_it_once(copied: Place):
    settings = settings_of(copied, POLICY)

    async def together() -> list[tuple[EventType, ...]]:
        lent = parts(settings)
        await lent.database.open()
        try:
            return await asyncio.gather(
                *(lent.chronicle.govern(governing(lent)) for _ in range(4))
            )
        finally:
            await lent.database.close()

    assert sorted(asyncio.run(together()), key=len) == [(), (), (), GOVERNING]


@pytest.mark.parametrize(
    ("tampering", "words"),
    [
        ("UPDATE events SET data = '{}' WHERE stream = ? AND seq = 1", "event 1 was altered"),
        ("DELETE FROM events WHERE stream = ? AND seq = 2", "something is missing"),
        ("DELETE FROM events WHERE stream = ?", "all of its 2 events are missing"),
        ("DELETE FROM streams WHERE id = ?", "was removed; its events are still here"),
    ],
)
def test_it_is_checked_as_the_chains_of_cases_are(copied: Place, tampering: str, words: str):
    copied.run("cases", "export")
    copied.run("cases", "export")
    with closing(sqlite3.connect(copied.database)) as database, database:
        database.execute(tampering, (DEPLOYMENT,))
    ended = copied.run("audit", "verify")
    assert ended.exit_code == 1
    assert words in ended.stdout


def test_it_is_sealed_with_them(copied: Place, tmp_path: Path):
    seal = tmp_path / "seal"
    copied.run("audit", "verify", "--seal", str(seal))
    assert any(line.startswith(f"{DEPLOYMENT} 1 ") for line in seal.read_text().splitlines())
    assert copied.run("audit", "verify", "--against", str(seal)).exit_code == 0
