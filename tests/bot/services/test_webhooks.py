"""Other programs are told what happened, once it is stored, until they answer."""

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from bot.domain.errors import ConflictError
from bot.domain.events import EventType
from bot.domain.notice import STAFF
from bot.services import webhooks
from bot.services.ports import UnitOfWork
from bot.services.unheard import TEMPLATE, Unheard
from bot.services.webhooks import GIVE_UP, Announcing, Answer, Endpoint, Webhooks, signature
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from config.webhooks import WebhookEvent
from tests.bot.services.line import Line
from tests.fakes import START, Beats, counting
from tests.stores import Rung
from tests.waiting import until

KEY = b"k" * 32
ALL = frozenset(get_args(WebhookEvent))
OK, BUSY = Answer(status=204, detail="204"), Answer(status=503, detail="503 busy")


@dataclass
class Receiver:
    """Answers as told, 204 when told nothing."""

    answers: list[Answer] = field(default_factory=list)
    heard: list[tuple[str, bytes, Mapping[str, str]]] = field(default_factory=list)
    stuck: set[str] = field(default_factory=set)

    async def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        self.heard.append((url, body, headers))
        if url in self.stuck:
            await asyncio.Event().wait()
        return self.answers.pop(0) if self.answers else OK

    @property
    def told(self) -> list[dict[str, object]]:
        return [json.loads(body) for _, body, _ in self.heard]


def an_endpoint(name: str = "crm", types: frozenset[str] = ALL, **changes: bool) -> Endpoint:
    return Endpoint(name=name, url=f"https://{name}.example.org/", key=KEY, types=types, **changes)


class Stand:
    """A line whose cases are announced."""

    def __init__(self, database: Database, folder: Path, *endpoints: Endpoint) -> None:
        self.receiver = Receiver()
        self.store = SqlStore(
            database, ring=Rung(), new_id=counting("talk"), announce=Announcing(endpoints)
        )
        self.line = Line(self.store, folder)
        tell = Unheard(
            speaker=self.line.tools.speaker,
            wording=self.line.wording,
            on_call="on-call@example.org",
            account="complaints@example.org",
            language="fa",
            now=self.line.clock,
        )
        self.webhooks = Webhooks(
            self.store,
            endpoints,
            post=self.receiver,
            tell=tell,
            now=self.line.clock,
            chance=lambda: 0.5,
            heartbeat=Beats(),
        )

    async def drain(self, name: str = "crm") -> None:
        while await self.webhooks.look(name):
            pass


@pytest.fixture
def stand(store_database: Database, tmp_path: Path) -> Stand:
    return Stand(store_database, tmp_path, an_endpoint())


