"""One's own account: where one is logged in, and a new password."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.entrance import Known
from bot.domain.errors import AccountError, TryLaterError
from bot.domain.staff import Owed
from desk import words
from desk.auth import open_session, origin, own
from desk.forms import first
from desk.pages.login import later
from desk.texts import mark
from desk.view import BASE, desk_of, respond

ACCOUNT = f"{BASE}/account"
DONE = {
    "password": mark("Your new password is kept. You were logged out everywhere else."),
    "elsewhere": mark("You were logged out everywhere else."),
    "factor_off": mark("You log in with your password alone again."),
}
UNLIKE = mark("The two new passwords are not the same.")


@own()
async def page(request: Request) -> Response:
    """`GET /account`."""
    known: Known = request.state.known
    return respond(
        request,
        "account.html",
        sessions=await desk_of(request).entering.sessions(known.staff),
        codes=await desk_of(request).enrolling.codes_left(known.staff),
        done=DONE.get(request.query_params.get("done", "")),
    )


@own()
async def leave_elsewhere(request: Request) -> Response:
    """`POST /account/elsewhere`: only this browser stays logged in."""
    await desk_of(request).entering.leave_elsewhere(request.state.known)
    return RedirectResponse(f"{ACCOUNT}?done=elsewhere", 303)


@own(Owed.PASSWORD)
async def password(request: Request) -> Response:
    """`GET /account/password`."""
    return respond(request, "password.html")


@own(Owed.PASSWORD)
async def set_password(request: Request) -> Response:
    """`POST /account/password`: the old one, the new one, and the new one again."""
    given = request.state.form
    old, new, again = (given.get(name, [""])[0] for name in ("password", "new", "again"))
    if new != again:
        return respond(request, "password.html", status=422, said=UNLIKE)
    known: Known = request.state.known
    try:
        opened = await desk_of(request).entering.new_password(known, old, new, origin(request))
    except TryLaterError as error:
        return later(request, "password.html", error)
    except AccountError as error:
        said = words.ACCOUNT_FAULT[error.fault]
        return respond(request, "password.html", status=422, said=said)
    return open_session(request, RedirectResponse(f"{ACCOUNT}?done=password", 303), opened)


def given(request: Request) -> tuple[str, str]:
    """The password and the code of a form."""
    return request.state.form.get("password", [""])[0], first(request.state.form, "code")
