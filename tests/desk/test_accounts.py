"""One's own account, and everybody's for administrators: passwords, second factor, sessions."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest

from bot.domain.entrance import Rules
from bot.domain.staff import Role
from bot.domain.teams import Team
from desk.auth import COOKIE
from locales import LANGUAGES
from tests.desk.stand import PASSWORD, Browser, Stand, find, standing
from tests.fakes import shipped_policy

NEWER = "quite another sentence"


def code(stand: Stand, secret: str) -> str:
    return pyotp.TOTP(secret).at(stand.now())


async def enrol(stand: Stand, browser: Browser) -> tuple[str, list[str]]:
    """Turns the second step on, as the page says; the secret and the recovery codes."""
    page = await browser.get("/account/factor")
    secret = "".join(find(r'<code dir="ltr">([A-Z2-7 ]+)</code>', page.text).split())
    done = await browser.post("/account/factor", code=code(stand, secret), password=PASSWORD)
    assert done.status_code == 200
    return secret, re.findall(r"<code>([a-z2-9-]+)</code>", done.text)


async def test_a_second_step_from_its_picture_to_the_next_login(stand: Stand):
    staff = await stand.someone()
    page = await staff.get("/account/factor")
    assert page.text.count("<svg") == 1
    assert "style=" not in page.text
    secret, codes = await enrol(stand, staff)
    assert len(codes) == 10
    assert secret not in (await staff.get("/account/factor")).text
    assert "10 recovery codes left" in (await staff.get("/account")).text
    stand.shift[0] += timedelta(minutes=5)
    again = stand.browser()
    half = await again.post("/login", login="handler", password=PASSWORD)
    assert half.status_code == 303
    first = again.client.cookies[COOKIE]
    for path in ("/", "/account", "/account/factor", "/reports", "/staff", "/lines"):
        refused = await again.get(path)
        assert (refused.status_code, refused.headers["location"]) == (303, "/desk/login/code")
    assert (await again.get("/login")).headers["location"] == "/desk/login/code"
    await again.get("/login/code")
    wrong = await again.post("/login/code", code="123456")
    assert wrong.status_code == 401
    right = await again.post("/login/code", code=code(stand, secret))
    assert right.headers["location"] == "/desk/"
    assert again.client.cookies[COOKIE] != first
    assert (await again.get("/")).status_code == 200


async def test_nothing_is_done_between_password_and_second_step(stand: Stand):
    case, staff = await stand.case(), await stand.someone()
    await enrol(stand, staff)
    half = stand.browser()
    await half.post("/login", login="handler", password=PASSWORD)
    await half.get("/login/code")
    assert (await half.do(case, "note", text="Hello")).status_code == 403
    assert (await half.post("/account/password", password=PASSWORD)).status_code == 403
    assert not (await stand.file(case)).notes


async def test_a_recovery_code_lets_in_and_can_be_renewed_or_given_up(stand: Stand):
    staff = await stand.someone()
    _, codes = await enrol(stand, staff)
    other = stand.browser()
    await other.post("/login", login="handler", password=PASSWORD)
    await other.get("/login/code")
    assert (await other.post("/login/code", code=codes[0])).status_code == 303
    assert "9 recovery codes left" in (await other.get("/account")).text
    refused = await other.post("/account/factor/codes", password="wrong")  # noqa: S106  # a guess
    assert refused.status_code == 422
    newer = await other.post("/account/factor/codes", password=PASSWORD)
    assert not set(codes) & set(re.findall(r"<code>([a-z2-9-]+)</code>", newer.text))
    off = await other.post("/account/factor/off", password=PASSWORD)
    assert off.headers["location"] == "/desk/account?done=factor_off"
    assert (await stand.browser().log_in("handler", PASSWORD)).headers["location"] == "/desk/"


async def test_a_role_that_needs_a_second_step_sets_it_up_first(tmp_path):
    rules = Rules(
        session=timedelta(hours=8), idle=timedelta(hours=1), second_factor={Role.MANAGER}
    )
    async with standing(tmp_path, rules=rules) as stand:
        manager = stand.browser(await stand.staff(Role.MANAGER))
        await manager.post("/login", login="complaints_manager", password=PASSWORD)
        refused = await manager.get("/")
        assert refused.headers["location"] == "/desk/account/factor"
        await enrol(stand, manager)
        assert (await manager.get("/")).status_code == 200
        stand.shift[0] += timedelta(minutes=61)
        assert (await manager.get("/")).headers["location"].startswith("/desk/login")
        assert (await stand.someone(Role.HANDLER)).token


async def test_a_new_password_ends_other_sessions(stand: Stand):
    elsewhere = await stand.someone()
    here = stand.browser(elsewhere.staff)
    await here.log_in("handler", PASSWORD)
    token = here.client.cookies[COOKIE]
    await here.get("/account/password")
    for form, said in (
        ({"password": "wrong", "new": NEWER, "again": NEWER}, "present password is not right"),
        ({"password": PASSWORD, "new": NEWER, "again": "else"}, "are not the same"),
        ({"password": PASSWORD, "new": "1234567890", "again": "1234567890"}, "easily guessed"),
        ({"password": PASSWORD, "new": "handler handler", "again": "handler handler"}, "guessed"),
    ):
        refused = await here.post("/account/password", form)
        assert refused.status_code == 422
        assert said in refused.text
        assert NEWER not in refused.text
    done = await here.post("/account/password", password=PASSWORD, new=NEWER, again=NEWER)
    assert done.headers["location"] == "/desk/account?done=password"
    assert here.client.cookies[COOKIE] != token
    assert (await here.get("/account?done=password")).status_code == 200
    assert (await elsewhere.get("/")).status_code == 303


async def test_where_one_is_logged_in_and_out_of_everywhere_else(stand: Stand):
    here = await stand.someone()
    other = stand.browser(here.staff)
    other.client.headers["User-Agent"] = "Elsewhere/<b>2.0"
    await other.log_in("handler", PASSWORD)
    page = await here.get("/account")
    assert "Elsewhere/&lt;b&gt;2.0" in page.text
    assert page.text.count("<dl>") == 2
    await here.post("/account/elsewhere")
    assert (await other.get("/")).status_code == 303
    assert (await here.get("/account")).text.count("<dl>") == 1


@pytest.fixture
async def teams(tmp_path: Path) -> AsyncIterator[Stand]:
    """A desk with a team."""
    team = Team(names=dict.fromkeys(LANGUAGES, "Parcel crew"))
    policy = replace(shipped_policy(), teams={"delivery": team})
    async with standing(tmp_path, policy=policy) as stand:
        yield stand


async def test_an_administrator_adds_somebody_who_chooses_a_password(teams: Stand):
    stand = teams
    admin = await stand.someone(Role.ADMIN)
    await admin.get("/staff")
    form = {"login": "New.One", "name": "نسترن", "team": "delivery", "language": "fa"}
    for wrong in ({"role": "king"}, {"role": "handler", "team": "else"}):
        refused = await admin.post("/staff", form | wrong)
        assert refused.status_code == 422
        assert "نسترن" in refused.text
    made = await admin.post("/staff", form, role="handler")
    password = find(r'<code dir="ltr">([a-z2-9-]+)</code>', made.text)
    assert (await admin.post("/staff", form, role="handler")).status_code == 422
    somebody = stand.browser()
    answer = await somebody.post("/login", login="new.one", password=password)
    assert answer.status_code == 303
    assert (await somebody.get("/")).headers["location"] == "/desk/account/password"
    page = await somebody.get("/account/password")
    assert 'lang="fa"' in page.text
    done = await somebody.post("/account/password", password=password, new=NEWER, again=NEWER)
    assert done.status_code == 303
    assert (await somebody.get("/")).status_code == 200
    listed = (await admin.get("/staff")).text
    assert "Parcel crew" in listed
    assert password not in listed


async def test_an_administrator_changes_disables_and_resets(stand: Stand):
    admin, other = await stand.someone(Role.ADMIN), await stand.someone()
    await enrol(stand, other)
    assert other.staff
    path = f"/staff/{other.staff.id}"
    await admin.get(path)
    change = {"name": "Zeynep", "role": "auditor", "team": "", "language": "tr"}
    assert (await admin.post(f"{path}/change", change)).status_code == 303
    page = await admin.get(f"{path}?done=change")
    assert "Zeynep" in page.text
    assert (await stand.accounts.get(other.staff.id)).role is Role.AUDITOR
    assert (await admin.post(f"{path}/factor")).status_code == 303
    assert (await other.get("/")).status_code == 303
    await other.log_in("handler", PASSWORD)
    assert (await other.get("/reports")).status_code == 200
    assert (await admin.post(f"{path}/logout")).status_code == 303
    assert (await other.get("/")).status_code == 303
    reset = await admin.post(f"{path}/password")
    first = find(r'<code dir="ltr">([a-z2-9-]+)</code>', reset.text)
    assert (await other.log_in("handler", PASSWORD)).status_code == 401
    assert (await other.log_in("handler", first)).status_code == 303
    assert (await admin.post(f"{path}/disable")).status_code == 303
    assert (await other.log_in("handler", first)).status_code == 401
    assert (await admin.post(f"{path}/enable")).status_code == 303
    assert (await other.log_in("handler", first)).status_code == 303
    assert (await admin.post(f"{path}/nothing")).status_code == 404
    assert (await admin.get("/staff/nobody")).status_code == 404


async def test_the_last_administrator_stays(stand: Stand):
    admin = await stand.someone(Role.ADMIN)
    assert admin.staff
    path = f"/staff/{admin.staff.id}"
    refused = await admin.post(f"{path}/disable")
    assert refused.status_code == 422
    assert "no administrator left" in refused.text
    form = {"name": "A", "role": "viewer", "team": "", "language": "en"}
    assert (await admin.post(f"{path}/change", form)).status_code == 422
    assert (await admin.get("/staff")).status_code == 200


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
async def test_nobody_else_sees_or_changes_accounts(stand: Stand, role: Role):
    somebody = await stand.someone(role)
    assert somebody.staff
    assert "/desk/staff" not in (await somebody.get("/")).text
    path = f"/staff/{somebody.staff.id}"
    for answer in (
        await somebody.get("/staff"),
        await somebody.get(path),
        await somebody.get("/staff/nobody"),
        await somebody.post("/staff", login="me", role="admin", language="en"),
        await somebody.post(f"{path}/change", role="admin", language="en"),
        await somebody.post(f"{path}/password"),
    ):
        assert answer.status_code == 403
    assert (await stand.accounts.get(somebody.staff.id)).role is role
