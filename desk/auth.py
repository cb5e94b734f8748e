"""Who is asking: the session cookie, and what a page needs before it answers.

A session's token is drawn anew at each login; whatever cookie a browser brought before is not
looked at. Roles are checked here for every page, and again by the services for every action.
"""

from collections.abc import Awaitable, Callable
from functools import wraps
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.domain.staff import Permission, Staff
from bot.services.accounts import Accounts
from desk.view import BASE, desk_of, respond, typed

COOKIE = "arzuhal_desk"
LOGIN = f"{BASE}/login"
Endpoint = Callable[[Request], Awaitable[Response]]


class Sessions:
    """Middleware: puts `staff` and `session` into the request's state, None without a login."""

    def __init__(self, app: ASGIApp, accounts: Accounts) -> None:
        self._app = app
        self._accounts = accounts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Look the cookie up, then go on."""
        if scope["type"] == "http":
            request = Request(scope)
            token = request.cookies.get(COOKIE, "")
            known = await self._accounts.who(token) if token else None
            request.state.staff, request.state.session = known or (None, None)
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
                return _to_login(request)
            if not staff.may(permission):
                raise HTTPException(403)
            request.state.mine = await _for_me(request, staff)
            return await endpoint(request)

        return guarded

    return decorate


async def _for_me(request: Request, staff: Staff) -> int:
    """How much waits for them by name, said on every page."""
    reads = staff.may(Permission.SEE_PERSON)
    return await desk_of(request).mentioning.unseen(staff) if reads else 0


def _to_login(request: Request) -> Response:
    if request.method == "POST":
        return respond(request, "login.html", status=401, next="", login="", lost=typed(request))
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"{LOGIN}?next={quote(wanted, safe='')}", 303)


def open_session(response: Response, token: str, *, seconds: int, secure: bool) -> Response:
    """Hand the browser its token: unreadable for scripts, never sent from other sites.

    It is told how long the token lasts, not until when: its clock may be wrong.
    """
    response.set_cookie(
        COOKIE,
        token,
        max_age=seconds,
        path=BASE,
        secure=secure,
        httponly=True,
        samesite="lax",
    )
    return response


def onwards(wish: str) -> str:
    """Where to go after a login: a page of the desk, never another site."""
    inside = wish.startswith(f"{BASE}/") and not wish.startswith((f"{BASE}//", LOGIN))
    return wish if inside and wish.isascii() and wish.isprintable() else f"{BASE}/"
