"""The part of the settings on other programs that are told what happens to cases."""

from base64 import b64decode
from collections.abc import Iterator
from typing import Literal

from pydantic import Field, SecretStr, field_validator

from config.faults import Fault
from config.section import Section

WebhookEvent = Literal[
    "complaint_recorded",
    "message_in",
    "message_out",
    "undeliverable",
    "status_changed",
    "escalated_internal",
    "referred_external",
    "external_outcome",
    "remedy_done",
    "urgency_changed",
    "kind_overridden",
    "category_overridden",
    "language_overridden",
    "assigned",
    "handed_over",
    "info_requested",
    "info_received",
    "sla_extended",
    "sla_breached",
    "decision_made",
    "decision_sent",
    "reply_received",
    "closed",
    "reopened",
    "merged",
    "out_of_scope",
    "erased",
]


class WebhookEndpoint(Section):
    """One program that is told what happens to cases."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    url: str = Field(pattern=r"^https?://[^/\s@?#]+([/?]\S*)?$")
    secret: SecretStr
    events: tuple[WebhookEvent, ...] = ()
    personal_data: bool = False

    @property
    def key(self) -> bytes:
        """The key of signatures (Standard Webhooks 1.0). Raises ValueError."""
        text = self.secret.get_secret_value()
        return b64decode(text.removeprefix("whsec_"), validate=True)

    @field_validator("secret")
    @classmethod
    def _long_enough(cls, secret: SecretStr) -> SecretStr:
        text = secret.get_secret_value()
        try:
            key = b64decode(text.removeprefix("whsec_"), validate=True)
        except ValueError:
            key = b""
        if not text.startswith("whsec_") or not 24 <= len(key) <= 64:  # noqa: PLR2004  # the standard's bounds
            message = "must be whsec_ and the base64 of 24 to 64 random bytes (docs/webhooks.md)"
            raise ValueError(message)
        return secret


class Webhooks(Section):
    """Who is told what happens to cases."""

    private_addresses: bool
    to: tuple[WebhookEndpoint, ...]


def contradictions(webhooks: Webhooks) -> Iterator[Fault]:
    """What cannot be meant together."""
    names = [endpoint.name for endpoint in webhooks.to]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Fault(
            key="webhooks.to.name",
            problem=f"{name} is there twice",
            remedy="Give each endpoint a name of its own.",
        )
    for endpoint in webhooks.to:
        if endpoint.url.startswith("http:") and not webhooks.private_addresses:
            yield Fault(
                key="webhooks.to.url",
                problem=f"of {endpoint.name} is not encrypted",
                remedy="Use https://, or set webhooks.private_addresses for your own network.",
            )
