"""A POST to a server of others: judged, bounded, and never anywhere else."""

import pytest

from arzuhal import posting
from arzuhal.outgoing import Rule
from arzuhal.posting import Posting
from tests.peers.receiver import serving

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine"


async def test_bytes_and_headers_arrive_as_they_are():
    async with serving(OK) as (url, heard):
        answer = await Posting(Rule(private=True))(url, "тест".encode(), {"webhook-id": "a-1"})
    assert (answer.status, answer.detail, answer.taken) == (200, "200 fine", True)
    assert heard[0].startswith(b"POST /hook HTTP/1.1\r\n")
    assert b"webhook-id: a-1\r\n" in heard[0]
    assert heard[0].endswith("\r\n\r\nтест".encode())


async def test_a_redirect_is_not_followed():
    async with serving(OK) as (other, never):
        moved = f"HTTP/1.1 302 Found\r\nLocation: {other}\r\nContent-Length: 0\r\n\r\n"
        async with serving(moved.encode()) as (url, heard):
            answer = await Posting(Rule(private=True))(url, b"{}", {})
    assert (answer.status, answer.taken) == (302, False)
    assert (len(heard), never) == (1, [])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "169.254.169.254"])
async def test_an_address_of_ours_is_not_reached_unless_allowed(host: str):
    async with serving(OK) as (url, heard):
        wanted = url.replace("127.0.0.1", host)
        answer = await Posting(Rule())(wanted, b"{}", {})
    assert answer.status == 0
    assert "inside a network" in answer.detail
    assert heard == []


async def test_who_never_answers_is_left_after_a_time(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(posting, "TIMEOUT", 0.2)
    async with serving(b"", hang=True) as (url, _):
        answer = await Posting(Rule(private=True))(url, b"{}", {})
    assert (answer.status, answer.detail) == (0, "no answer within 0 seconds")


async def test_an_endless_answer_is_cut():
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    endless = head + b"400\r\n" + b"x" * 1024 + b"\r\n"
    async with serving(endless, hang=True) as (url, _):
        answer = await Posting(Rule(private=True))(url, b"{}", {})
    assert answer.taken
    assert len(answer.detail) <= 204


@pytest.mark.parametrize("answer", [b"", b"garbage\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-"])
async def test_nonsense_is_a_failed_attempt_in_words(answer: bytes):
    async with serving(answer) as (url, _):
        said = await Posting(Rule(private=True))(url, b"{}", {})
    assert said.status == 0
    assert said.detail


async def test_nobody_there_is_a_failed_attempt_in_words():
    said = await Posting(Rule(private=True))("http://127.0.0.1:1/", b"{}", {})
    assert said.status == 0
    assert "Connect" in said.detail
    said = await Posting(Rule())("https://nowhere.invalid/", b"{}", {})
    assert said.status == 0
