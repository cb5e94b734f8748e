"""Mails made to stop a parser: each is read, with what could not be kept named in its defects.

How long and how large is measured by the benchmarks; here it shows as a test that hangs.
"""

import base64
from collections.abc import Iterator

import pytest

from channels.email.body import TEXT_PARTS
from channels.email.markup import to_text
from channels.email.parse import parse_mail
from channels.email.shown import to_json

Specimen = tuple[str, bytes, str]  # name, bytes, and a defect that must be named ("" for none)


def hostile_headers() -> Iterator[Specimen]:
    cut = "a header beyond 64 KiB was cut"
    word = b"=?utf-8?B?0J/RgNC40LLQtdGC?= "
    yield "encoded words", b"Subject: " + word * 38_000 + b"\n\nx", cut
    yield "half words", b"Subject: " + b"=?a?q?" * 10_000 + b"\n\nx", ""
    yield "addresses", b"To: " + b"a@example.org, " * 40_000 + b"\n\nx", cut
    yield "open comments", b"From: " + b"(" * 50_000 + b"\n\nx", ""
    yield "open quotes", b"From: " + b'"\\' * 30_000 + b"\n\nx", ""
    yield "open angles", b"From: " + b"<" * 60_000 + b"\n\nx", ""
    yield "parameters", b"Content-Type: text/plain" + b"; a=b" * 12_000 + b"\n\nx", ""
    yield "sections", b"Content-Type: a/b" + b"; n*1*=%41" * 6_000 + b"\n\nx", ""
    yield "headers", b"X: y\n" * 200_000 + b"\nx", ""
    yield (
        "more headers",
        b"X-Header: yes\n" * 200_000 + b"\nx",
        "headers beyond 1 MiB were left unread",
    )
    yield "a line", b"X: " + b"y" * 10_000_000 + b"\n\nx", "headers beyond 1 MiB were left unread"
    yield "colons", b":" * 1_000_000, ""


def hostile_structure() -> Iterator[Specimen]:
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000 + b"--b--"
    yield "parts", many, "parts beyond 1000 were left unopened"
    noise = b"--b\n\n" + bytes(range(128, 256)) * 5 + b"\n"
    yield "parts of no charset", many[:43] + noise * 990 + b"--b--", ""
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1200)
    )
    yield "depth", deep + b"\nx", "parts nested deeper than 30 were left unopened"
    nested = b"Content-Type: message/rfc822\n\n" * 1200 + b"\nx"
    yield "mails in mails", nested, "parts nested deeper than 30 were left unopened"
    same = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 1200
    yield "one boundary", same, ""
    short = b"Content-Type: multipart/mixed; boundary=-\n\n" + b"\n---x" * 400_000
    yield "boundary of a dash", short, ""
    yield "noise", bytes(range(256)) * 4000, ""
    yield "nothing", b"", ""
    yield "zeros", b"\0" * 1_000_000, ""


def hostile_bodies() -> Iterator[Specimen]:
    plain = b"Content-Type: text/plain; charset=utf-8\n\n"
    yield "quotes", plain + b">" * 500_000 + b"\n>" * 100_000, ""
    yield "colon lines", plain + b"1.1.2026 10:20 a@b:\n" * 50_000, ""
    yield "from lines", plain + b"From: a@b.c\n" * 50_000, ""
    yield "dashes", plain + b"--\n" * 100_000, ""
    yield "one long line", plain + b"wrote " * 300_000 + b":", ""
    yield "blank lines", plain + b"x" + b" \n" * 400_000 + b"x", ""
    yield "label lines", plain + "От: a@b\n".encode() * 100_000, ""
    yield "ruled lines", plain + (b"-" * 150 + b"\n") * 6000, ""
    yield "pointed at", plain + b"see below\n" + b"1.1.2026 10:20 <a@b>:\n\n" * 40_000, ""
    yield "colon and blanks", plain + (b":" + b" " * 300 + b"x\n") * 3000, ""
    yield (
        "dashes of a bounce",
        b"Return-Path: <>\nSubject: failure notice\n\n" + b"-" * 900_000,
        "",
    )
    yield "addresses of a bounce", b"X-Failed-Recipients: ?\n\n" + b"a." * 400_000, ""
    yield "flowed", b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * 200_000, ""
    yield "uuencode", plain + b"begin 644 a\n" * 100_000, ""
    yield "bad base64", b"Content-Transfer-Encoding: base64\n\n" + b"=A" * 300_000, ""
    yield "soft breaks", b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 500_000, ""
    page = b"Content-Type: text/html; charset=utf-8\n\n"
    for tag in (
        b"<div>",
        b"<b a=1><p>",
        b"<table><tr><td>",
        b"<blockquote>",
        b"<!--",
        b"<a",
        b"&#1;",
    ):
        yield f"html {tag.decode()}", page + tag * 200_000 + b"x", ""
    for run in (
        b"<div></div>",
        b"<b> </b>",
        b"<style",
        b"<p><!--",
        b"&nbsp;",
        b"<br>",
        b"<pre>\n ",
    ):
        yield f"html run {run!r}", page + b"x" + run * 29_000 + b"x", ""
        yield f"html long run {run!r}", page + b"x" + run * 90_000 + b"x", ""
    lie = b"Content-Type: text/plain; charset=%s\n\n\xff\xfe\xd0"
    for label in (
        b"utf-7",
        b"punycode",
        b"idna",
        b"hex",
        b"undefined",
        b"mbcs",
        b"utf-16",
        b"\xff",
    ):
        yield f"charset {label!r}", lie % label, ""


SPECIMENS = [*hostile_headers(), *hostile_structure(), *hostile_bodies()]


@pytest.mark.parametrize(
    ("raw", "defect"), [row[1:] for row in SPECIMENS], ids=[row[0] for row in SPECIMENS]
)
def test_it_is_read(raw: bytes, defect: str):
    found = to_json(parse_mail(raw))
    if defect:
        assert defect in found["defects"]
    assert len(found["full_text"]) <= 1_000_000


def test_a_large_attachment_keeps_every_byte():
    content = bytes(range(256)) * 40_000
    encoded = base64.encodebytes(content)
    raw = (
        b"From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\n"
        b"Content-Type: application/octet-stream; name=x.bin\n"
        b"Content-Transfer-Encoding: base64\n\n" + encoded + b"\n--b--\n"
    )
    mail = parse_mail(raw)
    assert mail.text == "hello"
    assert mail.attachments[0].content == content


def test_deep_markup_keeps_its_text():
    assert to_text("<div>" * 50_000 + "слово" + "</div>" * 50_000) == "слово"
    assert "слово" in to_text("<p>слово &amp; дело</p>\n" * 70_000)


def test_texts_beyond_what_is_read_as_one_are_kept_as_files():
    told = [f"Line {number}" for number in range(TEXT_PARTS + 3)]
    parts = "".join(f"--b\n\n{text}\n" for text in told)
    mail = parse_mail(f"Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--".encode())
    assert mail.full_text.split("\n\n") == told[:TEXT_PARTS]
    assert [one.content.decode() for one in mail.attachments] == told[TEXT_PARTS:]
