"""One's own second factor: an authenticator, drawn as a QR code here, and recovery codes."""

from typing import Any

import segno
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.entrance import Known
from bot.domain.errors import AccountError, TryLaterError
from bot.domain.staff import Owed
from bot.services import factors
from desk import words
from desk.auth import origin, own
from desk.pages.account import ACCOUNT, given
from desk.pages.login import later
from desk.view import desk_of, respond


@own(Owed.ENROL)
async def page(request: Request) -> Response:
    """`GET /account/factor`."""
    return respond(request, "factor.html", **await _shown(request))


@own(Owed.ENROL)
async def confirm(request: Request) -> Response:
    """`POST /account/factor`: a code of the authenticator, and the password."""
    password, code = given(request)
    known, desk = request.state.known, desk_of(request)
    try:
        codes = await desk.enrolling.confirm(
            known, code, password=password, origin=origin(request)
        )
    except (AccountError, TryLaterError) as error:
        return await _refused(request, error)
    return respond(request, "codes.html", codes=codes)


@own()
async def new_codes(request: Request) -> Response:
    """`POST /account/factor/codes`: the codes of before open nothing any more."""
    password, _ = given(request)
    known, desk = request.state.known, desk_of(request)
    try:
        codes = await desk.enrolling.new_codes(known, password=password, origin=origin(request))
    except (AccountError, TryLaterError) as error:
        return await _refused(request, error)
    return respond(request, "codes.html", codes=codes)


@own()
async def give_up(request: Request) -> Response:
    """`POST /account/factor/off`."""
    password, _ = given(request)
    known, desk = request.state.known, desk_of(request)
    try:
        await desk.enrolling.give_up(known, password=password, origin=origin(request))
    except (AccountError, TryLaterError) as error:
        return await _refused(request, error)
    return RedirectResponse(f"{ACCOUNT}?done=factor_off", 303)


async def _refused(request: Request, error: AccountError | TryLaterError) -> Response:
    shown = await _shown(request)
    if isinstance(error, TryLaterError):
        return later(request, "factor.html", error, **shown)
    said = words.ACCOUNT_FAULT[error.fault]
    return respond(request, "factor.html", status=422, said=said, **shown)


async def _shown(request: Request) -> dict[str, Any]:
    """The secret to be taken over, where there is none yet; else what is left of the codes."""
    known: Known = request.state.known
    desk = desk_of(request)
    if known.staff.totp:
        return {"secret": "", "code": "", "codes": await desk.enrolling.codes_left(known.staff)}
    secret = await desk.enrolling.offer(known)
    address = factors.address(secret, login=known.staff.login, issuer=desk.organisation)
    return {"secret": secret, "code": _drawn(address), "codes": 0}


def _drawn(address: str) -> Markup:
    """A QR code as SVG: made of numbers alone, dark on light in either colour scheme."""
    code = segno.make(address, error="m")
    drawn = code.svg_inline(scale=5, dark="#000", light="#fff", svgclass="qr", omitsize=True)
    return Markup(drawn)  # noqa: S704  # paths that a library draws
