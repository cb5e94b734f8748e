"""Nothing of our own network is reached through a name or address that somebody else chose."""

import asyncio
import socket

import httpx
import pytest

from arzuhal.outgoing import Guarded, RefusedError, Rule, public
from tests.peers.receiver import serving

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine"


@pytest.mark.parametrize(
    ("address", "open_to_all"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),  # noqa: S104  # as text
        ("224.0.0.1", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("64:ff9b::7f00:1", False),  # NAT64 of 127.0.0.1
        ("64:ff9b::5db8:d70e", True),
        ("2002:7f00:1::", False),  # 6to4 of 127.0.0.1
    ],
)
def test_which_addresses_are_open_to_all(address: str, open_to_all: bool):
    assert public(address) is open_to_all


@pytest.mark.parametrize(
    ("allowed", "reached"),
    [
        (("127.0.0.1",), True),
        (("127.0.0.0/8",), True),
        (("localhost",), False),  # the address was asked for, not the name
        (("10.0.0.0/8", "::1"), False),
        ((), False),
    ],
)
async def test_the_operator_lists_what_may_be_reached_inside(allowed: tuple[str, ...], reached):
    async with serving(OK) as (url, heard):
        async with httpx.AsyncClient(transport=Guarded(Rule(allowed=allowed))) as client:
            if reached:
                answer = await client.post(url, content="тест".encode())
                assert (answer.status_code, answer.text) == (200, "fine")
            else:
                with pytest.raises(RefusedError, match=r"inside a network .*outgoing\.allowed"):
                    await client.post(url, content=b"")
        assert bool(heard) is reached


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"])
async def test_an_address_written_in_another_way_is_the_same_address(host: str):
    async with serving(OK) as (url, heard):
        async with httpx.AsyncClient(transport=Guarded(Rule())) as client:
            with pytest.raises(RefusedError):
                await client.post(url.replace("127.0.0.1", host), content=b"")
        assert heard == []


async def test_a_redirect_inside_is_refused_where_redirects_are_followed():
    moved = b"HTTP/1.1 307 T\r\nLocation: http://[::1]:9/\r\nContent-Length: 0\r\n\r\n"
    async with serving(moved) as (url, heard):
        guarded = Guarded(Rule(allowed=("127.0.0.1",)))
        async with httpx.AsyncClient(transport=guarded, follow_redirects=True) as client:
            with pytest.raises(RefusedError, match="::1"):
                await client.post(url, content=b"")
        assert len(heard) == 1


async def test_a_name_that_changes_its_answer_leads_nowhere_else(monkeypatch):
    """Judged and connected to is one answer: it is asked for once."""
    async with serving(OK) as (url, _):
        port = int(url.rsplit(":", 1)[1].partition("/")[0])
        asked: list[str] = []

        async def changing(host, port, **_):
            asked.append(host)
            address = "127.0.0.1" if len(asked) == 1 else "10.9.9.9"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", changing)
        async with httpx.AsyncClient(transport=Guarded(Rule(allowed=("127.0.0.1",)))) as client:
            first = await client.post(f"http://rebind.example.org:{port}/", content=b"")
        async with httpx.AsyncClient(transport=Guarded(Rule(allowed=("127.0.0.1",)))) as client:
            with pytest.raises(RefusedError):
                await client.post(f"http://rebind.example.org:{port}/", content=b"")
    assert first.text == "fine"
    assert asked == ["rebind.example.org"] * 2


async def test_nobody_there_is_an_error_of_httpx():
    async with httpx.AsyncClient(transport=Guarded(Rule(private=True))) as client:
        with pytest.raises(httpx.TransportError):
            await client.get("http://127.0.0.1:1/")
