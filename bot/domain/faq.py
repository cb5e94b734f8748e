"""The questions a deployment answers by itself, as a checked value."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nlp.understanding import OURS

Fault = Callable[[str, str], None]
_KNOWN = {"ask", "answer"}
_EXAMPLE = 'as ask.en = [ "When are you open?" ]'


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Ways to ask one question, by language, and its answer, by language."""

    ask: Mapping[str, tuple[str, ...]]
    answer: Mapping[str, str]

    def text(self, *languages: str) -> str:
        """The answer in the first of these languages that it is written in, else in any."""
        wanted = (*languages, *self.answer)
        return next(self.answer[code] for code in wanted if code in self.answer)


def faq(given: object, fault: Fault) -> tuple[Answered, ...]:
    """The tables [[faq]], in order; those with a fault are left out."""
    if given is None:
        return ()
    if not isinstance(given, list):
        fault("faq", "needs to be written as [[faq]], once for each question.")
        return ()
    return tuple(
        entry
        for number, one in enumerate(given, 1)
        for entry in _entry(f"faq[{number}]", one, fault)
    )


def _entry(key: str, one: object, fault: Fault) -> Iterator[Answered]:
    table: Mapping[str, Any] = one if isinstance(one, Mapping) else {}
    for name in sorted(set(table) - _KNOWN):
        fault(f"{key}.{name}", "there is no such setting; a question has ask and answer.")
    ask = dict(_asked(key, table.get("ask"), fault))
    answer = dict(_answers(key, table.get("answer"), fault))
    if ask and answer:
        yield Answered(ask=ask, answer=answer)


def _asked(key: str, given: object, fault: Fault) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not isinstance(given, Mapping) or not given:
        fault(f"{key}.ask", f"has no sample question. Give some by language, {_EXAMPLE}.")
        return
    for language, samples in given.items():
        good = isinstance(samples, list) and samples and all(map(_told, samples))
        if language not in OURS:
            fault(f"{key}.ask.{language}", f"is not one of {', '.join(OURS)}.")
        elif not good:
            fault(f"{key}.ask.{language}", f"needs a list of questions, {_EXAMPLE}.")
        else:
            yield language, tuple(samples)


def _answers(key: str, given: object, fault: Fault) -> Iterator[tuple[str, str]]:
    if not isinstance(given, Mapping) or not given:
        fault(f"{key}.answer", 'has no text. Give one by language, as answer.en = "From nine."')
        return
    for language, text in given.items():
        if language not in OURS:
            fault(f"{key}.answer.{language}", f"is not one of {', '.join(OURS)}.")
        elif not _told(text):
            fault(f"{key}.answer.{language}", f"needs a text, has {text!r}.")
        else:
            yield language, text.strip()


def _told(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip())
