"""`arzuhal subject`: serves what a person may ask of their data, and what the policy promises."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arzuhal.bootstrap.rows import Parts
from arzuhal.commands import CommandError
from arzuhal.whole import whole_file
from bot import clock
from bot.domain.case import Case
from bot.services.erasing import OpenCaseError
from bot.services.person import STAYS, Fate, Held, How, Person
from bot.services.reading import rfc3339
from bot.services.retention import Retention
from bot.services.subjects import Wish as Asked
from desk.handing import FILE

Say = Callable[[str], Any]
_HOW = {
    How.ADDRESS: "",
    How.LINKED: "proven to be the same person's",
    How.TOLD: "only told there as another contact",
}
_STAYS = {
    Fate.HELD: "it is under a legal hold ({case.legal_hold})",
    Fate.KEPT: "the policy has it kept until {until}",
}
PAGE = 500  # cases listed together


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How an erasure is wanted."""

    reason: str
    open_too: bool
    told: bool
    dry_run: bool
    yes: bool


async def exported(
    parts: Parts, address: str, file: Path | None, *, told: bool, out: Say, tell: Say
) -> bool:
    """Write the ZIP and say so in each trail; False when nothing is held."""
    person = await _person(parts, address, told=told, tell=tell)
    if not person.parts:
        out(f"Nothing is held under {address}.")
        return False
    for line in _listed(person):
        tell(line)
    out(await _written(parts, person, file or Path(FILE)))
    await parts.subjects.given(person)
    return True


async def _written(parts: Parts, person: Person, file: Path) -> str:
    """Write the ZIP, readable by its owner only; what it holds in a line. Raises CommandError."""
    try:
        with whole_file(file) as unfinished:
            await parts.handing.pack(person, unfinished)
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror})") from None
    return f"{file}: {len(person.parts)} conversations, {len([*person.cases])} cases"


async def erased(
    parts: Parts, address: str, wish: Wish, *, sure: Callable[[], bool], out: Say, tell: Say
) -> bool:
    """Show what goes, ask, and remove it; whether nothing of the person is left here."""
    person = await _person(parts, address, told=wish.told, tell=tell)
    for line in _listed(person):
        out(line)
    live = [one.case.reference for one in person.held if one.fate is Fate.OPEN]
    staying = [one for one in person.held if one.fate in STAYS]
    for one in staying:
        out(f"{one.case.reference} stays: {_why(one)}.")
    if live and not wish.open_too:
        raise CommandError(
            f"Still open: {', '.join(live)}. Close them first, or end them with --open-too."
        )
    if wish.dry_run:
        out("Nothing was removed: this was a dry run.")
        return not staying
    if person.parts and not wish.yes and not sure():
        raise CommandError("Nothing was removed.")
    count = sum(one.fate in {Fate.GOES, Fate.OPEN} for one in person.held)
    await _remove(parts, person, wish, tell)
    out(
        f"Erased: {len(person.parts)} conversations, {count} cases."
        if person.parts
        else f"Nothing is held under {address}."
    )
    return not staying


async def lapsed(parts: Parts, *, dry_run: bool, out: Say) -> None:
    """List what has had its time, or erase it."""
    for whole in (True, False):
        what = "whole record" if whole else "messages and files"
        async for case in _expired(parts, whole=whole):
            until = case.retention_until if whole else case.talk_until
            out(f"{case.reference}  {what}, kept until {rfc3339(until)}")
    if dry_run:
        out("Nothing was removed: this was a dry run.")
        return
    gone = await Retention(parts.erasing, parts.policy, now=clock.now).look()
    out(f"Erased: {gone} cases or messages.")


async def _person(parts: Parts, address: str, *, told: bool, tell: Say) -> Person:
    person = await parts.subjects.at(address, told=told)
    if person.named:
        tell(
            f"{person.named} more conversations only name {address} as a contact. Look whose they "
            "are (`arzuhal cases list --text …`); --told takes them along."
        )
    return person


def _listed(person: Person) -> Iterator[str]:
    for part in person.parts:
        address, how = part.conversation.address, _HOW[part.how]
        references = ", ".join(case.reference for case in part.cases) or "no case"
        yield (
            f"{address.channel}:{address.user}{f' ({how})' if how else ''}: "
            f"{part.spoken} messages, {references}"
        )


def _why(one: Held) -> str:
    until = rfc3339(one.until) or "some time after its end"
    return _STAYS[one.fate].format(case=one.case, until=until)


async def _remove(parts: Parts, person: Person, wish: Wish, tell: Say) -> None:
    asked = Asked(reason=wish.reason, open_too=wish.open_too)
    try:
        swept = await parts.subjects.erase(person, asked)
    except OpenCaseError as error:
        live = ", ".join(error.references)
        raise CommandError(
            f"open: {live}. Something new was said meanwhile; run it again."
        ) from None
    if not swept:
        tell(
            "Some files are in use just now; what is left of them is removed by the worker, or "
            "when this is run again."
        )


async def _expired(parts: Parts, *, whole: bool) -> AsyncIterator[Case]:
    last = ""
    while due := await parts.erasing.expired(whole=whole, limit=PAGE, after=last):
        for case in due:
            yield case
        last = due[-1].id
