"""Machine translation by `/api/v1`: off by default, marked, on record, the original kept."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from arzuhal.outgoing import Rule
from arzuhal.translating import LibreTranslate
from bot.domain.case import Case
from bot.domain.events import EventType
from bot.domain.staff import Role
from bot.services.translating import Translating
from desk.api.app import build
from nlp.readers.privacy import hidden
from tests.desk.api.stand import Stand, problem
from tests.fakes import understood
from tests.peers.translators import KEY, Translators, translating

PERSIAN = "سفارش من دیر رسید، کارت 4111 1111 1111 1111"


@asynccontextmanager
async def served(stand: Stand, peer: Translators) -> AsyncIterator[httpx.AsyncClient]:
    """The same with a translation service."""
    desk = stand.door.desk
    service = Translating(
        stand.line.store,
        desk.casework,
        desk.answering,
        LibreTranslate(peer.url, key=KEY, timeout=1, rule=Rule(allowed=("127.0.0.1",))),
        mask=hidden,
        automatic=False,
        now=desk.now,
    )
    door = replace(stand.door, desk=replace(desk, translating=service))
    transport = httpx.ASGITransport(Starlette(routes=[Mount("/api/v1", app=build(door))]))
    async with httpx.AsyncClient(transport=transport, base_url="http://x/api/v1") as client:
        yield client


@pytest.fixture
async def peer() -> AsyncIterator[Translators]:
    async with translating() as server:
        yield server


async def persian(stand: Stand) -> Case:
    """A case of somebody who writes Persian."""
    stand.line.reader.known[PERSIAN] = understood(PERSIAN, language="fa")
    return await stand.case(PERSIAN)


async def test_without_a_service_nothing_is_translated(stand: Stand):
    case, crm = await persian(stand), await stand.acting()
    where = f"/cases/{case.reference}"
    known = (await stand.get(f"{where}/translations", crm, language="en")).json()
    assert (known["service"], known["items"]) == (None, [])
    for path in ("translations", "draft/translate"):
        body = {"language": "en"}
        refused = await stand.http.post(f"{where}/{path}", headers=crm, json=body)
        problem(refused, 409, "switched_off")
    viewer = await stand.acting(Role.VIEWER)
    refused = await stand.get(f"{where}/translations", viewer, language="en")
    problem(refused, 403, "insufficient_scope")


async def test_a_thread_is_translated_once_beside_the_original(stand: Stand, peer: Translators):
    case, crm = await persian(stand), await stand.acting()
    where, english = f"/cases/{case.reference}/translations", {"language": "en"}
    async with served(stand, peer) as http:
        before = (await http.get(where, headers=crm, params=english)).json()
        assert (before["service"], before["items"]) == ("127.0.0.1", [])
        assert before["missing"] > 0
        assert peer.heard == [], "a look sends nothing outside"
        done = (await http.post(where, headers=crm, json=english)).json()
        assert done["missing"] == 0
        first = done["items"][0]
        assert first["text"].startswith("[fa>en] سفارش من دیر رسید")
        assert (first["source"], first["service"]) == ("fa", "127.0.0.1")
        assert not any("4111 1111" in asked["q"] for asked in peer.heard)
        count = len(peer.heard)
        await http.post(where, headers=crm, json=english)
        assert len(peer.heard) == count
        said = (await http.get(f"/cases/{case.reference}/messages", headers=crm)).json()["items"]
        assert said[0]["text"].startswith("سفارش من"), "the original stays"
        assert first["sequence"] == said[0]["sequence"]
    events = (await stand.line.reading.file(case.reference)).events
    (told,) = [one.event for one in events if one.event.type is EventType.DISCLOSURE]
    assert (told.data["what"], told.data["into"]) == ("machine_translation", "en")


async def test_a_draft_is_translated_and_its_words_before_come_back(
    stand: Stand, peer: Translators
):
    case, crm = await persian(stand), await stand.acting()
    where, english = f"/cases/{case.reference}/draft", {"language": "en"}
    async with served(stand, peer) as http:

        async def post(path: str, body: Any = None) -> httpx.Response:
            return await http.post(f"{where}/{path}", headers=crm, json=body)

        problem(await post("translate", english), 422, "invalid")
        await http.put(where, headers=crm, json={"text": "We are sorry"})
        problem(await post("translate", english | {"version": 7}), 409, "conflict")
        made = (await post("translate", english | {"version": 1})).json()
        assert (made["text"], made["original"]) == ("[en>fa] We are sorry", "We are sorry")
        assert made["original_language"] == "en"
        problem(await post("translate", english), 422, "invalid")
        shown = (await http.get(f"{where}/preview", headers=crm)).json()["items"][0]["text"]
        assert "این متن را ماشین ترجمه کرده است" in shown, "it says so itself"
        back = (await post("original")).json()
        assert (back["text"], back["original"]) == ("We are sorry", "")
        await http.put(where, headers=crm, json={"text": "[slow]"})
        failed = problem(await post("translate", english), 502, "not_translated")
        assert "does not answer" in failed["detail"]
        assert (await http.get(where, headers=crm)).json()["text"] == "[slow]"
