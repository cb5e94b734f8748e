"""How one conversation went: whether its goal was reached, and what nobody should be put through.

A goal is a table: `cases` how many there are; `kind`, `language`, `urgency`, `closure` of the
newest case, `status` one of some; `facts` what the record has to hold as the person tells it,
`known` what it has to hold at all; `said` and `unsaid` keys of texts; `handed` whether a person
is wanted. What it does not name does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from arzuhal.simulate.play import Exchange, Played
from bot.domain.case import Case
from channels.message import Author

OPTIONAL = frozenset({"evidence", "other_contact"})  # a record is complete without them
SILENCED, SPEAKS = "m13.handover", "m13.back"
# What stays the same sentence by its nature.
UNCOUNTED = frozenset({"reply.staff", "m3.staff_question", "m7.decision"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How it went. `misses` are parts of the goal, the others what went wrong on the way."""

    misses: tuple[str, ...]
    questions: int
    repeats: tuple[str, ...]
    needless: tuple[str, ...]  # slots asked for whose answer had been given
    wrong_language: int
    unanswered: int
    turns: int | None  # of the bot, to a complete record; None where it never was

    @property
    def reached(self) -> bool:
        """The goal, whole."""
        return not self.misses


def judge(played: Played) -> Verdict:
    """Look at a conversation that is over."""
    exchanges = played.exchanges
    return Verdict(
        misses=tuple(_misses(played)),
        questions=sum(len(one.asked) for one in exchanges),
        repeats=tuple(_repeats(exchanges)),
        needless=tuple(_needless(exchanges)),
        wrong_language=sum(_foreign(one) for one in exchanges),
        unanswered=sum(_unanswered(exchanges)),
        turns=_turns(exchanges),
    )


def _misses(played: Played) -> Iterator[str]:
    for name, wanted in played.script.goal.items():
        if fault := _GOALS[name](played, wanted):
            yield fault


def _repeats(exchanges: tuple[Exchange, ...]) -> Iterator[str]:
    """Paragraphs that stand in two turns of the bot running, the beginning of each."""
    spoken = [paragraphs for one in exchanges for paragraphs in _spoken(one) if paragraphs]
    for earlier, later in pairwise(spoken):
        yield from (text[:80] for text in later if text in earlier)


def _spoken(one: Exchange) -> Iterator[tuple[str, ...]]:
    """The paragraphs of each turn of the bot: an answer is one, what it says unasked one each."""
    turns = [one.said] if one.wrote or one.files else [(said,) for said in one.said]
    for turn in turns:
        own = (said for said in turn if said.author is Author.ASSISTANT)
        counted = (said for said in own if not UNCOUNTED & set(said.keys))
        yield tuple(text for said in counted for text in said.text.split("\n\n"))


def _needless(exchanges: tuple[Exchange, ...]) -> Iterator[str]:
    """Questions whose answer had been given, or declined."""
    for one in exchanges:
        yield from (slot for slot in one.asked if slot in one.told)


def _foreign(one: Exchange) -> bool:
    return any(said.language != one.language for said in one.said)


def _unanswered(exchanges: tuple[Exchange, ...]) -> Iterator[bool]:
    """Words that nobody answered, while no person had taken over."""
    silent = False
    for one in exchanges:
        if (one.wrote or one.files) and not silent:
            yield not one.said
        silent = (silent or SILENCED in one.keys) and SPEAKS not in one.keys


def _turns(exchanges: tuple[Exchange, ...]) -> int | None:
    """Turns of the bot from the first message to the first that asks for nothing needed."""
    spoken = [one for one in exchanges if one.said and (one.wrote or one.files)]
    recorded = False
    for number, one in enumerate(spoken, 1):
        recorded = recorded or any(key.startswith("m1.") for key in one.keys)
        if recorded and set(one.asked) <= OPTIONAL:
            return number
    return None


def _newest(played: Played) -> Case | None:
    return played.cases[0] if played.cases else None


def _cases(played: Played, wanted: int) -> str:
    found = len(played.cases)
    return "" if found == wanted else f"cases: {found}, not {wanted}"


def _one_of(read: Callable[[Case], str], name: str) -> Callable[[Played, Any], str]:
    def check(played: Played, wanted: Any) -> str:
        case = _newest(played)
        found = read(case) if case else "nothing"
        allowed = [wanted] if isinstance(wanted, str) else wanted
        return "" if found in allowed else f"{name}: {found}, not {' or '.join(allowed)}"

    return check


def _facts(played: Played, wanted: list[str]) -> str:
    """As the person told it, in any of the cases; what was neither asked nor told is no miss.

    A category decides what is worth asking for (policy.toml): a rude driver has no order number.
    """
    own = played.script.facts
    came_up = {slot for one in played.exchanges for slot in (*one.asked, *one.told)}
    due = [name for name in wanted if name in came_up]
    wrong = [name for name in due if not any(_holds(c, name, own[name]) for c in played.cases)]
    found = {name: _value(case, name) for case in played.cases[:1] for name in wrong}
    return f"facts: {found}" if wrong else ""


def _holds(case: Case, name: str, wanted: Any) -> bool:
    """One question asks for a product or an order; where the product was told, it is not asked."""
    found = _value(case, name)
    if name == "order_ref" and found is None:
        return _value(case, "product") is not None
    return bool(found == wanted)


def _value(case: Case, name: str) -> Any:
    fact = case.slots.get(name)
    return fact.value if fact else None


def _known(played: Played, wanted: list[str]) -> str:
    case = _newest(played)
    lacking = [name for name in wanted if case is None or _value(case, name) is None]
    return f"not known: {', '.join(lacking)}" if lacking else ""


def _said(played: Played, wanted: list[str]) -> str:
    said = {key for one in played.exchanges for key in one.keys}
    lacking = [key for key in wanted if not any(part in said for part in key.split("|"))]
    return f"never said: {', '.join(lacking)}" if lacking else ""


def _unsaid(played: Played, wanted: list[str]) -> str:
    said = [key for one in played.exchanges for key in one.keys]
    found = [key for key in said if any(key.startswith(start) for start in wanted)]
    return f"said: {', '.join(found)}" if found else ""


def _handed(played: Played, wanted: bool) -> str:
    case = _newest(played)
    return "" if case is not None and case.needs_review is wanted else f"handed: not {wanted}"


_GOALS: Mapping[str, Callable[[Played, Any], str]] = {
    "cases": _cases,
    "kind": _one_of(lambda case: case.kind.value, "kind"),
    "status": _one_of(lambda case: case.status.value, "status"),
    "language": _one_of(lambda case: case.language, "language"),
    "urgency": _one_of(lambda case: case.urgency.code, "urgency"),
    "closure": _one_of(lambda case: str(case.resolution.closure_reason or ""), "closure"),
    "facts": _facts,
    "known": _known,
    "said": _said,
    "unsaid": _unsaid,
    "handed": _handed,
}
