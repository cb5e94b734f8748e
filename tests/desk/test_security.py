"""What a stranger tries at every door, over HTTP: routes are read from the application itself.

A route added tomorrow is tested tomorrow: nothing here names the pages it looks at.
"""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import pytest_asyncio
import uvicorn
from starlette.routing import BaseRoute, Mount, Route

from arzuhal.bootstrap.system import System, build
from bot.domain.staff import Role
from config.settings import load
from desk.auth import COOKIE
from desk.csrf import MOST_BYTES
from tests.desk.stand import PASSWORD, TOKEN
from tests.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="module")

OPEN = {"/api/v1/openapi.json", "/api/v1/docs"}  # of the API, to be read by anybody
CHAT = {"/chat/uploads", "/chat/frames"}  # for people who have no account: judged by Origin
KNOCK = "/telegram/webhook"  # judged by its secret
FRAMED = {"/chat/"}  # the widget's frame: which sites may is a setting
SAFE = {"GET", "HEAD", "OPTIONS"}
FOREIGN = ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"})


@dataclass(frozen=True)
class Place:
    """Everything a web process serves, behind a real socket; staff reach it by https."""

    system: System
    url: str

    def client(self, session: str = "") -> httpx.AsyncClient:
        cookie = {"Cookie": f"{COOKIE}={session}"} if session else {}
        return httpx.AsyncClient(base_url=self.url, headers=cookie, timeout=30)

    async def inside(self, login: str = "admin") -> str:
        """A session's token. The cookie is for https alone: tests carry it by hand."""
        async with self.client() as client:
            answer = await client.post("/desk/login", data={"login": login, "password": PASSWORD})
        assert answer.status_code == 303
        return answer.cookies[COOKIE]

    def routes(self) -> list[tuple[str, Route]]:
        return list(_walk(self.system.app.routes, ""))


def _walk(routes: list[BaseRoute], above: str) -> Iterator[tuple[str, Route]]:
    for route in routes:
        if isinstance(route, Mount):
            yield from _walk(route.routes, above + route.path)
        elif isinstance(route, Route):
            yield re.sub(r"\{.*?\}", "1", above + route.path), route


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def place(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    settings = load(
        environ={
            "ARZUHAL_DATA_DIR": str(tmp_path_factory.mktemp("data")),
            "ARZUHAL_HTTP__PUBLIC_URL": "https://desk.example.org",
            "ARZUHAL_TELEGRAM__TOKEN": "1:token",
            "ARZUHAL_TELEGRAM__MODE": "webhook",
            "ARZUHAL_TELEGRAM__WEBHOOK_URL": "https://desk.example.org/telegram/webhook",
            "ARZUHAL_TELEGRAM__WEBHOOK_SECRET": "secret",
        }
    )
    system = build(settings)
    await system.parts.database.open()
    await system.parts.migrate()
    for role in (Role.ADMIN, Role.HANDLER):
        await system.parts.accounts.add(
            role, name=role, role=role, language="en", password=PASSWORD
        )
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    config = uvicorn.Config(system.app, log_level="error", lifespan="off", timeout_keep_alive=1)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[door]))
    await until(lambda: asyncio.sleep(0, server.started))
    yield Place(system, f"http://127.0.0.1:{door.getsockname()[1]}")
    server.should_exit = server.force_exit = True
    await serving
    await system.closing.aclose()
    await system.parts.database.close()


async def head_of(client: httpx.AsyncClient, method: str, path: str, **more: Any):
    """The answer without its body: some never end."""
    async with client.stream(method, path, **more) as answer:
        return answer


async def test_every_answer_has_its_headers(place: Place):
    session = await place.inside()
    seen = set()
    for path, route in place.routes():
        for inside in ("", session):
            method = "GET" if "GET" in (route.methods or ()) else "POST"
            async with place.client(inside) as client:
                answer = await head_of(client, method, path)
            headers, said = answer.headers, (method, path, answer.status_code)
            assert answer.status_code != 500, said
            assert headers["x-content-type-options"] == "nosniff", said
            assert headers["referrer-policy"] in {"same-origin", "no-referrer"}, said
            assert headers["strict-transport-security"] == "max-age=31536000", said
            policy = headers["content-security-policy"]
            assert "unsafe" not in policy, said
            assert "default-src" in policy, said
            assert path in FRAMED or "frame-ancestors 'none'" in policy, said
            if path.startswith("/desk/") and inside and "/static/" not in path:
                assert "no-store" in headers.get("cache-control", "no-store"), said
            seen.add(path.split("/")[1])
    assert {"desk", "api", "chat", "healthz", "telegram"} <= seen


async def test_static_files_and_unknown_addresses_have_them_too(place: Place):
    async with place.client() as client:
        page = await client.get("/desk/login")
        style = re.search(r'href="(/desk/static/[^"]+\.css)"', page.text)
        assert style
        for path in (style[1], "/nowhere", "/desk/nowhere", "/api/v1/nowhere", "/desk"):
            answer = await client.get(path)
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert "content-security-policy" in answer.headers


async def test_the_session_cookie_is_for_https_this_site_and_no_script(place: Place):
    async with place.client() as client:
        answer = await client.post("/desk/login", data={"login": "admin", "password": PASSWORD})
    flags = {flag.strip().lower() for flag in answer.headers["set-cookie"].split(";")}
    assert {"httponly", "secure", "samesite=lax", "path=/desk"} <= flags
    assert not [flag for flag in flags if flag.startswith("domain=")]


