"""Everything a person can send: words for what has none, bytes for every file, nothing dropped."""

from hashlib import sha256
from typing import Any

import pytest

from channels.message import MessageKind
from channels.telegram.channel import TelegramChannel
from tests.channels.telegram.stage import Journal, Pauses, listening, make, settings
from tests.peers import bot_api_state as faults
from tests.peers.bot_api import BotApiPeer

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256))
OGG = b"OggS\x00\x02" + bytes(22) + b"\x01\x13OpusHead" + bytes(64)
MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40


@pytest.mark.parametrize(
    ("kind", "content", "known"),
    [
        ("photo", JPEG, ("photo.jpg", "image/jpeg")),
        ("document", PDF, ("چک.pdf", "application/pdf")),
        ("document", "Şikâyet metni".encode(), ("şikayet.txt", "text/plain")),
        ("document", b"\x00\x01\xfe\xff\x80", ("unknown.bin", "application/octet-stream")),
        ("document", b"", ("empty", "text/plain")),
        ("voice", OGG, ("voice.ogg", "application/ogg")),
        ("audio", b"ID3\x04" + bytes(64), ("audio.mp3", "audio/mpeg")),
        ("video", MP4, ("video.mp4", "video/mp4")),
        ("video_note", MP4, ("video.mp4", "video/mp4")),
        ("animation", MP4, ("animation.mp4", "video/mp4")),
    ],
)
async def test_files_arrive_with_their_bytes(
    peer: BotApiPeer,
    journal: Journal,
    kind: str,
    content: bytes,
    known: tuple[str, str],
) -> None:
    name, type_ = known
    given = name if kind == "document" else ""
    peer.user_sends_file(5, kind, content, file_name=given, caption="Look")
    async with listening(make(settings(peer)), journal):
        await peer.drained()
    (message,) = journal.messages
    (attachment,) = message.attachments
    assert (message.text, message.kind) == ("Look", MessageKind.TEXT)
    assert (attachment.name, attachment.type) == (name, type_)
    assert attachment.content == content
    assert attachment.size == len(content)
    assert attachment.digest == sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"sticker": {"file_id": "s", "emoji": "😡"}}, "😡"),
        ({"sticker": {"file_id": "s"}}, "🏷"),
        (
            {
                "contact": {
                    "phone_number": "+905550100",
                    "first_name": "Örnek",
                    "last_name": "Kişi",
                }
            },
            "Örnek Kişi, +905550100",
        ),
        ({"location": {"latitude": 41.015137, "longitude": 28.97953}}, "📍 41.015137, 28.979530"),
        (
            {
                "venue": {
                    "location": {"latitude": 35, "longitude": 51.5},
                    "title": "شعبهٔ مرکزی",
                    "address": "خیابان نمونه",
                },
                "location": {"latitude": 35, "longitude": 51.5},
            },
            "شعبهٔ مرکزی\nخیابان نمونه\n📍 35.000000, 51.500000",
        ),
        (
            {"poll": {"question": "Когда?", "options": [{"text": "Днём"}, {"text": "Ночью"}]}},
            "Когда?\n– Днём\n– Ночью",
        ),
        ({"dice": {"emoji": "🎲", "value": 4}}, "🎲 4"),
        ({"game": {"title": "Chess"}}, "Chess"),
        ({"checklist": {"title": "To do", "tasks": [{"text": "Refund"}]}}, "To do\n– Refund"),
    ],
)
async def test_what_has_no_words_is_put_into_words(
    peer: BotApiPeer,
    channel: TelegramChannel,
    journal: Journal,
    content: dict[str, Any],
    words: str,
) -> None:
    peer.user_sends(5, **content)
    async with listening(channel, journal):
        await peer.drained()
    assert journal.texts == [words]
    assert not journal.aside


