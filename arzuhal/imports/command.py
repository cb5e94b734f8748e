"""`arzuhal import`: which source, how far it is, what came of it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from arzuhal.bootstrap.system import System
from arzuhal.commands import CommandError
from arzuhal.imports.mail import Maildir, Mbox
from arzuhal.imports.source import Ours, Source, SourceError
from arzuhal.imports.table import Table
from arzuhal.imports.taking import Progress, Taking
from arzuhal.imports.telegram import Export
from bot import clock
from bot.domain.dialogue import Backlog
from channels.base import NotStoredError
from config.settings import Settings

KINDS: Mapping[str, Callable[[Path, Ours], Source]] = {
    "mbox": Mbox,
    "maildir": Maildir,
    "csv": Table,
    "telegram-export": Export,
}
OFTEN, SELDOM = 0.2, 10.0  # seconds between two words on a terminal, and elsewhere
Out = Callable[[str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for. `address` and `zone` are the settings' where they are empty."""

    kind: str
    path: Path
    acknowledge: bool
    anew: bool
    address: str
    zone: str


def source(wish: Wish, settings: Settings) -> Source:
    """What is to be taken in. Raises SourceError."""
    if wish.zone and wish.zone not in available_timezones():
        raise SourceError(f"--zone: {wish.zone!r} is not an IANA time zone")
    ours = Ours(
        address=wish.address or settings.email.address,
        bot=settings.telegram.token.get_secret_value().partition(":")[0],
        zone=ZoneInfo(wish.zone) if wish.zone else settings.zone,
        now=clock.now(),
    )
    try:
        return KINDS[wish.kind](wish.path, ours)
    except OSError as error:
        raise SourceError(f"{wish.path}: {error.strerror}") from None


async def run(system: System, found: Source, wish: Wish, *, shown: "Shown", out: Out) -> int:
    """Take it in; how many things had to be set aside. Raises CommandError."""
    backlog = Backlog.ANSWERED if wish.acknowledge else Backlog.SILENT
    name = f"import {wish.kind} {found.path.resolve()} {found.digest()[:16]}"
    taking = Taking(
        found,
        name=name,
        backlog=backlog,
        accept=system.intake,
        positions=system.positions,
        unhandled=lambda: system.parts.store.read(lambda unit: unit.inbox.unhandled()),
    )
    progress = None
    faults: Sequence[BaseException] = ()
    try:
        async for progress in taking.run(anew=wish.anew):
            shown.tell(progress)
    except* (NotStoredError, SourceError) as errors:
        faults = errors.exceptions  # raised here, early 3.11 wraps it in a group
    if faults:
        raise CommandError(
            f"{faults[0]}. What was counted is stored; the same command goes on from it"
        )
    if progress is None:
        return 0
    shown.end()
    out(shown.summary(progress))
    return progress.counts["aside"]


@dataclass(slots=True, kw_only=True)
class Shown:
    """Progress in words. `clock` in seconds; `say` writes text as it is, without a newline."""

    say: Out
    clock: Callable[[], float]
    terminal: bool
    as_json: bool
    _began: float = field(default=-1.0)
    _last: float = field(default=-1.0)

    def tell(self, progress: Progress) -> None:
        """Tell it, if it is time."""
        now = self.clock()
        if self._began < 0:
            self._began = self._last = now
        if now - self._last < (OFTEN if self.terminal else SELDOM):
            return
        self._last = now
        line = self._line(progress, now - self._began)
        self.say(f"\r\x1b[K{line}" if self.terminal else f"{line}\n")

    def end(self) -> None:
        """Leave the line."""
        if self.terminal:
            self.say("\r\x1b[K")

    def summary(self, progress: Progress) -> str:
        """What came of it."""
        counts, seconds = progress.counts, self.clock() - self._began
        told = {name: counts[name] for name in ("new", "known", "aside")}
        rate = sum(told.values()) / seconds if seconds else 0.0
        if self.as_json:
            tree = {**told, "waiting": progress.waiting, "seconds": round(seconds, 3)}
            return json.dumps(tree)
        said = "Taken in: {new} new, {known} known before, {aside} set aside".format(**told)
        lines = [f"{said} ({rate:.0f} a second)."]
        if told["aside"]:
            lines.append("See `arzuhal quarantine list` for what was set aside, and why.")
        if progress.began_at and not sum(told.values()):
            lines.append("All of it had been taken in before; --anew goes through it again.")
        if progress.waiting:
            lines.append(f"{progress.waiting} wait to be worked on; a running service does that.")
        return "\n".join(lines)

    def _line(self, progress: Progress, seconds: float) -> str:
        done = progress.at - progress.began_at
        share = progress.at / progress.total if progress.total else 1.0
        items = sum(progress.counts.values())
        left = (progress.total - progress.at) * seconds / done if done else 0.0
        return (
            f"{items} taken in, {share:.0%}, {items / max(seconds, 0.001):.0f} a second, "
            f"{_span(left)} left, {progress.waiting} wait"
        )


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
