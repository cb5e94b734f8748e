"""Settings: environment over file over defaults, typed, and every fault explained in one line.

`default.toml` beside this file is the operator's first read and the only place a default is kept.
"""

import os
import re
import tomllib
from base64 import b64decode
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from typing_extensions import override

PREFIX = "ARZUHAL_"
DEFAULTS = Path(__file__).with_name("default.toml")
POLICY = Path(__file__).with_name("policy.toml")
PROFILES = Path(__file__).with_name("profiles.toml")


WebhookEvent = Literal[
    "complaint_recorded",
    "message_in",
    "message_out",
    "undeliverable",
    "status_changed",
    "urgency_changed",
    "kind_overridden",
    "category_overridden",
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
]


class Section(BaseModel):
    """A table of the settings file. Unknown keys are faults, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Port = Field(ge=0, le=65535)


class Database(Section):
    """Where rows live. An empty `url` means SQLite in the data folder."""

    url: str
    pool_size: int = Field(ge=1, le=200)

    @field_validator("url")
    @classmethod
    def _known(cls, url: str) -> str:
        if url and not url.startswith(("sqlite:///", "postgresql://", "postgres://")):
            message = "must begin with postgresql:// or sqlite:///"
            raise ValueError(message)
        return url


class Http(Section):
    """The web server: public page, chat, desk, health."""

    enabled: bool
    host: str
    port: int = Port
    public_url: str
    trusted_proxies: str


class Webchat(Section):
    """The chat widget. Sizes in bytes."""

    enabled: bool
    allowed_origins: tuple[str, ...]
    max_upload_bytes: int = Field(ge=0)
    max_message_chars: int = Field(ge=100)
    messages_per_minute: int = Field(ge=1)


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
        return {**tree, "more": [_over(shared, one) for one in tree["more"]]}

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

    @field_validator("check")
    @classmethod
    def _can(cls, check: bool) -> bool:
        return _installed("authheaders", wanted=check)


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


class Telegram(Section):
    """The Telegram bot; off without a token."""

    token: SecretStr
    username: str
    api_base: str = Field(pattern=r"^https?://")
    mode: Literal["polling", "webhook"]
    webhook_url: str
    webhook_secret: SecretStr
    max_download_bytes: int = Field(ge=0)

    @property
    def enabled(self) -> bool:
        """Whether there is a token to work with."""
        return bool(self.token.get_secret_value())


class Worker(Section):
    """How much one process handles at a time."""

    concurrency: int = Field(ge=1, le=64)


class Staff(Section):
    """Staff accounts."""

    session_hours: float = Field(gt=0)
    on_call: str


class Attachments(Section):
    """What is done with files people send."""

    clamd: str
    timeout: float = Field(gt=0)


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


class Api(Section):
    """How other programs hand messages in."""

    enabled: bool
    max_body_bytes: int = Field(ge=1024)


class Logs(Section):
    """How logs are written."""

    level: Literal["debug", "info", "warning", "error"]
    format: Literal["auto", "text", "json"]


class Settings(Section):
    """Everything a deployment decides, except the policy of the complaints process."""

    data_dir: Path
    organisation: str = Field(min_length=1)
    timezone: str
    default_language: Literal["ru", "fa", "tr", "en"]
    privacy_url: str
    policy_file: str
    database: Database
    http: Http
    webchat: Webchat
    email: Email
    telegram: Telegram
    worker: Worker
    staff: Staff
    attachments: Attachments

    webhooks: Webhooks
    api: Api
    logs: Logs

    @field_validator("timezone")
    @classmethod
    def _zone(cls, name: str) -> str:
        if name not in available_timezones():
            message = "is not an IANA time zone such as Europe/Istanbul"
            raise ValueError(message)
        return name

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of promised dates."""
        return ZoneInfo(self.timezone)

    @property
    def database_url(self) -> str:
        """The URL in force, SQLite in the data folder by default."""
        if self.database.url:
            return self.database.url.replace("postgres://", "postgresql://", 1)
        return f"sqlite:///{self.data_dir.resolve() / 'arzuhal.db'}"

    @property
    def public_url(self) -> str:
        """How people reach the web pages, without a trailing slash."""
        return (self.http.public_url or f"http://{self.http.host}:{self.http.port}").rstrip("/")

    @property
    def policy_path(self) -> Path:
        """The policy file in force."""
        return Path(self.policy_file) if self.policy_file else POLICY

    @property
    def models_dir(self) -> Path:
        """Where models trained here are kept."""
        return self.data_dir / "models"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in the settings: the key, what is wrong, how to mend it."""

    key: str
    problem: str
    remedy: str

    @override
    def __str__(self) -> str:
        """One line for the operator."""
        return f"{self.key}: {self.problem}. {self.remedy}"


class SettingsError(Exception):
    """The settings cannot be used; `faults` says why, one line each."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def load(file: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings in force.

    Args:
        file: the operator's TOML file; without one, `./arzuhal.toml` if it exists.
        environ: the environment, `os.environ` by default.

    Raises:
        SettingsError: with every fault found, never only the first.
    """
    environ = os.environ if environ is None else environ
    tree = tomllib.loads(DEFAULTS.read_text(encoding="utf-8"))
    faults = [*_merge_file(tree, file), *_merge_environment(tree, environ)]
    try:
        settings = Settings.model_validate(tree)
    except ValidationError as error:
        raise SettingsError([*faults, *_explain(error)]) from None
    faults += _contradictions(settings)
    if faults:
        raise SettingsError(faults)
    return settings


def _merge_file(tree: dict[str, Any], file: Path | None) -> Iterator[Fault]:
    path = file or Path("arzuhal.toml")
    if file is None and not path.exists():
        return
    try:
        _merge(tree, tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        yield Fault(
            key=str(path), problem=f"cannot be read ({error.strerror})", remedy="Check --config."
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield Fault(
            key=str(path), problem=f"is not valid TOML ({error})", remedy="Mend that line."
        )


def _merge(tree: dict[str, Any], over: Mapping[str, Any]) -> None:
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(tree.get(key), dict):
            _merge(tree[key], value)
        else:
            tree[key] = value


def _over(below: dict[str, Any], over: Any) -> Any:
    if not isinstance(over, dict):
        return over
    tree = deepcopy(below)
    _merge(tree, over)
    return tree


def _merge_environment(tree: dict[str, Any], environ: Mapping[str, str]) -> Iterator[Fault]:
    for name in sorted(environ):
        if not name.startswith(PREFIX) or name.startswith(f"{PREFIX}TEST_"):
            continue
        path = name.removeprefix(PREFIX).lower().split("__")
        value = environ[name]
        if path[-1].endswith("_file") and not _known(tree, path):
            path[-1] = path[-1].removesuffix("_file")
            try:
                value = Path(value).read_text(encoding="utf-8").strip()
            except OSError as error:
                yield Fault(
                    key=name,
                    problem=f"the file {value} cannot be read ({error.strerror})",
                    remedy="Name a file with the secret in it.",
                )
                continue
        _set(tree, path, value)


def _known(tree: dict[str, Any], path: list[str]) -> bool:
    for step in path[:-1]:
        below = tree.get(step)
        tree = below if isinstance(below, dict) else {}
    return path[-1] in tree


def _set(tree: dict[str, Any], path: list[str], value: str) -> None:
    for step in path[:-1]:
        below = tree.setdefault(step, {})
        if not isinstance(below, dict):
            below = tree[step] = {}
        tree = below
    old = tree.get(path[-1])
    tree[path[-1]] = (
        [v.strip() for v in value.split(",") if v.strip()] if isinstance(old, list) else value
    )


_REMEDIES = {
    "extra_forbidden": "Remove it, or look its right name up in config/default.toml.",
    "missing": "Set it; config/default.toml shows how.",
}


_SECRET = re.compile("secret|password|token")  # what stands there is nobody's to read in a log


def _explain(error: ValidationError) -> Iterator[Fault]:
    for item in error.errors():
        key = ".".join(str(step) for step in item["loc"])
        problem = "there is no such setting" if item["type"] == "extra_forbidden" else item["msg"]
        problem = problem.removeprefix("Value error, ").rstrip(".")
        shown = item.get("input")
        told = item["type"] != "extra_forbidden" and not _SECRET.search(key)
        if told and isinstance(shown, str | int | float):
            problem += f" (it is {shown!r})"
        yield Fault(
            key=key,
            problem=problem,
            remedy=_REMEDIES.get(
                item["type"],
                f"Mend it in arzuhal.toml or {PREFIX}{key.upper().replace('.', '__')}.",
            ),
        )


def _contradictions(settings: Settings) -> Iterator[Fault]:
    telegram = settings.telegram
    if telegram.enabled and telegram.mode == "webhook":
        for key in ("webhook_url", "webhook_secret"):
            value = getattr(telegram, key)
            if not (value if isinstance(value, str) else value.get_secret_value()):
                yield Fault(
                    key=f"telegram.{key}",
                    problem='is empty though telegram.mode is "webhook"',
                    remedy='Set it, or set telegram.mode = "polling".',
                )
    if settings.email.smtp_out.username and not settings.email.smtp_out.host:
        yield Fault(
            key="email.smtp_out.host",
            problem="is empty though email.smtp_out.username is set",
            remedy="Set the relay's host name, or remove the user name.",
        )
    smtp_in = settings.email.smtp_in
    if smtp_in.tls != "none" and not (smtp_in.certificate and smtp_in.private_key):
        yield Fault(
            key="email.smtp_in.certificate",
            problem=f'or private_key is empty though email.smtp_in.tls is "{smtp_in.tls}"',
            remedy='Name both PEM files, or set email.smtp_in.tls = "none".',
        )
    yield from _mailbox_contradictions(settings.email.imap)
    yield from _webhook_contradictions(settings.webhooks)
    if settings.staff.on_call and not settings.email.enabled:
        yield Fault(
            key="staff.on_call",
            problem="is a mail address though email.enabled is false",
            remedy="Enable email, or empty it.",
        )
    if not any((settings.http.enabled, settings.email.enabled, telegram.enabled)):
        yield Fault(
            key="http.enabled",
            problem="no channel is switched on",
            remedy="Enable http, email or telegram.",
        )


def _webhook_contradictions(webhooks: Webhooks) -> Iterator[Fault]:
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
