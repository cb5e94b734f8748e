"""What was learnt, as tables to be read: rows read right before and after, each by its name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.policy import Policy
from bot.services.ports.learning import Training, TrainingStatus
from bot.services.wording import Wording
from desk import words
from desk.texts import Texts, mark
from nlp.readers import remedy

QUESTIONS: Mapping[str, str] = {
    "kind": mark("Kind"),
    "category": mark("Category"),
    "urgency": mark("Urgency"),
    "remedy": mark("What would put it right"),
    "critical_found": mark("Dangers found"),
    "complaints_kept": mark("Complaints not missed"),
    "corrections": mark("Corrections held back"),
}
STATUS: Mapping[str, str] = {
    TrainingStatus.ASKED: mark("Learning now"),
    TrainingStatus.READY: mark("Can be put to use"),
    TrainingStatus.WORSE: mark("Not put to use: it reads something worse"),
    TrainingStatus.FAILED: mark("Did not work"),
    TrainingStatus.USED: mark("Was put to use"),
}
NOTHING_ASKED = mark("Nothing is asked for")
_PARTS: Mapping[str, str] = {
    "held": mark("Corrections held back, which neither model has seen"),
    "aside": mark("Complaints set aside, which nothing learns from"),
}
Figures = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Of `rows`, how many were read right before and after."""

    name: str
    rows: int
    before: int
    after: int

    @property
    def difference(self) -> int:
        """How many more are read right."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: of all rows, by language, and by what was right."""

    total: Line
    languages: tuple[Line, ...] = ()
    classes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One set of rows."""

    title: str
    questions: tuple[Question, ...]


class Told:
    """One training in the words of a reader."""

    def __init__(self, training: Training, texts: Texts, policy: Policy, wording: Wording) -> None:
        self.training = training
        self._texts = texts
        self._policy = policy
        self._wording = wording

    @property
    def status(self) -> str:
        """How far it is, or what came of it."""
        return self._texts.say(STATUS[self.training.status])

    @property
    def worse(self) -> tuple[str, ...]:
        """What it reads worse than allowed."""
        return tuple(
            self._texts.comma.join(filter(None, (self._question(name), self._language(code))))
            for name, code in self.training.figures.get("worse", ())
        )

    @property
    def margins(self) -> tuple[str, ...]:
        """What a model may read worse: of all rows, and of a language."""
        return tuple(map(self._texts.percent, self.training.figures.get("margins", ())))

    @property
    def parts(self) -> Iterator[Part]:
        """The tables, without those that nothing stands in."""
        for name, title in _PARTS.items():
            found = tuple(self._questions(self.training.figures.get(name, {})))
            if found:
                yield Part(title=self._texts.say(title), questions=found)

    def _questions(self, figures: Figures) -> Iterator[Question]:
        for name, count in figures.get("all", {}).items():
            if count["rows"]:
                yield Question(
                    total=_line(self._question(name), count),
                    languages=tuple(_lines(figures["languages"][name], self._language)),
                    classes=tuple(_lines(figures["classes"][name], self._namer(name))),
                )
        for name, count in figures.get("besides", {}).items():
            if count["rows"]:
                yield Question(total=_line(self._question(name), count))

    def _question(self, name: str) -> str:
        return self._texts.say(QUESTIONS[name]) if name in QUESTIONS else name

    def _language(self, code: str) -> str:
        return self._texts.say(words.LANGUAGE[code]) if code in words.LANGUAGE else code

    def _namer(self, question: str) -> Callable[[str], str]:
        if question == "category":
            return self._category
        if question == "remedy":
            return self._remedy
        table = words.KIND if question == "kind" else words.URGENCY
        return lambda code: self._texts.say(table[code]) if code in table else code

    def _category(self, code: str) -> str:
        known = code in self._policy.categories
        return self._policy.category_name(code, self._texts.language) if known else code

    def _remedy(self, code: str) -> str:
        if code in remedy.CODES:
            return self._wording.text(f"remedy.{code}", self._texts.language)
        return self._texts.say(NOTHING_ASKED)


def _lines(counts: Mapping[str, Figures], name: Callable[[str], str]) -> Iterator[Line]:
    for code, count in counts.items():
        yield _line(name(code), count)


def _line(name: str, count: Figures) -> Line:
    return Line(name=name, rows=count["rows"], before=count["before"], after=count["after"])
