"""What goes wrong around the process: each gets a clear word, loses nothing and stops no other."""

import asyncio
import resource
import socket
import sqlite3
from pathlib import Path

import aiosmtplib
import httpx
import pytest

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import answers, letter, post
from tests.journey.visitor import COMPLAINTS, page
from tests.process import NotReadyError, Served
from tests.waiting import until


async def ended(served: Served) -> str:
    """What a process said that could not start."""
    with pytest.raises(NotReadyError):
        await served.ready()
    assert served.ended == 1
    said = served.said()
    assert "Traceback" not in said
    return said


async def test_a_taken_port_stops_the_start_with_its_name(start: Start, served: Served):
    other = start(HTTP__PORT=str(served.http_port))

    async def over() -> bool:
        return other.ended is not None

    await until(over)
    assert other.ended == 1
    assert "fault: http.port" in other.said()
    assert "Traceback" not in other.said()


async def test_a_folder_that_cannot_be_written_stops_the_start(start: Start, tmp_path: Path):
    (tmp_path / "a-file").write_text("not a folder")
    said = await ended(start(DATA_DIR=str(tmp_path / "a-file" / "data")))
    assert "fault: data_dir" in said
    assert "ARZUHAL_DATA_DIR" in said


async def test_a_taken_mail_port_closes_only_that_door_until_it_is_free(start: Start):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        served = start(EMAIL__SMTP_IN__PORT=str(taken.getsockname()[1]))
        served.smtp_port = taken.getsockname()[1]
        await served.opened()
        async with page(served) as visitor:
            (recorded, _) = await visitor.says(COMPLAINTS["en"], answers=2)
            assert recorded["reference"]
        async with httpx.AsyncClient() as client:
            health = (await client.get(f"{served.url}/readyz")).json()
        assert not health["ready"]
        assert any(fault.startswith("email: cannot listen") for fault in health["faults"])
    await served.ready()
    await post(served, letter("late@people.example.org", "The parcel is broken.", name="late"))
    await answers(served, "late@people.example.org")


async def test_a_full_disk_refuses_upstream_and_takes_it_all_later(start: Start):
    """Whoever was told "not now" sends it again; whoever was told "accepted" is on record."""
    served = start()
    await served.ready()
    mail = letter("full@people.example.org", "The parcel is broken, I want my money.", name="full")
    async with page(served) as visitor:
        before = resource.prlimit(served.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(served.pid, resource.RLIMIT_FSIZE, (4096, before[1]))
        await visitor.send(type="message", id="full", text=COMPLAINTS["en"])
        error = await visitor.until(lambda frame: frame["type"] == "error")
        assert (error["code"], error["id"]) == ("not_stored", "full")
        with pytest.raises(aiosmtplib.SMTPResponseException) as refused:
            await post(served, mail)
        assert refused.value.code == 451
        resource.prlimit(served.pid, resource.RLIMIT_FSIZE, before)
        await visitor.send(type="message", id="full", text=COMPLAINTS["en"])
        await visitor.until(lambda frame: frame == {"type": "accepted", "id": "full"})
        assert (await visitor.hears())["reference"]
    await post(served, mail)
    await answers(served, "full@people.example.org")
    assert len(await reading.cases(served)) == 2
    await served.ready()


async def test_a_locked_database_makes_people_wait_and_loses_nothing(start: Start):
    served = start()
    await served.ready()
    with sqlite3.connect(served.data / "arzuhal.db", isolation_level=None) as other:
        async with page(served) as visitor:
            other.execute("BEGIN IMMEDIATE")
            await visitor.send(type="message", id="waits", text=COMPLAINTS["en"])
            await asyncio.sleep(0.5)  # long enough to be noticed, far less than the patience
            assert not any(frame["type"] == "accepted" for frame in visitor.frames)
            other.execute("ROLLBACK")
            await visitor.until(lambda frame: frame == {"type": "accepted", "id": "waits"})
            assert (await visitor.hears())["reference"]
    other.close()


async def test_sigterm_finishes_what_was_begun(start: Start):
    """Open pages do not hold it up; what was accepted in the last moment is answered later."""
    served = start()
    await served.ready()
    async with page(served) as visitor:
        await visitor.send(type="message", id="last", text=COMPLAINTS["en"])
        await visitor.until(lambda frame: frame == {"type": "accepted", "id": "last"})
        assert await asyncio.to_thread(served.stop) == 0
    assert "nothing that was accepted is lost" in served.said()
    served.start()
    await served.ready()
    async with page(served, session=visitor.session) as again:
        assert (await again.hears())["reference"]
    assert served.stop() == 0
    assert "Traceback" not in served.said()
