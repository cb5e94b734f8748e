"""How fast mails are read: ordinary ones of every kind, and those made to stop a reader.

Times are of the processor, so that a busy machine does not blur them; memory is the most that a
process which reads only these mails ever held, the largest mail itself included.
"""

import asyncio
import base64
import statistics
import sys
import time
from collections.abc import Iterator
from typing import Any

from channels.email.parse import parse_mail

ROUNDS = 200
# Linux tells the most it held as VmHWM; elsewhere the parent's share is counted too.
_MEASURE = """
import sys, resource
from pathlib import Path
from channels.email.parse import parse_mail
parse_mail(sys.stdin.buffer.read())
status = Path("/proc/self/status")
held = [l.split()[1] for l in status.read_text().splitlines() if l.startswith("VmHWM")] \
    if status.exists() else [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]
print(int(held[0]) // 1000)
"""
_LETTER = "Здравствуйте! Чайник не греет воду, прошу вернуть деньги. " * 12
_QUOTED = "\r\n".join("> Укажите, пожалуйста, номер заказа." for _ in range(12))
_HEAD = (
    "From: =?utf-8?B?0JDQvdC90LA=?= <anna@example.org>\r\nTo: complaints@example.org\r\n"
    "Subject: =?utf-8?B?UmU6INCn0LDQudC90LjQug==?=\r\nDate: Tue, 6 Jan 2026 09:15:00 +0300\r\n"
    "Message-ID: <m1@example.org>\r\nIn-Reply-To: <a1@example.org>\r\nMIME-Version: 1.0\r\n"
)
_WROTE = "пн, 5 янв. 2026 г. в 10:20, Магазин <complaints@example.org>:"


async def run() -> dict[str, Any]:
    """Ordinary mails in milliseconds, hostile ones in seconds, memory in MB."""
    ordinary = {name: _milliseconds(raw) for name, raw in _ordinary()}
    hostile = {name: _seconds(raw) for name, raw in _hostile()}
    return {
        "ordinary_ms": ordinary | {"median": statistics.median(ordinary.values())},
        "hostile_s": hostile | {"slowest": max(hostile.values())},
        "memory_mb": await _memory(_attached(50_000_000)),
    }


async def _memory(raw: bytes) -> int:
    """What a process held at most that did nothing but read this mail."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        _MEASURE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate(raw)
    return int(out)


def _milliseconds(raw: bytes) -> float:
    parse_mail(raw)
    return round(statistics.median(_seconds(raw, 6) for _ in range(ROUNDS)) * 1000, 3)


def _seconds(raw: bytes, digits: int = 3) -> float:
    began = time.process_time()
    parse_mail(raw)
    return round(time.process_time() - began, digits)


def _ordinary() -> Iterator[tuple[str, bytes]]:
    plain = f"{_LETTER}\r\n\r\n{_WROTE}\r\n\r\n{_QUOTED}\r\n"
    page = f"<div>{_LETTER}</div><div>{_WROTE}</div><blockquote>{_QUOTED}</blockquote>"
    yield "plain", _mail("text/plain", plain)
    yield "html", _mail("text/html", page)
    parts = "\r\n".join(
        f"--b\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{text}"
        for kind, text in (("text/plain", plain), ("text/html", page))
    )
    yield "both", _mail("multipart/alternative; boundary=b", f"{parts}\r\n--b--\r\n")
    yield "cp1251", _mail("text/plain", plain, "cp1251")
    status = "Final-Recipient: rfc822; a@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    told = (
        f"--b\r\n\r\nnot delivered\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n{status}"
    )
    yield "bounce", _mail("multipart/report; report-type=delivery-status; boundary=b", told)


def _mail(kind: str, body: str, charset: str = "utf-8") -> bytes:
    head = f"{_HEAD}Content-Type: {kind}; charset={charset}\r\n\r\n"
    return head.encode() + body.encode(charset)


def _hostile() -> Iterator[tuple[str, bytes]]:
    yield "encoded_words", b"Subject: " + b"=?utf-8?B?0J/RgNC40LLQtdGC?= " * 38_000 + b"\n\nx"
    yield "addresses", b"To: " + b"a@example.org, " * 40_000 + b"\n\nx"
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000 + b"--b--"
    yield "parts", many
    noise = b"--b\n\n" + bytes(range(128, 256)) * 5 + b"\n"  # of no charset
    yield "guesses", b"Content-Type: multipart/mixed; boundary=b\n\n" + noise * 990 + b"--b--"
    yield "nested", b"Content-Type: message/rfc822\n\n" * 1200 + b"\nx"
    yield "comments", b"From: " + b"(" * 50_000 + b"\n\nx"
    yield "headers", b"X: y\n" * 200_000 + b"\nx"
    yield "header_line", b"X: " + b"y" * 10_000_000 + b"\n\nx"
    yield "blank_lines", b"Subject: Re: x\n\n" + b"x" + b" \n" * 400_000 + b"x"
    yield "tags", b"Content-Type: text/html\n\n" + b"<table><tr><td>" * 200_000
    paragraph = "<p>Чайник не греет воду.</p>\n".encode()
    yield "paragraphs", b"Content-Type: text/html; charset=utf-8\n\n" + paragraph * 70_000
    yield "attachment_50_mb", _attached(50_000_000)


def _attached(size: int) -> bytes:
    line = base64.encodebytes(bytes(range(57)))
    return b"".join(
        (
            b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\n",
            b"Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n",
            line * (size // 57),
            b"\n--b--\n",
        )
    )
