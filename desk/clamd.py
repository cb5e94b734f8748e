"""Asking a ClamAV daemon about bytes: `clamd`, command INSTREAM (clamd(8), man page of ClamAV).

`z` commands end with NUL. A chunk is its length in four bytes, network order, then the bytes; one
of length zero is the last. The answer is `stream: OK`, or `stream: NAME FOUND`, or an error.
"""

import asyncio
import struct
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

CHUNK = 65_536
_LONGEST_ANSWER = 4096  # bytes


class Finding(StrEnum):
    """What a check says of a file."""

    CLEAN = "clean"
    FOUND = "found"
    UNKNOWN = "unknown"  # no answer, or none that says either


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A finding; `detail` is the name of what was found, or why nobody knows."""

    finding: Finding
    detail: str = ""


class Clamd:
    """`address` is a path of a UNIX socket or `host:port`, `timeout` is in seconds."""

    def __init__(self, address: str, *, timeout: float) -> None:
        self._address = address
        self._timeout = timeout

    async def check(self, content: bytes) -> Verdict:
        """Ask about a file. Never raises for what the daemon does."""
        try:
            async with asyncio.timeout(self._timeout):
                return _verdict(await self._ask(content))
        except (OSError, TimeoutError, asyncio.LimitOverrunError) as error:
            return Verdict(
                finding=Finding.UNKNOWN, detail=f"{type(error).__name__} {error}".strip()
            )

    async def _ask(self, content: bytes) -> str:
        reader, writer = await self._connect()
        try:
            try:
                writer.write(b"zINSTREAM\0")
                for start in range(0, len(content), CHUNK):
                    chunk = content[start : start + CHUNK]
                    writer.write(struct.pack("!L", len(chunk)) + chunk)
                    await writer.drain()
                writer.write(struct.pack("!L", 0))
                await writer.drain()
            except ConnectionError:
                pass  # it hangs up on what is too large for it, having said so
            return (await _answer(reader)).decode("utf-8", "replace")
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, colon, port = self._address.rpartition(":")
        if colon and port.isdecimal():
            host = host.strip("[]")
            return await asyncio.open_connection(host, int(port), limit=_LONGEST_ANSWER)
        return await asyncio.open_unix_connection(self._address, limit=_LONGEST_ANSWER)


async def _answer(reader: asyncio.StreamReader) -> bytes:
    """The whole answer, in however many pieces it comes; what came of one cut short."""
    try:
        return await reader.readuntil(b"\0")
    except asyncio.IncompleteReadError as cut:
        return cut.partial


def _verdict(answer: str) -> Verdict:
    said = answer.rstrip("\0\n").removeprefix("stream: ")
    if said == "OK":
        return Verdict(finding=Finding.CLEAN)
    if said.endswith(" FOUND"):
        return Verdict(finding=Finding.FOUND, detail=said.removesuffix(" FOUND"))
    return Verdict(finding=Finding.UNKNOWN, detail=said or "no answer")
