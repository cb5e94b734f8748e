"""Coming and going."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from desk.auth import COOKIE, LOGIN, onwards, open_session
from desk.texts import mark
from desk.view import BASE, LANGUAGE_COOKIE, desk_of, respond

WRONG = mark("This login and password do not match, or the account is locked for a while.")


async def form(request: Request) -> Response:
    """`GET /login`."""
    target = onwards(request.query_params.get("next", ""))
    if request.state.staff:
        return RedirectResponse(target, 303)
    return respond(request, "login.html", next=target, login="", lost="")


async def log_in(request: Request) -> Response:
    """`POST /login`: whatever was wrong, one answer."""
    desk, given = desk_of(request), request.state.form
    login, password, target = (given.get(name, [""])[0] for name in ("login", "password", "next"))
    opened = await desk.accounts.log_in(login, password)
    if opened is None:
        return respond(
            request, "login.html", status=401, next=target, login=login, lost="", said=WRONG
        )
    await _leave(request)
    token, session = opened
    return open_session(
        RedirectResponse(onwards(target), 303),
        token,
        seconds=int((session.expires_at - desk.now()).total_seconds()),
        secure=desk.secure,
    )


async def log_out(request: Request) -> Response:
    """`POST /logout`."""
    await _leave(request)
    response = RedirectResponse(LOGIN, 303)
    for name in (COOKIE, LANGUAGE_COOKIE):
        response.delete_cookie(name, path=BASE)
    return response


async def _leave(request: Request) -> None:
    """Forget the session the browser came with."""
    token = request.cookies.get(COOKIE, "")
    if token:
        await desk_of(request).accounts.log_out(token)
