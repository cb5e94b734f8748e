"""Dovecot in front: it hands mail on by LMTP, and says what we say, whenever we are killed."""

import asyncio
import smtplib
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from arzuhal.bootstrap.rows import Parts
from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import OURS, letter
from tests.peers.dovecot import MISSING, PROGRAM, Dovecot, dovecot
from tests.process import Served, free_port
from tests.waiting import until

pytestmark = pytest.mark.skipif(not PROGRAM, reason=MISSING)

MAILS, KILLS = 24, 2
PATIENCE = 90.0  # seconds a mail server tries


def answer(server: Dovecot, name: str) -> int:
    """What a mail server that hands a mail to Dovecot is told in the end."""
    sender = f"{name}@people.example.org"
    mail = letter(sender, f"The kettle {name} leaks.", name=name, subject=name).as_bytes()
    with smtplib.LMTP("127.0.0.1", server.lmtp_port, timeout=30) as client:
        client.ehlo_or_helo_if_needed()
        client.mail(sender)
        code, _ = client.rcpt(OURS)
        return client.data(mail)[0] if code == 250 else code


def insist(server: Dovecot, name: str) -> list[int]:
    """Every answer, up to the one that is 250."""
    end, told = time.monotonic() + PATIENCE, [0]
    while told[-1] != 250 and time.monotonic() < end:
        told.append(answer(server, name))
        time.sleep(0 if told[-1] == 250 else 0.2)  # as patient as a mail server
    return told[1:]


async def taken(served: Served) -> Counter[str]:
    """How often each mail is in the inbox."""

    async def work(parts: Parts) -> list[str]:
        found = text("SELECT external_id FROM inbox WHERE channel = 'email'")
        return await parts.database.read(
            lambda connection: list(connection.execute(found).scalars())
        )

    return Counter(one.partition("@")[0] for one in await reading.look(served, work))


async def test_what_was_accepted_is_kept_and_the_rest_comes_again(start: Start):
    port = free_port()
    served = start(EMAIL__LMTP__PORT=str(port))
    await served.ready()
    with dovecot(onward=port) as server:
        assert await asyncio.to_thread(answer, server, "anna") == 250
        served.kill()
        assert 400 <= await asyncio.to_thread(answer, server, "berk") < 500
        served.start()
        await served.ready()
        told = await asyncio.to_thread(lambda: [answer(server, one) for one in ("berk", "anna")])
        assert told == [250, 250]

    async def both() -> bool:
        return len(await reading.cases(served)) == 2

    await until(both)
    assert await taken(served) == {"anna": 1, "berk": 1}


@pytest.fixture
def doors(tmp_path: Path) -> Iterator[Served]:
    """A process that only takes mail, by LMTP too: it is soon there again."""
    served = Served(tmp_path, role="channels", settings={"EMAIL__LMTP__PORT": str(free_port())})
    served.start()
    yield served
    served.kill()


@pytest.mark.slow
async def test_kills_at_any_instant_lose_and_double_nothing(doors: Served):
    await doors.ready()
    port = int(doors.environment["ARZUHAL_EMAIL__LMTP__PORT"])
    names = [f"p{number}" for number in range(MAILS)]
    with dovecot(onward=port) as server:
        sending = [asyncio.create_task(asyncio.to_thread(insist, server, one)) for one in names]
        for least in range(4, 4 + 8 * KILLS, 8):
            await until(partial(reached, sending, least), deadline=PATIENCE)
            doors.kill()
            doors.start()
            await doors.ready()
        told = await asyncio.gather(*sending)
    assert {one[-1] for one in told} == {250}
    assert {code for one in told for code in one[:-1]} <= set(range(400, 500))

    async def all_there() -> bool:
        return len(await taken(doors)) >= MAILS

    await until(all_there, deadline=PATIENCE)
    assert await taken(doors) == dict.fromkeys(names, 1)


async def reached(sending: list["asyncio.Task[list[int]]"], least: int) -> bool:
    return sum(one.done() for one in sending) >= least
