"""`arzuhal subject`: serves what a person may ask of their data, and what the policy promises."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arzuhal.bootstrap import Parts
from arzuhal.commands import CommandError
from arzuhal.dossier import write
from bot import clock
from bot.domain.case import Case
from bot.services.erasing import How, OpenCaseError, Person
from bot.services.reading import rfc3339
from bot.services.retention import Retention

Say = Callable[[str], Any]
_HOW = {
    How.ADDRESS: "",
    How.LINKED: "proven to be the same person's",
    How.TOLD: "only told there as another contact",
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
    written = await write(parts, person, file or Path("personal-data.zip"))
    await parts.erasing.exported(person)
    out(written)
    return True


async def erased(
    parts: Parts, address: str, wish: Wish, *, sure: Callable[[], bool], out: Say, tell: Say
) -> bool:
    """Show what goes, ask, and remove it; whether nothing of the person is left here."""
    person = await _person(parts, address, told=wish.told, tell=tell)
    for line in _listed(person):
        out(line)
    live = [case.reference for case in person.cases if case.open and not case.legal_hold]
    held = [case for case in person.cases if case.legal_hold]
    for case in held:
        out(f"{case.reference} stays: it is under a legal hold ({case.legal_hold}).")
    if live and not wish.open_too:
        raise CommandError(
            f"Still open: {', '.join(live)}. Close them first, or end them with --open-too."
        )
    if wish.dry_run:
        out("Nothing was removed: this was a dry run.")
        return not held
    if person.parts and not wish.yes and not sure():
        raise CommandError("Nothing was removed.")
    await _remove(parts, person, wish)
    await _swept(parts, tell)
    count = sum(case.erased_at is None for case in person.cases) - len(held)
    out(
        f"Erased: {len(person.parts)} conversations, {count} cases."
        if person.parts
        else f"Nothing is held under {address}."
    )
    return not held


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
    person = await parts.erasing.person(address, told=told)
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


async def _remove(parts: Parts, person: Person, wish: Wish) -> None:
    try:
        await parts.erasing.erase(person, reason=wish.reason.strip(), open_too=wish.open_too)
    except OpenCaseError as error:
        raise CommandError(f"{error}. Something new was said meanwhile; run it again.") from None


async def _swept(parts: Parts, tell: Say) -> None:
    if not await parts.erasing.sweep():
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
