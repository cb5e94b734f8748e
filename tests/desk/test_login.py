"""Coming and going: sessions, and answers that tell a stranger nothing."""

from datetime import timedelta

import pytest

from bot.domain.staff import Role
from desk.auth import COOKIE, onwards
from tests.desk.stand import PASSWORD, standing


async def test_whoever_is_not_logged_in_is_led_to_the_login_and_back(stand):
    case = await stand.case()
    staff = stand.browser(await stand.staff())
    page = await staff.get(f"/cases/{case.reference}?done=note")
    assert page.status_code == 303
    assert page.headers["location"].startswith("/desk/login?next=%2Fdesk%2Fcases%2F")
    answer = await staff.log_in("handler", PASSWORD, next=f"/desk/cases/{case.reference}")
    assert answer.headers["location"] == f"/desk/cases/{case.reference}"
    assert (await staff.get(f"/cases/{case.reference}")).status_code == 200


async def test_a_login_is_not_case_sensitive_and_its_page_leads_on_when_logged_in(stand):
    await stand.staff()
    staff = stand.browser()
    assert (await staff.log_in(" HANDLER ", PASSWORD)).status_code == 303
    assert (await staff.get("/login")).headers["location"] == "/desk/"


async def test_every_wrong_login_is_answered_with_the_same_page(stand):
    await stand.staff()
    await stand.staff(Role.AGENT, login="gone")
    await stand.accounts.disable("gone")
    pages = []
    for login, password in (
        ("handler", "a wrong sentence"),
        ("nobody", PASSWORD),
        ("gone", PASSWORD),
    ):
        answer = await stand.browser().log_in(login, password)
        assert answer.status_code == 401
        assert COOKIE not in answer.cookies
        pages.append(answer.text.replace(f'"{login}"', "").replace("autofocus", ""))
    assert len({" ".join(page.split()) for page in pages}) == 1


async def test_five_wrong_passwords_lock_the_account_for_a_while(stand):
    await stand.staff()
    staff = stand.browser()
    for _ in range(5):
        await staff.log_in("handler", "a wrong sentence")
    refused = await staff.log_in("handler", PASSWORD)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "900")
    unknown = stand.browser()
    for _ in range(5):
        await unknown.log_in("nobody", PASSWORD)
    stranger = await unknown.log_in("nobody", PASSWORD)
    assert (stranger.status_code, stranger.headers["retry-after"]) == (429, "900")
    assert stranger.text.replace("nobody", "handler") == refused.text
    assert "Please wait a while, then try again. You can try again in 15 minutes." in refused.text
    stand.shift[0] += timedelta(minutes=16)
    assert (await staff.log_in("handler", PASSWORD)).status_code == 303


async def test_a_session_known_before_the_login_is_worth_nothing(stand):
    """Session fixation: whatever cookie was planted, the login draws another."""
    staff = await stand.someone()
    first = staff.client.cookies[COOKIE]
    planted = stand.browser()
    planted.client.cookies.set(COOKIE, "planted-by-somebody", path="/desk")
    await planted.log_in("handler", PASSWORD)
    second = [c.value for c in planted.client.cookies.jar if c.name == COOKIE]
    assert "planted-by-somebody" not in second[-1:]
    assert first not in second
    stranger = stand.browser()
    stranger.client.cookies.set(COOKIE, "planted-by-somebody", path="/desk")
    assert (await stranger.get("/")).status_code == 303


async def test_logging_in_again_ends_the_session_before(stand):
    staff = await stand.someone()
    first = staff.client.cookies[COOKIE]
    await staff.log_in("handler", PASSWORD)
    old = stand.browser()
    old.client.cookies.set(COOKIE, first, path="/desk")
    assert (await old.get("/")).status_code == 303
    assert (await staff.get("/")).status_code == 200


async def test_logging_out_ends_the_session_on_the_server_too(stand):
    staff = await stand.someone()
    token = staff.client.cookies[COOKIE]
    answer = await staff.post("/logout")
    assert answer.headers["location"] == "/desk/login"
    assert COOKIE not in staff.client.cookies
    staff.client.cookies.set(COOKIE, token, path="/desk")
    assert (await staff.get("/")).status_code == 303


async def test_logging_out_by_a_link_is_not_possible(stand):
    staff = await stand.someone()
    assert (await staff.get("/logout")).status_code == 405
    assert (await staff.get("/")).status_code == 200


async def test_a_session_ends_by_itself(stand):
    staff = await stand.someone()
    stand.shift[0] += timedelta(hours=8, minutes=1)
    assert (await staff.get("/")).status_code == 303


async def test_a_disabled_account_is_out_at_once(stand):
    staff = await stand.someone()
    await stand.accounts.disable("handler")
    assert (await staff.get("/")).status_code == 303


async def test_words_typed_in_an_ended_session_come_back(stand):
    case = await stand.case()
    staff = await stand.someone()
    stand.shift[0] += timedelta(hours=9)
    answer = await staff.do(case, "reply", text="A long & careful <answer>\nof two lines")
    assert answer.status_code == 401
    assert "A long &amp; careful &lt;answer&gt;\nof two lines</textarea>" in answer.text
    assert not [m for m in (await stand.file(case)).messages if m.template == "reply.staff"]


@pytest.mark.parametrize("secure", [False, True])
async def test_the_cookie_is_kept_from_scripts_and_other_sites(tmp_path, secure):
    async with standing(tmp_path, secure=secure) as stand:
        await stand.staff()
        answer = await stand.browser().log_in("handler", PASSWORD)
        cookie = answer.headers["set-cookie"]
        assert {"HttpOnly", "Path=/desk", "SameSite=lax"} <= set(cookie.split("; "))
        assert ("Secure" in cookie.split("; ")) is secure
        page = await stand.browser().get("/login")
        assert ("strict-transport-security" in page.headers) is secure


@pytest.mark.parametrize(
    "wish",
    [
        "https://example.org/",
        "//example.org",
        "/desk//example.org",
        "/desk/login",
        "/other/",
        "/desk/\r\nSet-Cookie: a=b",
        "/desk/\u202e",
        "javascript:alert(1)",
        "",
    ],
)
def test_a_login_never_leads_to_another_site(wish):
    assert onwards(wish) == "/desk/"


async def test_the_language_is_the_accounts_until_another_is_chosen(stand):
    staff = await stand.someone(language="fa")
    page = await staff.get("/")
    assert '<html lang="fa" dir="rtl">' in page.text
    assert "صف" in page.text
    await staff.get("/?lang=tr")
    assert '<html lang="tr" dir="ltr">' in (await staff.get("/")).text
    await staff.post("/logout")
    await staff.log_in("handler", PASSWORD)
    assert '<html lang="fa"' in (await staff.get("/?lang=xx")).text


async def test_the_login_speaks_the_browsers_language(stand):
    page = await stand.browser().get("/login", headers={"Accept-Language": "ru-RU,ru;q=0.9"})
    assert '<html lang="ru"' in page.text


async def test_pages_are_closed_to_scripts_frames_and_caches(stand):
    staff = await stand.someone()
    for path in ("/", "/login", "/nowhere"):
        headers = (await staff.get(path)).headers
        if "location" in headers:
            continue
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