async def test_whatever_changes_something_wants_a_token_of_the_session(place: Place):
    session, other = await place.inside(), await place.inside("handler")
    async with place.client(other) as client:
        foreign = TOKEN.search((await client.get("/desk/")).text)
    assert foreign
    changing = [path for path, route in place.routes() if (route.methods or set()) - SAFE]
    desk = [path for path in changing if path.startswith("/desk/")]
    assert len(desk) > 15
    async with place.client(session) as client:
        page = TOKEN.search((await client.get("/desk/")).text)
        assert page
        for path in sorted(desk, key=lambda path: "logout" in path):
            for form in ({}, {"csrf": "wrong"}, {"csrf": foreign[1]}):
                assert (await client.post(path, data=form)).status_code == 403, path
            for headers in FOREIGN:
                form = {"csrf": page[1]}
                answer = await client.post(path, data=form, headers=headers)
                assert answer.status_code == 403, (path, headers)
            right = await client.post(path, data={"csrf": page[1]})
            assert right.status_code not in {403, 500}, path
            if not path.startswith("/desk/login"):
                page = TOKEN.search((await client.get("/desk/")).text) or page


async def test_no_page_changes_anything_by_a_link(place: Place):
    """Whatever only POST may do is refused to GET, HEAD, PUT, PATCH and DELETE."""
    session = await place.inside()
    routes = place.routes()
    read = {path for path, route in routes if "GET" in (route.methods or ())}
    only = {p for p, r in routes if p.startswith("/desk/")} - read
    assert only
    async with place.client(session) as client:
        for path in only:
            for method in ("GET", "PUT", "PATCH", "DELETE"):
                answer = await client.request(method, path)
                assert answer.status_code in {403, 404, 405}, (method, path)


async def test_other_doors_are_the_ones_we_know_and_judge_for_themselves(place: Place):
    paths = {path for path, _ in place.routes()}
    changing = {p for p, r in place.routes() if (r.methods or set()) - SAFE}
    outside = {p for p in changing if not p.startswith(("/desk/", "/api/v1/"))}
    assert outside == CHAT | {KNOCK}
    async with place.client() as client:
        for path in CHAT:
            answer = await client.post(path, content=b"", headers=FOREIGN[0])
            assert answer.status_code == 403, path
        assert (await client.post(KNOCK, json={"update_id": 1})).status_code in {401, 403}
        for path in sorted(p for p in paths if p.startswith("/api/v1/") and p not in OPEN):
            route = next(r for p, r in place.routes() if p == path)
            for method in sorted((route.methods or set()) - {"HEAD"}):
                for headers in ({}, {"Authorization": "Bearer arz_x"}, {"Cookie": f"{COOKIE}=x"}):
                    answer = await client.request(method, path, headers=headers)
                    assert answer.status_code == 401, (method, path)


async def test_a_session_of_the_desk_opens_nothing_of_the_api(place: Place):
    session = await place.inside()
    async with place.client(session) as client:
        assert (await client.get("/api/v1/messages/1")).status_code == 401


async def test_pages_of_staff_tell_a_stranger_nothing(place: Place):
    """Without a login every page of the desk is the way to the login, or not there."""
    async with place.client() as client:
        for path, route in place.routes():
            if not path.startswith("/desk/") or "GET" not in (route.methods or ()):
                continue
            answer = await client.get(path)
            if path in {"/desk/login", "/desk/login/"}:
                assert answer.status_code == 200
            elif answer.status_code != 404:
                assert answer.status_code == 303, path
                assert answer.headers["location"].startswith("/desk/login"), path


@pytest.mark.parametrize("host", ["evil.example", "evil.example:443", "desk.example.org@evil"])
async def test_the_name_a_request_calls_us_by_leads_nowhere(place: Place, host: str):
    async with place.client() as client:
        for path in ("/desk", "/desk/", "/desk/login", "/", "/en", "/chat", "/api/v1/docs"):
            answer = await client.get(path, headers={"Host": host})
            assert "evil" not in answer.headers.get("location", ""), path
            assert "evil" not in answer.text, path


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/desk//evil.example",
        "/desk/\\evil.example\t",
        "/desk/../../evil",
        "javascript:alert(1)",
        "/desk/\r\nLocation: https://evil.example",
        "https:/desk/",
    ],
)
async def test_a_login_leads_to_the_desk_and_nowhere_else(place: Place, target: str):
    async with place.client() as client:
        form = {"login": "admin", "password": PASSWORD, "next": target}
        answer = await client.post("/desk/login", data=form)
        where = httpx.URL(place.url).join(answer.headers["location"])
        assert where.host == "127.0.0.1"
        assert where.path.startswith("/desk/")


async def test_a_body_without_end_is_cut(place: Place):
    async def endless() -> AsyncIterator[bytes]:
        yield b"text="
        for _ in range(200):
            yield b"a" * 65_536

    async with place.client() as client:
        for path in ("/desk/login", "/desk/logout", "/desk/cases/1/note"):
            sent = b"a=" + b"b" * MOST_BYTES
            assert (await client.post(path, content=sent)).status_code == 413, path
            try:
                status = (await client.post(path, content=endless())).status_code
            except httpx.TransportError:
                continue  # cut while it was sending
            assert status == 413, path
