"""What we write, read back by the standard library and by our own parser."""

import email
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from hashlib import sha256

import pytest

from channels.email.compose import compose, message_id
from channels.email.parse import parse_mail
from channels.message import Address, Attachment, Choice, OutboundMessage
from tests.channels.email.conftest import NOW, OURS

MESSAGE = OutboundMessage(
    id="a1b2",
    recipient=Address(channel="email", account=OURS, user="reza@example.org"),
    text="شکایت شما با شمارهٔ K7M4-2Q ثبت شد.\n\nپیگیری: https://shop.example/s?a=1&b=2.",
    subject="شکایت شما K7M4-2Q",
    language="fa",
    created_at=NOW,
    case_reference="K7M4-2Q",
)


def written(message: OutboundMessage = MESSAGE, name: str = "فروشگاه نمونه") -> EmailMessage:
    raw = compose(message, address=OURS, name=name)
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    mail = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def part(mail: EmailMessage, subtype: str) -> str:
    found = mail.get_body((subtype,))
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def test_headers_read_back():
    mail = written()
    assert mail["Subject"] == MESSAGE.subject
    assert mail["From"].addresses[0].display_name == "فروشگاه نمونه"
    assert mail["From"].addresses[0].addr_spec == OURS
    assert mail["To"] == "reza@example.org"
    assert mail["Message-ID"] == "<a1b2@shop.example>"
    assert mail["Date"].datetime == NOW
    assert mail["Content-Language"] == "fa"


def test_text_and_html_say_the_same():
    mail = written()
    assert part(mail, "plain") == MESSAGE.text
    page = part(mail, "html")
    assert '<html lang="fa" dir="rtl">' in page
    assert '<bdi dir="ltr">K7M4-2Q</bdi>' in page
    link = "https://shop.example/s?a=1&amp;b=2"
    assert f'<a href="{link}" dir="ltr">{link}</a>.' in page
    assert page.count("<p ") == 2


def test_html_is_escaped_and_left_to_right_where_that_is_read():
    page = part(
        written(replace(MESSAGE, language="en", text="<script>1 & 2</script>\nnext")), "html"
    )
    assert 'lang="en" dir="ltr"' in page
    assert "&lt;script&gt;1 &amp; 2&lt;/script&gt;<br>\nnext" in page


def test_a_link_between_marks_of_direction_leads_where_it_says():
    told = replace(MESSAGE, text="در میز کار:\n\u2066https://desk.example/a?b=1\u2069")
    page = part(written(told), "html")
    assert '<a href="https://desk.example/a?b=1" dir="ltr">' in page


def test_html_that_is_given_is_used():
    assert part(written(replace(MESSAGE, html="<p>own</p>")), "html").strip() == "<p>own</p>"


def test_choices_become_numbered_text():
    choices = (Choice(value="y", label="بله"), Choice(value="n", label="خیر"))
    mail = written(replace(MESSAGE, choices=choices))
    assert part(mail, "plain").endswith("۱. بله\n۲. خیر")
    assert "۱. بله<br>" in part(mail, "html")


@pytest.mark.parametrize(
    ("automatic", "answered", "expected"),
    [
        (True, "x@example.org", "auto-replied"),
        (True, "", "auto-generated"),
        (False, "x@example.org", None),
    ],
)
def test_machines_are_warned_of_what_is_automatic(
    *, automatic: bool, answered: str, expected: str | None
):
    mail = written(replace(MESSAGE, automatic=automatic, in_reply_to=answered))
    assert mail["Auto-Submitted"] == expected
    assert mail["X-Auto-Response-Suppress"] == ("All" if automatic else None)


def test_threads_are_kept_with_bare_ids():
    external = f"new@example.org#{'0' * 16}"
    references = ("old@example.org", "synthetic#0123456789abcdef", external)
    mail = written(replace(MESSAGE, in_reply_to=external, references=references))
    assert mail["In-Reply-To"] == "<new@example.org>"
    assert mail["References"] == "<old@example.org> <new@example.org>"


def test_long_threads_keep_their_ends():
    references = tuple(f"{n:040}@example.org" for n in range(100))
    mail = written(replace(MESSAGE, references=references))
    kept = mail["References"].split()
    assert len(kept) == 40
    assert (kept[0], kept[-1]) == (f"<{references[0]}>", f"<{references[-1]}>")


def test_attachments_travel_whole():
    content = bytes(range(256)) * 50
    attachment = Attachment(
        name="фото чека.png",
        type="image/png",
        size=len(content),
        digest=sha256(content).hexdigest(),
        content=content,
    )
    (found,) = written(replace(MESSAGE, attachments=(attachment,))).iter_attachments()
    assert found.get_filename() == "фото чека.png"
    assert found.get_content_type() == "image/png"
    assert found.get_content() == content


def test_the_same_message_is_the_same_mail():
    attachment = Attachment(name="a", type="text/plain", size=1, digest="", content=b"a")
    message = replace(MESSAGE, attachments=(attachment,))
    assert compose(message, address=OURS, name="n") == compose(message, address=OURS, name="n")


def test_nothing_can_be_smuggled_into_headers():
    mail = written(replace(MESSAGE, subject="a\r\nBcc: b@example.org\n\nx"), name='N"\r\nX: y')
    assert mail["Subject"] == "a Bcc: b@example.org x"
    assert mail["Bcc"] is None
    assert mail["X"] is None
    assert mail["From"].addresses[0].display_name == 'N" X: y'


def test_long_subjects_and_names_read_back():
    subject = (
        "Ответ на Вашу жалобу о задержке доставки заказа номер 4481203 от 5 января 2026 года " * 3
    )
    mail = written(replace(MESSAGE, subject=subject), name="Очень длинное имя организации " * 4)
    assert mail["Subject"] == " ".join(subject.split())
    assert mail["From"].addresses[0].addr_spec == OURS


def test_an_odd_id_still_makes_one_message_id():
    assert message_id("a b<c>@d", OURS) == f"{sha256(b'a b<c>@d').hexdigest()}@shop.example"


def test_our_own_mail_is_known_when_it_comes_back():
    mail = parse_mail(compose(MESSAGE, address=OURS, name="n"))
    assert mail.message_id == "a1b2@shop.example"
    assert mail.automatic.reason == "Auto-Submitted: auto-generated"
    assert mail.text == MESSAGE.text


def test_what_stands_below_a_letter_stands_apart_and_its_direction_survives_a_web_mail():
    page = part(written(replace(MESSAGE, text="سلام\n\n— \nپانوشت")), "html")
    letter = page.partition("<body")[2].partition("<div ")[2]
    assert letter.startswith('lang="fa" dir="rtl"')
    words, foot = letter.split('<div class="foot"')
    assert ("سلام" in words, "پانوشت" in foot, "—" in letter) == (True, True, False)


def test_answers_go_where_the_case_is_known():
    raw = compose(MESSAGE, address=OURS, name="Shop", reply_to="complaints+r.x1@shop.example")
    mail = email.message_from_bytes(raw, policy=policy.default)
    assert str(mail["Reply-To"]) == "Shop <complaints+r.x1@shop.example>"
    assert mail["From"].addresses[0].addr_spec == OURS
    assert written()["Reply-To"] is None
