"""The frames by plain HTTP, over a real server: what the socket does, request by request."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest
from websockets.asyncio.client import connect

from channels.message import DeliveryStatus
from channels.webchat import parse
from tests.channels.webchat.stand import PATIENCE, running, until

WAITING = 25  # seconds
TOKEN = "t" * 43
ADDRESS = parse.address(TOKEN)
HELLO = {"type": "hello", "session": TOKEN, "since": 0, "language": "en"}


async def post(site, *frames, wait=0, hello=HELLO, **headers):
    """The frames of an answer; `hello` goes first."""
    body = "\n".join(json.dumps(frame) for frame in (hello, *frames))
    async with httpx.AsyncClient(timeout=PATIENCE) as web:
        answer = await web.post(
            f"{site.url}/chat/frames?v=1&wait={wait}", content=body, headers=headers
        )
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    return [json.loads(line) for line in answer.text.splitlines()]


def said(frame_id, text="x"):
    return {"type": "message", "id": frame_id, "text": text}


async def test_a_message_is_acknowledged_once_stored_and_shown(site):
    welcome, accepted, _typing, own = await post(site, said("a", "The kettle is broken"))
    assert welcome == {"type": "welcome", "session": TOKEN, "sequence": 0}
    assert accepted == {"type": "accepted", "id": "a"}
    assert (own["id"], own["author"], own["sequence"]) == ("a", "complainant", 1)
    (message,) = site.mailbox.accepted
    assert message.external_id == f"{ADDRESS.user[:16]}:a"


async def test_a_repeated_message_is_stored_once_and_acknowledged_again(site):
    for _ in range(2):
        frames = await post(site, said("a"))
        assert {"type": "accepted", "id": "a"} in frames
    assert len(site.mailbox.accepted) == 1


async def test_the_first_hello_makes_a_session_to_go_on_with(site):
    (welcome,) = await post(site, hello={**HELLO, "session": None})
    assert parse.is_token(welcome["session"])
    again = {**HELLO, "session": welcome["session"]}
    assert (await post(site, said("a"), hello=again))[1]["type"] == "accepted"
    assert site.mailbox.address == parse.address(welcome["session"])


async def test_every_line_after_since_comes_once_and_in_order_a_page_at_a_time(site):
    for number in range(1, 451):
        site.mailbox.write(ADDRESS, f"line {number}")
    seen = [12]
    while len(page := await post(site, hello={**HELLO, "since": seen[-1]}, wait=1)) > 1:
        assert len(page) <= 201
        seen += [frame["sequence"] for frame in page[1:]]
    assert seen == list(range(12, 451))


async def test_who_waits_hears_news_at_once_and_else_nothing_for_so_long(site):
    waiting = asyncio.create_task(post(site, wait=WAITING))
    await until(lambda: site.chat._hub._seats)
    site.mailbox.write(ADDRESS, "news")
    assert (await site.chat.send(site.outbound())).status is DeliveryStatus.DELIVERED
    async with asyncio.timeout(WAITING / 2):
        assert [frame.get("text") for frame in await waiting] == [None, "news"]
    assert [f["type"] for f in await post(site, hello={**HELLO, "since": 1}, wait=1)] == [
        "welcome"
    ]
    assert not site.chat._hub._seats


async def test_each_request_may_reach_another_process(site):
    async with running(site.mailbox) as other:
        waiting = asyncio.create_task(post(other, wait=WAITING))
        await until(lambda: other.chat._hub._seats)
        await post(site, said("a", "said to one"))
        async with asyncio.timeout(WAITING / 2):
            assert (await waiting)[1]["text"] == "said to one"
        assert {"type": "accepted", "id": "a"} in await post(other, said("a", "said to one"))
    assert len(site.mailbox.accepted) == 1


async def test_what_was_asked_is_answered_without_waiting(site):
    site.mailbox.write(ADDRESS, "only")
    asked = ({"type": "ping"}, {"type": "history", "before": 2}, {"type": "typing"})
    async with asyncio.timeout(WAITING / 2):
        frames = await post(site, *asked, hello={**HELLO, "since": 1}, wait=WAITING)
    assert [frame["type"] for frame in frames] == ["welcome", "pong", "history"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (b"\x00\xff", ["bad_frame"]),
        (b"", ["bad_frame"]),
        (b"{}\n[]", ["unknown_type", "bad_frame"]),
        (json.dumps(said("a")).encode(), ["no_hello"]),
    ],
)
async def test_what_is_not_understood_is_answered_in_words(site, body, codes):
    async with httpx.AsyncClient() as web:
        answer = await web.post(f"{site.url}/chat/frames?wait=x", content=body)
    assert [json.loads(line)["code"] for line in answer.text.splitlines()] == codes
    assert not site.mailbox.attempts


@pytest.mark.parametrize("body", [b"x" * (1 << 21), b"{}\n" * 21])
async def test_more_than_is_read_is_refused(site, body):
    async with httpx.AsyncClient() as web:
        answer = await web.post(f"{site.url}/chat/frames", content=body)
    assert (answer.status_code, answer.json()["code"]) == (413, "bad_frame")


async def test_other_sites_are_refused(site):
    async with httpx.AsyncClient() as web:
        answer = await web.post(
            f"{site.url}/chat/frames", headers={"Origin": "https://evil.example.org"}
        )
    assert (answer.status_code, answer.json()["code"]) == (403, "origin")
    assert await post(site, Origin=site.url)


async def test_limits_count_both_ways_together(site):
    async with connect(site.ws, max_queue=None) as socket:
        for frame in (HELLO, *(said(f"m{number}") for number in range(30))):
            await socket.send(json.dumps(frame))
        await until(lambda: len(site.mailbox.accepted) == 30)
    refused = (await post(site, said("late")))[1]
    assert (refused["code"], refused["id"]) == ("rate_limited", "late")
    site.clock[0] += timedelta(seconds=61)
    assert {"type": "accepted", "id": "late"} in await post(
        site, said("late"), hello={**HELLO, "since": 30}
    )


async def test_who_goes_away_or_finds_us_closing_waits_no_longer(site):
    leaving = asyncio.create_task(post(site, wait=WAITING))
    await until(lambda: site.chat._hub._seats)
    leaving.cancel()
    await until(lambda: not site.chat._hub._seats)
    waiting = asyncio.create_task(post(site, wait=WAITING))
    await until(lambda: site.chat._hub._seats)
    site.chat._hub.close()
    async with asyncio.timeout(WAITING / 2):
        assert [frame["type"] for frame in await waiting] == ["welcome"]


async def test_a_transcript_that_cannot_be_read_is_an_error_and_no_traceback(site):
    site.mailbox.unreadable_now = True
    assert [frame["code"] for frame in await post(site, said("a"))] == ["internal", "no_hello"]
    site.mailbox.unreadable_now = False
    assert {"type": "accepted", "id": "a"} in await post(site, said("a"))
