"""Ready answers: in four languages, kept by managers, every version on record; and mentions."""

import re
import tomllib
from html import unescape

import pytest

from arzuhal.bootstrap.reading import load_templates
from bot.domain.answer import FIELDS, named
from bot.domain.events import DEPLOYMENT, EventType
from bot.domain.staff import Role
from config.settings import TEMPLATES
from locales import LANGUAGES
from tests.desk.stand import find
from tests.test_locales_style import FOREIGN_SCRIPT, SLIPS

FORM = {
    **{f"title_{code}": f"Name {code}" for code in LANGUAGES},
    **{f"text_{code}": f"{{reference}} {code}" for code in LANGUAGES},
}


async def chronicle(stand) -> list[dict[str, object]]:
    found = await stand.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    links = [one.event for one in found if one.event.type is EventType.READY_ANSWER_CHANGED]
    return [{**one.data, "by": one.actor.id} for one in links]


async def test_a_manager_changes_one_and_every_version_stays(stand):
    manager, handler = await stand.someone(Role.MANAGER), await stand.someone()
    await manager.get("/templates/delay")
    answer = await manager.post("/templates/delay", FORM, version="0", asks="yes")
    assert answer.status_code == 303
    page = await handler.get("/templates/delay")
    assert "Name en" in page.text
    assert "It takes longer than we said" in page.text  # the shipped one, among the versions
    [noted] = await chronicle(stand)
    assert (noted["key"], noted["version"], noted["by"]) == ("delay", 1, manager.staff.id)
    stale = await manager.post("/templates/delay", FORM, version="0")
    assert stale.status_code == 409
    assert "Name en" in stale.text


async def test_a_new_one_can_be_used_and_taken_out_of_use(stand):
    manager = await stand.someone(Role.MANAGER)
    await manager.get("/templates/new")
    await manager.post("/templates/new", FORM)
    listed = await manager.get("/templates")
    key = find(r'/templates/([\w-]+)">Name en', listed.text)
    case = await stand.case("سفارش من دیر رسید")
    page = await manager.get(f"/cases/{case.reference}")
    assert '<option value="Name en">' in page.text
    await manager.post(f"/cases/{case.reference}/answer/template", template="Name en", text="")
    draft = unescape((await manager.get(f"/cases/{case.reference}")).text)
    assert f"\u2066{case.reference}\u2069 fa" in draft
    await manager.post(f"/templates/{key}/retire")
    assert 'value="Name en"' not in (await manager.get(f"/cases/{case.reference}")).text
    await manager.post(f"/templates/{key}/revive")
    assert 'value="Name en"' in (await manager.get(f"/cases/{case.reference}")).text
    assert [one["retired"] for one in await chronicle(stand)] == [False, True, False]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text_fa": " "}, "something is missing in: فارسی"),
        ({"title_ru": "n" * 81}, "too long, in: Русский"),
        ({"text_en": "{shoe} {reference}"}, "No field is called {shoe}, in: English"),
        ({"text_tr": "none"}, "look at {reference} in: Türkçe"),
    ],
)
async def test_one_that_is_not_whole_is_refused_and_stays_as_filled_in(stand, change, told):
    manager = await stand.someone(Role.MANAGER)
    await manager.get("/templates/delay")
    answer = await manager.post("/templates/delay", FORM | change, version="0")
    assert answer.status_code == 422
    assert told in unescape(answer.text)
    assert "Name en" in answer.text
    assert await chronicle(stand) == []


@pytest.mark.parametrize("role", [Role.HANDLER, Role.AGENT])
async def test_only_managers_change_them(stand, role):
    staff = await stand.someone(role)
    page = await staff.get("/templates/delay")
    assert page.status_code == 200
    assert "readonly" in page.text
    assert (await staff.post("/templates/delay", FORM)).status_code == 403
    assert (await staff.post("/templates/delay/retire")).status_code == 403


async def test_what_there_is_not_is_not_found(stand):
    manager = await stand.someone(Role.MANAGER)
    assert (await manager.get("/templates/nothing")).status_code == 404
    assert (await manager.post("/templates/delay/burn")).status_code == 404


def test_the_shipped_ones_are_whole_in_four_languages():
    shipped = load_templates()
    assert len(shipped) >= 10
    for template in shipped.values():
        fields = {language: set(named(one.text)) for language, one in template.texts.items()}
        assert set(fields) == set(LANGUAGES)
        assert len({frozenset(one) for one in fields.values()}) == 1, template.key
        assert fields["en"] <= set(FIELDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_ones_are_well_written(language):
    for key, table in tomllib.loads(TEMPLATES.read_text(encoding="utf-8")).items():
        for text in table[language].values():
            plain = re.sub(r"\{\w+\}", "…", text)
            assert not re.search(FOREIGN_SCRIPT[language], plain), (key, plain)
            assert not re.search(SLIPS[language], plain), (key, plain)
            assert "!" not in plain


async def test_who_is_named_in_a_note_finds_it_and_it_is_seen_once_read(stand):
    case = await stand.case()
    ada, berk = await stand.someone(login="ada"), await stand.someone(Role.MANAGER, login="b.k")
    await stand.someone(Role.VIEWER, login="vera")
    await ada.do(case, "note", text="@b.k, @ada and @vera: please look. Not b.k@example.org")
    for staff, count in ((berk, 1), (ada, 0)):
        page = await staff.get("/mine")
        assert page.text.count("please look") == count
    assert '<span class="count">1</span>' in (await berk.get("/")).text
    await berk.get(f"/cases/{case.reference}")
    page = await berk.get("/mine")
    assert "please look" in page.text
    assert "Not seen yet" not in page.text
    assert '<span class="count">1</span>' not in page.text
    file = await stand.file(case)
    [named_] = [e.event for e in file.events if e.event.type is EventType.MENTIONED]
    assert named_.data["staff"] == [berk.staff.id]


async def test_whoever_is_named_without_being_told_is_said_below_the_note(stand):
    case, staff = await stand.case(), await stand.someone()
    await stand.staff(Role.VIEWER, login="veli", name="Veli Örnek")
    await stand.staff(login="berk", name="Berk Örnek")
    await staff.do(case, "note", text="@veli and @berk: please look. @nobody too.")
    page = (await staff.get(f"/cases/{case.reference}")).text
    said = page.partition("Named here, but not told, as this case is not for them:")[2]
    assert find(r"<bdi>([^<]+)</bdi></p>", said) == "Veli Örnek"
    logins = find(r'data-logins="([^"]*)"', page).split()
    assert ("veli" in logins, "berk" in logins) == (False, True)


async def test_markup_in_a_mention_is_only_words(stand):
    case, ada = await stand.case(), await stand.someone(login="ada")
    berk = await stand.someone(Role.MANAGER, login="berk")
    await ada.do(case, "note", text="@berk <script>alert(1)</script>")
    assert "<script>alert" not in (await berk.get("/mine")).text
