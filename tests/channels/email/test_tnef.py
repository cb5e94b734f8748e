"""Outlook's winmail.dat and the RTF in it, written here by the book (MS-OXTNEF, MS-OXRTFCP)."""

import base64
import struct

import pytest

from channels.email import rtf
from channels.email.parse import ParsedMail, parse_mail
from channels.email.tnef import SIGNATURE, unwrap

TEXT, UNICODE, BINARY, OBJECT = 0x1E, 0x1F, 0x102, 0xD
EMBEDDED = bytes.fromhex("0703020000000000c000000000000046")
# The example of MS-OXRTFCP §3.1.1.
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)

WRAPPED = (
    rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 One &amp; two"
    rb"\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}{\*\htmltag64 <p>}three{\*\htmltag72 </p>}}"
)


def attribute(level: int, kind: int, data: bytes) -> bytes:
    return (
        struct.pack("<BII", level, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)
    )


def varying(kind: int, number: int, value: bytes) -> bytes:
    padding = b"\0" * (-len(value) % 4)
    return struct.pack("<HHII", kind, number, 1, len(value)) + value + padding


def table(*properties: bytes) -> bytes:
    return struct.pack("<I", len(properties)) + b"".join(properties)


def winmail(*attributes: bytes, codepage: int = 1251) -> bytes:
    page = attribute(1, 0x00069007, struct.pack("<II", codepage, 0))
    return SIGNATURE + b"\x01\x00" + page + b"".join(attributes)


def attached(content: bytes, *, title: bytes = b"", properties: tuple[bytes, ...] = ()) -> bytes:
    named = attribute(2, 0x00018010, title + b"\0") if title else b""
    more = attribute(2, 0x00069005, table(*properties)) if properties else b""
    data = attribute(2, 0x0006800F, content) if content else b""
    return attribute(2, 0x00069002, b"\0" * 14) + named + data + more


def message(*properties: bytes) -> bytes:
    return attribute(1, 0x00069003, table(*properties))


def mail(data: bytes, *, text: str = "") -> ParsedMail:
    plain = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n" if text else ""
    head = "From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
    file = (
        "--b\nContent-Type: application/ms-tnef; name=winmail.dat\n"
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(data).decode()}--b--\n"
    )
    return parse_mail((head + plain + file).encode())


def test_files_come_out_under_their_own_names():
    data = winmail(
        attached(b"%PDF-1.4\n", title="жалоба.pdf".encode("cp1251")),
        attached(
            b"%PDF-1.4\n",
            title=b"SCHET~1.PDF",
            properties=(varying(UNICODE, 0x3707, "счёт за чайник.pdf\0".encode("utf-16-le")),),
        ),
    )
    found = mail(data, text="См. файлы.")
    assert [file.name for file in found.attachments] == ["жалоба.pdf", "счёт за чайник.pdf"]
    assert {file.type for file in found.attachments} == {"application/pdf"}
    assert found.text == "См. файлы."


def test_a_file_may_lie_in_a_property():
    properties = (varying(TEXT, 0x3704, b"a.txt\0"), varying(BINARY, 0x3701, b"some words"))
    found = mail(winmail(attached(b"", properties=properties)))
    assert [(file.name, file.content) for file in found.attachments] == [("a.txt", b"some words")]


def test_what_has_no_files_stays_a_file():
    found = mail(winmail(), text="hello")
    assert [file.name for file in found.attachments] == ["winmail.dat"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (attribute(1, 0x0002800C, "Чайник сломан.\0".encode("cp1251")), "Чайник сломан."),
        (
            message(varying(UNICODE, 0x1000, "کتری خراب است.\0".encode("utf-16-le"))),
            "کتری خراب است.",
        ),
        (
            message(
                struct.pack("<HHI", 3, 0x3FDE, 65001),
                varying(BINARY, 0x1013, "<p>Çaydanlık <b>bozuk</b>.</p>".encode()),
            ),
            "Çaydanlık bozuk.",
        ),
        (message(varying(BINARY, 0x1009, HELLO)), "hello world"),
    ],
    ids=["attribute", "unicode", "html", "rtf"],
)
def test_the_body_is_read_where_there_is_no_other(body: bytes, words: str):
    assert mail(winmail(body)).text == words
    assert mail(winmail(body), text="beside it").text == "beside it"


