"""Machine translation: asked of a real server, marked, on record, and never with card numbers."""

import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

from arzuhal.outgoing import Rule
from arzuhal.translating import ChatCompletions, LibreTranslate, translator
from bot.domain.events import EventType
from bot.domain.staff import Role
from bot.services.translating import TranslationError
from channels.message import Author
from config.faults import SettingsError
from config.settings import load
from tests.desk.stand import SITE, Stand, standing
from tests.desk.test_answering import draft_of, step
from tests.peers.translators import KEY, Translators, translating

INSIDE = Rule(allowed=("127.0.0.1",))
CARD = "4111 1111 1111 1111"


@pytest.fixture
async def peer() -> AsyncIterator[Translators]:
    async with translating() as server:
        yield server


@pytest.fixture
async def stand(tmp_path: Path, peer: Translators) -> AsyncIterator[Stand]:
    asked = LibreTranslate(peer.url, key=KEY, timeout=1, rule=INSIDE)
    async with standing(tmp_path, translator=asked) as built:
        yield built


async def ask(staff, case):
    await staff.get(f"/cases/{case.reference}")
    where = f"/desk/cases/{case.reference}/translation"
    data = {"csrf": staff.token}
    more = {"headers": {"Origin": SITE}, "follow_redirects": True}
    return await staff.client.post(where, data=data, **more)


async def disclosed(stand, case):
    events = [link.event for link in (await stand.file(case)).events]
    return [e for e in events if e.type is EventType.DISCLOSURE]


async def test_a_thread_is_translated_beside_the_original_and_sent_once(stand, peer):
    case = await stand.case(f"سفارش من دیر رسید، کارت {CARD}")
    staff = await stand.someone()
    before = await staff.get(f"/cases/{case.reference}")
    assert "Translate by machine" in before.text
    assert peer.heard == []
    page = await ask(staff, case)
    texts = [asked["q"] for asked in peer.heard]
    assert (peer.heard[0]["source"], peer.heard[0]["target"]) == ("fa", "en")
    assert not any("4111 1111" in text for text in texts)
    assert "[fa&gt;en] سفارش من دیر رسید" in page.text
    assert "Machine translation by 127.0.0.1; the original stands above." in page.text
    assert "سفارش من دیر رسید، کارت" in page.text
    assert "Translate by machine" not in page.text
    count = len(peer.heard)
    await ask(staff, case)
    assert len(peer.heard) == count
    [event] = await disclosed(stand, case)
    assert event.actor.id == staff.staff.id
    assert (event.data["to"], event.data["texts"]) == ("127.0.0.1", count)
    assert "For machine translation" in page.text


async def test_an_answer_goes_with_its_mark_and_its_original(stand, peer):
    case, staff = await stand.case("سفارش من دیر رسید"), await stand.someone()
    page = await step(staff, case, "translate", text="We are sorry")
    assert draft_of(page) == "[en>fa] We are sorry"
    assert "It is sent with this mark" in page.text
    preview = await step(staff, case, "preview", text=draft_of(page))
    assert "این متن را ماشین ترجمه کرده است" in preview.text
    await step(staff, case, "send", text=draft_of(page))
    said = [m.text for m in (await stand.file(case)).messages if m.author is Author.STAFF]
    paragraphs = said[-1].split("\n\n")
    assert paragraphs[0] == "[en>fa] We are sorry"
    assert paragraphs[-1] == "We are sorry"


