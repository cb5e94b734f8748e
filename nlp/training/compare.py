"""Two models of messages on the same rows: what the newer reads better or worse, and where.

Figures are counts of rows, so that whoever reads them sees how much they rest on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from nlp.judging import CATEGORY, KIND, NOTHING_ASKED, REMEDY, URGENCY, Judgement
from nlp.model import Model
from nlp.pipeline import Pipeline
from nlp.training.corpus import Row
from nlp.understanding import OURS, KindCode, Level

QUESTIONS = (KIND, CATEGORY, URGENCY, REMEDY)
AT = datetime(2026, 11, 18, 9, tzinfo=UTC)  # any moment: nothing compared depends on it
MARGIN, LANGUAGE_MARGIN = 0.02, 0.04  # shares of rows that a newer model may read worse
_FEW = 50  # rows of a language below which one row is worth too much
CRITICAL, COMPLAINTS = "critical_found", "complaints_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Of `rows`, how many were read right before and after."""

    rows: int = 0
    before: int = 0
    after: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            rows=self.rows + other.rows,
            before=self.before + other.before,
            after=self.after + other.after,
        )

    @property
    def lost(self) -> float:
        """The share of rows read worse; less than nothing when more are read right."""
        return (self.before - self.after) / self.rows if self.rows else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Counts by question: of all rows, by language, and by what was right."""

    all: Mapping[str, Count]
    languages: Mapping[str, Mapping[str, Count]]
    classes: Mapping[str, Mapping[str, Count]]
    besides: Mapping[str, Count] = field(default_factory=dict)  # what may not be missed

    @property
    def everything(self) -> Count:
        """All answers to all questions."""
        return sum(self.all.values(), Count())

    def worse(self) -> Iterator[tuple[str, str]]:
        """Where the newer is worse by more than the margin: question, and language if one."""
        for name, count in (*self.all.items(), *self.besides.items()):
            if count.lost > MARGIN:
                yield name, ""
        for name, counts in self.languages.items():
            for code, count in counts.items():
                if count.rows >= _FEW and count.lost > LANGUAGE_MARGIN:
                    yield name, code


@dataclass(frozen=True, slots=True)
class _Told:
    """A row, and what the one and the other model say of it."""

    row: Row
    judged: Sequence[Judgement]


def _read(row: Row, reader: Pipeline, by: Sequence[Model]) -> _Told:
    return _Told(row, reader.judgements(row.text, spoken=row.language, received_at=AT, by=by))


def compared(rows: Sequence[Row], reader: Pipeline, before: Model, after: Model) -> Compared:
    """Both models' answers to what is known of the rows of our languages."""
    told = [_read(row, reader, (before, after)) for row in rows if row.language in OURS]
    counts = {
        name: [
            (one.row.language, truth, _counted(*(truth == ask(each) for each in one.judged)))
            for one in told
            if (truth := known(one.row))
        ]
        for name, (known, ask) in _ASKED.items()
    }
    return Compared(
        all={name: _sum(found, lambda _: "").get("", Count()) for name, found in counts.items()},
        languages={name: _sum(found, lambda one: one[0]) for name, found in counts.items()},
        classes={name: _sum(found, lambda one: one[1]) for name, found in counts.items()},
        besides=_besides(told),
    )


_Counted = tuple[str, str, Count]


def _sum(found: Sequence[_Counted], by: Callable[[_Counted], str]) -> dict[str, Count]:
    groups: dict[str, Count] = {}
    for one in found:
        groups[by(one)] = groups.get(by(one), Count()) + one[2]
    return dict(sorted(groups.items()))


def _besides(told: Sequence[_Told]) -> dict[str, Count]:
    """Dangers found, and complaints not taken for something else."""
    counts = {CRITICAL: Count(), COMPLAINTS: Count()}
    for one in told:
        if one.row.urgency == Level.CRITICAL.code:
            found = (each.urgency.level is Level.CRITICAL for each in one.judged)
            counts[CRITICAL] += _counted(*found)
        if one.row.kind == KindCode.COMPLAINT:
            counts[COMPLAINTS] += _counted(*map(_kept, one.judged))
    return counts


def _counted(before: bool, after: bool) -> Count:  # one of each
    return Count(rows=1, before=before, after=after)


def _kept(judged: Judgement) -> bool:
    return judged.kind.code in {KindCode.COMPLAINT, KindCode.UNCLEAR}


def _category(judged: Judgement) -> str:
    return (judged.category.code if judged.category else None) or ""


def _remedy(judged: Judgement) -> str:
    return (judged.remedy.code if judged.remedy else None) or NOTHING_ASKED


# By question: what a row says, empty where it says nothing, and what a model answered.
_ASKED: Mapping[str, tuple[Callable[[Row], str], Callable[[Judgement], str]]] = {
    KIND: (lambda row: row.kind, lambda judged: judged.kind.code),
    CATEGORY: (lambda row: row.category, _category),
    URGENCY: (lambda row: row.urgency, lambda judged: judged.urgency.level.code),
    REMEDY: (
        lambda row: row.remedy or (NOTHING_ASKED if row.urgency and row.category else ""),
        _remedy,
    ),
}
