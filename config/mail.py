"""The mail part of the settings: doors, mailboxes, relay, and what proves who wrote."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, Literal

from pydantic import Field, SecretStr, field_validator, model_validator

from config.faults import Fault
from config.merging import over
from config.section import Port, Section


class SmtpIn(Section):
    """The door for mail. Sizes in bytes, times in seconds."""

    enabled: bool
    host: str
    port: int = Port
    hostname: str
    recipients: tuple[str, ...]
    max_size: int = Field(ge=1024)
    max_connections: int = Field(ge=1)
    max_connections_per_client: int = Field(ge=0)
    timeout: float = Field(gt=0)
    tls: Literal["none", "starttls", "tls"]
    certificate: str
    private_key: str
    proxy_protocol: bool


class Lmtp(Section):
    """The door for a mail server on this machine; off without a socket and a port."""

    socket: str
    host: str
    port: int = Port


class OAuth(Section):
    """Logging in with tokens (RFC 6749) instead of a password; off without a provider."""

    provider: Literal["", "google", "microsoft", "yandex", "mailru", "other"]
    client_id: str
    client_secret: SecretStr
    refresh_token: SecretStr
    token_url: str = Field(pattern=r"^(https?://.+)?$")
    scope: str


class Mailbox(Section):
    """One login at an IMAP server, and the folders read there. Off without a host."""

    host: str
    port: int = Port
    tls: Literal["none", "starttls", "tls"]
    username: str
    password: SecretStr
    folders: tuple[str, ...] = Field(min_length=1)
    address: str = Field(pattern=r"^([^@\s]+@[^@\s]+)?$")
    oauth: OAuth


class Imap(Mailbox):
    """The mailboxes that are read: this one, and `more`, each like it but for what it names."""

    poll_seconds: float = Field(gt=0)
    first_days: int = Field(ge=0)
    more: tuple[Mailbox, ...]

    @model_validator(mode="before")
    @classmethod
    def _filled(cls, tree: Any) -> Any:
        if not isinstance(tree, dict) or not isinstance(tree.get("more"), list):
            return tree
        shared = {name: tree[name] for name in Mailbox.model_fields if name in tree}
        return {**tree, "more": [over(shared, one) for one in tree["more"]]}

    @property
    def mailboxes(self) -> tuple[Mailbox, ...]:
        """Those with a host."""
        return tuple(box for box in (self, *self.more) if box.host)


class SmtpOut(Section):
    """The relay for outgoing mail. Without a host mails are written to a folder."""

    host: str
    port: int = Port
    tls: Literal["none", "starttls", "tls"]
    username: str
    password: SecretStr
    timeout: float = Field(gt=0)


class Answers(Section):
    """How often one address is answered automatically, so that machines do not talk for ever."""

    most: int = Field(ge=1)
    alike: int = Field(ge=1)
    minutes: int = Field(ge=1)


class Proofs(Section):
    """Whose word counts on who a mail is from, and whether we look ourselves."""

    trusted: tuple[str, ...]
    check: bool
    spf: bool

    @property
    def wanted(self) -> bool:
        """Whether a sender can be proven at all."""
        return self.check or bool(self.trusted)

    @field_validator("check")
    @classmethod
    def _can(cls, check: bool) -> bool:
        return _installed("spf", wanted=check)


class Dkim(Section):
    """Signing what we send (RFC 6376); off without a key."""

    selector: str
    domain: str
    key: str

    @field_validator("key")
    @classmethod
    def _can(cls, key: str) -> str:
        _installed("dkim", wanted=bool(key))
        return key


def _installed(library: str, *, wanted: bool) -> bool:
    if wanted and find_spec(library) is None:
        message = "needs libraries that are not installed: pip install 'arzuhal[mailauth]'"
        raise ValueError(message)
    return wanted


class Email(Section):
    """Mail in and out."""

    enabled: bool
    address: str = Field(pattern=r"^[^@\s]+@[^@\s]+$")
    from_name: str
    tagged_addresses: bool | Literal["auto"]
    answers: Answers
    authenticity: Proofs
    dkim: Dkim
    smtp_in: SmtpIn
    lmtp: Lmtp
    imap: Imap
    smtp_out: SmtpOut

    @property
    def tagged(self) -> bool:
        """Whether `name+tag@` reaches us: a mailbox somewhere may know `name@` alone."""
        if self.tagged_addresses == "auto":
            return not (self.imap.host or self.imap.more)
        return self.tagged_addresses


def contradictions(email: Email) -> Iterator[Fault]:
    """What cannot be meant together."""
    if email.smtp_out.username and not email.smtp_out.host:
        yield Fault(
            key="email.smtp_out.host",
            problem="is empty though email.smtp_out.username is set",
            remedy="Set the relay's host name, or remove the user name.",
        )
    if email.authenticity.spf and not email.authenticity.check:
        yield Fault(
            key="email.authenticity.spf",
            problem="is true though email.authenticity.check is false",
            remedy="Set check to true as well, or spf to false.",
        )
    smtp_in = email.smtp_in
    if smtp_in.tls != "none" and not (smtp_in.certificate and smtp_in.private_key):
        yield Fault(
            key="email.smtp_in.certificate",
            problem=f'or private_key is empty though email.smtp_in.tls is "{smtp_in.tls}"',
            remedy='Name both PEM files, or set email.smtp_in.tls = "none".',
        )
    yield from _mailbox_contradictions(email.imap)


def _mailbox_contradictions(imap: Imap) -> Iterator[Fault]:
    for box in imap.mailboxes:
        if not box.username:
            yield Fault(
                key="email.imap.username",
                problem=f"is empty though a mailbox at {box.host} is to be read",
                remedy="Set it, or empty email.imap.host.",
            )
        if not box.password.get_secret_value() and not box.oauth.provider:
            yield Fault(
                key="email.imap.password",
                problem=f"is empty, and so is email.imap.oauth.provider, for {box.username}",
                remedy="Set one of them.",
            )
        if box.oauth.provider == "other" and not box.oauth.token_url:
            yield Fault(
                key="email.imap.oauth.token_url",
                problem='is empty though email.imap.oauth.provider is "other"',
                remedy="Set the provider's token endpoint.",
            )
