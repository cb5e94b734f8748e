"""Accounts of staff, for those who may make them: the same as the page of the desk does."""

from contextlib import suppress
from functools import partial
from typing import Literal

from pydantic import Field
from starlette.responses import Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission, Role, Staff
from bot.services.accounts import check_team
from desk.api import examples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.once import DoneError, Once, guarded, once
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError, missing_member
from desk.pages.staff import DONE, PRESSES

_NEEDS = (Permission.STAFF,)
_Language = Literal["en", "ru", "tr", "fa"]


class AccountOut(Body):
    """An account of staff."""

    id: str
    login: str
    name: str
    role: str
    team: str
    language: str
    disabled: bool


class AccountsOut(Body):
    """Every account, by login."""

    items: tuple[AccountOut, ...]


class NewAccount(Body):
    """Somebody who is to work at the desk, or an account that a program acts for."""

    login: str = Field(min_length=1, max_length=100)
    name: str = Field(default="", max_length=200)
    role: Role
    team: str = Field(default="", max_length=100)
    language: _Language = "en"


class AccountChange(Body):
    """What becomes otherwise; what is not named stays."""

    name: str | None = Field(default=None, max_length=200)
    role: Role | None = None
    team: str | None = Field(default=None, max_length=100)
    language: _Language | None = None


class FirstPasswordOut(AccountOut):
    """An account and its first password, which nobody sees again."""

    first_password: str | None


async def accounts(call: Call) -> Response:
    """`GET /staff`."""
    found = await call.door.desk.accounts.all()
    return reply(AccountsOut(items=tuple(map(_account, found))))


async def add_account(call: Call) -> Response:
    """`POST /staff`."""
    wanted, again = await call.body(NewAccount), await _once(call)
    _check_team(call, wanted.team)
    inviting, password = call.door.desk.accounts.over(guarded(call, again)), None
    with suppress(DoneError):
        _, password = await inviting.invite(by=call.actor, **wanted.model_dump())
    return _handed_over(await _known(call, wanted.login), password, 201)


async def change_account(call: Call) -> Response:
    """`PATCH /staff/{login}`."""
    wanted, staff = await call.body(AccountChange), await _asked_for(call)
    _check_team(call, wanted.team or "")
    accounts_ = call.door.desk.accounts
    changed = await accounts_.change(staff.login, by=call.actor, **wanted.model_dump())
    return reply(_account(changed))


async def press(call: Call, *, name: str) -> Response:
    """`POST /staff/{login}/disable` and the other buttons of the page."""
    staff = await _asked_for(call)
    if staff.id == call.staff.id and name == "disable":
        raise RefusedError(409, "conflict", "A program does not take its own account away.")
    await PRESSES[name](call.door.desk.accounts, staff.login, by=call.actor)
    return reply(_account(await _known(call, staff.login)))


async def first_password(call: Call) -> Response:
    """`POST /staff/{login}/password`."""
    staff = await _asked_for(call)
    password = await call.door.desk.accounts.first_password(staff.login, by=call.actor)
    return _handed_over(staff, password, 200)


async def _once(call: Call) -> Once | None:
    return once(call, await call.raw())


def _handed_over(staff: Staff, password: str | None, status: int) -> Response:
    shown = _account(staff).model_dump()
    return reply(FirstPasswordOut(**shown, first_password=password), status)


def _check_team(call: Call, team: str) -> None:
    try:
        check_team(call.door.desk.policy, team)
    except NotFoundError:
        raise missing_member("team", f"{team!r} is no team of the policy") from None


async def _asked_for(call: Call) -> Staff:
    return await _known(call, call.request.path_params["login"])


async def _known(call: Call, login: str) -> Staff:
    for one in (await call.people()).values():
        if one.login == login.strip().lower():
            return one
    raise NotFoundError("there is no such account")


def _account(staff: Staff) -> AccountOut:
    return AccountOut(
        id=staff.id,
        login=staff.login,
        name=staff.name,
        role=staff.role,
        team=staff.team,
        language=staff.language,
        disabled=staff.disabled,
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/staff",
        name="list_staff",
        about="Accounts of staff.",
        needs=_NEEDS,
        answer=Answer(about="Every account.", model=AccountsOut, example=examples.ACCOUNTS),
        handle=accounts,
    ),
    Operation(
        method="POST",
        path="/staff",
        name="add_staff",
        about="Make an account.",
        needs=_NEEDS,
        body=NewAccount,
        example=examples.NEW_ACCOUNT,
        answer=Answer(
            about="It can log in; its first password is shown this once, and for no key again.",
            status=201,
            model=FirstPasswordOut,
            example={**examples.ACCOUNT, "first_password": "…"},
        ),
        handle=add_account,
        keyed=True,
        refusals=(409,),
    ),
    Operation(
        method="PATCH",
        path="/staff/{login}",
        name="change_staff",
        about="Give an account another name, role, team or language.",
        needs=_NEEDS,
        body=AccountChange,
        example={"role": "complaints_manager"},
        answer=Answer(about="It is so.", model=AccountOut, example=examples.ACCOUNT),
        handle=change_account,
    ),
    Operation(
        method="POST",
        path="/staff/{login}/password",
        name="first_password",
        about="Give an account a new first password; it is logged out everywhere.",
        needs=_NEEDS,
        answer=Answer(
            about="It is shown this once.",
            model=FirstPasswordOut,
            example={**examples.ACCOUNT, "first_password": "…"},
        ),
        handle=first_password,
        refusals=(422,),
    ),
    *(
        Operation(
            method="POST",
            path=f"/staff/{{login}}/{name}",
            name=f"{name}_staff",
            about=DONE[name],
            needs=_NEEDS,
            answer=Answer(about=DONE[name], model=AccountOut, example=examples.ACCOUNT),
            handle=partial(press, name=name),
            refusals=(409, 422),
        )
        for name in PRESSES
    ),
)
