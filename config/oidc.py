"""The part of the settings on logging in at an identity provider."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Literal

from pydantic import Field, SecretStr, field_validator

from config.faults import Fault
from config.section import Section

RoleName = Literal["admin", "complaints_manager", "handler", "contact_agent", "viewer", "auditor"]


NoneOrRole = Literal[
    "", "admin", "complaints_manager", "handler", "contact_agent", "viewer", "auditor"
]


class OidcRoles(Section):
    """Values of the provider's claim that stand for each of our roles."""

    admin: tuple[str, ...]
    complaints_manager: tuple[str, ...]
    handler: tuple[str, ...]
    contact_agent: tuple[str, ...]
    viewer: tuple[str, ...]
    auditor: tuple[str, ...]


class Oidc(Section):
    """OpenID Connect; off without an issuer."""

    issuer: str
    name: str
    client_id: str
    client_secret: SecretStr
    scopes: tuple[str, ...]
    login_claim: str = Field(min_length=1)
    role_claim: str = Field(min_length=1)
    create: bool
    default_role: NoneOrRole
    roles: OidcRoles

    @field_validator("issuer")
    @classmethod
    def _usable(cls, issuer: str) -> str:
        local = ("http://localhost", "http://127.0.0.1")
        if issuer and not issuer.startswith(("https://", *local)):
            message = "must begin with https://"
            raise ValueError(message)
        if issuer.endswith("/.well-known/openid-configuration"):
            message = "is what stands before /.well-known/openid-configuration"
            raise ValueError(message)
        if issuer and find_spec("authlib") is None:
            message = "needs libraries that are not installed: pip install 'arzuhal[sso]'"
            raise ValueError(message)
        return issuer


def contradictions(oidc: Oidc, *, public_url: str) -> Iterator[Fault]:
    """What cannot be meant together."""
    if not oidc.issuer:
        return
    if not oidc.client_id:
        yield Fault(
            key="oidc.client_id",
            problem="is empty though oidc.issuer is set",
            remedy="Write the id that the provider gave to this application.",
        )
    if "openid" not in oidc.scopes:
        yield Fault(key="oidc.scopes", problem='lacks "openid"', remedy='Add "openid" to it.')
    if not public_url:
        yield Fault(
            key="http.public_url",
            problem="is empty though oidc.issuer is set",
            remedy="The provider sends people back to it: set it to the address of this site.",
        )
    if oidc.create and not oidc.default_role and not any(oidc.roles.model_dump().values()):
        yield Fault(
            key="oidc.create",
            problem="is true, but no new account would have a role",
            remedy="Fill in [oidc.roles], or set oidc.default_role.",
        )
