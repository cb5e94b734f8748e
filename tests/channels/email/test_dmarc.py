"""Who a mail is from by our own check: DKIM, SPF and DMARC, with a DNS server of ours."""

import base64
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import dkim  # type: ignore[import-untyped]  # it has none
import dns.resolver
import pytest
from nacl.signing import SigningKey

from channels.email import dmarc
from channels.email.authenticity import Peer, Verdict
from channels.email.dkim import sign
from channels.email.lookup import Lookup
from tests.channels.email.conftest import Journal, Tray, email_settings, opened
from tests.channels.email.test_smtp import bare
from tests.peers.names import BROKEN, SILENT, names

MX, ELSEWHERE = "192.0.2.10", "198.51.100.7"
ANNA = "anna@shop.example"
KEY = SigningKey(b"k" * 32)
RECORD = f'"v=DKIM1; k=ed25519; p={base64.b64encode(bytes(KEY.verify_key)).decode()}"'
REJECT = ('"v=DMARC1; p=reject"',)
SPF = ('"v=spf1 ip4:192.0.2.10 -all"',)
ZONES = {
    ("_dmarc.shop.example", "TXT"): REJECT,
    ("shop.example", "TXT"): SPF,
    ("mail._domainkey.shop.example", "TXT"): (RECORD,),
    ("mail._domainkey.mailer.example", "TXT"): (RECORD,),
    ("bounce.shop.example", "TXT"): SPF,
    ("evil.example", "TXT"): SPF,
    ("mail._domainkey.evil.example", "TXT"): (RECORD,),
}
Zones = Mapping[tuple[str, str], tuple[str, ...]]


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    file.write_bytes(base64.b64encode(bytes(KEY)))
    return file


def letter(author: str = ANNA, *more: str) -> bytes:
    head = (f"From: {author}", "To: complaints@desk.example", "Subject: Kettle", *more)
    return ("\r\n".join(head) + "\r\n\r\nThe kettle leaks.\r\n").encode()


def proven(
    raw: bytes, *, author: str = ANNA, peer: Peer | None = None, zones: Zones | None = None
) -> dict[str, str]:
    with names({**ZONES, **(zones or {})}) as server:
        verdict = dmarc.checked(raw, author, peer, Lookup(server.resolver(), seconds=0.5))
    assert verdict.by.endswith(".invalid")
    return verdict.found


def client(sender: str = ANNA, address: str = MX) -> Peer:
    return Peer(address=address, helo="mx.shop.example", sender=sender)


@pytest.mark.parametrize(
    ("domain", "author", "expected"),
    [
        ("shop.example", ANNA, "pass"),
        ("shop.example", "anna@people.shop.example", "pass"),
        ("evil.example", ANNA, "fail"),
        ("shop.example", "anna@my-shop.example", "pass"),
    ],
)
def test_a_signature_proves_its_own_domain(key: Path, domain: str, author: str, expected: str):
    zones = {
        ("_dmarc.my-shop.example", "TXT"): REJECT,
        ("mail._domainkey.my-shop.example", "TXT"): (RECORD,),
    }
    domain = "my-shop.example" if "my-shop" in author else domain
    raw = sign(letter(author), selector="mail", domain=domain, key=key)
    found = proven(raw, author=author, zones=zones)
    assert found == {"dkim": "pass", "dmarc": expected}
    altered = raw.replace(b"leaks", b"boils")
    assert proven(altered, author=author, zones=zones) == {"dkim": "fail", "dmarc": "fail"}


def test_any_of_several_signatures_may_hold(key: Path):
    raw = sign(letter(), selector="mail", domain="shop.example", key=key)
    above = sign(raw, selector="mail", domain="mailer.example", key=key)
    assert proven(above) == {"dkim": "pass", "dmarc": "pass"}
    broken = b"DKIM-Signature: v=1; a=rsa-sha256\r\n" * 2 + raw
    assert proven(broken) == {"dkim": "pass", "dmarc": "pass"}
    many = b"DKIM-Signature: v=1\r\n" * 5 + raw
    assert proven(many) == {"dkim": "fail", "dmarc": "fail"}


def test_a_signature_over_a_part_of_the_text_proves_nothing(key: Path):
    raw = letter()
    head: bytes = dkim.sign(
        raw,
        b"mail",
        b"shop.example",
        key.read_bytes(),
        signature_algorithm=b"ed25519-sha256",
        length=True,
    )
    assert proven(head + raw)["dkim"] == "fail"


def test_a_second_from_breaks_the_signature(key: Path):
    raw = sign(letter(), selector="mail", domain="shop.example", key=key)
    assert proven(b"From: berk@shop.example\r\n" + raw)["dmarc"] == "fail"


