"""Everybody chooses for themselves what they are told outside the desk, and where."""

import pytest

from bot.domain.notify import Place, Reach, What
from bot.domain.staff import Role
from bot.services.knowing import code_hash
from tests.desk.stand import NOW, Browser, Stand


async def reach(stand: Stand, browser: Browser) -> Reach:
    assert browser.staff
    staff_id = browser.staff.id
    return await stand.store.read(lambda unit: unit.reachable.of(staff_id))


async def letters(stand: Stand) -> list[str]:
    def work(unit):
        found = unit.outbox.due("email", now=stand.now(), limit=9)
        return [one for key in found for one in unit.outbox.waiting(key, now=stand.now())]

    return [one.message.recipient.user for one in await stand.store.read(work)]


async def test_the_page_shows_what_holds_for_the_role(stand: Stand):
    browser = await stand.someone(Role.HANDLER)
    page = (await browser.get("/notify")).text
    assert (
        'value="critical.email" aria-label="Critical cases, at any hour: E-mail" checked' in page
    )
    assert 'value="new.email" aria-label="New cases that nobody has: E-mail" >' in page
    assert 'value="8" selected>08:00' in page


async def test_choices_are_kept_and_a_new_address_gets_a_mail(stand: Stand):
    browser = await stand.someone(Role.HANDLER)
    await browser.get("/notify")
    told = ["new.email", "critical.email", "critical.telegram", "made.up"]
    form = {"email": " Berk@Staff.example.org ", "told": told, "hour": "7", "zone": "Asia/Tehran"}
    assert (await browser.post("/notify", form)).status_code == 303
    kept = await reach(stand, browser)
    assert (kept.email, kept.hour, kept.zone) == ("berk@staff.example.org", 7, "Asia/Tehran")
    assert kept.choices
    assert kept.choices[What.CRITICAL] == (Place.EMAIL, Place.TELEGRAM)
    assert kept.choices[What.BREACH] == ()
    assert kept.digest_at
    assert kept.digest_at > NOW
    assert await letters(stand) == ["berk@staff.example.org"]
    page = (await browser.get("/notify?done=1")).text
    assert "Saved." in page
    assert "<option selected>Asia/Tehran" in page
    await browser.post("/notify", form)
    assert len(await letters(stand)) == 1, "the address is not new any more"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"email": "nobody"}, "This is no mail address"),
        ({"email": "a@b\nBcc: c@d"}, "This is no mail address"),
        ({"email": "Complaints+s.x@example.org"}, "Complaints are sent to this address"),
        ({"email": "nur@staff.example.org"}, "A colleague has this address"),
        ({"email": "", "zone": "Europe/Nowhere"}, "choose a time zone"),
        ({"email": "", "hour": "24"}, "choose an hour"),
    ],
)
async def test_what_cannot_be_is_said_and_nothing_is_changed(
    stand: Stand, wish: dict[str, str], said: str
):
    nur = await stand.someone(Role.AGENT)
    await nur.get("/notify")
    await nur.post("/notify", email="nur@staff.example.org")
    browser = await stand.someone(Role.HANDLER)
    await browser.get("/notify")
    answer = await browser.post("/notify", wish)
    assert answer.status_code == 422
    assert said in answer.text
    assert (await reach(stand, browser)).email == ""


async def test_a_code_is_shown_once_and_kept_hashed(stand: Stand):
    browser = await stand.someone(Role.HANDLER)
    await browser.get("/notify")
    page = (await browser.post("/notify/code")).text
    assert "/link K7M4K7M4" in page
    assert "https://t.me/example_bot?start=link-K7M4K7M4" in page
    assert "K7M4K7M4" not in (await browser.get("/notify")).text
    assert (await reach(stand, browser)).code_hash == code_hash("K7M4K7M4")
    assert (await reach(stand, browser)).digest_at, "who is linked gets a letter, too"
    assert browser.staff
    kept = await reach(stand, browser)
    linked = Reach(staff_id=kept.staff_id, telegram="71")
    await stand.store.write(lambda unit: unit.reachable.put(linked))
    assert "You are known in the group of staff" in (await browser.get("/notify")).text
    await browser.post("/notify/unlink")
    assert (await reach(stand, browser)).telegram == ""


@pytest.mark.parametrize("role", list(Role))
async def test_every_role_has_its_page_and_nobody_without_one(stand: Stand, role: Role):
    browser = await stand.someone(role)
    assert (await browser.get("/notify")).status_code == 200
    assert (await stand.browser().get("/notify")).status_code == 303


async def test_no_other_site_changes_it(stand: Stand):
    browser = await stand.someone(Role.HANDLER)
    browser.token = "made up"  # noqa: S105  # opens nothing
    assert (await browser.post("/notify", email="eve@elsewhere.example")).status_code == 403
    assert (await reach(stand, browser)).email == ""
