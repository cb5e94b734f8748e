"""One request at `/api/v1`: who asks, what they may, and what they sent, checked."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from starlette.requests import Request

from bot.domain.events import Actor, ActorType
from bot.domain.staff import Permission, Program, Staff
from bot.services.chronicle import Chronicle
from bot.services.ports import Store
from bot.services.tokens import MESSAGES, NOTIFY, Bearer, Tokens
from bot.services.verifying import Verifying
from channels.base import Accept
from desk.api.bodies import Body
from desk.api.problems import RefusedError, invalid, missing_member
from desk.texts import Texts
from desk.view import Desk

B = TypeVar("B", bound=Body)
# Writes a bundle of the cases chosen, with personal data or without, for somebody; where it is.
Evidence = Callable[[Mapping[str, Any], bool, Staff], Awaitable[Path]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What requests are answered with. `most`: bytes of a body; `evidence` writes a bundle."""

    desk: Desk
    store: Store
    accept: Accept
    tokens: Tokens
    chronicle: Chronicle
    verifying: Verifying
    evidence: Evidence
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    most: int

    @property
    def texts(self) -> Texts:
        """Programs are spoken to in English."""
        return Texts(language="en", zone=self.desk.wording.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request that somebody may make."""

    request: Request
    door: Door
    bearer: Bearer

    @property
    def source(self) -> str:
        """The program's name."""
        return self.bearer.token.source

    @property
    def staff(self) -> Program:
        """The account it acts for. Only where a permission was needed."""
        if self.bearer.staff is None:
            raise RefusedError(403, "not_allowed", "This token acts for no account of staff.")
        return self.bearer.staff

    @property
    def actor(self) -> Actor:
        """The account, as the trail names who did something."""
        return Actor(type=ActorType.STAFF, id=self.staff.id)

    def query(self, model: type[B]) -> B:
        """The parameters in the address; one named twice, unknown or unfit is refused."""
        pairs = self.request.query_params.multi_items()
        given = dict(pairs)
        if len(given) < len(pairs):
            twice = next(name for name, _ in pairs if sum(name == n for n, _ in pairs) > 1)
            raise missing_member(twice, "is there more than once")
        try:
            return model.model_validate(given)
        except ValidationError as error:
            raise invalid(error, "The address asks for what there is not.") from None

    async def body(self, model: type[B]) -> B:
        """The body as a value."""
        raw = await self.raw()
        try:
            return model.model_validate_json(raw)
        except ValidationError as error:
            if any(found["type"] == "json_invalid" for found in error.errors()):
                raise malformed(str(error.errors()[0]["msg"])) from None
            raise invalid(error) from None

    async def members(self) -> Mapping[str, Any]:
        """The body as an object; none is an empty one."""
        raw = await self.raw(empty=True)
        try:
            tree = json.loads(raw) if raw.strip() else {}
        except (ValueError, RecursionError) as error:
            raise malformed(str(error)) from None
        if not isinstance(tree, dict):
            raise missing_member("", "has to be an object")
        return tree

    async def raw(self, *, empty: bool = False) -> bytes:
        """The bytes of the body: JSON, or where it may be `empty`, none."""
        if (body := getattr(self.request.state, "raw", None)) is None:
            body = self.request.state.raw = await self._read()
        said = self.request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if said != "application/json" and not (empty and not body):
            detail = "The body is JSON: Content-Type: application/json."
            raise RefusedError(415, "not_json", detail)
        return bytes(body)

    async def _read(self) -> bytes:
        """Never more in memory than is allowed, whatever the length was said to be."""
        body = bytearray()
        async for piece in self.request.stream():
            body += piece
            if len(body) > self.door.most:
                detail = f"A request has at most {self.door.most} bytes."
                raise RefusedError(413, "too_large", detail, headers={"Connection": "close"})
        return bytes(body)

    async def people(self) -> Mapping[str, Staff]:
        """Every account by its id."""
        return {staff.id: staff for staff in await self.door.desk.accounts.all()}


def malformed(detail: str) -> RefusedError:
    """What is no JSON."""
    return RefusedError(400, "malformed", f"The body is no JSON: {detail.rstrip('.')}.")


async def admitted(request: Request, door: Door, needs: Sequence[str]) -> Call:
    """Who asks. Raises RefusedError for no token, or one that is not for this."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    bearer = await door.tokens.who(secret.strip()) if scheme.lower() == "bearer" else None
    if bearer is None:
        raise RefusedError(
            401,
            "unauthorized",
            "A valid token is needed: Authorization: Bearer arz_…",
            headers={"WWW-Authenticate": "Bearer"},
        )
    for scope in needs:
        allowed(bearer, scope)
    return Call(request=request, door=door, bearer=bearer)


def allowed(bearer: Bearer, scope: str) -> None:
    """Raises RefusedError where a token is not for something, or its account may not do it."""
    if scope not in bearer.token.scopes:
        challenge = f'Bearer error="insufficient_scope", scope="{scope}"'
        raise RefusedError(
            403,
            "insufficient_scope",
            f"This token may not do that; it lacks {scope}.",
            headers={"WWW-Authenticate": challenge},
        )
    if scope in MESSAGES:
        return
    if bearer.staff is None or not (scope == NOTIFY or bearer.staff.may(Permission(scope))):
        detail = f"The role of the account this token acts for does not allow {scope}."
        raise RefusedError(403, "not_allowed", detail)
