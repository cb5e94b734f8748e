"""The WebSocket as contracts.md says it, over a real server."""

import asyncio
import json
from contextlib import suppress
from datetime import timedelta
from hashlib import sha256

import pytest
from hypothesis import given, strategies as st
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from channels.message import Address, Author, Choice, DeliveryStatus, MessageKind
from channels.webchat import parse
from tests.channels.webchat.stand import PATIENCE

TOKEN = "t" * 43
OTHER = "u" * 43


def address(token=TOKEN):
    return Address(channel="web", account="site", user=sha256(token.encode()).hexdigest())


class Client:
    def __init__(self, socket):
        self.socket = socket

    async def say(self, **frame):
        await self.socket.send(json.dumps(frame))

    async def hear(self, *kinds):
        """The next frame, or the next of these kinds."""
        async with asyncio.timeout(PATIENCE):
            while True:
                frame = json.loads(await self.socket.recv())
                if not kinds or frame["type"] in kinds:
                    return frame

    async def hello(self, session=TOKEN, since=0, **more):
        await self.say(type="hello", session=session, since=since, **more)
        return await self.hear("welcome", "error")


@pytest.fixture
async def client(site):
    async with connect(site.ws) as socket:
        yield Client(socket)


async def test_the_first_hello_makes_a_session_whose_token_is_never_stored(site, client):
    welcome = await client.hello(None)
    assert parse.is_token(welcome["session"])
    assert welcome["sequence"] == 0
    await client.say(type="message", id="a", text="The kettle is broken")
    await client.hear("accepted")
    (message,) = site.mailbox.accepted
    assert message.sender == address(welcome["session"])
    assert welcome["session"] not in repr(message)


async def test_accepted_comes_only_after_the_message_is_stored(site, client):
    await client.hello(language="tr")
    await client.say(type="message", id="a-1", text="Su ısıtıcısı kırık\u0007")
    assert await client.hear("accepted") == {"type": "accepted", "id": "a-1"}
    (message,) = site.mailbox.accepted
    assert message.text == "Su ısıtıcısı kırık\u0007"
    assert message.external_id == f"{address().user[:16]}:a-1"
    assert (message.kind, message.language_hint) == (MessageKind.TEXT, "tr")
    echo = await client.hear("message")
    assert (echo["id"], echo["author"], echo["sequence"]) == ("a-1", "complainant", 1)


async def test_what_cannot_be_stored_is_said_so_and_can_be_sent_again(site, client):
    await client.hello(language="ru")
    site.mailbox.broken = True
    await client.say(type="message", id="a", text="Чайник разбит")
    error = await client.hear("error", "accepted")
    assert (error["code"], error["id"]) == ("not_stored", "a")
    assert "сохранить" in error["message"]
    site.mailbox.broken = False
    await client.say(type="message", id="a", text="Чайник разбит")
    assert await client.hear("accepted")


async def test_a_repeated_message_is_stored_once_and_acknowledged_again(site, client):
    await client.hello()
    for _ in range(2):
        await client.say(type="message", id="a", text="once")
        assert (await client.hear("accepted"))["id"] == "a"
    assert len(site.mailbox.accepted) == 1


async def test_after_hello_every_later_line_comes_once_and_in_order(site, client):
    for number in range(1, 451):
        site.mailbox.write(address(), f"line {number}")
    assert (await client.hello(since=12))["sequence"] == 450
    heard = [(await client.hear("message"))["sequence"] for _ in range(13, 451)]
    assert heard == list(range(13, 451))
    site.mailbox.write(address(), "news")
    assert (await client.hear())["text"] == "news"


async def test_a_first_look_takes_the_tail_and_earlier_lines_are_asked_for(site, client):
    for number in range(1, 301):
        site.mailbox.write(address(), f"line {number}")
    await client.hello(tail=10)
    heard = [(await client.hear("message"))["sequence"] for _ in range(10)]
    assert heard == list(range(291, 301))
    await client.say(type="history", before=291)
    page = await client.hear("history")
    assert [m["sequence"] for m in page["messages"]] == list(range(91, 291))
    assert not page["start"]
    await client.say(type="history", before=91)
    page = await client.hear("history")
    assert [m["sequence"] for m in page["messages"]] == list(range(1, 91))
    assert page["start"]


