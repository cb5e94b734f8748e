"""A person's rows are gone from either database, wherever they stood; the others' stay."""

from dataclasses import replace

import pytest
from sqlalchemy import select, text

from bot.services.erasing import Erasing
from bot.services.person import How
from bot.services.subjects import Subjects
from bot.storage import dump, linked, tables
from bot.storage.database import Database
from channels.message import Address, Delivery, DeliveryStatus
from tests.bot.services.line import Line

ANNA = "anna@example.org"
EMAIL = Address(channel="email", account="bot", user=ANNA)


@pytest.fixture
def erasing(line: Line, store_database: Database) -> Erasing:
    return Erasing(
        line.store,
        line.blobs,
        line.policy,
        letter=lambda _: None,
        overwrite=store_database.overwrite,
        now=line.clock,
    )


@pytest.fixture
def subjects(line: Line, erasing: Erasing) -> Subjects:
    return Subjects(line.store, erasing, line.policy, now=line.clock)


async def held(database: Database, *sought: str) -> set[str]:
    """Tables in which one of these stands, in any case of letters."""

    def work(connection):
        for name in dump.names():
            rows = "".join(dump.lines(connection, name)).lower()
            if any(one.lower() in rows for one in sought):
                yield name

    return set(await database.read(lambda connection: list(work(connection))))


async def test_every_row_of_a_person_goes(
    line: Line, erasing: Erasing, subjects: Subjects, store_database: Database
):
    await line.hear("The samovar leaks", channel="email", user=ANNA)
    await line.hear("My parcel never came", user="john")
    raw = f"From: Anna <{ANNA}>\r\n\r\nThe samovar again".encode()

    def waiting(unit):
        unit.quarantine.add(
            EMAIL, external_id="x1", raw_digest="", reason=f"{ANNA} samovar", at=line.clock()
        )
        unit.arrivals.add(
            "email", raw=raw, raw_digest="", size=len(raw), envelope={"from": ""}, at=line.clock()
        )

    await line.store.write(waiting)
    before = await held(store_database, "john", "parcel")
    assert await held(store_database, ANNA, "samovar")
    person = await subjects.at(ANNA.upper(), told=False)
    assert [part.how for part in person.parts] == [How.ADDRESS]
    await erasing.erase(person, open_too=True)
    assert await erasing.sweep()
    assert await held(store_database, ANNA, "samovar") == set()
    assert await held(store_database, "john", "parcel") == before
    assert not (await subjects.at(ANNA, told=False)).parts


async def test_what_was_being_sent_meanwhile_leaves_no_row(
    line: Line, erasing: Erasing, subjects: Subjects, store_database: Database
):
    key = await line.journal("The samovar leaks", channel="email", user=ANNA)
    await line.conversing.handle(key)
    (first, *_) = await line.store.read(lambda u: u.outbox.waiting(key, now=line.clock()))
    await erasing.erase(await subjects.at(ANNA, told=False), open_too=True)
    came = Delivery(message_id=first.message.id, status=DeliveryStatus.RELAYED, at=line.clock())
    line.wires["email"].answers = [came]
    await line.delivering.deliver(key)
    assert line.wires["email"].sent == []

    def finish(unit):
        unit.outbox.finish(came, first.status, next_attempt_at=None, now=line.clock())

    await line.store.write(finish)
    count = text("SELECT count(*) FROM deliveries")
    assert await store_database.read(lambda c: c.execute(count).scalar_one()) == 0


async def test_proven_addresses_come_along(line: Line, subjects: Subjects):
    await line.hear("The samovar leaks", channel="email", user=ANNA)
    await line.hear("The samovar still leaks", user="4021")

    def link(unit):
        phone = unit.conversations.find(Address(channel="telegram", account="bot", user="4021"))
        state = unit.dialogues.get(phone.id)
        unit.dialogues.put(replace(state, contact=EMAIL))

    await line.store.write(link)
    for asked, other in ((ANNA, "4021"), ("telegram:4021", ANNA)):
        person = await subjects.at(asked, told=False)
        assert [part.how for part in person.parts] == [How.ADDRESS, How.LINKED]
        assert person.parts[1].conversation.address.user == other


async def test_whose_is_whose_is_found_by_indexes(store_database: Database):
    """However many conversations there are."""

    def work(connection):
        dialect = connection.dialect.name
        postgres = dialect == "postgresql"
        if postgres:
            connection.execute(text("SET LOCAL enable_seqscan = off"))  # few rows are all read
        asked = {
            "ix_linked_joined": (linked.joined(dialect), {"here": "a"}),
            "ix_linked_contact": (linked.named(dialect), {"user": "a", "channel": "b"}),
            "ix_linked_told": (select(tables.facts.c.case_id).where(linked.TOLD), {}),
        }
        for index, (question, params) in asked.items():
            explain = text(f"EXPLAIN {'' if postgres else 'QUERY PLAN '}{question}")
            plan = connection.execute(explain, params).all()
            assert index in str(plan), plan

    await store_database.read(work)
