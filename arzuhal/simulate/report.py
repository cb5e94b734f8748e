"""What came of a simulation: transcripts to read, a table of measures, and both as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from arzuhal.simulate.judge import Verdict, judge
from arzuhal.simulate.play import Exchange, Played
from bot.services.reading import rfc3339
from channels.message import Author

HEAD = ("person", "done", "reached", "asked", "repeats", "needless", "language", "turns", "p90")
SHOWN = (
    "questions",
    "repeats",
    "needless_questions",
    "wrong_language",
    "turns_median",
    "turns_p90",
)
PERSON, BOT, STAFF = "→", "←", "staff"
_RTL = frozenset({"fa"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One conversation and how it went."""

    played: Played
    verdict: Verdict

    @property
    def well(self) -> bool:
        """The goal was reached, nothing said twice running, nothing asked in vain."""
        verdict = self.verdict
        return verdict.reached and not (verdict.repeats or verdict.needless)


def result(played: Played) -> Result:
    """A conversation, judged."""
    return Result(played=played, verdict=judge(played))


def measures(results: Sequence[Result]) -> dict[str, Any]:
    """Of some conversations together."""
    verdicts = [one.verdict for one in results]
    turns = sorted(v.turns for v in verdicts if v.turns is not None)
    return {
        "conversations": len(results),
        "reached": sum(v.reached for v in verdicts),
        "share": round(sum(v.reached for v in verdicts) / max(1, len(verdicts)), 4),
        "questions": sum(v.questions for v in verdicts),
        "repeats": sum(len(v.repeats) for v in verdicts),
        "needless_questions": sum(len(v.needless) for v in verdicts),
        "wrong_language": sum(v.wrong_language for v in verdicts),
        "unanswered": sum(v.unanswered for v in verdicts),
        "turns_median": median(turns) if turns else None,
        "turns_p90": turns[min(len(turns) - 1, len(turns) * 9 // 10)] if turns else None,
    }


def table(results: Sequence[Result]) -> Iterator[str]:
    """A line for each kind of person, a line a language, and one for all."""
    yield _row(HEAD)
    names = dict.fromkeys(one.played.script.name for one in results)
    for name in names:
        yield _line(name, [one for one in results if one.played.script.name == name])
    for code in dict.fromkeys(one.played.script.language for one in results):
        yield _line(code, [one for one in results if one.played.script.language == code])
    yield _line("all", results)


def _line(name: str, results: Sequence[Result]) -> str:
    found = measures(results)
    share = f"{found['reached']}/{found['conversations']}"
    rest = ("–" if found[name] is None else f"{found[name]:g}" for name in SHOWN)
    return _row((name, f"{found['share']:.0%}", share, *rest))


def _row(cells: Iterable[str]) -> str:
    first, *rest = cells
    return f"{first:24}" + "".join(f"{cell:>10}" for cell in rest)


def transcript(one: Result) -> Iterator[str]:
    """As plain text, and at the end what went wrong."""
    script = one.played.script
    yield f"=== {script.name} ({script.language}, {script.channel}): {script.about}"
    for exchange in one.played.exchanges:
        yield from _exchange(exchange)
    for fault in faults(one.verdict):
        yield f"  !! {fault}"
    yield ""


def _exchange(exchange: Exchange) -> Iterator[str]:
    when = f"{exchange.at:%a %d %b %H:%M}"
    if exchange.wrote or exchange.files:
        yield f"{when} {PERSON} {exchange.wrote}{' [photo]' * exchange.files}"
    else:
        yield f"{when} ({exchange.step})"
    for said in exchange.said:
        who = STAFF if said.author is Author.STAFF else BOT
        yield f"{when} {who} " + said.text.replace("\n", "\n    ")
        if said.choices:
            yield "    " + " ".join(f"[{label}]" for _, label in said.choices)


def faults(verdict: Verdict) -> Iterator[str]:
    """Everything that went wrong, a line each."""
    yield from verdict.misses
    yield from (f"said twice running: {text}" for text in verdict.repeats)
    yield from (f"asked in vain: {slot}" for slot in verdict.needless)
    if verdict.wrong_language:
        yield f"in another language: {verdict.wrong_language}"
    if verdict.unanswered:
        yield f"left unanswered: {verdict.unanswered}"


def as_json(one: Result) -> dict[str, Any]:
    """One conversation as an object."""
    script, verdict = one.played.script, one.verdict
    return {
        "persona": script.name,
        "language": script.language,
        "channel": script.channel,
        "reached": verdict.reached,
        "faults": list(faults(verdict)),
        "questions": verdict.questions,
        "turns": verdict.turns,
        "cases": [case.reference for case in one.played.cases],
        "transcript": [_said(exchange) for exchange in one.played.exchanges],
    }


def _said(exchange: Exchange) -> dict[str, Any]:
    return {
        "at": rfc3339(exchange.at),
        "step": exchange.step,
        "channel": exchange.channel,
        "text": exchange.wrote,
        "files": exchange.files,
        "answers": [
            {
                "author": said.author.value,
                "language": said.language,
                "template": list(said.keys),
                "text": said.text,
                "choices": [label for _, label in said.choices],
            }
            for said in exchange.said
        ],
    }


def markdown(one: Result) -> Iterator[str]:
    """For a page: who writes, what is said, in the direction of the language."""
    script = one.played.script
    yield f"## {script.about[:1].upper()}{script.about[1:]} ({script.channel})"
    yield ""
    if script.language in _RTL:
        yield '<div dir="rtl">'
        yield ""
    for exchange in one.played.exchanges:
        yield from _bubbles(exchange)
    if script.language in _RTL:
        yield "</div>"
        yield ""


def _bubbles(exchange: Exchange) -> Iterator[str]:
    when = f"{exchange.at:%d.%m. %H:%M}"
    if exchange.wrote or exchange.files:
        words = exchange.wrote.replace("\n", "  \n") + " 📷" * exchange.files
        yield f"**{when}** {words}"
    else:
        yield f"*{when} ({exchange.step})*"
    yield ""
    for said in exchange.said:
        yield from (f"> {line}  " if line else ">" for line in said.text.split("\n"))
        if said.choices:
            yield ">"
            yield "> " + " ".join(f"`{label}`" for _, label in said.choices)
        yield ""
