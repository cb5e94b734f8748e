"""From a parsed mail to the message the bot is given."""

from dataclasses import replace
from pathlib import Path

import pytest

from channels.email.files import attachment, kind
from channels.email.parse import ParsedMail, external_id, parse_mail, to_message
from channels.message import InboundMessage, MessageKind
from tests.channels.email.conftest import NOW, OURS

CORPUS = Path(__file__).parents[2] / "corpus" / "mail"
PLAIN = b"From: Anna@Example.org\nMessage-ID: <a@example.org>\nSubject: x\nDate: d\n\nhello\n"


def specimen(name: str) -> ParsedMail:
    return parse_mail((CORPUS / f"{name}.eml").read_bytes())


def message(mail: ParsedMail, *, recipients: tuple[str, ...] = (OURS,)) -> InboundMessage:
    return to_message(
        mail, ours=OURS, recipients=recipients, envelope_from="a@example.org", received_at=NOW
    )


def test_a_bounce_tells_whose_mail_it_was():
    found = message(specimen("bounce-postfix"))
    assert found.kind is MessageKind.BOUNCE
    assert found.details["bounce_status"] == "5.1.1"
    assert found.details["bounce_recipient"] == "anna@example.net"
    assert found.details["bounced_message_id"].endswith("@shop.example")


def test_a_general_status_is_made_exact_by_its_words():
    raw = (CORPUS / "bounce-generic-status.eml").read_bytes()
    found = message(parse_mail(raw.replace(b"550 5.2.2 mailbox full", b"550 user unknown")))
    assert found.details["bounce_status"] == "5.0.0"
    assert found.details["address_dead"] == "yes"


def test_an_absence_is_an_automatic_reply():
    found = message(specimen("auto-ru-outlook"))
    assert found.kind is MessageKind.AUTO_REPLY
    assert "Автоматический ответ" in found.details["auto_reason"]


def test_a_file_is_shown_under_no_name_that_deceives():
    def shown(name: str) -> str:
        return attachment(name, "text/plain", b"hello", inline=False).name

    assert shown("invoice\u202egpj.exe") == "invoicegpj.exe"
    assert shown("../../etc/passwd") == ".._.._etc_passwd"
    assert shown(f"{'ş' * 300}.txt").endswith("ş.txt")
    assert shown(" ") == "unnamed"


def test_a_person_on_a_list_is_still_a_person():
    found = message(specimen("human-on-a-list"))
    assert (found.kind, found.details["list"]) == (MessageKind.TEXT, "yes")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"Anna@Example.org", OURS.upper().encode(), "sent from our own address"),
        (b"a@example.org", b"0" * 32 + b"@shop.example", "carries a Message-ID of ours"),
    ],
)
def test_our_own_mail_come_back_is_never_answered(old: bytes, new: bytes, reason: str):
    found = message(parse_mail(PLAIN.replace(old, new)))
    assert found.kind is MessageKind.AUTO_REPLY
    assert found.details["auto_reason"] == reason


def test_a_colleague_with_our_domain_is_a_person():
    found = message(parse_mail(PLAIN.replace(b"<a@example.org>", b"<CAF+x1@shop.example>")))
    assert found.kind is MessageKind.TEXT


def test_a_reply_keeps_its_whole_thread():
    found = message(specimen("header-dialects"))
    assert found.in_reply_to == "a@shop.example"
    assert found.references == ("a@shop.example", "b@shop.example")


def test_the_whole_text_is_kept_where_it_differs():
    assert message(parse_mail(PLAIN)).full_text == ""
    found = message(specimen("reply-ru-gmail"))
    assert found.text == "Да, всё верно."
    assert "Мы поняли Вас так" in found.full_text


def test_trace_headers_do_not_make_a_new_mail():
    traced = b"Received: x\nReturn-Path: <b@c>\nDelivered-To: y\nDKIM-Signature: v=1\n" + PLAIN
    first, again = parse_mail(PLAIN), parse_mail(traced.replace(b"\n", b"\r\n"))
    assert external_id(first) == external_id(again)
    assert first.digest != again.digest


@pytest.mark.parametrize("change", [b"hello", b"Subject: x", b"Anna@", b"Date: d"])
def test_another_mail_with_the_same_message_id_is_another(change: bytes):
    other = parse_mail(PLAIN.replace(change, change[:-1] + b"z" + change[-1:]))
    assert external_id(other) != external_id(parse_mail(PLAIN))
    assert external_id(other).startswith("a@example.org#")


def test_which_of_our_addresses_was_written_to():
    mail = parse_mail(PLAIN)
    assert message(mail, recipients=()).sender.account == OURS
    assert message(mail, recipients=("Z@shop.example", "b@shop.example")).sender.account == (
        "b@shop.example"
    )


def test_a_step_that_fails_is_named_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("channels.email.parse.quoting.split", fail)
    monkeypatch.setattr("channels.email.parse.bounces.find", fail)
    found = parse_mail(PLAIN)
    assert (found.text, found.subject, found.sender[1]) == ("hello", "x", "Anna@Example.org")
    assert found.defects == (
        "the report could not be read: RecursionError",
        "the quotation could not be read: RecursionError",
    )


@pytest.mark.parametrize("label", ["windows-1251", "utf-8", ""])
def test_letters_that_come_late_in_a_long_mail_are_read(label: str):
    head = f"From: a@example.org\nContent-Type: text/plain; charset={label}\n\n".encode()
    text = "The kettle is broken. " * 2000 + "Верните деньги."
    mail = parse_mail(head + text.encode("cp1251"))
    assert not mail.defects
    assert mail.full_text == text


def test_long_ids_are_cut_but_stay_apart():
    mail = replace(parse_mail(PLAIN), message_id="x" * 900)
    assert len(external_id(mail)) == 200 + 17


@pytest.mark.parametrize(
    ("content", "name", "declared", "expected"),
    [
        (b"%PDF-1.7\n", "a.pdf", "application/octet-stream", "application/pdf"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.png", "image/png", "image/jpeg"),
        (b"a,b\n1,2\n", "a.csv", "text/csv", "text/csv"),
        (b"just words", "a.pdf", "application/pdf", "text/plain"),
        (b"\0\1\2\3", "a.pdf", "application/pdf", "application/octet-stream"),
        (b"\0\1\2\3", "a.xyz", "application/x-own", "application/x-own"),
        (b"", "a.png", "image/png", "text/plain"),
    ],
)
def test_a_type_is_decided_by_content(content: bytes, name: str, declared: str, expected: str):
    assert kind(content, name, declared) == expected
