"""Logging in at an identity provider that runs in a process of its own (OpenID Connect 1.0)."""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import pytest_asyncio

from bot import clock
from bot.domain.staff import Role
from bot.services.admitting import Admitting
from desk.auth import COOKIE
from desk.oidc import OpenId, derived
from desk.pages.signon import COOKIE as BEGUN
from desk.signon import SignOn
from tests.desk.stand import NOW, PASSWORD, SITE, Browser, Stand, standing
from tests.peers.oidc import Provider, providing

FAILED, UNKNOWN = "/desk/login?single=failed", "/desk/login?single=unknown"
ROLES = {Role.ADMIN: ("desk-admins",), Role.HANDLER: ("desk", "shop"), Role.AUDITOR: ("audit",)}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def provider() -> AsyncIterator[Provider]:
    async with providing() as running:
        yield running


@asynccontextmanager
async def desk_of(
    folder: Path,
    provider: Provider,
    *,
    create: bool = False,
    roles: Mapping[Role, tuple[str, ...]] = ROLES,
    **more: Any,
) -> AsyncIterator[Stand]:
    """A desk whose staff log in at the provider."""

    def made(store, accounts):
        about = {"issuer": provider.issuer, "login_claim": "preferred_username"} | more
        client = {"client_id": "arzuhal", "client_secret": "secret"}
        scopes = ("openid", "profile", "email")
        issuer = OpenId(
            issuer=str(about["issuer"]),
            **client,
            scopes=scopes,
            here=f"{SITE}/desk",
            now=clock.now,
        )
        return SignOn(
            name="Example ID",
            provider=issuer,
            admitting=Admitting(store, accounts, create=create, language="tr"),
            role_claim="realm.roles",
            roles=roles,
            default_role=None,
            **about,
        )

    async with standing(folder, signon=made) as stand:
        yield stand


async def come_in(browser: Browser, provider: Provider, sub: str, path: str = "/oidc"):
    """From the link of the login page through the provider's form and back."""
    begun = await browser.get(path)
    assert begun.status_code == 303
    back = await provider.agree(begun.headers["location"], sub)
    assert back.startswith(f"{SITE}/desk/oidc/back?")
    return await browser.client.get(back)


async def known(stand: Stand, login: str):
    return next((one for one in await stand.accounts.all() if one.login == login), None)


async def test_somebody_with_an_account_of_that_name_comes_in(tmp_path, provider, caplog):
    await provider.put(
        "u1", preferred_username="Nastaran", name="نسترن", realm={"roles": ["shop"]}
    )
    async with desk_of(tmp_path, provider) as stand:
        await stand.accounts.add("nastaran", name="N", role=Role.VIEWER, language="fa")
        browser = stand.browser()
        page = await browser.get("/login?next=/desk/account")
        assert "/desk/oidc?next=/desk/account" in page.text
        assert "Log in with Example ID" in page.text
        answer = await come_in(browser, provider, "u1", "/oidc?next=/desk/account")
        assert answer.headers["location"] == "/desk/account"
        assert {"HttpOnly", "SameSite=lax"} <= set(answer.headers["set-cookie"].split("; "))
        account = await browser.get("/account")
        assert 'lang="fa"' in account.text
        assert BEGUN not in browser.client.cookies
        staff = await known(stand, "nastaran")
        assert staff
        assert (staff.role, staff.subject) == (Role.HANDLER, f"{provider.issuer} u1")
        left = await browser.post("/logout")
        assert left.headers["location"] == "/desk/login?single=left"
        farewell = await browser.get("/login?single=left")
        assert "/desk/oidc/out" in farewell.text
        out = await browser.get("/oidc/out")
        assert out.headers["location"].startswith(f"{provider.issuer}/oauth2/end_session?")
        asked = parse_qs(urlsplit(out.headers["location"]).query)
        assert asked["post_logout_redirect_uri"] == [f"{SITE}/desk/login"]
        assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_what_is_asked_is_bound_to_the_browser(tmp_path, provider):
    async with desk_of(tmp_path, provider) as stand:
        browser = stand.browser()
        begun = await browser.get("/oidc")
        asked = {k: v[0] for k, v in parse_qs(urlsplit(begun.headers["location"]).query).items()}
        secret = browser.client.cookies[BEGUN].partition(".")[0]
        assert asked["code_challenge_method"] == "S256"
        assert asked["redirect_uri"] == f"{SITE}/desk/oidc/back"
        assert asked["state"] == derived(secret, "state")
        assert secret not in begun.headers["location"]
        assert derived(secret, "verifier") not in begun.headers["location"]
        cookie = begun.headers["set-cookie"]
        assert {"HttpOnly", "Path=/desk/oidc", "SameSite=lax"} <= set(cookie.split("; "))


