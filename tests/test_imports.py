"""Sources of a backlog: every item in order, each with the same id each time, none lost."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from arzuhal.imports.mail import Maildir, Mbox
from arzuhal.imports.source import Item, Ours, Source, SourceError
from arzuhal.imports.table import Table
from arzuhal.imports.taking import AHEAD, Progress, Taking
from arzuhal.imports.telegram import Export
from channels.base import NotStoredError
from channels.message import Address, InboundMessage, MessageKind

OURS = Ours(
    address="Complaints@example.org",
    bot="123",
    zone=ZoneInfo("Europe/Istanbul"),
    now=datetime(2026, 11, 21, 12, tzinfo=UTC),
)
MBOX = b"""From anna@example.org Mon Mar  2 09:00:00 2026
From: Anna <Anna@example.org>
Message-ID: <1@example.org>
Date: Mon, 02 Mar 2026 10:59:00 +0300

>From the start it leaked.
>>From is quoted twice.

From the shop I heard nothing.

From - Tue Mar  3 10:00:00 2026
Received: from a by b; Tue, 03 Mar 2026 12:30:00 +0300
From: boris@example.org

No id here.

From x Wed Mar  4 10:00:00 2026
Subject: nobody

Who wrote this?
"""


def messages(source: Source, start: int = 0) -> list[InboundMessage]:
    return [item.message for item in source.items(start) if item.message]


def written(folder: Path, content: bytes | str, name: str = "source") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# mbox and Maildir


def test_an_mbox_gives_each_mail_as_it_was_delivered(tmp_path: Path):
    source = Mbox(written(tmp_path, MBOX), OURS)
    first, second, third = source.items(0)
    assert first.message
    assert b"\n\nFrom the start it leaked.\n>From is quoted twice.\n\nFrom the shop" in first.raw
    assert "From the start" in first.message.text
    assert "From the shop" in first.message.text
    assert first.message.sender == Address(
        channel="email", account="complaints@example.org", user="anna@example.org"
    )
    assert first.message.received_at == datetime(2026, 3, 2, 7, 59, tzinfo=UTC)
    assert first.message.sent_at == first.message.received_at
    assert second.received_at == datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
    assert second.external_id.startswith("synthetic#")
    assert third.message is None
    assert "does not say who sent it" in third.reason
    assert third.received_at == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert third.at == source.total == len(MBOX)
    assert [item.external_id for item in source.items(first.at)] == [
        second.external_id,
        third.external_id,
    ]
    assert list(source.items(third.at)) == []


def test_a_mail_of_days_to_come_is_received_now(tmp_path: Path):
    raw = MBOX.replace(b"2026", b"2099")
    assert {item.received_at for item in Mbox(written(tmp_path, raw), OURS).items(0)} == {OURS.now}


@pytest.mark.parametrize(
    ("make", "content", "said"),
    [
        (Mbox, b"Subject: a mail\n\nand no mbox", "line 1: not an mbox"),
        (Maildir, None, "neither cur nor new"),
        (Table, "words\nx\n", "line 1, column 1: 'words' is not known"),
        (Table, "text,text\nx,y\n", "line 1, column 1: 'text' is there twice"),
        (Table, "sender\nx\n", "no column 'text'"),
        (Table, b"text\nok\n\xff\xfe\n", "line 3: not UTF-8"),
        (Table, "", "no column 'text'"),
        (Export, "{", "not JSON"),
        (Export, "[]", "there are no messages"),
        (Export, '{"a":' * 100_000, "not JSON"),
    ],
)
def test_what_is_no_source_is_said_in_a_line(
    tmp_path: Path, make: Callable[[Path, Ours], Source], content: bytes | str | None, said: str
):
    path = tmp_path if content is None else written(tmp_path, content)
    with pytest.raises(SourceError, match=said):
        make(path, OURS)


def test_an_empty_mbox_is_an_empty_one(tmp_path: Path):
    assert list(Mbox(written(tmp_path, b""), OURS).items(0)) == []


def test_a_maildir_is_read_in_the_order_of_delivery(tmp_path: Path):
    for folder in ("cur", "new", "tmp"):
        (tmp_path / folder).mkdir()
    mail = "From: a@example.org\nMessage-ID: <{0}@example.org>\n\nletter {0}\n"
    for name in ("cur/1700000002.b.host:2,S", "new/1700000001.a.host", "tmp/1700000000.c.host"):
        written(tmp_path, mail.format(name[4:14]), name)
    source = Maildir(tmp_path, OURS)
    assert [one.text.strip() for one in messages(source)] == [
        "letter 1700000001",
        "letter 1700000002",
    ]
    assert len(messages(source, 1)) == 1
    digest = source.digest()
    (tmp_path / "new/1700000001.a.host").rename(tmp_path / "cur/1700000001.a.host:2,RS")
    assert Maildir(tmp_path, OURS).digest() == digest


# CSV


def test_a_table_is_read_by_the_names_of_its_columns(tmp_path: Path):
    rows = (
        "\ufefftext;received_at;sender;language;reference;subject\r\n"
        '"сломано;\r\nсовсем";2026-03-02T09:00;A@Example.org;ru;77;чайник\r\n'
        "\r\n"
        "ещё раз;2026-03-03;a@example.org;ru;77;\r\n"
        "kırık;2026-03-02T09:00:00Z;;tr;;\r\n"
    )
    first, second, third = messages(Table(written(tmp_path, rows), OURS))
    assert (first.text, first.language_hint, first.subject) == (
        "сломано;\r\nсовсем",
        "ru",
        "чайник",
    )
    assert first.received_at == datetime(2026, 3, 2, 6, tzinfo=UTC)
    assert first.sender.user == "a@example.org"
    assert second.references == (first.external_id,)
    assert third.received_at == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert (third.sender.channel, third.details) == ("web", {"unreachable": "no_address"})


def test_the_same_words_of_two_people_are_two_complaints(tmp_path: Path):
    source = Table(written(tmp_path, "text\nbroken\nbroken\n"), OURS)
    ids = [item.external_id for item in source.items(0)]
    assert len(set(ids)) == len({one.sender.user for one in messages(source)}) == 2
    assert [item.external_id for item in source.items(1)] == ids[1:]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x,31.13.2026,,", "line 2: received_at: '31.13.2026' is not a time"),
        ("x,2027-01-01,,", "line 2: received_at: '2027-01-01' has not come yet"),
        ("x,,,de", "line 2: language: 'de' is none of"),
        ("x,,pigeon,", "line 2: channel: 'pigeon' is none of"),
        ("x,,telegram,", "line 2: sender: '' is nobody's address on telegram"),
        (" ,,,", "line 2: text: it is empty"),
        ("x,y", "line 2: 2 fields, though there are 4 columns"),
    ],
)
def test_a_bad_row_is_set_aside_with_its_line_and_column(tmp_path: Path, row: str, said: str):
    if row == " ,,,":
        row = " ,2026-03-02,,"
    content = f"text,received_at,channel,language\n{row}\nfine,,,\n"
    bad, good = Table(written(tmp_path, content, "old.csv"), OURS).items(0)
    assert bad.reason.startswith(f"old.csv, {said}")
    assert bad.raw.splitlines()[1].decode() == row
    assert good.message


# Telegram


def export(*said: Mapping[str, Any], **chat: Any) -> str:
    here = {"name": "Anna", "type": "personal_chat", "id": 7, "messages": list(said)}
    return json.dumps({"chats": {"list": [here | chat]}})


def said(number: int, words: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "type": "message",
        "date": "2026-03-02T09:00:00",
        "from": "Anna",
        "from_id": "user7",
        "text": words,
    } | more


def test_an_export_of_telegram_is_a_conversation_a_chat(tmp_path: Path):
    spans = ["broken: ", {"type": "bold", "text": "now"}, 7, {"type": "link"}]
    content = export(
        said(1, spans, date_unixtime="1772434800"),
        said(2, "sorry", from_id="user1", reply_to_message_id=1),
        {"id": 3, "type": "service", "action": "phone_call"},
        said(4, "", media_type="sticker", sticker_emoji="😡"),
        said(5, "", contact_information={"first_name": "Ada", "phone_number": "1"}),
        said(6, ""),
    )
    items = list(Export(written(tmp_path, content, "result.json").parent, OURS).items(0))
    first, ours, sticker, contact, empty = items
    assert first.message
    assert first.message.text == "broken: now"
    assert first.message.received_at == datetime(2026, 3, 2, 7, tzinfo=UTC)
    assert first.sender == Address(channel="telegram", account="123", user="7")
    assert ours.message
    assert (ours.message.kind, ours.message.in_reply_to) == (
        MessageKind.AUTO_REPLY,
        first.external_id,
    )
    assert ours.received_at == datetime(2026, 3, 2, 6, tzinfo=UTC)
    assert sticker.message
    assert contact.message
    assert (sticker.message.text, contact.message.text) == ("😡", "Ada, 1")
    assert "no content we know" in empty.reason


def test_files_are_taken_from_the_export_and_nowhere_else(tmp_path: Path):
    (tmp_path / "export/photos").mkdir(parents=True)
    written(tmp_path, b"secret", "secret.txt")
    written(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(40), "export/photos/1.png")
    content = export(
        said(1, "look", photo="photos/1.png"),
        said(2, "", photo="photos/1.png"),
        said(3, "x", file="../secret.txt"),
        said(4, "y", file="(File not included.)", file_name="bill.pdf", date="2026-03-03"),
    )
    path = written(tmp_path, content, "export/result.json")
    first, second, outside, missing = messages(Export(path, OURS))
    assert [(one.name, one.type) for one in first.attachments] == [("1.png", "image/png")]
    assert first.details["media_group"] == second.details["media_group"]
    assert outside.attachments == ()
    assert missing.details["attachment_lost"] == "bill.pdf: not in the export"


def test_groups_are_not_complaints_and_one_chat_alone_is_an_export(tmp_path: Path):
    group = written(tmp_path, export(said(1, "x"), type="private_supergroup"), "a.json")
    assert Export(group, OURS).total == 0
    one = json.loads(export(said(1, "x")))["chats"]["list"][0]
    assert Export(written(tmp_path, json.dumps(one), "b.json"), OURS).total == 1


# Taking


class Kept:
    """Where things are taken in to, and how far; full after `room` messages."""

    def __init__(self, room: int = 10**6) -> None:
        self.room = room
        self.messages: dict[str, InboundMessage] = {}
        self.aside: set[str] = set()
        self.places: dict[str, Mapping[str, Any]] = {}

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        assert raw
        await asyncio.sleep(0)
        if message.external_id in self.messages:
            return False
        if len(self.messages) >= self.room:
            raise NotStoredError("disk full")
        self.messages[message.external_id] = message
        return True

    async def unreadable(
        self, sender: Address, *, external_id: str, backlog: str, **_: Any
    ) -> None:
        assert backlog == "silent"
        self.aside.add(external_id)

    async def get(self, source: str) -> Mapping[str, Any]:
        return self.places.get(source, {})

    async def put(self, source: str, value: Mapping[str, Any]) -> None:
        self.places[source] = value

    async def hold(self, source: str, *, seconds: float) -> bool:
        return bool(source or seconds)

    async def release(self, source: str) -> None:
        """Nobody else reads here."""


def taking(source: Source, kept: Kept, waiting: Callable[[], int] = lambda: 0) -> Taking:
    async def unhandled() -> int:
        return waiting()

    return Taking(
        source, name="x", backlog="silent", accept=kept, positions=kept, unhandled=unhandled
    )


async def last(found: AsyncIterator[Progress]) -> Progress:
    return [progress async for progress in found][-1]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    rows = "".join(f"complaint {n},p{n % 7}@example.org\n" for n in range(500))
    return Table(written(tmp_path, f"text,sender\n{rows},nobody\n"), OURS)


async def test_it_goes_on_where_it_was_and_doubles_nothing(table: Table):
    kept = Kept(room=200)
    with pytest.raises(ExceptionGroup) as full:
        await last(taking(table, kept).run(anew=False))
    assert full.group_contains(NotStoredError)
    assert 0 < kept.places["x"]["at"] <= 200
    kept.room = 10**6
    rest = await last(taking(table, kept).run(anew=False))
    assert rest.began_at > 0
    assert (len(kept.messages), len(kept.aside), rest.at) == (500, 1, 501)
    told = [one.text for one in kept.messages.values() if one.sender.user == "p3@example.org"]
    assert told == [f"complaint {n}" for n in range(3, 500, 7)]  # in order
    assert {one.details["backlog"] for one in kept.messages.values()} == {"silent"}
    nothing = await last(taking(table, kept).run(anew=False))
    assert nothing.counts.total() == 0
    again = await last(taking(table, kept).run(anew=True))
    assert again.counts == {"known": 500, "aside": 1}


async def test_live_messages_do_not_wait_behind_a_backlog(table: Table):
    kept, handled = Kept(), [0]

    def waiting() -> int:
        handled[0] += min(10, len(kept.messages) - handled[0])
        seen.append(len(kept.messages) - handled[0])
        return seen[-1]

    seen: list[int] = []
    await last(taking(table, kept, waiting).run(anew=False))
    assert len(kept.messages) == 500
    assert max(seen) <= AHEAD + 64


def test_items_know_where_they_end(table: Table):
    items: list[Item] = list(table.items(0))
    assert [item.at for item in items] == list(range(1, table.total + 1))
