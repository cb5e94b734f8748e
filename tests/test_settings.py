"""Every setting stands in default.toml with its comment; every fault is told in one line."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from config.faults import PREFIX, SettingsError
from config.settings import DEFAULTS, Settings, load

TEXT = DEFAULTS.read_text(encoding="utf-8")
# Plain enough to need no words: their section's comment or name says it.
PLAIN = {"enabled", "host", "port", "username", "password", "max_upload_bytes"}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no arzuhal.toml of the developer counts


def settings_of(model: type[BaseModel], above: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from settings_of(kind, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def keys_of(tree: dict[str, Any], above: str = "") -> Iterator[str]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from keys_of(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def loaded(**environ: str) -> Settings:
    return load(environ={PREFIX + name: value for name, value in environ.items()})


def faults(file: Path | None = None, /, **environ: str) -> list[str]:
    with pytest.raises(SettingsError) as refused:
        load(file, {PREFIX + name: value for name, value in environ.items()})
    return [str(fault) for fault in refused.value.faults]


def test_what_is_read_is_what_is_documented():
    assert set(settings_of(Settings)) == set(keys_of(tomllib.loads(TEXT)))


def test_every_setting_has_its_comment():
    lines = [line for line in TEXT.splitlines() if re.match(r"^\w+ = ", line)]
    silent = {line.split(" ")[0] for line in lines if "#" not in line}
    allowed = PLAIN | {n for n in silent if n.startswith(("max_", "session_", "mode", "tls"))}
    assert silent <= allowed


def test_the_defaults_work_as_they_are():
    settings = loaded()
    assert settings.database_url == f"sqlite:///{Path('data').resolve() / 'arzuhal.db'}"
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.zone.key == "UTC"
    assert not settings.telegram.enabled


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(tmp_path: Path):
    file = tmp_path / "own.toml"
    file.write_text('organisation = "Ours"\n[http]\nport = 81\nhost = "::1"\n', encoding="utf-8")
    settings = load(file, {f"{PREFIX}HTTP__PORT": "82"})
    assert (settings.organisation, settings.http.port) == ("Ours", 82)
    assert settings.http.host == "::1"


def test_the_file_beside_is_found(tmp_path: Path):
    (tmp_path / "arzuhal.toml").write_text('organisation = "Found"', encoding="utf-8")
    assert loaded().organisation == "Found"


def test_a_list_in_the_environment_is_separated_by_commas():
    found = loaded(WEBCHAT__ALLOWED_ORIGINS="https://a.example.org, https://b.example.org,")
    assert found.webchat.allowed_origins == ("https://a.example.org", "https://b.example.org")


def test_a_secret_may_lie_in_a_file(tmp_path: Path):
    (tmp_path / "token").write_text("12:ab\n", encoding="utf-8")
    settings = loaded(TELEGRAM__TOKEN_FILE=str(tmp_path / "token"))
    assert settings.telegram.token.get_secret_value() == "12:ab"
    assert "12:ab" not in repr(settings)
    (fault,) = faults(TELEGRAM__TOKEN_FILE="/nowhere")  # noqa: S106  # a path
    assert "/nowhere cannot be read" in fault


def test_the_policy_file_is_no_secret(tmp_path: Path):
    assert loaded(POLICY_FILE=str(tmp_path / "p.toml")).policy_path == tmp_path / "p.toml"


def test_postgres_by_its_short_name():
    assert loaded(DATABASE__URL="postgres://h/d").database_url == "postgresql://h/d"


@pytest.mark.parametrize(
    ("environ", "key", "words"),
    [
        ({"HTTP__PROT": "1"}, "http.prot", "no such setting"),
        ({"NONSENSE": "1"}, "nonsense", "no such setting"),
        ({"HTTP__PORT": "door"}, "http.port", "'door'"),
        ({"HTTP__PORT": "70000"}, "http.port", "65535"),
        ({"TIMEZONE": "Mars/Base"}, "timezone", "IANA"),
        ({"DATABASE__URL": "postgresql://u:a@b@h/d"}, "database.url", "%40"),
        ({"DATABASE__URL": "postgresql://u:a/b@h/d"}, "database.url", "%2F"),
        ({"DATABASE__URL": "postgresql://u:a#b@h/d"}, "database.url", "%23"),
        ({"DATABASE__URL": "mysql://x"}, "database.url", "postgresql://"),
        ({"DEFAULT_LANGUAGE": "de"}, "default_language", "'ru'"),
        ({"EMAIL__ADDRESS": "nobody"}, "email.address", "'nobody'"),
        ({"LOGS__LEVEL": "loud"}, "logs.level", "'loud'"),
        ({"HTTP": "5"}, "http", ""),
        ({"HTTP__PORT__DEEPER": "5"}, "http.port", ""),
        ({"TELEGRAM__STAFF_GROUP": "ours"}, "telegram.staff_group", ""),
    ],
)
def test_a_fault_names_key_problem_and_remedy(environ: dict[str, str], key: str, words: str):
    found = [fault for fault in faults(**environ) if fault.startswith(f"{key}:")]
    assert found
    assert words in found[0]
    assert found[0].endswith(".")


@pytest.mark.parametrize(
    ("environ", "key"),
    [
        ({"TELEGRAM__TOKEN": "1:a", "TELEGRAM__MODE": "webhook"}, "telegram.webhook_url"),
        ({"TELEGRAM__TOKEN": "1:a", "TELEGRAM__MODE": "webhook"}, "telegram.webhook_secret"),
        ({"EMAIL__SMTP_OUT__USERNAME": "anna"}, "email.smtp_out.host"),
        ({"EMAIL__AUTHENTICITY__SPF": "true"}, "email.authenticity.spf"),
        ({"HTTP__ENABLED": "false", "EMAIL__ENABLED": "false"}, "http.enabled"),
        ({"TELEGRAM__STAFF_GROUP": "-1001"}, "telegram.staff_group"),
        ({"TELEGRAM__TOKEN": "4:a", "TELEGRAM__STAFF_TOKEN": "4:a"}, "telegram.staff_token"),
    ],
)
def test_contradictions_stop_the_start(environ: dict[str, str], key: str):
    assert any(fault.startswith(f"{key}:") for fault in faults(**environ))


def test_every_fault_is_told_at_once():
    assert len(faults(HTTP__PORT="x", TIMEZONE="y", NONSENSE="z")) == 3


@pytest.mark.parametrize("content", [b"port = ", b"\xff\xfe\x00", b"[http\n"])
def test_a_file_that_is_no_toml(tmp_path: Path, content: bytes):
    (tmp_path / "own.toml").write_bytes(content)
    assert any("is not valid TOML" in fault for fault in faults(tmp_path / "own.toml"))


def test_a_file_that_is_not_there(tmp_path: Path):
    assert any("cannot be read" in fault for fault in faults(tmp_path / "none.toml"))


def test_a_test_server_in_the_environment_is_no_setting():
    assert loaded(TEST_POSTGRES="postgresql://x").database.url == ""


MAILBOXES = """
[email.imap]
host = "imap.example.org"
username = "complaints@example.org"
password = "one"
oauth.client_id = "registered"
[[email.imap.more]]
username = "reklamacii@example.org"
folders = ["INBOX", "Жалобы"]
[[email.imap.more]]
host = "other.example.org"
password = ""
oauth = { provider = "google", refresh_token = "r" }
"""


def test_further_mailboxes_are_like_the_first_but_for_what_they_name(tmp_path: Path):
    file = tmp_path / "arzuhal.toml"
    file.write_text(MAILBOXES, encoding="utf-8")
    first, second, third = load(file, {}).email.imap.mailboxes
    assert (first.host, second.host, third.host) == ("imap.example.org",) * 2 + (
        "other.example.org",
    )
    assert (second.username, second.folders) == ("reklamacii@example.org", ("INBOX", "Жалобы"))
    assert second.password.get_secret_value() == "one"
    assert (third.oauth.provider, third.oauth.client_id) == ("google", "registered")
    assert (first.port, third.port) == (993, 993)


def test_one_mailbox_can_be_named_by_the_environment_alone():
    imap = loaded(
        EMAIL__IMAP__HOST="imap.example.org",
        EMAIL__IMAP__USERNAME="anna",
        EMAIL__IMAP__PASSWORD="secret",  # noqa: S106  # of nobody
        EMAIL__IMAP__FOLDERS="INBOX, Spam",
    ).email.imap
    (box,) = imap.mailboxes
    assert box.folders == ("INBOX", "Spam")
    assert loaded().email.imap.mailboxes == ()


def test_a_mailbox_nobody_can_open_is_a_fault(tmp_path: Path):
    no_name, no_password = faults(EMAIL__IMAP__HOST="imap.example.org")
    assert no_name.startswith("email.imap.username")
    assert no_password.startswith("email.imap.password")
    (no_endpoint,) = faults(
        EMAIL__IMAP__HOST="imap.example.org",
        EMAIL__IMAP__USERNAME="anna",
        EMAIL__IMAP__OAUTH__PROVIDER="other",
    )
    assert no_endpoint.startswith("email.imap.oauth.token_url")
    file = tmp_path / "arzuhal.toml"
    file.write_text('email.imap.more = ["anna"]', encoding="utf-8")
    assert any("email.imap.more" in fault for fault in faults(file))


def test_tls_needs_its_files():
    (fault,) = faults(EMAIL__SMTP_IN__TLS="starttls")
    assert fault.startswith("email.smtp_in.certificate")


ENDPOINT = """
[[webhooks.to]]
name = "{name}"
url = "{url}"
secret = "{secret}"
"""
RIGHT = {
    "name": "crm",
    "url": "https://crm.example.org/",
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
}


def endpoints(tmp_path: Path, *changed: dict[str, str]) -> Path:
    file = tmp_path / "arzuhal.toml"
    written = (ENDPOINT.format(**(RIGHT | one)) for one in changed)
    file.write_text("".join(written), encoding="utf-8")
    return file


def test_an_endpoint_has_its_key(tmp_path: Path):
    (one,) = load(endpoints(tmp_path, {}), {}).webhooks.to
    assert len(one.key) == 24
    assert "MfKQ" not in repr(one)
    assert one.events == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"secret": "simple"}, "whsec_"),
        ({"secret": "whsec_c2hvcnQ="}, "24 to 64"),
        ({"secret": "whsec_!!!"}, "24 to 64"),
        ({"url": "ftp://crm.example.org"}, "url"),
        ({"url": "https://user@crm.example.org/"}, "url"),
        ({"url": "http://crm.example.org/"}, "not encrypted"),
        ({"name": "Big Name"}, "name"),
    ],
)
def test_an_endpoint_nobody_should_use_is_a_fault(
    tmp_path: Path, change: dict[str, str], words: str
):
    (fault,) = faults(endpoints(tmp_path, change))
    assert words in fault
    assert "simple" not in fault


def test_two_endpoints_of_one_name_are_a_fault(tmp_path: Path):
    (fault,) = faults(endpoints(tmp_path, {}, {}))
    assert fault.startswith("webhooks.to.name: crm is there twice")


OIDC = {
    "ARZUHAL_OIDC__ISSUER": "https://id.example.org/realms/staff",
    "ARZUHAL_OIDC__CLIENT_ID": "arzuhal",
    "ARZUHAL_HTTP__PUBLIC_URL": "https://complaints.example.org",
}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"OIDC__ISSUER": "http://id.example.org"}, "oidc.issuer"),
        ({"OIDC__ISSUER": "https://id.example.org/.well-known/openid-configuration"}, "before"),
        ({"OIDC__CLIENT_ID": ""}, "oidc.client_id is empty"),
        ({"OIDC__SCOPES": '["profile"]'}, 'oidc.scopes lacks "openid"'),
        ({"OIDC__CREATE": "true"}, "oidc.create"),
        ({"OIDC__DEFAULT_ROLE": "king"}, "oidc.default_role"),
        ({"HTTP__PUBLIC_URL": ""}, "http.public_url"),
        ({"DESK__REQUIRE_TOTP": '["boss"]'}, "desk.require_totp"),
        ({"OUTGOING__ALLOWED": '["http://translate.internal/"]'}, "outgoing.allowed"),
    ],
)
def test_what_is_wrong_about_coming_in_is_said(change: dict[str, str], words: str):
    environ = OIDC | {f"ARZUHAL_{name}": value for name, value in change.items()}
    with pytest.raises(SettingsError) as refused:
        load(None, environ)
    (fault,) = map(str, refused.value.faults)
    assert words in fault.replace(":", "")


def test_an_identity_provider_is_set_up_by_few_settings():
    oidc = load(None, OIDC).oidc
    assert (oidc.login_claim, oidc.create, oidc.roles.admin) == ("preferred_username", False, ())
