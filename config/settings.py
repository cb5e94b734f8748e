"""Settings: environment over file over defaults, typed, and every fault explained in one line.

`default.toml` beside this file is the operator's first read and the only place a default is kept.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator

from config import mail, oidc, translation, webhooks
from config.faults import Fault, SettingsError, explain
from config.mail import Email
from config.merging import merge_environment, merge_file
from config.oidc import Oidc, RoleName
from config.section import Port, Section
from config.translation import Translation
from config.webhooks import Webhooks

DEFAULTS = Path(__file__).with_name("default.toml")
POLICY = Path(__file__).with_name("policy.toml")
PROFILES = Path(__file__).with_name("profiles.toml")
TEMPLATES = Path(__file__).with_name("templates.toml")


class Database(Section):
    """Where rows live. An empty `url` means SQLite in the data folder."""

    url: str
    pool_size: int = Field(ge=1, le=200)
    wait_seconds: float = Field(ge=0)

    @field_validator("url")
    @classmethod
    def _known(cls, url: str) -> str:
        if url and not url.startswith(("sqlite:///", "postgresql://", "postgres://")):
            message = "must begin with postgresql:// or sqlite:///"
            raise ValueError(message)
        return url

    @field_validator("url")
    @classmethod
    def _readable(cls, url: str) -> str:
        """A password with marks of a URL in it would be taken for a host, and shown as one."""
        if url.startswith("postgres") and not _plain(url):
            message = (
                "cannot be read; in a name or password write @ : / ? # as %40 %3A %2F %3F %23"
            )
            raise ValueError(message)
        return url


def _plain(url: str) -> bool:
    """Whether it reads the same for everybody."""
    try:
        parts = urlsplit(url)
        return parts.netloc.count("@") <= 1 and parts.port != 0 and not parts.fragment
    except ValueError:
        return False


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


class Telegram(Section):
    """The Telegram bot; off without a token."""

    token: SecretStr
    username: str
    api_base: str = Field(pattern=r"^https?://")
    mode: Literal["polling", "webhook"]
    webhook_url: str
    webhook_secret: SecretStr
    max_download_bytes: int = Field(ge=0)
    staff_group: str = Field(pattern=r"^(-?\d{1,19})?$")
    staff_token: SecretStr

    @property
    def enabled(self) -> bool:
        """Whether there is a token to work with."""
        return bool(self.token.get_secret_value())

    @property
    def of_staff(self) -> bool:
        """Whether staff have a bot of their own."""
        return bool(self.staff_token.get_secret_value())


class Worker(Section):
    """How much one process handles at a time."""

    concurrency: int = Field(ge=1, le=64)


class Staff(Section):
    """Staff accounts."""

    session_hours: float = Field(gt=0)
    on_call: str
    words: bool


class Desk(Section):
    """How staff come in."""

    idle_minutes: float = Field(gt=0)
    require_totp: tuple[RoleName, ...]
    login_attempts: int = Field(ge=1)
    login_attempts_per_address: int = Field(ge=1)
    login_rest_minutes: float = Field(gt=0)


class Answers(Section):
    """How what staff write goes out."""

    undo_seconds: float = Field(ge=0, le=300)


class Attachments(Section):
    """What is done with files people send."""

    most: int = Field(ge=1)
    clamd: str
    timeout: float = Field(gt=0)


class Outgoing(Section):
    """Which addresses inside our network may be called, besides every public one."""

    allowed: tuple[str, ...]

    @field_validator("allowed")
    @classmethod
    def _hosts(cls, allowed: tuple[str, ...]) -> tuple[str, ...]:
        for one in allowed:
            if not re.fullmatch(r"[\w.:-]+(/\d{1,3})?", one):
                message = f"holds {one!r}: write a host name, an address or a network, no URL"
                raise ValueError(message)
        return tuple(one.lower() for one in allowed)


class Api(Section):
    """How other programs hand messages in."""

    enabled: bool
    max_body_bytes: int = Field(ge=1024)
    requests_per_minute: int = Field(ge=1)


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
    desk: Desk
    oidc: Oidc
    answers: Answers
    translation: Translation
    attachments: Attachments
    outgoing: Outgoing
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
    faults = [*merge_file(tree, file), *merge_environment(tree, environ)]
    try:
        settings = Settings.model_validate(tree)
    except ValidationError as error:
        raise SettingsError([*faults, *explain(error)]) from None
    faults += _contradictions(settings)
    if faults:
        raise SettingsError(faults)
    return settings


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
    if telegram.staff_group and not (telegram.enabled or telegram.of_staff):
        yield Fault(
            key="telegram.staff_group",
            problem="names a group though there is no bot",
            remedy="Set telegram.token or telegram.staff_token, or empty it.",
        )
    if telegram.of_staff and telegram.staff_token == telegram.token:
        yield Fault(
            key="telegram.staff_token",
            problem="is the same as telegram.token",
            remedy="Empty it: the one bot serves both. Or give staff another bot.",
        )
    yield from mail.contradictions(settings.email)
    yield from webhooks.contradictions(settings.webhooks)
    yield from translation.contradictions(settings.translation, settings.outgoing.allowed)
    yield from oidc.contradictions(settings.oidc, public_url=settings.http.public_url)
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