async def test_an_answer_for_another_browser_opens_nothing(tmp_path, provider):
    """Login CSRF: somebody hands over an address with a code of their own."""
    await provider.put("u2", preferred_username="u2", realm={"roles": ["shop"]})
    async with desk_of(tmp_path, provider, create=True) as stand:
        begun = await stand.browser().get("/oidc")
        back = await provider.agree(begun.headers["location"], "u2")
        for planted in ("", "another.", ".", "x"):
            victim = stand.browser()
            if planted:
                victim.client.cookies.set(BEGUN, planted, path="/desk/oidc")
            assert (await victim.client.get(back)).headers["location"] == FAILED
            forged = f"{SITE}/desk/oidc/back?code=x&state={derived('', 'state')}"
            assert (await victim.client.get(forged)).headers["location"] == FAILED
            assert COOKIE not in victim.client.cookies


async def test_a_code_is_worth_nothing_twice_or_with_another_verifier(tmp_path, provider, caplog):
    await provider.put("u3", preferred_username="u3", realm={"roles": ["shop"]})
    async with desk_of(tmp_path, provider, create=True) as stand:
        first, other = stand.browser(), stand.browser()
        begun = await first.get("/oidc")
        back = await provider.agree(begun.headers["location"], "u3")
        await other.get("/oidc")
        code = parse_qs(urlsplit(back).query)["code"][0]
        state = derived(other.client.cookies[BEGUN].partition(".")[0], "state")
        stolen = await other.client.get(f"{SITE}/desk/oidc/back?code={code}&state={state}")
        assert stolen.headers["location"] == FAILED
        assert "invalid_grant" in caplog.text
        assert (await first.client.get(back)).headers["location"] == "/desk/"
        assert (await first.client.get(back)).headers["location"] == FAILED


async def test_an_account_is_made_where_that_is_wanted(tmp_path, provider):
    await provider.put(
        "u4", preferred_username="Zoë", name="<b>Zoë</b>", realm={"roles": ["audit", "x"]}
    )
    async with desk_of(tmp_path, provider, create=True) as stand:
        browser = stand.browser()
        assert (await come_in(browser, provider, "u4")).headers["location"] == "/desk/"
        staff = await known(stand, "zoë")
        assert staff
        assert (staff.role, staff.language, staff.password_hash) == (Role.AUDITOR, "tr", "")
        assert "&lt;b&gt;Zoë" in (await browser.get("/")).text
        assert (await stand.browser().log_in("zoë", "")).status_code == 401
        await provider.put("u4", preferred_username="renamed", realm={"roles": ["desk-admins"]})
        assert (await come_in(stand.browser(), provider, "u4")).status_code == 303
        again = await known(stand, "zoë")
        assert again
        assert again.role is Role.ADMIN
        assert not await known(stand, "renamed")


SHOP: dict[str, Any] = {"realm": {"roles": ["shop"]}}
NOT_LET_IN: list[tuple[dict[str, Any], str]] = [  # what the provider says, and what is answered
    ({"preferred_username": "nobody", "realm": {"roles": ["cooks"]}}, UNKNOWN),
    ({"preferred_username": "nobody", "realm": "no object"}, UNKNOWN),
    ({"preferred_username": "handler"} | SHOP, UNKNOWN),
    ({"preferred_username": "gone"} | SHOP, UNKNOWN),
    ({"preferred_username": "a b"} | SHOP, UNKNOWN),
    (SHOP, FAILED),
]


