"""Coming in by the identity provider, and going out there too."""

import logging
from urllib.parse import quote, unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from desk.auth import LOGIN, onwards, open_session, origin
from desk.signon import SignOn, SignOnError
from desk.view import BASE, desk_of

HERE = f"{BASE}/oidc"
COOKIE = "arzuhal_oidc"
LASTS = 600  # seconds between leaving for the provider and coming back
log = logging.getLogger(__name__)


async def begin(request: Request) -> Response:
    """`GET /oidc`: to the provider, and back to the page that was wanted."""
    signon, desk = _signon(request), desk_of(request)
    secret = desk.new_token()
    try:
        url = await signon.provider.begin(secret)
    except SignOnError as error:
        return _failed(error)
    response = RedirectResponse(url, 303)
    response.set_cookie(
        COOKIE,
        f"{secret}.{quote(onwards(request.query_params.get('next', '')), safe='')}",
        max_age=LASTS,
        path=HERE,
        secure=desk.secure,
        httponly=True,
        samesite="lax",
    )
    return response


async def back(request: Request) -> Response:
    """`GET /oidc/back`: the provider sends the browser here, with a code or with what went wrong.

    Whatever session the browser had is left alone unless another opens.
    """
    signon, desk = _signon(request), desk_of(request)
    secret, _, target = request.cookies.get(COOKIE, "").partition(".")
    try:
        claims = await signon.provider.finish(secret, request.query_params)
        staff = await signon.admitting.admit(signon.identity(claims))
    except SignOnError as error:
        return _failed(error)
    opened = await desk.entering.let_in(staff, origin(request)) if staff else None
    if opened is None:
        return _sent_back("unknown")
    response = RedirectResponse(onwards(unquote(target)), 303)
    response.delete_cookie(COOKIE, path=HERE)
    return open_session(request, response, opened)


async def out(request: Request) -> Response:
    """`GET /oidc/out`: to where one logs out at the provider."""
    try:
        url = await _signon(request).provider.leave()
    except SignOnError as error:
        return _failed(error)
    return RedirectResponse(url or LOGIN, 303)


def _signon(request: Request) -> SignOn:
    signon = desk_of(request).signon
    if signon is None:
        raise HTTPException(404)
    return signon


def _failed(error: SignOnError) -> Response:
    """The reason is for the operator alone: it may name addresses of theirs."""
    log.warning("sign-on: %s", error)
    return _sent_back("failed")


def _sent_back(why: str) -> Response:
    """To the login, which says why: codes of the provider do not stay in the address."""
    response = RedirectResponse(f"{LOGIN}?single={why}", 303)
    response.delete_cookie(COOKIE, path=HERE)
    return response
