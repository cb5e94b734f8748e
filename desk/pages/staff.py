"""Accounts of staff, for administrators: the same as `arzuhal staff` does."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypedDict

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import AccountError, ConflictError, NotFoundError
from bot.domain.events import Actor, ActorType
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Role, Staff
from bot.services.accounts import Accounts, check_team
from desk import words
from desk.auth import needs
from desk.csrf import Form
from desk.forms import first
from desk.texts import NAMES, mark
from desk.view import BASE, desk_of, respond

PAGE = f"{BASE}/staff"
TAKEN = mark("There is an account with this login already.")
NO_CHOICE = mark("Please choose role, team and language from the lists.")
DONE = {
    "change": mark("The change is kept."),
    "disable": mark(
        "Nobody can log in with this account any more. Its open cases return to the queue."
    ),
    "enable": mark("This account can log in again."),
    "factor": mark("This account logs in without a second factor again."),
    "logout": mark("This account was logged out everywhere."),
}
Press = Callable[..., Awaitable[None]]
PRESSES: Mapping[str, Press] = {
    "disable": Accounts.disable,
    "enable": Accounts.enable,
    "factor": Accounts.drop_factor,
    "logout": Accounts.log_out,
}


class _Chosen(TypedDict):
    name: str
    role: Role
    team: str
    language: str


@needs(Permission.STAFF)
async def page(request: Request) -> Response:
    """`GET /staff`."""
    return await _list(request)


@needs(Permission.STAFF)
async def add(request: Request) -> Response:
    """`POST /staff`: an account, and its first password, shown this once."""
    form, desk = request.state.form, desk_of(request)
    try:
        one, password = await desk.accounts.invite(
            first(form, "login"), by=_by(request), **_chosen(form, desk.policy)
        )
    except (AccountError, ConflictError, NotFoundError) as error:
        return await _list(request, said=_said(error))
    return respond(request, "first_password.html", one=one, password=password)


@needs(Permission.STAFF)
async def one(request: Request) -> Response:
    """`GET /staff/{id}`."""
    return _show(request, await _asked_for(request))


@needs(Permission.STAFF)
async def act(request: Request) -> Response:
    """`POST /staff/{id}/{deed}`."""
    deed, desk = request.path_params["deed"], desk_of(request)
    found = await _asked_for(request)
    if deed == "password":
        password = await desk.accounts.first_password(found.login, by=_by(request))
        return respond(request, "first_password.html", one=found, password=password)
    try:
        if deed == "change":
            chosen = _chosen(request.state.form, desk.policy)
            await desk.accounts.change(found.login, by=_by(request), **chosen)
        elif deed in PRESSES:
            await PRESSES[deed](desk.accounts, found.login, by=_by(request))
        else:
            raise HTTPException(404)
    except (AccountError, NotFoundError) as error:
        return _show(request, found, said=_said(error))
    return RedirectResponse(f"{PAGE}/{found.id}?done={deed}", 303)


async def _asked_for(request: Request) -> Staff:
    try:
        return await desk_of(request).accounts.get(request.path_params["id"])
    except NotFoundError as error:
        raise HTTPException(404) from error


async def _list(request: Request, said: str = "") -> Response:
    everybody = await desk_of(request).accounts.all()
    status, form = (422 if said else 200), getattr(request.state, "form", {})
    typed = {name: first(form, name) for name in ("login", "name", "team", "role", "language")}
    typed["role"] = typed["role"] or Role.HANDLER
    typed["language"] = typed["language"] or request.state.staff.language
    return respond(
        request, "staff.html", status=status, everybody=everybody, refused=said, typed=typed
    )


def _show(request: Request, one: Staff, said: str = "") -> Response:
    done = DONE.get(request.query_params.get("done", ""))
    status = 422 if said else 200
    return respond(request, "one_staff.html", status=status, one=one, refused=said, done=done)


def _said(error: Exception) -> str:
    if isinstance(error, AccountError):
        return words.ACCOUNT_FAULT[error.fault]
    return TAKEN if isinstance(error, ConflictError) else NO_CHOICE


def _chosen(form: Form, policy: Policy) -> _Chosen:
    role, team, language = (first(form, name) for name in ("role", "team", "language"))
    if role not in set(Role) or language not in NAMES:
        raise NotFoundError("there is no such role or language")
    check_team(policy, team)
    return {"name": first(form, "name"), "role": Role(role), "team": team, "language": language}


def _by(request: Request) -> Actor:
    return Actor(type=ActorType.STAFF, id=request.state.staff.id)