async def test_a_since_from_another_life_shows_everything_there_is(site, client):
    site.mailbox.write(address(), "only")
    assert (await client.hello(since=999))["sequence"] == 1
    assert (await client.hear("message"))["text"] == "only"


async def test_a_message_carries_direction_choices_author_and_reference(site, client):
    await client.hello()
    site.mailbox.write(
        address(),
        "شکایت شما ثبت شد",
        language="fa",
        choices=(Choice(value="yes", label="بله"),),
        case_reference="K7M4-22QX",
    )
    frame = await client.hear("message")
    assert (frame["direction"], frame["language"], frame["author"]) == ("rtl", "fa", "assistant")
    assert frame["choices"] == [{"value": "yes", "label": "بله"}]
    assert frame["reference"] == "K7M4-22QX"
    assert frame["at"].endswith("Z")


async def test_a_choice_is_a_message_of_its_own_kind(site, client):
    await client.hello()
    await client.say(type="choice", id="c", value="confirm:yes", label="Yes")
    await client.hear("accepted")
    assert site.mailbox.accepted[0].kind is MessageKind.CHOICE
    assert site.mailbox.accepted[0].text == "confirm:yes"
    assert (await client.hear("message"))["text"] == "Yes"


async def test_sessions_do_not_hear_each_other(site, client):
    await client.hello()
    async with connect(site.ws) as socket:
        stranger = Client(socket)
        await stranger.hello(OTHER)
        site.mailbox.write(address(), "private")
        assert (await client.hear("message"))["text"] == "private"
        await stranger.say(type="ping")
        assert await stranger.hear() == {"type": "pong"}


@pytest.mark.parametrize("forged", ["short", "x" * 500, "a" * 42 + "é", 7, {"a": 1}, ["x"]])
async def test_a_token_that_cannot_be_ours_becomes_a_fresh_session(client, forged):
    welcome = await client.hello(forged)
    assert welcome["session"] != forged
    assert parse.is_token(welcome["session"])


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("{", "bad_frame"),
        ("[]", "bad_frame"),
        ("null", "bad_frame"),
        ("[" * 100_000, "bad_frame"),
        (b"\x00\xff", "bad_frame"),
        ('{"type": "shout"}', "unknown_type"),
        ('{"type": {}}', "unknown_type"),
        ('{"type": "message", "id": "a", "text": 7}', "bad_frame"),
        ('{"type": "message", "id": "a", "text": "x", "attachments": "y"}', "bad_frame"),
        ('{"type": "message", "text": "x"}', "bad_id"),
        ('{"type": "message", "id": "é", "text": "x"}', "bad_id"),
        ('{"type": "message", "id": "a", "text": " "}', "empty"),
        (json.dumps({"type": "message", "id": "a", "text": "x" * 20_001}), "too_long"),
        ('{"type": "message", "id": "a", "text": "x", "attachments": ["../x"]}', "unknown_upload"),
        ('{"type": "choice", "id": "a", "value": "بله"}', "bad_choice"),
    ],
)
async def test_what_is_not_understood_is_answered_in_words_and_the_socket_lives(
    site, client, frame, code
):
    await client.hello(language="fa")
    await client.socket.send(frame)
    error = await client.hear("error")
    assert error["code"] == code
    assert any("\u0600" <= letter <= "\u06ff" for letter in error["message"])
    await client.say(type="ping")
    assert await client.hear("pong")
    assert not site.mailbox.accepted


@pytest.mark.parametrize("kind", ["message", "choice", "typing", "history"])
async def test_nothing_is_taken_before_hello(site, client, kind):
    await client.say(type=kind, id="a", text="x", value="y")
    assert (await client.hear())["code"] == "no_hello"
    assert not site.mailbox.attempts


async def test_unknown_uploads_are_named(client):
    await client.hello()
    await client.say(type="message", id="a", text="x", attachments=["0" * 64])
    error = await client.hear("error")
    assert (error["code"], error["id"]) == ("unknown_upload", "a")


