"""Tags behind the plus of our address: written, read back, believed only in their own shape."""

import pytest

from channels.email import addresses
from channels.email.addresses import BOUNCE, REPLY, tag, tagged, untagged
from channels.email.parse import parse_mail, to_message
from channels.message import InboundMessage, MessageKind
from tests.channels.email.conftest import NOW, OURS

ID = "5d41402abc4b2a76b9719d911017c592"


def test_a_tag_is_read_back():
    there = tagged(OURS, BOUNCE, ID)
    assert there == f"complaints+b.{ID}@shop.example"
    assert tag(BOUNCE, ["other@shop.example", there.upper()]) == ID
    assert tag(REPLY, [there]) == ""
    assert untagged(there) == OURS


@pytest.mark.parametrize("strange", ["", "x" * 60, "a b", "Ж" * 9, "../../etc", "a@b"])
def test_what_is_no_tag_or_leaves_no_room_is_left_out(strange: str):
    assert tagged(OURS, REPLY, strange) == OURS
    assert tag(REPLY, [f"complaints+r.{strange}@shop.example"]) == ""


def test_a_long_local_part_stays_within_its_64_octets():
    long = f"{'c' * 40}@shop.example"
    assert tagged(long, BOUNCE, ID) == long


def test_a_domain_goes_out_in_ascii_and_a_wrong_one_is_refused():
    assert addresses.on_the_wire("anna@пример.example") == "anna@xn--e1afmkfd.example"
    with pytest.raises(ValueError, match="label"):
        addresses.on_the_wire(f"anna@{'x' * 70}.example")


def message(headers: str, *recipients: str) -> InboundMessage:
    mail = parse_mail(f"{headers}\r\n\r\nHello".encode())
    return to_message(mail, ours=OURS, recipients=recipients, envelope_from="", received_at=NOW)


def test_tags_are_found_in_the_envelope_and_where_a_mail_is_addressed_to():
    there = tagged(OURS, REPLY, "k7m42qxd9.abcdefgh")
    by_envelope = message("From: anna@example.org", there)
    by_header = message(f"From: anna@example.org\r\nTo: Shop <{there}>", OURS)
    assert by_envelope.details["reply_tag"] == by_header.details["reply_tag"]
    assert by_envelope.sender == by_header.sender, "one conversation, whatever the tag"


def test_our_own_mail_is_ours_with_a_tag_too():
    ours = message(f"From: {tagged(OURS, REPLY, ID)}", OURS)
    assert ours.kind is MessageKind.AUTO_REPLY