async def test_who_is_not_let_in(tmp_path, provider, caplog):
    """`handler` has a password here: a name at the provider does not take the account over."""
    async with desk_of(tmp_path, provider, create=True) as stand:
        await stand.staff()
        await stand.accounts.add("gone", name="G", role=Role.HANDLER, language="en")
        await stand.accounts.add("boss", name="B", role=Role.ADMIN, language="en")
        await stand.accounts.disable("gone")
        for number, (claims, where) in enumerate(NOT_LET_IN):
            await provider.put(f"n{number}", **claims)
            browser = stand.browser()
            answer = await come_in(browser, provider, f"n{number}")
            assert (answer.headers["location"], claims) == (where, claims)
            assert COOKIE not in browser.client.cookies
        handler = await known(stand, "handler")
        assert handler
        assert not handler.subject
        assert "oidc.login_claim" in caplog.text


async def test_only_those_who_are_known_come_in_where_none_are_made(tmp_path, provider):
    await provider.put("u5", preferred_username="stranger", **SHOP)
    async with desk_of(tmp_path, provider) as stand:
        answer = await come_in(stand.browser(), provider, "u5")
        assert answer.headers["location"] == UNKNOWN
        page = await stand.browser().get(UNKNOWN.removeprefix("/desk"))
        assert "You have no account here yet" in page.text
        assert not await known(stand, "stranger")


async def test_a_mail_address_counts_only_when_it_was_verified(tmp_path, provider):
    async with desk_of(tmp_path, provider, create=True, login_claim="email") as stand:
        await provider.put("u6", email="u6@example.org", realm={"roles": ["shop"]})
        assert (await come_in(stand.browser(), provider, "u6")).headers["location"] == FAILED
        await provider.put(
            "u6", email="u6@example.org", email_verified=True, realm={"roles": ["shop"]}
        )
        assert (await come_in(stand.browser(), provider, "u6")).status_code == 303


async def test_without_values_for_roles_an_account_keeps_its_own(tmp_path, provider):
    await provider.put("u7", preferred_username="u7")
    async with desk_of(tmp_path, provider, roles={}) as stand:
        await stand.accounts.add("u7", name="U", role=Role.MANAGER, language="en")
        assert (await come_in(stand.browser(), provider, "u7")).status_code == 303
        staff = await known(stand, "u7")
        assert staff
        assert staff.role is Role.MANAGER


async def test_who_refuses_there_is_told_so_here(tmp_path, provider, caplog):
    async with desk_of(tmp_path, provider) as stand:
        browser = stand.browser()
        begun = await browser.get("/oidc")
        back = await provider.agree(begun.headers["location"], "u8", action="deny")
        answer = await browser.client.get(back)
        assert answer.headers["location"] == FAILED
        assert "access_denied" in caplog.text
        page = await browser.get(FAILED.removeprefix("/desk"))
        assert "Logging in with Example ID did not work" in page.text
        assert "password" in page.text  # the other way in is there


@pytest.mark.parametrize(
    ("path", "said"),
    [("/", "calls itself"), ("/nowhere", "answered 404"), (":1", "does not answer")],
)
async def test_the_operator_reads_which_setting_is_wrong(tmp_path, provider, caplog, path, said):
    issuer = "http://127.0.0.1:1" if path == ":1" else provider.issuer + path
    async with desk_of(tmp_path, provider, issuer=issuer) as stand:
        answer = await stand.browser().get("/oidc")
        assert answer.headers["location"] == FAILED
        assert "oidc.issuer" in caplog.text
        assert said in caplog.text


async def test_where_it_is_not_set_up_there_is_nothing(stand: Stand):
    await stand.staff()
    for path in ("/oidc", "/oidc/back", "/oidc/out"):
        assert (await stand.browser().get(path)).status_code == 404
    assert "/desk/oidc" not in (await stand.browser().get("/login")).text
    assert (await stand.browser().log_in("handler", PASSWORD)).status_code == 303
    assert stand.now() == NOW
