"""Who a mail is from, as far as it is proven; and what we send, proven to be ours."""

import asyncio
import base64
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import dkim  # type: ignore[import-untyped]  # it has none
import pytest
from nacl.signing import SigningKey

from channels.email import authenticity
from channels.email.authenticity import Verdict, told
from channels.email.channel import EmailChannel
from channels.email.parse import parse_mail
from channels.message import Authenticity
from tests.channels.email.conftest import NOW, email_settings
from tests.channels.email.test_send import MESSAGE

ANNA = "anna@people.example.org"
PASSED = "mx.example.org; dmarc=pass (p=reject) header.from=people.example.org"


def verdict(*headers: str, trusted: tuple[str, ...] = ("mx.example.org",)) -> Verdict:
    """Of a mail with these headers from the top."""
    raw = "".join(f"{header}\r\n" for header in headers) + f"From: {ANNA}\r\n\r\nHello"
    mail = parse_mail(raw.encode())
    return told(mail.authentication, mail.author, trusted)


def results(text: str) -> str:
    return f"Authentication-Results: {text}"


@pytest.mark.parametrize(
    ("said", "proof"),
    [
        (PASSED, Authenticity.VERIFIED),
        ("MX.example.org 1; spf=fail; dmarc=fail header.from=people.example.org", "failed"),
        ("mx.example.org; dmarc=none; spf=pass; dkim=pass", "unverified"),
        ("mx.example.org; none", "unverified"),
        ("mx.example.org; dmarc=pass header.from=other.example.org", "unverified"),
        ("elsewhere.example.org; dmarc=pass", "unverified"),
        ("mx.example.org (dmarc=pass); dmarc=(fail) fail (a (nested) word)", "failed"),
        ("mx.example.org; dmarc=passed", "unverified"),
        ("", "unverified"),
        ("=?utf-8?q?mx.example.org?=; dmarc=pass", "unverified"),
    ],
)
def test_our_servers_word_counts(said: str, proof: str):
    assert verdict(results(said)).authenticity == proof


def test_what_a_sender_wrote_below_it_does_not():
    failed = results("mx.example.org; dmarc=fail header.from=people.example.org")
    assert verdict(failed, results(PASSED)).authenticity == "failed"
    received = "Received: from sender by mx.example.org"
    spf = results("mx.example.org; spf=pass")
    assert verdict(spf, received, results(PASSED)).authenticity == "unverified"
    assert verdict(received, spf, results(PASSED)).found == {"spf": "pass", "dmarc": "pass"}
    assert verdict(results(PASSED), trusted=()).authenticity == "unverified"


def test_our_own_check_disproves_only_what_it_saw_whole():
    own = authenticity.OWN
    assert Verdict(found={"dmarc": "fail"}, by=own).authenticity == "unverified"
    assert Verdict(found={"spf": "fail", "dmarc": "fail"}, by=own).authenticity == "failed"
    assert (
        Verdict(found={"spf": "fail", "dmarc": "temperror"}, by=own).authenticity == "unverified"
    )
    assert Verdict(found={"dmarc": "pass"}, by=own).authenticity == "verified"


@pytest.mark.parametrize(
    "more", [f"From: berk@people.example.org, {ANNA}", "From: b@people.example.org"]
)
def test_of_several_writers_none_is_proven(more: str):
    assert verdict(results(PASSED), more).authenticity == "unverified"


@pytest.fixture(params=["rsa", "ed25519"])
def key(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, bytes]:
    """A key file, and what DNS says of it."""
    file = tmp_path / "key"
    if request.param == "ed25519":
        made = SigningKey(b"k" * 32)
        file.write_bytes(base64.b64encode(bytes(made)))
        return file, b"v=DKIM1; k=ed25519; p=" + base64.b64encode(bytes(made.verify_key))
    openssl("genrsa", "-traditional", "-out", str(file), "2048")
    public = openssl("rsa", "-in", str(file), "-pubout", "-outform", "DER")
    return file, b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)


def openssl(*arguments: str) -> bytes:
    program = shutil.which("openssl") or "openssl"
    done = subprocess.run([program, *arguments], check=True, capture_output=True)  # noqa: S603  # found on the path
    return done.stdout


async def sent(folder: Path, **settings: Any) -> bytes:
    email = email_settings()
    email = email.model_copy(update={"dkim": email.dkim.model_copy(update=settings)})
    channel = EmailChannel(email, outbox=folder, organisation="Shop", now=lambda: NOW)
    delivery = await channel.send(replace(MESSAGE, reply_tag="k7m42qxd9.abcdefgh"))
    written = await asyncio.to_thread(lambda: [one.read_bytes() for one in folder.glob("*.eml")])
    return written[0] if written else delivery.detail.encode()


async def test_what_we_send_is_signed_and_cannot_be_altered(
    tmp_path: Path, key: tuple[Path, bytes]
):
    file, record = key

    def dns(name: bytes, timeout: int = 5) -> bytes:
        assert name == b"mail._domainkey.shop.example."
        return record

    mail = await sent(tmp_path / "out", selector="mail", key=str(file))
    assert dkim.verify(mail, dnsfunc=dns)
    assert not dkim.verify(mail.replace(b"\r\nTo: anna", b"\r\nTo: berk"), dnsfunc=dns)
    assert not dkim.verify(
        mail.replace(b"\r\nSubject:", b"\r\nSubject: x\r\nSubject:"), dnsfunc=dns
    )


async def test_a_key_that_is_missing_waits_and_one_that_is_none_fails(tmp_path: Path):
    missing = await sent(tmp_path / "one", selector="mail", key=str(tmp_path / "nothing"))
    assert b"cannot be read" in missing
    (tmp_path / "bad").write_text("not a key")
    assert b"is no key" in await sent(tmp_path / "two", selector="mail", key=str(tmp_path / "bad"))
