"""Accounts of staff and tokens of programs, for those who may make them."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Annotated, Literal

from pydantic import Field
from starlette.responses import Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission, Role, Staff
from bot.services.ports.outward import Token
from bot.services.reading import rfc3339
from bot.services.tokens import SCOPES
from desk.api import examples
from desk.api.bodies import Body
from desk.api.call import Call, allowed
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


class TokenOut(Body):
    """A token without its secret. `login` is the account it acts for, if for any."""

    id: str
    source: str
    scopes: tuple[str, ...]
    login: str | None
    created_at: str
    expires_at: str | None
    revoked_at: str | None


class TokensOut(Body):
    """Every token, the oldest first."""

    items: tuple[TokenOut, ...]


class NewToken(Body):
    """What a program may be let do: no more than the token that asks for it."""

    source: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")
    scopes: tuple[str, ...] = Field(
        min_length=1, max_length=len(SCOPES), json_schema_extra={"items": {"enum": [*SCOPES]}}
    )
    login: str = Field(default="", max_length=100)
    days: Annotated[int | None, Field(ge=1, le=36_500)] = None


class SecretOut(TokenOut):
    """A token with its secret, which nobody sees again."""

    secret: str


class MeOut(Body):
    """What this token is for; `permissions` are what it may do at the desk now."""

    source: str
    scopes: tuple[str, ...]
    login: str | None
    role: str | None
    permissions: tuple[str, ...]
    expires_at: str | None


async def me(call: Call) -> Response:
    """`GET /me`."""
    token, staff = call.bearer.token, call.bearer.staff
    may = tuple(one for one in Permission if staff and staff.may(one))
    return reply(
        MeOut(
            source=token.source,
            scopes=token.scopes,
            login=staff.login if staff else None,
            role=staff.role if staff else None,
            permissions=may,
            expires_at=rfc3339(token.expires_at),
        )
    )


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


async def tokens(call: Call) -> Response:
    """`GET /tokens`."""
    logins = await _logins(call)
    found = await call.door.tokens.all()
    return reply(TokensOut(items=tuple(_token(one, logins) for one in found)))


async def add_token(call: Call) -> Response:
    """`POST /tokens`."""
    wanted, again = await call.body(NewToken), await _once(call)
    for scope in wanted.scopes:
        if scope not in SCOPES:
            raise missing_member("scopes", f"{scope!r} is none of: {', '.join(SCOPES)}")
        allowed(call.bearer, scope)
    try:
        made, secret = await call.door.tokens.over(guarded(call, again)).add(
            wanted.source, wanted.scopes, login=wanted.login, days=wanted.days
        )
    except DoneError:
        detail = "It was made under this key before, and nobody sees its secret again."
        raise RefusedError(409, "conflict", f"{detail} Revoke it and make another.") from None
    shown = _token(made, await _logins(call)).model_dump()
    return reply(SecretOut(**shown, secret=secret), 201)


async def revoke(call: Call) -> Response:
    """`DELETE /tokens/{id}`."""
    await call.door.tokens.revoke(call.request.path_params["id"])
    return Response(status_code=204)


async def _once(call: Call) -> Once | None:
    return once(call, await call.raw())


def _handed_over(staff: Staff, password: str | None, status: int) -> Response:
    shown = _account(staff).model_dump()
    return reply(FirstPasswordOut(**shown, first_password=password), status)


def _check_team(call: Call, team: str) -> None:
    if team and team not in call.door.desk.policy.teams:
        raise missing_member("team", f"{team!r} is no team of the policy")


async def _asked_for(call: Call) -> Staff:
    return await _known(call, call.request.path_params["login"])


async def _known(call: Call, login: str) -> Staff:
    for one in (await call.people()).values():
        if one.login == login.strip().lower():
            return one
    raise NotFoundError("there is no such account")


async def _logins(call: Call) -> Mapping[str, str]:
    return {one.id: one.login for one in (await call.people()).values()}


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


def _token(one: Token, logins: Mapping[str, str]) -> TokenOut:
    return TokenOut(
        id=one.id,
        source=one.source,
        scopes=one.scopes,
        login=logins.get(one.staff_id),
        created_at=rfc3339(one.created_at) or "",
        expires_at=rfc3339(one.expires_at),
        revoked_at=rfc3339(one.revoked_at),
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/me",
        name="me",
        about="What this token is for.",
        answer=Answer(about="What it may do.", model=MeOut, example=examples.ME),
        handle=me,
    ),
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
    Operation(
        method="GET",
        path="/tokens",
        name="list_tokens",
        about="Tokens of programs.",
        needs=_NEEDS,
        answer=Answer(about="Every token.", model=TokensOut, example=examples.TOKENS),
        handle=tokens,
    ),
    Operation(
        method="POST",
        path="/tokens",
        name="add_token",
        about="Make a token, for no more than this one is for.",
        needs=_NEEDS,
        body=NewToken,
        example=examples.NEW_TOKEN,
        answer=Answer(
            about="It is shown this once.", status=201, model=SecretOut, example=examples.SECRET
        ),
        handle=add_token,
        keyed=True,
        refusals=(404, 409),
    ),
    Operation(
        method="DELETE",
        path="/tokens/{id}",
        name="revoke_token",
        about="Let a token open nothing any more.",
        needs=_NEEDS,
        answer=Answer(about="It opens nothing any more.", status=204),
        handle=revoke,
    ),
)
