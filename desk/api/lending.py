"""Tokens of programs: what this one is for, and others, for those who may make them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field
from starlette.responses import Response

from bot.domain.staff import Permission
from bot.services.ports.outward import Token
from bot.services.reading import rfc3339
from bot.services.tokens import SCOPES
from desk.api import examples
from desk.api.bodies import Body
from desk.api.call import Call, allowed
from desk.api.cases import reply
from desk.api.once import DoneError, guarded, once
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError, missing_member

_NEEDS = (Permission.STAFF,)


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


async def tokens(call: Call) -> Response:
    """`GET /tokens`."""
    logins = await _logins(call)
    found = await call.door.tokens.all()
    return reply(TokensOut(items=tuple(_token(one, logins) for one in found)))


async def add_token(call: Call) -> Response:
    """`POST /tokens`."""
    wanted, again = await call.body(NewToken), once(call, await call.raw())
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


async def _logins(call: Call) -> Mapping[str, str]:
    return {one.id: one.login for one in (await call.people()).values()}


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
