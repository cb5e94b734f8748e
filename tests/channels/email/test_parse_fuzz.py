"""Any bytes whatever are read: random ones, mails with their pieces torn, mails well made."""

import email
import json
from email.message import Message
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from channels.email import charsets, headers, mime, quoting
from channels.email.parse import external_id, parse_mail
from channels.email.shown import to_json

MAILS = [
    path.read_bytes()
    for path in sorted((Path(__file__).parents[2] / "corpus" / "mail").glob("*.eml"))
]
PIECES = [
    b"\n", b"\r\n", b"\r", b"\0", b":", b";", b'"', b"=", b"=?utf-8?B?", b"?=", b"--b", b"--",
    b">", b"Content-Type: multipart/mixed; boundary=b\n\n",
    b"Content-Type: message/rfc822\n\n", b"\xff",
    b"Content-Transfer-Encoding: base64\n", b"charset=utf-16", b"filename*0*=x''%", b"<", b"(",
    b"begin 644 a\n", b"From: ", b" wrote:\n", "От: ".encode(), "نوشت:".encode(), b"\xd0",
]  # fmt: skip
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def reads(raw: bytes) -> None:
    mail = parse_mail(raw)
    json.dumps(to_json(mail), ensure_ascii=False).encode()
    assert external_id(mail) == external_id(parse_mail(raw))
    assert bool(mail.text.strip()) == bool(mail.full_text.strip())


@calm
@given(st.binary(max_size=2000))
def test_random_bytes_are_read(raw: bytes):
    reads(raw)


@calm
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=10), max_size=60))
def test_pieces_of_mail_in_any_order_are_read(pieces: list[bytes]):
    reads(b"".join(pieces))


@calm
@given(
    st.sampled_from(MAILS),
    st.lists(
        st.tuples(st.integers(0, 5000), st.integers(0, 40), st.sampled_from(PIECES)), max_size=6
    ),
)
def test_torn_mails_are_read(raw: bytes, tears: list[tuple[int, int, bytes]]):
    for at, length, piece in tears:
        raw = raw[:at] + piece + raw[at + length :]
    reads(raw)


@calm
@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_are_text_under_any_label(data: bytes, label: str):
    charsets.decode(data, label).encode()


@calm
@given(st.binary(max_size=300))
def test_any_bytes_are_a_header(data: bytes):
    headers.text(data)
    headers.parameters(data)
    headers.addresses(data)
    headers.ids(data)
    headers.date(data)


WORDS = st.text(st.sampled_from("абвгд абв.:>-\n"), max_size=200)


@calm
@given(WORDS, WORDS, st.sampled_from([True, False, None]))
def test_no_line_is_lost_between_own_quoted_and_signature(
    top: str,
    bottom: str,
    is_reply: bool | None,  # Hypothesis gives it by place
):
    text = f"{top}\nOn 5 Jan 2026 10:20, a@example.org wrote:\n> {bottom}\n"
    split = quoting.split(text, subject="Re: x", is_reply=is_reply)
    kept = f"{split.own}\n{split.quoted}\n{split.signature}"
    lines = [line.strip() for line in text.split("\n") if line.strip() not in {"", "--"}]
    assert sorted(lines) == sorted(
        line.strip() for line in kept.split("\n") if line.strip() not in {"", "--"}
    )


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80)
LEAVES = st.tuples(st.sampled_from(["text/plain", "text/html", "image/png"]), TEXTS)
TREES = st.recursive(LEAVES, lambda below: st.lists(below, min_size=1, max_size=4), max_leaves=8)
Tree = tuple[str, str] | list["Tree"]


def written(tree: Tree, number: int = 0) -> Message:
    message = Message()
    if isinstance(tree, list):
        message["Content-Type"] = f'multipart/mixed; boundary="=b{number}"'
        message.set_payload([written(branch, number * 7 + n + 1) for n, branch in enumerate(tree)])
    else:
        message["Content-Type"] = f"{tree[0]}; charset=utf-8"
        message["Content-Transfer-Encoding"] = "8bit"
        message.set_payload(tree[1].encode().decode("ascii", "surrogateescape"))
    return message


def leaves(part: mime.Part) -> list[tuple[str, bytes]]:
    return [(p.type, p.content()) for p in part.walk() if not p.children]


@calm
@given(TREES)
def test_well_made_mails_come_apart_as_the_standard_library_takes_them(tree: Tree):
    raw = written(tree).as_bytes()
    theirs = [
        (part.get_content_type(), part.get_payload(decode=True))
        for part in email.message_from_bytes(raw).walk()
        if not part.is_multipart()
    ]
    assert leaves(mime.take_apart(raw)[0]) == theirs
