"""Who is asking: the session cookie, and what a page needs before it answers.

A session's token is drawn anew at each login; whatever cookie a browser brought before is not
looked at. Roles are checked here for every page, and again by the services for every action.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.domain.entrance import Known, Origin
from bot.domain.staff import Owed, Permission, Staff
from bot.services.entering import Entering, Opened
from desk.view import BASE, desk_of, respond, typed

COOKIE = "arzuhal_desk"
LOGIN = f"{BASE}/login"
DUTIES: Mapping[Owed, str] = {
    Owed.CODE: f"{LOGIN}/code",
    Owed.PASSWORD: f"{BASE}/account/password",
    Owed.ENROL: f"{BASE}/account/factor",
}
Endpoint = Callable[[Request], Awaitable[Response]]


class Sessions:
    """Middleware: puts `known`, `staff` and `session` into the request's state.

    All None without a login; `staff` is None too while something else is owed first.
    """

    def __init__(self, app: ASGIApp, entering: Entering) -> None:
        self._app = app
        self._entering = entering

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Look the cookie up, then go on."""
        if scope["type"] == "http":
            request = Request(scope)
            token = request.cookies.get(COOKIE, "")
            active = request.headers.get("sec-fetch-dest", "document") == "document"
            known = await self._entering.who(token, active=active) if token else None
            request.state.known = known
            request.state.session = known.session if known else None
            request.state.staff = known.staff if known and not known.owed else None
        await self._app(scope, receive, send)


def needs(permission: Permission) -> Callable[[Endpoint], Endpoint]:
    """A page for staff whose role allows something.

    Others are shown the login; what they had typed comes with it and is not lost.
    """

    def decorate(endpoint: Endpoint) -> Endpoint:
        @wraps(endpoint)
        async def guarded(request: Request) -> Response:
            staff: Staff | None = request.state.staff
            if staff is None:
                return _first(request)
            if not staff.may(permission):
                raise HTTPException(403)
            request.state.mine = await _for_me(request, staff)
            return await endpoint(request)

        guarded.asks = permission  # type: ignore[attr-defined]  # read where routes are tested
        return guarded

    return decorate


def own(*owed: Owed) -> Callable[[Endpoint], Endpoint]:
    """A page about oneself: for everybody logged in who owes nothing, or what it is there for."""

    def decorate(endpoint: Endpoint) -> Endpoint:
        @wraps(endpoint)
        async def guarded(request: Request) -> Response:
            known: Known | None = request.state.known
            if known is None or (known.owed and known.owed not in owed):
                return _first(request)
            if request.state.staff:
                request.state.mine = await _for_me(request, request.state.staff)
            return await endpoint(request)

        guarded.asks = None  # type: ignore[attr-defined]  # whoever is logged in
        return guarded

    return decorate


def _first(request: Request) -> Response:
    """Where somebody goes who may not be here yet."""
    known: Known | None = request.state.known
    if known is None or known.owed is None:
        return _to_login(request)
    if request.method == "POST":
        raise HTTPException(403)
    return RedirectResponse(DUTIES[known.owed], 303)


async def _for_me(request: Request, staff: Staff) -> int:
    """How much waits for them by name, said on every page."""
    reads = staff.may(Permission.SEE_PERSON)
    return await desk_of(request).mentioning.unseen(staff) if reads else 0


def _to_login(request: Request) -> Response:
    if request.method == "POST":
        return respond(request, "login.html", status=401, next="", login="", lost=typed(request))
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"{LOGIN}?next={quote(wanted, safe='')}", 303)


def origin(request: Request) -> Origin:
    """Where a request comes from, as far as it can be told."""
    address = request.client.host if request.client else ""
    return Origin(address=address, browser=request.headers.get("user-agent", ""))


def open_session(request: Request, response: Response, opened: Opened) -> Response:
    """Hand the browser its token: unreadable for scripts, never sent from other sites.

    It is told how long the token lasts, not until when: its clock may be wrong.
    """
    (token, session), desk = opened, desk_of(request)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int((session.expires_at - desk.now()).total_seconds()),
        path=BASE,
        secure=desk.secure,
        httponly=True,
        samesite="lax",
    )
    return response


def onwards(wish: str) -> str:
    """Where to go after a login: a page of the desk, never another site."""
    inside = wish.startswith(f"{BASE}/") and not wish.startswith((f"{BASE}//", LOGIN))
    inside = inside and "\\" not in wish and "/.." not in wish
    return wish if inside and wish.isascii() and wish.isprintable() else f"{BASE}/"
