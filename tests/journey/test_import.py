"""`arzuhal import` from the shell: into cases, killed and resumed, twice and never doubled."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from arzuhal.bootstrap.rows import Parts
from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import in_folder
from tests.process import SPAWN, Served, command
from tests.waiting import until

MAIL = """From {0}@people.example.org Mon Mar  2 09:00:00 2026
From: {0}@people.example.org
Date: Mon, 02 Mar 2026 09:00:00 +0000
{1}
The kettle of order 448120{0} broke after two days and nobody answers me.

"""
THREAD = """From 1@people.example.org Tue Mar  3 09:00:00 2026
From: 1@people.example.org
Message-ID: <b@people.example.org>
In-Reply-To: <a@people.example.org>
Date: Tue, 03 Mar 2026 09:00:00 +0000

It was order 4481201, and it is still broken.

"""
NOBODY = "From x Mon Mar  2 09:00:00 2026\nSubject: nobody\n\nwho?\n"
ROWS = 400


@pytest.fixture
async def idle(tmp_path: Path) -> Served:
    """A place with a database, where nothing runs."""
    place = Served(tmp_path)
    assert (await command(place, "migrate")).code == 0
    return place


async def unhandled(served: Served) -> int:
    def work(parts: Parts) -> object:
        return parts.store.read(lambda unit: unit.inbox.unhandled())

    found: int = await reading.look(served, work)
    return found


async def test_a_backlog_becomes_cases_and_nobody_is_written_to(start: Start):
    served = start("imported")
    await served.ready()
    first = MAIL.format(1, "Message-ID: <a@people.example.org>\n")
    box = served.folder / "old.mbox"
    box.write_text(first + MAIL.format(2, "") + THREAD + NOBODY)
    for new, aside in ((3, 1), (0, 0)):
        ended = await command(served, "import", "mbox", str(box), "--json")
        assert ended.code == bool(aside), ended.err
        (told,) = ended.rows
        assert (told["new"], told["known"], told["aside"]) == (new, 0, aside)
    ended = await command(served, "import", "mbox", str(box), "--anew")
    assert "0 new, 3 known before, 1 set aside" in ended.out

    async def handled() -> bool:
        return await unhandled(served) == 0

    await until(handled, deadline=60)
    cases = await reading.cases(served)
    assert {case["received_at"] for case in cases.values()} == {"2026-03-02T09:00:00Z"}, cases
    assert len(cases) == 2
    files = [await reading.case(served, reference) for reference in cases]
    assert sorted(len(file["messages"]) for file in files) == [1, 2]
    assert in_folder(served.data / "outbox") == []
    assert (await reading.waiting(served))["quarantine"] == 1


async def test_killed_in_the_middle_it_goes_on_and_loses_nothing(idle: Served):
    table = idle.folder / "old.csv"
    table.write_text("text,sender\n" + "".join(f"c{n},p{n}@example.org\n" for n in range(ROWS)))
    arguments = ("import", "csv", str(table))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *SPAWN[1:], *arguments, cwd=idle.folder, env=idle.environment
    )

    async def begun() -> bool:
        return process.returncode is not None or await unhandled(idle) > 0

    try:
        await until(begun, deadline=60)
    finally:
        process.kill()
        await process.wait()
    assert 0 < await unhandled(idle) < ROWS
    ended = await command(idle, *arguments, "--json", within=120)
    assert ended.code == 0
    told = json.loads(ended.out)
    assert told["waiting"] == await unhandled(idle) == ROWS


@pytest.mark.parametrize(
    ("kind", "content", "code", "said"),
    [
        ("mbox", "no mbox", 2, "line 1: not an mbox file"),
        ("csv", "words\nx\n", 2, "line 1, column 1: 'words' is not known"),
        ("csv", "text,language\nx,de\n", 1, ""),
        ("telegram-export", "{", 2, "not JSON"),
        ("carrier-pigeon", "", 2, "carrier-pigeon"),
    ],
)
async def test_what_cannot_be_taken_in_is_said_in_a_line(
    idle: Served, kind: str, content: str, code: int, said: str
):
    path = idle.folder / "source"
    path.write_text(content)
    ended = await command(idle, "import", kind, str(path))
    assert (ended.code, "Traceback" in ended.err) == (code, False)
    assert said in ended.err
