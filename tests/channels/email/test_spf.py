"""SPF, asked of a DNS server of ours: every result, the limits, and what strange records do."""

import time
from collections.abc import Iterator

import pytest

from channels.email import spf
from channels.email.authenticity import Peer
from channels.email.lookup import Lookup
from tests.peers.names import BROKEN, SILENT, Names, names

MX, ELSEWHERE = "192.0.2.10", "198.51.100.7"


def txt(*records: str) -> tuple[str, ...]:
    return tuple(f'"{record}"' for record in records)


ZONES = {
    ("strict.example", "TXT"): txt("some words", "v=spf1 ip4:192.0.2.10 -all"),
    ("soft.example", "TXT"): txt("v=spf1 mx ~all"),
    ("soft.example", "MX"): ("10 mx.soft.example.", "20 mx2.soft.example."),
    ("mx.soft.example", "A"): ("192.0.2.9",),
    ("mx2.soft.example", "A"): (MX,),
    ("open.example", "TXT"): txt("v=spf1 ?all"),
    ("six.example", "TXT"): txt("v=spf1 a -all"),
    ("six.example", "AAAA"): ("2001:db8::25",),
    ("mute.example", "TXT"): ("other",),
    ("wrong.example", "TXT"): txt("v=spf1 ipv4:192.0.2.10 -all"),
    ("twice.example", "TXT"): txt("v=spf1 -all", "v=spf1 +all"),
    ("broken.example", "TXT"): BROKEN,
    ("silent.example", "TXT"): SILENT,
    ("in.silent.example", "TXT"): txt("v=spf1 include:silent.example -all"),
    ("many.example", "TXT"): txt("v=spf1 include:many.example -all"),
    ("vain.example", "TXT"): txt("v=spf1 a:x1.example a:x2.example a:x3.example ip4:0.0.0.0/0"),
    ("macro.example", "TXT"): txt("v=spf1 exists:%{ir}.%{l1r-}.macro.example -all"),
    ("10.2.0.192.anna.macro.example", "A"): ("127.0.0.2",),
    ("braces.example", "TXT"): (" ".join(['"' + "%{" * 120 + '"'] * 40),),
    ("lone.example", "TXT"): txt("v=spf1 %{ -all"),
    ("xn--e1aybc.example", "TXT"): txt("v=spf1 ip4:192.0.2.10 -all"),
    ("mx.helo.example", "TXT"): txt("v=spf1 a -all"),
    ("mx.helo.example", "A"): (MX,),
    ("ptr.example", "TXT"): txt("v=spf1 ptr -all"),
    ("10.2.0.192.in-addr.arpa", "PTR"): ("mail.ptr.example.",),
    ("mail.ptr.example", "A"): (MX,),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Names]:
    with names(ZONES) as served:
        yield served


def result(server: Names, sender: str, address: str = MX, helo: str = "mx.helo.example") -> str:
    peer = Peer(address=address, helo=helo, sender=sender)
    return spf.result(peer, Lookup(server.resolver(), seconds=1))[0]


@pytest.mark.parametrize(
    ("sender", "address", "expected"),
    [
        ("anna@strict.example", MX, "pass"),
        ("anna@STRICT.example", MX, "pass"),
        ("anna@strict.example", f"::ffff:{MX}", "pass"),
        ("anna@strict.example", ELSEWHERE, "fail"),
        ("anna@strict.example", "2001:db8::25", "fail"),
        ('"a@b"@strict.example', MX, "pass"),
        ("anna@тест.example", MX, "pass"),
        ("anna@soft.example", MX, "pass"),
        ("anna@soft.example", ELSEWHERE, "softfail"),
        ("anna@open.example", MX, "neutral"),
        ("anna@six.example", "2001:db8::25", "pass"),
        ("anna@macro.example", MX, "pass"),
        ("berk@macro.example", MX, "fail"),
        ("anna@ptr.example", MX, "pass"),
        ("anna@mute.example", MX, "none"),
        ("anna@nowhere.example", MX, "none"),
        ("anna@localhost", MX, "none"),
        ("anna@[192.0.2.10]", MX, "none"),
        (f"anna@{'x' * 64}.example", MX, "none"),
        ("anna@a..example", MX, "none"),
        ("anna@strict.example", "", "none"),
        ("anna@wrong.example", MX, "permerror"),
        ("anna@twice.example", MX, "permerror"),
        ("anna@many.example", MX, "permerror"),
        ("anna@vain.example", MX, "permerror"),
        ("anna@lone.example", MX, "permerror"),
        ("anna@broken.example", MX, "temperror"),
        ("anna@silent.example", MX, "temperror"),
        ("anna@in.silent.example", MX, "temperror"),
    ],
)
def test_every_result(server: Names, sender: str, address: str, expected: str):
    assert result(server, sender, address) == expected


def test_nobody_is_who_greeted(server: Names):
    peer = Peer(address=MX, helo="mx.helo.example", sender="<>")
    assert spf.result(peer, Lookup(server.resolver())) == ("pass", "mx.helo.example")
    assert result(server, "", ELSEWHERE) == "fail"
    assert result(server, "", helo="[192.0.2.10]") == "none"
    assert result(server, "", helo="") == "none"


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::ffff:10.1.2.3", "fd00::1", "::1"])
def test_a_relay_of_ours_says_nothing_of_the_sender(server: Names, address: str):
    before = server.asked.total()
    assert result(server, "anna@vain.example", address) == "none"
    assert server.asked.total() == before


def test_questions_are_few_and_none_is_put_twice(server: Names):
    server.asked.clear()
    result(server, "anna@many.example")
    assert server.asked == {("many.example", "TXT"): 1}
    server.asked.clear()
    result(server, "anna@vain.example")
    assert server.asked.total() <= 4


def test_time_is_for_all_questions_together(server: Names):
    lookup = Lookup(server.resolver(), seconds=0.3)
    begun = time.monotonic()
    for sender in ("anna@silent.example", "anna@strict.example", "anna@open.example"):
        peer = Peer(address=MX, helo="x", sender=sender)
        assert spf.result(peer, lookup)[0] == "temperror"
    assert time.monotonic() - begun < 1


def test_a_record_made_to_cost_time_does_not(server: Names):
    begun = time.monotonic()
    assert result(server, "anna@braces.example") in {"none", "permerror"}
    assert time.monotonic() - begun < 1
