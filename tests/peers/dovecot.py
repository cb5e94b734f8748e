"""Debian's Dovecot in a folder of its own, as an ordinary user: the real IMAP server of the tests.

Every name is a mailbox, the password of all is `secret`; mail comes in by APPEND, by LMTP or as
files. `poor` takes IDLE away, `certificate` and `key` give it TLS, `tokens` OAuth2; with `onward`
what comes by LMTP is handed on by LMTP to that port, and each answer comes from there.
"""

import grp
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from imapclient import IMAPClient

from tests.process import free_port
from tests.waiting import until_now

SECRET = "secret"  # noqa: S105  # of nobody
PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
MISSING = "Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd"

CONFIG = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = {ssl}
{certificate}
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 1
mail_max_userip_connections = 100
{capability}
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
auth_mechanisms = plain {mechanism}
{tokens}
lmtp_proxy = yes
passdb {{
  driver = static
  args = {login}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service auth-worker {{
  user =
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
}}
"""

ABSENT = """\
protocol lmtp {{
  mail_plugins = sieve
}}
plugin {{
  sieve = file:{folder}/home;active={folder}/absent.sieve
  sieve_extensions = +vacation-seconds
  sieve_vacation_min_period = 0
}}
submission_host = 127.0.0.1:{port}
hostname = people.example.org
postmaster_address = postmaster@people.example.org
"""
VACATION = """\
require ["vacation", "vacation-seconds"];
vacation :seconds 0 :subject "Out of office" "I am away until Monday and will answer then.";
"""
SIEVE = Path("/usr/lib/dovecot/modules/lib90_sieve_plugin.so")
NO_SIEVE = "Pigeonhole is not installed: apt-get install dovecot-lmtpd dovecot-sieve"

ONWARD = "nopassword=y proxy=y host=127.0.0.1 port={port} protocol=lmtp proxy_timeout=10"

TAKING = """\
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {asking}
}}
"""
TOKENS = """\
introspection_url = {url}
introspection_mode = get
username_attribute = username
active_attribute = active
active_value = true
"""


@dataclass
class Dovecot:
    """One server; `start` and `kill` it as often as wanted, its mail stays."""

    folder: Path
    poor: bool = False
    absent: int = 0
    onward: int = 0
    certificate: str = ""
    key: str = ""
    tokens: str = ""  # where to ask about a token
    mechanism: str = ""
    port: int = field(default_factory=free_port)
    tls_port: int = field(default_factory=free_port)
    lmtp_port: int = field(default_factory=free_port)
    _running: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Return once it takes connections."""
        assert PROGRAM is not None, MISSING
        self.folder.mkdir(parents=True, exist_ok=True)
        owner = _owner()
        for file in filter(None, (self.certificate, self.key)):
            shutil.copy(file, self.folder)
        config = self.folder / "dovecot.conf"
        config.write_text(self._config(owner) + self._absence(), encoding="utf-8")
        _give(self.folder, owner)
        self._running = subprocess.Popen(  # noqa: S603  # found on the path
            [PROGRAM, "-F", "-c", str(config)],
            user=owner.pw_uid if os.geteuid() == 0 else None,
            group=owner.pw_gid if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,
            stderr=subprocess.DEVNULL,
        )
        until_now(self._answers)

    def stop(self) -> None:
        """End it and wait."""
        if self._running:
            self._running.terminate()
            self._running.wait(20)
            self._running = None

    def client(self, user: str) -> IMAPClient:
        """Logged in as the owner of a mailbox."""
        client = IMAPClient("127.0.0.1", self.port, ssl=False, timeout=20)
        client.login(user, SECRET)
        return client

    def put(self, user: str, *mails: bytes, folder: str = "INBOX") -> None:
        """Append mails."""
        client = self.client(user)
        with suppress(Exception):
            client.create_folder(folder)
        for mail in mails:
            client.append(folder, mail)
        client.logout()

    def numbered_anew(self, user: str) -> None:
        """Forget every UID, as after a restored backup."""
        for file in (self.folder / "mail" / user).glob("dovecot*"):
            file.unlink()
        time.sleep(1)  # UIDVALIDITY is the time in seconds

    def _answers(self) -> bool:
        with suppress(OSError):
            IMAPClient("127.0.0.1", self.port, ssl=False, timeout=20).shutdown()
            return True
        return False

    def _absence(self) -> str:
        if not self.absent:
            return ""
        (self.folder / "absent.sieve").write_text(VACATION, encoding="utf-8")
        return ABSENT.format(folder=self.folder, port=self.absent)

    def _config(self, owner: pwd.struct_passwd) -> str:
        plain = "imap_capability = IMAP4rev1 LITERAL+ UIDPLUS" if self.poor else ""
        certificate, key = (self.folder / Path(one).name for one in (self.certificate, self.key))
        files = f"ssl_cert = <{certificate}\nssl_key = <{key}"
        asking = self.folder / "tokens.conf"
        if self.tokens:
            asking.write_text(TOKENS.format(url=self.tokens), encoding="utf-8")
        return CONFIG.format(
            mechanism=self.mechanism,
            tokens=TAKING.format(asking=asking) if self.tokens else "",
            folder=self.folder,
            ssl="yes" if self.certificate else "no",
            certificate=files if self.certificate else "",
            capability=plain,
            user=owner.pw_name,
            group=grp.getgrgid(owner.pw_gid).gr_name,
            login=ONWARD.format(port=self.onward) if self.onward else f"password={SECRET}",
            port=self.port,
            tls_port=self.tls_port,
            lmtp_port=self.lmtp_port,
        )


@contextmanager
def dovecot(**options: Any) -> Iterator[Dovecot]:
    """A running server in a folder that an ordinary user may enter; see `Dovecot`."""
    with tempfile.TemporaryDirectory(prefix="arzuhal-dovecot-") as folder:
        Path(folder).chmod(0o755)
        server = Dovecot(Path(folder) / "own", **options)
        try:
            server.start()
            yield server
        finally:
            server.stop()


def _owner() -> pwd.struct_passwd:
    """Who runs it: us, or an ordinary user where we are root."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def _give(folder: Path, owner: pwd.struct_passwd) -> None:
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, owner.pw_uid, owner.pw_gid)