async def test_characters_no_database_stores_are_replaced_and_the_frame_is_kept(site, client):
    await client.hello()
    await client.socket.send('{"type":"message","id":"a","text":"a\\u0000b\\ud800"}')
    await client.hear("accepted")
    assert site.mailbox.accepted[0].text == "a\ufffdb\ufffd"
    assert b"\\ud800" in site.mailbox.raws[0]


async def test_too_many_messages_are_told_how_long_to_wait(site, client):
    await client.hello(language="en")
    for number in range(30):
        await client.say(type="message", id=f"m{number}", text="x")
        await client.hear("accepted")
    await client.say(type="message", id="late", text="x")
    error = await client.hear("error")
    assert (error["code"], error["id"]) == ("rate_limited", "late")
    assert 0 < error["retry_after"] <= 60
    assert str(error["retry_after"]) in error["message"]
    site.clock[0] += timedelta(seconds=61)
    await client.say(type="message", id="late", text="x")
    assert (await client.hear("accepted"))["id"] == "late"


async def test_who_goes_on_regardless_is_not_heard_for_a_while(site, client):
    await client.hello(language="en")
    for number in range(51):
        await client.say(type="message", id=f"m{number}", text="x")
    codes = [(await client.hear("accepted", "error")).get("code", "accepted") for _ in range(51)]
    assert codes == ["accepted"] * 30 + ["rate_limited"] * 20 + ["banned"]
    site.clock[0] += timedelta(seconds=61)
    await client.say(type="message", id="late", text="x")
    error = await client.hear("error")
    assert (error["code"], error["minutes"]) == ("banned", 9)
    assert "9 min" in error["message"]
    site.clock[0] += timedelta(seconds=540)
    await client.say(type="message", id="late", text="x")
    assert (await client.hear("accepted"))["id"] == "late"


async def test_a_command_of_the_menu_is_taken_with_its_words(site, client):
    await client.hello()
    await client.say(type="command", id="a", value="email anna@example.org", label="By e-mail")
    await client.hear("accepted")
    (message,) = site.mailbox.accepted
    assert (message.kind, message.text) == (MessageKind.COMMAND, "email anna@example.org")
    assert message.details["label"] == "By e-mail"


@pytest.mark.parametrize("value", ["", "UPPER", "a\nb", "rate " + "x" * 300, "rate \u0000", 7])
async def test_a_command_out_of_shape_is_refused(site, client, value):
    await client.hello()
    await client.say(type="command", id="a", value=value)
    assert (await client.hear("error"))["code"] == "bad_choice"
    assert not site.mailbox.accepted


async def test_only_our_own_pages_and_named_sites_may_open_the_socket(site):
    async with connect(site.ws, origin=Origin(site.url)):
        pass
    with pytest.raises(InvalidStatus) as refusal:
        await connect(site.ws, origin=Origin("https://evil.example.org"))
    assert refusal.value.response.status_code == 403
    assert b"not allowed" in refusal.value.response.body


async def test_sending_is_a_nudge(site, client):
    site.mailbox.write(address(), "for later")
    assert (await site.chat.send(site.outbound())).status is DeliveryStatus.RELAYED
    await client.hello()
    await client.hear("message")
    site.mailbox.write(address(), "for now", Author.STAFF)
    assert (await site.chat.send(site.outbound())).status is DeliveryStatus.DELIVERED
    frame = await client.hear("message")
    assert (frame["text"], frame["author"]) == ("for now", "staff")
    assert "web" in site.beats


texts = st.text() | st.none() | st.integers() | st.lists(st.text())
frames = st.dictionaries(
    st.sampled_from(["type", "id", "text", "session", "since", "value", "attachments", "before"]),
    texts | st.sampled_from(["hello", "message", "choice", "history", "typing", "ping", TOKEN]),
)


@given(st.text() | frames.map(json.dumps))
def test_any_frame_is_a_value_or_a_fault(raw):
    with suppress(parse.FrameError):
        assert parse.parse(raw, max_chars=1000) is not None
