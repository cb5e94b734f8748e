"""Is the trail whole: every event of every case, in order, up to where its case says it ends.

What is held grows neither with the cases nor with their events. Each page is read on one
unchanging view, so that work may go on meanwhile.
"""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import groupby
from operator import attrgetter

from bot.domain.events import SYSTEM, Actor, EventType, Link, flaws
from bot.services.chronicle import Chronicle
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.outward import Head

PAGE = 200  # cases
KEPT = 50  # faults told; the others are counted

Progress = Callable[[int], None]  # events read so far
Place = tuple[str, int, str]  # stream, seq, hash


@dataclass(slots=True, kw_only=True)
class Verdict:
    """What was found. `faults` name a case and its first bad event, the first few of `bad`."""

    cases: int = 0
    events: int = 0
    since: datetime | None = None
    bad: int = 0
    faults: list[str] = field(default_factory=list)

    def blame(self, fault: str) -> None:
        """One more thing is wrong."""
        self.bad += 1
        if len(self.faults) < KEPT:
            self.faults.append(fault)

    def counted(self, links: Iterable[Link]) -> Iterator[Link]:
        """The same links, counted as they pass."""
        for link in links:
            self.events += 1
            self.since = min(self.since or link.event.at, link.event.at)
            yield link

    def add(self, other: "Verdict") -> None:
        """What another part of the trail came to."""
        self.cases += other.cases
        self.events += other.events
        self.since = min((at for at in (self.since, other.since) if at), default=None)
        for fault in other.faults:
            self.blame(fault)
        self.bad += other.bad - len(other.faults)


async def verify(store: Store, *, progress: Progress = lambda _: None) -> Verdict:
    """Read every chain there is; a page that cannot be read at all is read case by case."""
    verdict, after, limit = Verdict(), "", PAGE
    while True:
        try:
            found, last = await store.read(partial(_read, after=after, limit=limit))
            limit = limit if last else PAGE
        except (ValueError, TypeError) as error:
            if limit > 1:
                limit = 1
                continue
            found, last = await store.read(partial(_unreadable, after=after, error=error))
            limit = PAGE
        verdict.add(found)
        progress(verdict.events)
        if not last:
            break
        after = last
    for case_id in await store.read(lambda unit: unit.evidence.lost(limit=KEPT)):
        verdict.blame(f"case {case_id} was removed; messages that belong to it are still here")
    return verdict


async def note(
    chronicle: Chronicle, verdict: Verdict, *, by: Actor = SYSTEM, sealed: bool = False
) -> None:
    """Write down that it was looked at, and what it came to. `sealed`: against a seal, too."""
    await chronicle.note(
        EventType.INTEGRITY_CHECKED,
        by=by,
        whole=not verdict.bad,
        cases=verdict.cases,
        events=verdict.events,
        bad=verdict.bad,
        seal=sealed,
    )


async def compare(store: Store, seal: Iterable[Place], *, progress: Progress) -> Verdict:
    """Does every event that an earlier seal names still stand where it stood?"""
    verdict, places = Verdict(), list[Place]()
    for place in seal:
        places.append(place)
        if len(places) == PAGE:
            await _compare(store, verdict, places)
            progress(verdict.events)
            places = []
    await _compare(store, verdict, places)
    return verdict


async def heads(store: Store) -> AsyncIterator[Head]:
    """Every case with the end of its chain, by id."""
    after: str | None = ""
    while after is not None:
        page = await store.read(partial(_heads, after=after))
        for head in page:
            yield head
        after = page[-1].case_id if len(page) == PAGE else None


def _heads(unit: UnitOfWork, *, after: str) -> Sequence[Head]:
    return unit.evidence.heads(after=after, limit=PAGE)


def _read(unit: UnitOfWork, *, after: str, limit: int) -> tuple[Verdict, str]:
    """The next chains: every case has its events, every event its case. And the last case read.

    The last page has no last case: it reaches to the end, past the last case there is.
    """
    verdict = Verdict()
    page = unit.evidence.heads(after=after, limit=limit)
    last = page[-1].case_id if len(page) == limit else ""
    verdict.cases = sum(bool(head.reference) for head in page)
    ours = {head.case_id: head for head in page}
    links = verdict.counted(unit.evidence.links(after=after, to=last))
    for stream, chain in groupby(links, key=attrgetter("stream")):
        head = ours.pop(stream, None)
        if head is None:
            verdict.blame(f"case {stream} was removed; its events are still here")
        elif fault := next(flaws(chain, head=head.hash), ""):
            verdict.blame(f"{_name(head)}: {fault}")
    for head in ours.values():
        verdict.blame(f"{_name(head)}: all of its {head.seq} events are missing")
    return verdict, last


def _name(head: Head) -> str:
    return f"case {head.reference}" if head.reference else "the deployment's own trail"


def _unreadable(unit: UnitOfWork, *, after: str, error: Exception) -> tuple[Verdict, str]:
    """Blame the one case that follows."""
    page = unit.evidence.heads(after=after, limit=1)
    verdict, name = Verdict(cases=len(page)), _name(page[0]) if page else "case without a record"
    verdict.blame(f"{name}: one of its events was altered and is none any more ({error})")
    return verdict, page[0].case_id if page else ""


async def _compare(store: Store, verdict: Verdict, places: list[Place]) -> None:
    found = await store.read(
        lambda unit: unit.evidence.hashes([(stream, seq) for stream, seq, _ in places])
    )
    for (stream, seq, sealed), stands in zip(places, found, strict=True):
        verdict.events += 1
        if stands != sealed:
            what = "is another now" if stands else "is gone"
            verdict.blame(f"case {stream}: event {seq} {what}, though the seal names it")
