"""`arzuhal audit`: checks the trail, and hands it over as evidence (ISO 10002 8.5)."""

import hashlib
import heapq
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from arzuhal.bootstrap.rows import Parts
from arzuhal.bundle import Bundle
from arzuhal.commands import CommandError, moment
from arzuhal.whole import whole_file
from bot.domain.errors import NotFoundError
from bot.domain.events import SYSTEM, Actor, EventType
from bot.domain.staff import Staff
from bot.services import evidence
from bot.services.evidence import Place, Verdict
from bot.services.ports.outward import Head
from bot.services.reading import rfc3339
from nlp import case_reference

EVERY = 100_000  # events between two lines of progress
SHOWN = 20
_PLACE = 3  # stream, seq, hash

Say = Callable[[str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which cases: one by its reference, or those received in [since, until), or some of them."""

    reference: str = ""
    since: datetime | None = None
    until: datetime | None = None
    sample: int | None = None
    seed: str = ""

    def has(self, head: Head) -> bool:
        """Whether a case is among them, before a sample is drawn."""
        return (self.since is None or head.received_at >= self.since) and (
            self.until is None or head.received_at < self.until
        )

    def draw(self, reference: str) -> str:
        """Its place in the draw: known to nobody before the seed is, and no chance in it."""
        return hashlib.sha256(f"{self.seed}:{reference}".encode()).hexdigest()


def chosen(*, reference: str, since: str, until: str, sample: int | None, seed: str) -> Chosen:
    """The options of a command as a choice. Raises CommandError."""
    return Chosen(
        reference=reference,
        since=moment(since, "--from"),
        until=moment(until, "--to"),
        sample=sample,
        seed=seed,
    )


async def verified(
    parts: Parts, *, as_json: bool, against: Path | None, seal: Path | None, out: Say, tell: Say
) -> bool:
    """Check every chain, and an earlier seal; write a new one. Whether all is whole."""
    verdict = await evidence.verify(parts.store, progress=_progress(tell))
    if against:
        with _seal(against) as places:
            sealed = await evidence.compare(parts.store, places, progress=_progress(tell))
        for fault in sealed.faults:
            verdict.blame(fault)
        verdict.bad += sealed.bad - len(sealed.faults)
    out(json.dumps(_json(verdict)) if as_json else _words(verdict))
    await evidence.note(parts.chronicle, verdict, sealed=bool(against))
    if seal and not verdict.bad:
        tell(f"{await _write_seal(parts, seal)} chains sealed in {seal}; keep it elsewhere.")
    return not verdict.bad


async def answer(lent: Parts, *, key: str) -> None:
    """Do a check that somebody asked for at the desk or by a program, by its id."""
    await lent.verifying.answer(key)


async def exported(
    parts: Parts,
    file: Path,
    wanted: Chosen,
    *,
    personal: bool,
    out: Say,
    tell: Say,
    by: Actor = SYSTEM,
    viewer: Staff | None = None,
) -> bool:
    """Write the bundle. Whether every chain in it is whole; a broken one is evidence too.

    `viewer`: whom it is for, without the cases they may not see; None is whoever runs this.
    """
    references = await _references(parts, wanted, viewer)
    try:
        with Bundle.begun(file, parts, personal=personal) as bundle:
            for number, reference in enumerate(references, 1):
                await bundle.add(reference)
                if number % 1000 == 0:
                    tell(f"{number} of {len(references)} cases")
            bundle.finish(_of(wanted))
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror})") from None
    await parts.chronicle.note(
        EventType.DATA_EXPORTED,
        by=by,
        what="evidence",
        cases=len(references),
        personal_data=personal,
        digest=bundle.digest,
    )
    for fault in bundle.faults[:SHOWN]:
        out(f"fault: {fault}")
    out(f"{file}: {len(references)} cases, {bundle.events} events, SHA-256 {bundle.digest}")
    return not bundle.faults


async def _references(parts: Parts, wanted: Chosen, viewer: Staff | None) -> list[str]:
    hidden = await _hidden(parts, viewer) if viewer else frozenset()
    if wanted.reference:
        canonical = case_reference.parse(wanted.reference)
        if canonical is None:
            raise CommandError(f"--case: {wanted.reference!r} is not a case reference")
        if canonical in hidden:
            raise NotFoundError("there is no such case")
        return [canonical]
    heads = evidence.heads(parts.store)
    named = [head.reference async for head in heads if head.reference and wanted.has(head)]
    found = [reference for reference in named if reference not in hidden]
    if wanted.sample is None:
        return found
    return heapq.nsmallest(wanted.sample, found, key=wanted.draw)


async def _hidden(parts: Parts, viewer: Staff) -> frozenset[str]:
    restricted = await parts.reading.restricted()
    return frozenset(one.reference for one in restricted if not one.circle.has(viewer))


def _of(wanted: Chosen) -> dict[str, Any]:
    return {
        "case": wanted.reference or None,
        "from": rfc3339(wanted.since),
        "to": rfc3339(wanted.until),
        "sample": wanted.sample,
        "seed": wanted.seed if wanted.sample is not None else None,
    }


def _progress(tell: Say) -> Callable[[int], None]:
    told = 0

    def progress(events: int) -> None:
        nonlocal told
        if events // EVERY > told:
            told = events // EVERY
            tell(f"{events} events")

    return progress


def _words(verdict: Verdict) -> str:
    lines = [f"fault: {fault}" for fault in verdict.faults[:SHOWN]]
    if verdict.bad > SHOWN:
        lines.append(f"and {verdict.bad - SHOWN} more")
    since = f" since {rfc3339(verdict.since)}" if verdict.since else ""
    whole = "the chain is broken" if verdict.bad else "the chain is whole"
    lines.append(f"{verdict.events} events of {verdict.cases} cases{since}: {whole}")
    return "\n".join(lines)


def _json(verdict: Verdict) -> dict[str, Any]:
    return {
        "whole": not verdict.bad,
        "cases": verdict.cases,
        "events": verdict.events,
        "since": rfc3339(verdict.since),
        "bad": verdict.bad,
        "faults": verdict.faults,
    }


async def _write_seal(parts: Parts, file: Path) -> int:
    """One line a case: its id, how many events it has, and the hash of the last."""
    count = 0
    try:
        with whole_file(file) as seal:
            async for head in evidence.heads(parts.store):
                seal.write(f"{head.case_id} {head.seq} {head.hash}\n".encode())
                count += 1
    except OSError as error:
        raise CommandError(f"--seal: {file} cannot be written ({error.strerror})") from None
    return count


@contextmanager
def _seal(file: Path) -> Iterator[Iterator[Place]]:
    try:
        with file.open(encoding="ascii") as lines:
            yield _places(file, lines)
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"--against: {file} cannot be read ({error})") from None


def _places(file: Path, lines: Iterable[str]) -> Iterator[Place]:
    for number, line in enumerate(lines, 1):
        words = line.split()
        if len(words) != _PLACE or not words[1].isdecimal():
            raise CommandError(f"--against: line {number} of {file} is no line of a seal")
        yield words[0], int(words[1]), words[2]
