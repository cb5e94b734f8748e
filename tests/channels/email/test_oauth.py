"""Logging in with tokens: granted by a real endpoint, and taken by a real Dovecot that asks it."""

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from typing_extensions import override

from channels.email.oauth import TokenError, Tokens
from config.mail import OAuth
from tests.channels.email.conftest import NOW
from tests.channels.email.test_imap import Reader, mail
from tests.peers.dovecot import MISSING, PROGRAM, Dovecot, dovecot
from tests.waiting import until


@dataclass
class Granting:
    """An endpoint that hands out tokens and knows which of them are good."""

    port: int = 0
    asked: list[dict[str, str]] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    answer: tuple[int, bytes] | None = None
    seconds: int = 3600

    def grant(self, form: dict[str, str]) -> tuple[int, bytes]:
        self.asked.append(form)
        if self.answer:
            return self.answer
        token = f"token-{len(self.asked)}"
        self.good = {token}
        granted = {"access_token": token, "expires_in": self.seconds}
        return 200, json.dumps({**granted, "refresh_token": f"r{len(self.asked)}"}).encode()

    def look_at(self, token: str) -> tuple[int, bytes]:
        known = {"active": token in self.good, "username": "anna"}
        return 200, json.dumps(known).encode()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture
def granting() -> Iterator[Granting]:
    endpoint = Granting()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.say(endpoint.grant({name: value[0] for name, value in form.items()}))

        def do_GET(self) -> None:
            self.say(endpoint.look_at(parse_qs(urlsplit(self.path).query)["token"][0]))

        def say(self, answer: tuple[int, bytes]) -> None:
            self.send_response(answer[0])
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer[1])))
            self.end_headers()
            self.wfile.write(answer[1])

        @override
        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        endpoint.port = server.server_port
        Thread(target=server.serve_forever, daemon=True).start()
        yield endpoint
        server.shutdown()


def login(granting: Granting, **more: Any) -> dict[str, Any]:
    return {
        "provider": "other",
        "client_id": "registered",
        "client_secret": "hidden",
        "refresh_token": "r0",
        "token_url": f"{granting.url}/token",
        "scope": "mail",
        **more,
    }


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW


def tokens(granting: Granting, clock: Clock, **more: Any) -> Tokens:
    return Tokens(OAuth.model_validate(login(granting, **more)), now=lambda: clock.now)


async def test_a_token_is_kept_until_it_runs_out(granting: Granting):
    clock = Clock()
    held = tokens(granting, clock)
    assert [await held.token(), await held.token()] == ["token-1", "token-1"]
    clock.now += timedelta(seconds=3541)
    assert await held.token() == "token-2"
    held.forget()
    assert await held.token() == "token-3"
    assert granting.asked[0] == {
        "grant_type": "refresh_token",
        "refresh_token": "r0",
        "client_id": "registered",
        "client_secret": "hidden",
        "scope": "mail",
    }
    assert [one["refresh_token"] for one in granting.asked] == ["r0", "r1", "r2"]


async def test_without_a_refresh_token_the_application_asks_for_itself(granting: Granting):
    await tokens(granting, Clock(), refresh_token="", provider="microsoft", scope="").token()
    (asked,) = granting.asked
    assert asked["grant_type"] == "client_credentials"
    assert asked["scope"] == "https://outlook.office365.com/.default"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((400, b'{"error": "invalid_grant", "error_description": "Revoked."}'), "Revoked."),
        ((400, b'{"error": "invalid_grant"}'), "invalid_grant"),
        ((502, b"<html>"), "502"),
        ((200, b"[]"), "no JSON object"),
    ],
)
async def test_a_refusal_is_told(granting: Granting, answer: tuple[int, bytes], told: str):
    granting.answer = answer
    with pytest.raises(TokenError, match=told):
        await tokens(granting, Clock()).token()


async def test_an_endpoint_that_is_not_there_is_told(granting: Granting):
    held = tokens(granting, Clock(), token_url="http://127.0.0.1:1")  # noqa: S106  # an address
    with pytest.raises(TokenError, match="cannot be reached"):
        await held.token()


@pytest.fixture(params=["xoauth2", "oauthbearer"])
async def strict(request: pytest.FixtureRequest, granting: Granting) -> AsyncIterator[Dovecot]:
    """A Dovecot that asks the endpoint about every token."""
    with dovecot(tokens=f"{granting.url}/look?token=", mechanism=request.param) as server:
        yield server


@pytest.mark.skipif(PROGRAM is None, reason=MISSING)
async def test_a_mailbox_is_read_with_a_token(strict: Dovecot, granting: Granting):
    reader = Reader(strict, "anna", password="", oauth=login(granting))
    async with reader.reading():
        await until(lambda: _opened(reader))
        strict.put("anna", mail(1))
        await reader.heard(1)


@pytest.mark.skipif(PROGRAM is None, reason=MISSING)
async def test_a_token_that_is_refused_is_replaced(
    strict: Dovecot, granting: Granting, monkeypatch: pytest.MonkeyPatch
):
    reader = Reader(strict, "anna", password="", oauth=login(granting))
    look_at, shown = granting.look_at, []

    def strictly(token: str) -> tuple[int, bytes]:
        shown.append(token)
        return (200, b'{"active": false}') if len(shown) == 1 else look_at(token)

    monkeypatch.setattr(granting, "look_at", strictly)
    async with reader.reading():
        await until(lambda: _opened(reader))
    assert shown[0] == "token-1"
    assert shown[-1] == "token-2"


async def _opened(reader: Reader) -> bool:
    return bool(reader.places.at)
