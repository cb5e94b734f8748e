"""Coming and going."""

import math
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.entrance import Known
from bot.domain.errors import TryLaterError
from bot.domain.staff import Owed
from desk.auth import COOKIE, DUTIES, LOGIN, onwards, open_session, origin, own
from desk.forms import first
from desk.texts import mark
from desk.view import BASE, LANGUAGE_COOKIE, PROBLEMS, desk_of, respond

WRONG = mark("This login and password do not match.")
SINGLE = {
    "failed": mark("Logging in with {name} did not work. Please try again."),
    "unknown": mark("You have no account here yet. Please ask whoever keeps the accounts."),
}
WRONG_CODE = mark("This code is not right, or was used already.")


async def form(request: Request) -> Response:
    """`GET /login`."""
    target = onwards(request.query_params.get("next", ""))
    if request.state.known:
        owed = request.state.known.owed
        return RedirectResponse(DUTIES[owed] if owed else target, 303)
    single = request.query_params.get("single", "")
    said: dict[str, Any] = (
        {"said": SINGLE[single]} if single in SINGLE and desk_of(request).signon else {}
    )
    left = single == "left"
    return respond(request, "login.html", next=target, login="", lost="", left=left, **said)


async def log_in(request: Request) -> Response:
    """`POST /login`: whatever was wrong, one answer."""
    given = request.state.form
    login, password, target = (given.get(name, [""])[0] for name in ("login", "password", "next"))
    said = {"next": target, "login": login, "lost": ""}
    try:
        opened = await desk_of(request).entering.log_in(login, password, origin(request))
    except TryLaterError as error:
        return later(request, "login.html", error, **said)
    if opened is None:
        return respond(request, "login.html", status=401, said=WRONG, **said)
    await _leave(request)
    return open_session(request, RedirectResponse(onwards(target), 303), opened)


@own(Owed.CODE)
async def code(request: Request) -> Response:
    """`GET /login/code`: the second factor."""
    if request.state.staff:
        return RedirectResponse(f"{BASE}/", 303)
    return respond(request, "code.html")


@own(Owed.CODE)
async def give_code(request: Request) -> Response:
    """`POST /login/code`."""
    token = request.cookies.get(COOKIE, "")
    given = first(request.state.form, "code")
    try:
        opened = await desk_of(request).entering.give_code(token, given, origin(request))
    except TryLaterError as error:
        return later(request, "code.html", error)
    if opened is None:
        return respond(request, "code.html", status=401, said=WRONG_CODE)
    return open_session(request, RedirectResponse(f"{BASE}/", 303), opened)


async def log_out(request: Request) -> Response:
    """`POST /logout`."""
    known: Known | None = request.state.known
    await _leave(request)
    single = known is not None and known.session.single
    response = RedirectResponse(f"{LOGIN}?single=left" if single else LOGIN, 303)
    for name in (COOKIE, LANGUAGE_COOKIE):
        response.delete_cookie(name, path=BASE)
    return response


def later(request: Request, template: str, error: TryLaterError, **context: object) -> Response:
    """Tried too often: how long to wait is said, and in the header (RFC 9110 10.2.3)."""
    about = {"said": PROBLEMS[429], "minutes": math.ceil(error.seconds / 60), **context}
    response = respond(request, template, status=429, **about)
    response.headers["Retry-After"] = str(error.seconds)
    return response


async def _leave(request: Request) -> None:
    """Forget the session the browser came with."""
    token = request.cookies.get(COOKIE, "")
    if token:
        await desk_of(request).entering.log_out(token)
