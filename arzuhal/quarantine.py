"""`arzuhal quarantine`: what could not be taken in, looked at and dealt with from a shell."""

import asyncio
import getpass
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from arzuhal.bootstrap.system import System
from arzuhal.commands import CommandError
from bot.domain.conversation import Aside, SetAside
from bot.domain.errors import ConflictError
from bot.services.quarantine import Retried
from bot.services.reading import rfc3339
from channels.base import NotStoredError

SHOWN = 4000  # bytes
JOINERS = "\u200c\u200d"  # part of Persian spelling; other invisible characters are spelled out
Out = Callable[[str], Any]
SAID: Mapping[Retried, str] = {
    Retried.TAKEN: "taken in",
    Retried.KNOWN: "it had been taken in by another way",
    Retried.IN_LINE: "back in its conversation's line",
    Retried.STILL: "still cannot be taken in",
}


async def listed(system: System, *, settled: bool, as_json: bool, out: Out) -> None:
    """Print what waits, the oldest first."""
    found = await system.quarantined.list(settled=settled)
    for one in found:
        out(_json(as_tree(one)) if as_json else _row(one))
    if not found and not as_json:
        out("Nothing waits.")


async def shown(system: System, number: int, *, raw: Path | None, as_json: bool, out: Out) -> None:
    """Print one with its first bytes, or write all of them to a file."""
    one = await system.quarantined.get(number)
    content = await system.quarantined.raw(one)
    if raw:
        await asyncio.to_thread(raw.write_bytes, content)
    if as_json:
        out(_json({**as_tree(one), "size": len(content), "start": printable(content[:SHOWN])}))
    else:
        out(_page(one, content))


async def retried(system: System, numbers: Sequence[int], *, out: Out) -> int:
    """Take them in, all that wait when none is named; how many could not be."""
    numbers = numbers or [one.id for one in await system.quarantined.list(limit=1_000_000)]
    failed = 0
    for number in numbers:
        try:
            outcome, reason = await system.quarantined.retry(number, by=somebody())
        except (ConflictError, NotStoredError) as error:
            outcome, reason = Retried.STILL, str(error)
        failed += outcome is Retried.STILL
        out(f"{number}: {SAID[outcome]}{': ' if reason else ''}{printable(reason.encode())}")
    return failed


async def discarded(system: System, number: int, *, why: str, by: str, out: Out) -> None:
    """Put one away."""
    if not why.strip():
        raise CommandError("--reason: say why; it is kept with the bytes")
    await system.quarantined.discard(number, by=by or somebody(), why=why.strip())
    out(f"{number}: discarded; its bytes and your reason stay")


def somebody() -> str:
    """Who runs the command, as the operating system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def as_tree(one: SetAside) -> dict[str, Any]:
    """One as JSON."""
    return {
        "id": one.id,
        "channel": one.sender.channel,
        "account": one.sender.account,
        "sender": one.sender.user,
        "external_id": one.external_id,
        "received_at": rfc3339(one.received_at),
        "reason": one.reason,
        "attempts": one.attempts,
        "status": one.status.value,
        "backlog": one.backlog,
        "read": one.message_id is not None,
        "sha256": one.raw_digest or None,
        "settled_at": rfc3339(one.settled_at),
        "settled_by": one.settled_by,
        "settled_why": one.settled_why,
    }


def printable(content: bytes) -> str:
    """Bytes as text that does nothing to a terminal: what cannot be seen is spelled out."""
    text = content.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    return "".join(
        c if c.isprintable() or c in "\n\t" + JOINERS else c.encode("unicode_escape").decode()
        for c in text
    )


def _row(one: SetAside) -> str:
    settled = "" if one.status is Aside.WAITING else f"  [{one.status} by {one.settled_by}]"
    sender = printable(one.sender.user.encode("utf-8", "replace")) or "-"
    reason = " ".join(printable(one.reason.encode("utf-8", "replace")).split())
    return (
        f"{one.id:6}  {one.received_at:%Y-%m-%d %H:%M}  {one.sender.channel:8}  {sender:30}  "
        f"{one.attempts}x  {reason[:160]}{settled}"
    )


def _page(one: SetAside, content: bytes) -> str:
    lines = [f"{name}: {printable(str(v).encode())}" for name, v in as_tree(one).items() if v]
    more = f"\n… {len(content) - SHOWN} more bytes; --raw FILE writes all" * (len(content) > SHOWN)
    return "\n".join([*lines, "", printable(content[:SHOWN]) + more])


def _json(tree: Mapping[str, Any]) -> str:
    return json.dumps(tree, ensure_ascii=False)
