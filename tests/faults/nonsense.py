"""What nobody can read, as each door gets it."""

import base64
from random import Random
from typing import Any

FRAMES = (
    "{",
    "[]",
    '{"type":"message"}',
    '{"type":"message","id":"x","text":7}',
    '{"type":"choice","id":"x","value":"\\u0000"}',
    '{"type":"message","id":"x","text":"y","attachments":["nowhere"]}',
    '{"type":"nothing of the kind"}',
)
UPDATES: tuple[dict[str, Any], ...] = (
    {"something_new": {"of": "another year"}},
    {"message": {"message_id": "x", "date": 1, "chat": {"id": 5, "type": "private"}}},
    {"message": {"message_id": 1, "date": "never", "chat": 5}},
    {"message": {}},
    {"callback_query": {"id": 7}},
    {"edited_message": "text"},
)


def mail(number: int, head: bytes, random: Random) -> bytes:
    """Bytes of every kind but those a server may change on the way: NUL, lone CR and LF.

    No two numbers give the same; `head` ends with a line's end.
    """
    noise = bytes(random.choice(range(32, 256)) for _ in range(200))
    broken = [
        f"Subject: from nobody {number}\r\n\r\nhello\r\n".encode(),
        b"no header at all %d " % number + noise + b"\r\n",
        head + b"Content-Type: text/html; charset=x-none\r\n\r\n<p" + noise,
        head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(noise)[:-3],
        head + b"=?utf-8?B?" + noise + b"\r\n\r\n" + noise,
    ]
    return random.choice(broken).rstrip(b"\r\n") + b"\r\n"