async def test_one_can_go_back_to_what_one_wrote(stand):
    case, staff = await stand.case("سفارش من دیر رسید"), await stand.someone()
    page = await step(staff, case, "translate", text="We are sorry")
    again = await step(staff, case, "translate", text=draft_of(page))
    assert again.status_code == 422
    back = await step(staff, case, "original", text=draft_of(page))
    assert draft_of(back) == "We are sorry"
    assert "It is sent with this mark" not in back.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[slow]", "does not answer just now"),
        ("[busy]", "takes no more just now"),
        ("[empty]", "no usable answer"),
        ("[moved]", "does not answer just now"),
        ("[huge]", "no usable answer"),
        ("long " * 4100, "the text is too long"),
    ],
    ids=["slow", "busy", "empty", "moved", "huge", "long"],
)
async def test_what_goes_wrong_is_said_and_the_draft_stays(stand, words, told):
    case, staff = await stand.case("سفارش من دیر رسید"), await stand.someone()
    page = await step(staff, case, "translate", text=words)
    assert page.status_code == 502
    assert told in page.text
    assert draft_of(page).strip() == words.strip()


async def test_it_is_only_offered_where_it_is_set_up_and_allowed(stand, peer, tmp_path):
    case = await stand.case("سفارش من دیر رسید")
    viewer = await stand.someone(Role.VIEWER)
    assert (await ask(viewer, case)).status_code == 403
    (tmp_path / "other").mkdir()
    async with standing(tmp_path / "other") as bare:
        case, staff = await bare.case("سفارش من دیر رسید"), await bare.someone()
        assert (await ask(staff, case)).status_code == 404
        assert "by machine" not in (await staff.get(f"/cases/{case.reference}")).text
    assert peer.heard == []


async def test_a_server_like_openais_is_asked_for_a_translation_alone(peer):
    asked = ChatCompletions(f"{peer.url}/v1/", key=KEY, model="small", timeout=5, rule=INSIDE)
    assert await asked.translate("سلام", source="fa", target="tr") == "<small> سلام\n"
    [system, user] = peer.heard[0]["messages"]
    assert "from Persian into Turkish" in system["content"]
    assert (user["role"], user["content"]) == ("user", "سلام")


@pytest.mark.parametrize("kind", [LibreTranslate, ChatCompletions])
async def test_a_wrong_key_and_an_address_inside_are_told_apart(peer, kind):
    more = {"model": "small"} if kind is ChatCompletions else {}
    wrong = kind(f"{peer.url}/v1" if more else peer.url, key="x", timeout=5, rule=INSIDE, **more)
    with pytest.raises(TranslationError) as refused:
        await wrong.translate("Hi", source="en", target="fa")
    assert refused.value.fault == "refused"
    inside = kind(peer.url, key=KEY, timeout=5, rule=Rule(), **more)
    with pytest.raises(TranslationError, match=r"outgoing\.allowed"):
        await inside.translate("Hi", source="en", target="fa")


async def test_a_language_nobody_knows_is_left_to_the_server(peer):
    asked = LibreTranslate(peer.url, key=KEY, timeout=5, rule=INSIDE)
    assert await asked.translate("Hej", source="und", target="en") == "[auto>en] Hej"


def settings(**given: str):
    prefix = "ARZUHAL_TRANSLATION__"
    return load(environ={f"{prefix}{name.upper()}": value for name, value in given.items()})


def test_it_is_off_by_default_and_made_from_settings():
    assert translator(settings().translation, INSIDE) is None
    url = "https://translate.example.org"
    made = translator(settings(kind="libretranslate", url=url, key="k").translation, INSIDE)
    assert isinstance(made, LibreTranslate)
    assert made.host == "translate.example.org"
    chat = settings(kind="openai", url=url, model="m").translation
    assert isinstance(translator(chat, INSIDE), ChatCompletions)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"kind": "libretranslate"}, "translation.url"),
        ({"kind": "openai", "url": "https://a.example.org"}, "translation.model"),
        ({"kind": "libretranslate", "url": "http://a.example.org"}, "translation.url"),
        ({"kind": "deepl", "url": "https://a.example.org"}, "translation.kind"),
        ({"kind": "openai", "url": "a.example.org", "model": "m"}, "translation.url"),
    ],
)
def test_what_cannot_be_meant_is_named_with_its_key(given, key):
    with pytest.raises(SettingsError) as error:
        settings(**given)
    assert re.search(rf"\b{re.escape(key)}\b", str(error.value)), unescape(str(error.value))
