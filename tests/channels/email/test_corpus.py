"""Every specimen in tests/corpus/mail against the facts beside it."""

import json
from pathlib import Path

import pytest

from channels.email.parse import parse_mail
from channels.email.shown import to_json

MAILS = sorted((Path(__file__).parents[2] / "corpus" / "mail").glob("*.eml"))
KEYS = {
    "message_id", "in_reply_to", "references", "from", "reply_to", "to", "cc", "date", "subject",
    "text", "full_text", "quoted", "signature", "attachments", "auto", "auto_reason", "bounce",
    "bounce_status", "bounce_recipient", "bounced_message_id", "list", "defects",
}  # fmt: skip


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_specimen_reads_as_it_should(path: Path):
    raw = path.read_bytes()
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = to_json(parse_mail(raw))
    assert found.keys() == KEYS
    assert {key: found[key] for key in expected} == expected
    is_one_line(json.dumps(found, ensure_ascii=False))
    if b"\r" not in raw:
        crlf = to_json(parse_mail(raw.replace(b"\n", b"\r\n")))
        assert {**found, "attachments": []} == {**crlf, "attachments": []}


def is_one_line(line: str) -> None:
    assert "\n" not in line
    assert "\\u0000" not in line
    line.encode()


def test_the_corpus_is_there():
    assert len(MAILS) >= 1200