async def test_an_album_arrives_picture_by_picture_in_order(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_sends_album(5, JPEG, JPEG + b"2", JPEG + b"3", caption="Three pictures")
    async with listening(channel, journal):
        await peer.drained()
    assert [m.attachments[0].content for m in journal.messages] == [JPEG, JPEG + b"2", JPEG + b"3"]
    assert len({m.details["media_group"] for m in journal.messages}) == 1
    assert journal.texts == ["Three pictures", "", ""]


@pytest.mark.parametrize("claimed", [20_000_001, 30_000_000])
async def test_a_file_too_large_does_not_lose_the_message(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal, claimed: int
) -> None:
    peer.user_sends_file(
        5, "video", MP4, claimed_size=claimed, caption="See", language="fa", file_name="v.mp4"
    )
    async with listening(channel, journal):
        await peer.until(lambda: peer.sent(5))
    (message,) = journal.messages
    assert (message.text, message.attachments) == ("See", ())
    assert message.details == {"attachment_lost": "v.mp4: too large"}
    assert [m["text"] for m in peer.sent(5)] == ["telegram.too_large/fa"]
    assert not peer.calls("getFile")


async def test_telegram_itself_finds_it_too_large(peer: BotApiPeer, journal: Journal) -> None:
    peer.user_sends_file(5, "video", MP4, claimed_size=21 * 2**20, file_name="v.mp4")
    channel = make(settings(peer, max_download_bytes=2**30))
    async with listening(channel, journal):
        await peer.until(lambda: peer.sent(5))
    assert journal.messages[0].details == {"attachment_lost": "v.mp4: too large"}
    assert [m["text"] for m in peer.sent(5)] == ["telegram.too_large/en"]


async def test_a_file_larger_than_it_said(peer: BotApiPeer, journal: Journal) -> None:
    peer.user_sends_file(5, "document", PDF, claimed_size=0, file_name="d.pdf")
    channel = make(settings(peer, max_download_bytes=len(PDF) - 1))
    async with listening(channel, journal):
        await peer.drained()
    assert journal.messages[0].details == {"attachment_lost": "d.pdf: too large"}


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("getFile", faults.server_error()),
        ("getFile", faults.too_many(4)),
        ("getFile", faults.reset(done=False)),
        ("download", faults.proxy_page()),
        ("download", faults.reset(done=False)),
        ("download", faults.Fault(code=404, description="Not Found")),
    ],
    ids=["502", "429", "reset", "download 502", "download reset", "expired"],
)
async def test_passing_trouble_does_not_lose_a_file(
    peer: BotApiPeer, journal: Journal, method: str, fault: faults.Fault
) -> None:
    peer.user_sends_file(5, "document", PDF, file_name="d.pdf")
    peer.script(method, fault)
    pauses = Pauses()
    async with listening(make(settings(peer), pause=pauses), journal):
        await peer.drained()
    assert journal.messages[0].attachments[0].content == PDF
    assert pauses.taken == [4.0 if fault.code == 429 else 1.0]


async def test_lasting_trouble_loses_the_file_not_the_message_and_says_so(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_sends_file(5, "document", PDF, file_name="d.pdf", caption="Look", language="ru")
    peer.script("getFile", *[faults.server_error()] * 3)
    async with listening(channel, journal):
        await peer.until(lambda: peer.sent(5))
    (message,) = journal.messages
    assert message.text == "Look"
    assert message.details["attachment_lost"].startswith("d.pdf: not downloaded: ")
    assert [m["text"] for m in peer.sent(5)] == ["telegram.file_lost/ru"]
    assert b"file_id" in journal.raws[0]


async def test_a_loss_is_told_once_however_often_the_update_comes(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    message = peer.user_sends_file(5, "video", MP4, claimed_size=30_000_000)
    peer.push(message=message)
    async with listening(channel, journal):
        await peer.drained()
        await peer.until(lambda: peer.sent(5))
    assert len(journal.offered) == 2
    assert len(journal.messages) == len(peer.sent(5)) == 1