def test_named_and_multiple_properties_are_stepped_over():
    named = struct.pack("<HH16sII", TEXT, 0x8123, b"g" * 16, 1, 5) + b"n\0a\0m\0\0\0"
    named += struct.pack("<II", 1, 2) + b"x\0\0\0"
    numbered = struct.pack("<HH16sII", 3, 0x8124, b"g" * 16, 0, 7) + struct.pack("<I", 1)
    many = struct.pack("<HHI", 0x1003, 0x4001, 3) + struct.pack("<III", 1, 2, 3)
    strings = struct.pack("<HHI", 0x101E, 0x4002, 2) + struct.pack("<I", 2) + b"a\0\0\0"
    strings += struct.pack("<I", 2) + b"b\0\0\0"
    body = message(named, numbered, many, strings, varying(TEXT, 0x1000, b"reached\0"))
    assert unwrap(winmail(body)).text == "reached"


def test_a_message_inside_gives_its_words_and_files():
    inner = winmail(
        message(varying(TEXT, 0x1000, b"inner words\0")), attached(b"abc", title=b"a.txt")
    )
    outer = winmail(attached(b"", properties=(varying(OBJECT, 0x3701, EMBEDDED + inner),)))
    found = unwrap(outer)
    assert found.text == "inner words"
    assert [file.name for file in found.files] == ["a.txt"]


def test_no_count_is_believed():
    claims = (
        struct.pack("<I", 0xFFFFFFFF) + struct.pack("<HHII", TEXT, 0x1000, 0xFFFFFFFF, 3) + b"abc"
    )
    assert unwrap(winmail(attribute(1, 0x00069003, claims))).text == "abc"
    assert (
        unwrap(winmail() + struct.pack("<BII", 1, 0x0002800C, 0xFFFFFFFF) + b"torn").text == "torn"
    )


def test_nesting_ends():
    data = winmail(attached(b"abc", title=b"a.txt"))
    for _ in range(50):
        data = winmail(attached(b"", properties=(varying(OBJECT, 0x3701, EMBEDDED + data),)))
    assert unwrap(data).files == []


@pytest.mark.parametrize("size", range(0, 400, 7))
def test_torn_ones_keep_what_was_whole(size: int):
    data = winmail(attached(b"abc", title=b"a.txt"), message(varying(TEXT, 0x1000, b"words\0")))
    found = unwrap(data[:size])
    assert all(file.content for file in found.files)


def test_packed_rtf_is_unpacked_by_the_book():
    assert rtf.decompress(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert rtf.decompress(b"\0" * 8 + b"MELA" + b"\0" * 4 + b"{\\rtf1 a}") == b"{\\rtf1 a}"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (rb"{\rtf1\ansi\ansicpg1251 \'d7\'e0\'e9\'ed\'e8\'ea\par next}", "Чайник\nnext"),
        (rb"{\rtf1\ansi{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}\f1 \'d7\'e0\'e9\f0 x}", "Чайx"),
        (rb"{\rtf1\uc1 \u1063?\u1072?\u1081?\tab\u-10179?\u-8704?}", "Чай\t😀"),
        (rb"{\rtf1{\*\generator X;}{\info{\title T}}{\pict abc}words\~\{a\}}", "words {a}"),
        (WRAPPED, "One & two\n\nthree"),
        (b"no rtf at all", "no rtf at all"),
        (b"{" * 100_000 + b"deep", "deep"),
        (b"}" * 100 + b"x\\", "x"),
    ],
)  # fmt: skip
def test_the_words_of_rtf(source: bytes, words: str):
    assert rtf.to_text(source) == words