async def test_what_happened_is_told_in_order_and_signed(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    await stand.drain()
    told = stand.receiver.told
    assert {"complaint_recorded", "message_in", "message_out"} <= {one["type"] for one in told}
    case = await stand.line.case()
    for one, (_, body, headers) in zip(told, stand.receiver.heard, strict=True):
        assert one["version"] == 1
        assert isinstance(one["case"], dict)
        assert one["case"]["reference"] == case.reference
        assert headers["webhook-id"] == one["id"]
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        wanted = base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
        assert headers["webhook-signature"] == f"v1,{wanted}"
    assert len({one["id"] for one in told}) == len(told)
    assert "kettle" not in str(told)
    assert "anna" not in str(told)


async def test_personal_data_go_only_where_they_are_asked_for(
    store_database: Database, tmp_path: Path
):
    stand = Stand(store_database, tmp_path, an_endpoint(personal_data=True))
    await stand.line.hear("The kettle I bought broke after two days")
    rows = await stand.webhooks.list("", "", limit=9)
    assert "kettle" not in str(rows), "they do not rest in the queue"
    await stand.drain()
    assert "kettle" in str(stand.receiver.told)


async def test_only_what_an_endpoint_wants(store_database: Database, tmp_path: Path):
    few = an_endpoint(types=frozenset({"closed", "complaint_recorded"}))
    stand = Stand(store_database, tmp_path, few)
    await stand.line.hear("The kettle I bought broke after two days")
    await stand.drain()
    assert [one["type"] for one in stand.receiver.told] == ["complaint_recorded"]


async def test_what_is_rolled_back_is_told_to_nobody(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    await stand.drain()
    before, case = len(stand.receiver.heard), await stand.line.case()

    def twice(unit: UnitOfWork) -> None:
        stand.line.clock.tick(hours=1)
        kept = unit.cases.put(case, *(link.event for link in unit.events.of(case.id)))
        assert kept.version == case.version + 1
        unit.cases.put(case)

    with pytest.raises(ConflictError):
        await stand.store.write(twice)
    await stand.drain()
    assert len(stand.receiver.heard) == before


@pytest.mark.parametrize("status", [0, 199, 301, 302, 307, 400, 404, 410, 500, 503])
async def test_only_2xx_counts(stand: Stand, status: int):
    await stand.line.hear("The kettle I bought broke after two days")
    stand.receiver.answers = [Answer(status=status, detail="no")] * 99
    await stand.drain()
    rows = await stand.webhooks.list("crm", "", limit=99)
    assert {(row.status, row.attempts, row.detail) for row in rows} == {("waiting", 1, "no")}


async def test_it_is_tried_for_three_days_ever_later_and_then_staff_are_told_once(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    stand.receiver.answers = [BUSY] * 9999
    times = []
    while await stand.webhooks.list("crm", "waiting", limit=1):
        if await stand.webhooks.look("crm"):
            times.append(stand.line.clock())
        stand.line.clock.tick(minutes=10)
    tried = sorted(set(times))
    assert GIVE_UP <= tried[-1] - START < GIVE_UP + timedelta(hours=3)
    assert max(b - a for a, b in pairwise(tried)) <= timedelta(hours=2.6)
    dead = await stand.webhooks.list("crm", "dead", limit=99)
    assert len(dead) > 2
    assert dead[0].attempts < 60
    mails = [one for one in await outbox(stand) if one.template == TEMPLATE]
    assert len(mails) == 1
    assert "crm" in mails[0].message.text
    assert await stand.store.read(lambda unit: unit.notices.dead()) == len(dead)


async def outbox(stand: Stand):
    def work(unit: UnitOfWork):
        found = unit.outbox.due("email", now=stand.line.clock(), limit=9)
        return [one for key in found for one in unit.outbox.waiting(key, now=stand.line.clock())]

    return await stand.store.read(work)


async def test_what_was_given_up_is_sent_again_when_asked(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    stand.receiver.answers = [BUSY] * 9999
    while await stand.webhooks.list("crm", "waiting", limit=1):
        await stand.webhooks.look("crm")
        stand.line.clock.tick(hours=1)
    stand.receiver.answers.clear()
    stand.receiver.heard.clear()
    count = await stand.webhooks.replay("crm", status="dead", since=START, ids=())
    await stand.drain()
    assert len(stand.receiver.heard) == count
    assert await stand.webhooks.list("", "dead", limit=1) == []
    (one, *_) = await stand.webhooks.list("", "delivered", limit=99)
    assert await stand.webhooks.replay("", status="", since=START, ids=(one.id,)) == 1
    await stand.drain()
    assert stand.receiver.told[-1]["id"] == one.id, "the same id: who heard it before knows it"


async def test_a_stuck_receiver_holds_nobody_else_up(store_database: Database, tmp_path: Path):
    stand = Stand(store_database, tmp_path, an_endpoint("slow"), an_endpoint("quick"))
    stand.receiver.stuck = {"https://slow.example.org/"}
    loops = [asyncio.create_task(stand.webhooks.run(name)) for name in ("slow", "quick")]
    await stand.line.hear("The kettle I bought broke after two days")

    async def all_told() -> bool:
        return not await stand.webhooks.list("quick", "waiting", limit=1)

    await until(all_told)
    for loop in loops:
        loop.cancel()
    await asyncio.gather(*loops, return_exceptions=True)
    delivered = await stand.webhooks.list("quick", "delivered", limit=99)
    assert len(delivered) > 2
    assert await stand.webhooks.list("slow", "delivered", limit=99) == []


async def test_an_attempt_cut_off_is_made_again_after_its_lease_and_by_one(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    stand.receiver.stuck = {"https://crm.example.org/"}
    cut = asyncio.create_task(stand.webhooks.look("crm"))

    async def begun() -> bool:
        return bool(stand.receiver.heard)

    await until(begun)
    cut.cancel()
    await asyncio.gather(cut, return_exceptions=True)
    stand.receiver.stuck.clear()
    stand.receiver.heard.clear()
    first = (await stand.webhooks.list("crm", "waiting", limit=99))[-1]
    await stand.drain()
    assert first.id not in {one["id"] for one in stand.receiver.told}
    stand.line.clock.tick(seconds=16)
    await asyncio.gather(stand.webhooks.look("crm"), stand.webhooks.look("crm"))
    again = [one["id"] for one in stand.receiver.told]
    assert again.count(first.id) == 1


async def test_an_attempt_that_goes_on_keeps_its_lease(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(webhooks, "PROLONG_EVERY", 0.01)
    await stand.line.hear("The kettle I bought broke after two days")
    stand.receiver.stuck = {"https://crm.example.org/"}
    going = asyncio.create_task(stand.webhooks.run("crm"))

    async def begun() -> bool:
        return len(stand.receiver.heard) >= webhooks.AT_ONCE

    await until(begun)
    stand.line.clock.tick(seconds=10)

    async def prolonged() -> bool:
        due = stand.line.clock() + timedelta(seconds=14)
        left = await stand.store.read(lambda unit: unit.notices.due("crm", now=due, limit=99))
        return not {one["id"] for one in stand.receiver.told} & {one.id for one in left}

    await until(prolonged)
    going.cancel()
    await asyncio.gather(going, return_exceptions=True)


async def test_who_was_slower_takes_back_nothing(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    (first, *_) = await stand.store.read(
        lambda unit: unit.notices.due("crm", now=stand.line.clock(), limit=1)
    )
    await stand.drain()
    now = stand.line.clock()
    failed = replace(first, detail="503 late")
    await stand.store.write(lambda unit: unit.notices.finish(failed, next_attempt_at=now, at=now))
    settled = await stand.webhooks.list("crm", "delivered", limit=99)
    assert {one.id: one.detail for one in settled}[first.id] == "204"


def test_everything_published_is_an_event():
    assert {str(one) for one in EventType} >= ALL


def test_a_signature_is_verified_by_the_recipe_in_the_docs():
    docs = (Path(__file__).parents[3] / "docs" / "webhooks.md").read_text(encoding="utf-8")
    known: dict[str, Any] = {}
    exec(docs.split("```python")[1].split("```")[0], known)  # noqa: S102  # our own recipe
    at, body = str(int(time.time())), '{"text": "سلام"}'.encode()
    headers = {
        "webhook-id": "case-1",
        "webhook-timestamp": at,
        "webhook-signature": signature(KEY, "case-1", at, body),
    }
    secret = "whsec_" + base64.b64encode(KEY).decode()
    assert known["genuine"](secret, headers, body)
    assert not known["genuine"](secret, headers, body + b" ")
    assert not known["genuine"](secret, headers | {"webhook-id": "case-2"}, body)
    assert not known["genuine"](secret, headers | {"webhook-timestamp": "1700000000"}, body)


def test_a_signature_is_as_the_standard_has_it():
    """The example of Standard Webhooks 1.0, under "Signature scheme"."""
    key = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    body = b'{"test": 2432232314}'
    found = signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body)
    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_what_staff_are_told_by_is_no_programs_business(stand: Stand):
    await stand.line.hear("The kettle I bought broke after two days")
    await stand.drain()
    at = stand.line.clock()
    own = replace(
        (await stand.webhooks.list("crm", "", limit=1))[0], endpoint=STAFF, payload={"what": "new"}
    )
    await stand.store.write(lambda unit: unit.notices.add(own, at=at))
    assert STAFF not in {one.endpoint for one in await stand.webhooks.list("", "", limit=99)}
    await stand.webhooks.replay("", status="", since=START, ids=(own.id,))
    (kept,) = await stand.webhooks.list(STAFF, "", limit=9)
    assert kept.payload == {"what": "new"}