@pytest.mark.parametrize(
    ("peer", "spf", "expected"),
    [
        (client(), "pass", "pass"),
        (client("news@bounce.shop.example"), "pass", "pass"),
        (client(address=ELSEWHERE), "fail", "fail"),
        (client("mallory@evil.example"), "pass", "fail"),
        (client("anna@shop.example.evil.example"), "none", "fail"),
        (client(address="127.0.0.1"), "none", "fail"),
    ],
)
def test_spf_proves_the_domain_it_is_about(peer: Peer, spf: str, expected: str):
    assert proven(letter(), peer=peer) == {"spf": spf, "dkim": "none", "dmarc": expected}


def test_who_asks_for_exact_domains_gets_them(key: Path):
    strict = {("_dmarc.shop.example", "TXT"): ('"v=DMARC1; p=none; aspf=s; adkim=s"',)}
    below = client("news@bounce.shop.example")
    assert proven(letter(), peer=below, zones=strict)["dmarc"] == "fail"
    assert proven(letter(), peer=client(), zones=strict)["dmarc"] == "pass"
    zones = {**strict, ("mail._domainkey.bounce.shop.example", "TXT"): (RECORD,)}
    raw = sign(letter(), selector="mail", domain="bounce.shop.example", key=key)
    assert proven(raw, zones=zones) == {"dkim": "pass", "dmarc": "fail"}


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (("v=spf1 -all", "v=DMARC1; p=quarantine"), "pass"),
        (("v=DMARC1;p=none;sp=reject",), "pass"),
        (("v=DMARC1; p=reject", "v=DMARC1; p=none"), "none"),
        (("v=DMARC1; p=perhaps",), "none"),
        (("v=DMARC1",), "none"),
        (("v=DMARC2; p=reject",), "none"),
        (("p=reject; v=DMARC1",), "none"),
    ],
)
def test_only_a_sound_record_speaks(records: tuple[str, ...], expected: str):
    zones = {("_dmarc.shop.example", "TXT"): tuple(f'"{record}"' for record in records)}
    assert proven(letter(), peer=client(), zones=zones)["dmarc"] == expected


@pytest.mark.parametrize("trouble", [SILENT, BROKEN])
@pytest.mark.parametrize(
    "name", ["_dmarc.shop.example", "shop.example", "mail._domainkey.shop.example"]
)
def test_dns_in_trouble_proves_and_disproves_nothing(
    key: Path, name: str, trouble: tuple[str, ...]
):
    raw = sign(letter(), selector="mail", domain="shop.example", key=key)
    if name == "shop.example":
        raw = letter()
    stranger = client(address=ELSEWHERE)
    found = proven(raw, peer=stranger, zones={(name, "TXT"): trouble})
    assert found["dmarc"] == "temperror"
    assert Verdict(found=found, by="arzuhal.invalid").authenticity == "unverified"


@pytest.mark.parametrize("raw", [b"", b"\x00", b"no header\r\n" * 9, b"From: a@shop.example\r\n"])
def test_whatever_comes_nothing_is_raised(raw: bytes):
    assert proven(raw)["dmarc"] == "fail"


@pytest.mark.parametrize(
    "raw",
    [
        b"DKIM-Signature: v=1;" + b"\r\n " * 300_000 + b"\r\n" + letter(),
        b"DKIM-Signature: v=1\r\n" * 100_000 + letter(),
        b"DKIM-Signature: v=1\r\n" + letter() + b"\n" * 5_000_000,
    ],
    ids=["folds", "signatures", "lines"],
)
def test_a_mail_made_to_cost_time_does_not(raw: bytes):
    begun = time.monotonic()
    assert proven(raw) == {"dkim": "policy", "dmarc": "fail"}
    assert time.monotonic() - begun < 1


@contextmanager
def answering(zones: Zones, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The system's DNS is ours."""
    with names(zones) as server:
        monkeypatch.setattr(dns.resolver, "default_resolver", server.resolver())
        yield


@pytest.mark.parametrize(
    ("client_address", "sender", "expected"),
    [(MX, ANNA, "verified"), (ELSEWHERE, ANNA, "failed"), (MX, "m@evil.example", "failed")],
)
async def test_the_door_keeps_who_came_until_the_mail_is_read(
    monkeypatch: pytest.MonkeyPatch, client_address: str, sender: str, expected: str
):
    journal, tray = Journal(), Tray()
    settings = email_settings(
        smtp_in={"proxy_protocol": True}, authenticity={"check": True, "spf": True}
    )
    with answering(ZONES, monkeypatch):
        async with opened(settings, journal, tray) as door, bare(door) as wire:
            await wire.say(f"PROXY TCP4 {client_address} 198.51.100.1 56324 25\r\n".encode())
            assert (await wire.data(letter() + b".\r\n", sender=sender)).startswith("250")
            await door.read()
    (message,) = journal.messages
    assert message.authenticity == expected
    assert message.details["authentication"].startswith("spf=")
