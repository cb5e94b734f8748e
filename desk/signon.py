"""Logging in at an identity provider: what it says of a person, and what that makes them here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from bot.domain.staff import Role
from bot.services.admitting import Admitting, Identity

Claims = Mapping[str, Any]


class SignOnError(Exception):
    """It did not work; the text is for the operator's log and names the setting to look at."""


class Provider(Protocol):
    """An identity provider. `secret` is what one browser holds from beginning to end."""

    async def begin(self, secret: str) -> str:
        """The address that a browser is sent to. Raises SignOnError."""
        ...

    async def finish(self, secret: str, answer: Mapping[str, str]) -> Claims:
        """What it says of the person who comes back with `answer`. Raises SignOnError."""
        ...

    async def leave(self) -> str:
        """The address at which one logs out there; empty for none. Raises SignOnError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOn:
    """An identity provider and how its claims are read; `name` is what people call it.

    A claim in another is named with a dot: `realm_access.roles`.
    """

    name: str
    provider: Provider
    admitting: Admitting
    issuer: str
    login_claim: str
    role_claim: str
    roles: Mapping[Role, tuple[str, ...]]
    default_role: Role | None

    def identity(self, claims: Claims) -> Identity:
        """Who it is. Raises SignOnError."""
        login = claim(claims, self.login_claim)
        if not isinstance(login, str) or not login.strip():
            raise SignOnError(f"oidc.login_claim: {self.login_claim!r} is not among the claims")
        if self.login_claim == "email" and claims.get("email_verified") is not True:
            raise SignOnError("oidc.login_claim: the provider has not verified the mail address")
        return Identity(
            subject=f"{self.issuer} {claims['sub']}",
            login=login.strip().lower(),
            name=str(claims.get("name") or login),
            role=self.role(claims),
            mapped=any(self.roles.values()),
        )

    def role(self, claims: Claims) -> Role | None:
        """The first of our roles that one of the person's values stands for."""
        said = claim(claims, self.role_claim)
        values = {said} if isinstance(said, str) else set(said if isinstance(said, list) else ())
        found = (role for role in Role if values & set(self.roles.get(role, ())))
        return next(found, self.default_role)


def claim(claims: Claims, path: str) -> Any:
    """A claim by its name, or by a path of names."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found
