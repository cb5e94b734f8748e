"""`arzuhal quarantine` from the shell: what operators see and what scripts rely on."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from arzuhal.bootstrap.system import System
from arzuhal.commands import lend_system
from channels.message import Address
from config.settings import load
from tests.journey.conftest import Start
from tests.process import Served, command

MAIL = b"From: anna@example.org\r\nMessage-ID: <%d@example.org>\r\n\r\nThe kettle leaks.\r\n"
NASTY = b"\x1b[31mred\x00\x07 \xe2\x80\xaetxt.exe\r\nSubject: \xff\r\n"


@pytest.fixture
async def idle(tmp_path: Path) -> Served:
    """A place with a database, where nothing runs."""
    place = Served(tmp_path)
    assert (await command(place, "migrate")).code == 0
    return place


async def set_aside(served: Served, *contents: bytes) -> None:
    async def work(system: System) -> None:
        for number, raw in enumerate(contents):
            await system.intake.unreadable(
                Address(channel="email", account="complaints@localhost", user="anna"),
                external_id=f"aside-{number}",
                raw=raw,
                reason="The\x1b mail could not be read.",
                received_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
            )

    settings = load(environ=served.environment)
    await asyncio.to_thread(lend_system, settings, work)


async def test_it_is_listed_shown_retried_and_discarded(idle: Served, tmp_path: Path):
    empty = await command(idle, "quarantine", "list")
    assert (empty.code, empty.out) == (0, "Nothing waits.\n")
    await set_aside(idle, MAIL % 1, NASTY, MAIL % 2)
    text, rows = await asyncio.gather(
        command(idle, "quarantine", "list"), command(idle, "quarantine", "list", "--json")
    )
    assert [row["id"] for row in rows.rows] == [1, 2, 3]
    assert rows.rows[0] | {"reason": "", "sha256": ""} == {
        "id": 1,
        "channel": "email",
        "account": "complaints@localhost",
        "sender": "anna",
        "external_id": "aside-0",
        "received_at": "2026-03-02T09:00:00Z",
        "reason": "",
        "attempts": 1,
        "status": "waiting",
        "backlog": "",
        "read": False,
        "sha256": "",
        "settled_at": None,
        "settled_by": "",
        "settled_why": "",
    }
    raw = tmp_path / "two.eml"
    shown = await command(idle, "quarantine", "show", "2", "--raw", str(raw))
    assert raw.read_bytes() == NASTY
    for said in (text.out, shown.out):
        assert "\x1b" not in said
    assert "\\x1b[31mred\\x00\\x07 \\u202etxt.exe\nSubject: \\xff" in shown.out
    one = await command(idle, "quarantine", "retry", "1")
    assert (one.code, one.out) == (0, "1: taken in\n")
    rest = await command(idle, "quarantine", "retry", "--all")
    assert rest.code == 1
    assert "2: still cannot be taken in: It could not be read" in rest.out
    assert "3: taken in" in rest.out
    away = await command(idle, "quarantine", "discard", "2", "--reason", "noise", "--by", "ada")
    assert away.code == 0
    last = (await command(idle, "quarantine", "list", "--all", "--json")).rows[1]
    assert (last["status"], last["settled_by"], last["settled_why"]) == (
        "discarded",
        "ada",
        "noise",
    )
    assert last["attempts"] == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("show", "9"), 1, "nothing was set aside as 9"),
        (("retry", "9"), 1, "nothing was set aside as 9"),
        (("discard", "9", "--reason", "x"), 1, "nothing was set aside as 9"),
        (("discard", "9", "--reason", " "), 1, "--reason"),
        (("discard", "9"), 2, "--reason"),
        (("retry",), 2, "--all"),
        (("retry", "1", "--all"), 2, "--all"),
        (("show", "x"), 2, "not a valid integer"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_line(
    idle: Served, arguments: tuple[str, ...], code: int, said: str
):
    ended = await command(idle, "quarantine", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert "Traceback" not in ended.err


async def test_the_health_page_says_so_and_stays_ready(start: Start):
    served = start("waiting")
    await served.ready()
    await set_aside(served, NASTY)
    async with httpx.AsyncClient(base_url=served.url) as http:
        ready, metrics = await http.get("/readyz"), await http.get("/metrics")
    body = ready.json()
    assert (ready.status_code, body["ready"], body["faults"]) == (200, True, [])
    assert body["warnings"] == ["quarantine: 1 waits; see `arzuhal quarantine list`"]
    assert 'arzuhal_rows{kind="quarantine"} 1.0' in metrics.text
