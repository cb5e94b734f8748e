"""How well messages are understood: the pipeline against labelled rows, per language and class.

Rows by the same hand as the training rows flatter; only strangers' messages tell the truth.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

import numpy as np
from sklearn.metrics import f1_score

from nlp.base import Understander
from nlp.language import letters
from nlp.training.corpus import Row
from nlp.understanding import OURS, ActCode, KindCode, Level, Understanding

AT = datetime(2026, 11, 18, 9, tzinfo=UTC)
_BINS = 10
_COVERAGES = (1.0, 0.9, 0.8, 0.7, 0.5)
_WORST = 10
_UNSAID = 0.9  # how sure it is taken to be that nothing is asked for
_OTHER = "other"  # every language that is not ours
_FEW_WORDS = 3
_IN_SCOPE = {KindCode.COMPLAINT, KindCode.UNCLEAR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one row should have been and what it was taken for. Empty: abstained."""

    language: str
    truth: str
    given: str
    confidence: float
    text: str
    ranked: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether the answer is the truth."""
        return self.given == self.truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Figures of one question, over all rows. Shares are 0 to 1."""

    rows: int
    accuracy: float
    macro_f1: float
    per_language: Mapping[str, float]
    per_class: Mapping[str, Mapping[str, float]]
    confusion: Mapping[str, Mapping[str, int]]  # truth: answers and how often
    calibration_error: float
    accuracy_at_coverage: Mapping[str, float]
    worst: Sequence[Mapping[str, str | float]]
    extra: Mapping[str, float] = field(default_factory=dict)


def evaluate(rows: Sequence[Row], understander: Understander) -> dict[str, dict[str, object]]:
    """Every question that the rows have answers to, as plain data."""
    read = [(row, understander.understand(row.text, received_at=AT)) for row in rows]
    reports = {
        name: report(answers, extra(read))
        for name, (collect, extra) in _QUESTIONS.items()
        if (answers := list(collect(read)))
    }
    return {name: asdict(found) for name, found in reports.items()}


Read = Sequence[tuple[Row, Understanding]]


def _languages(read: Read) -> Iterable[Answer]:
    """Of texts that have one: figures and stars have none, "in English, please" has another."""
    for row, found in read:
        if row.language and letters(row.text) and ActCode.CHANGE_LANGUAGE not in row.acts:
            ours, code = row.language in OURS, found.language.code
            truth = row.language if ours else _OTHER
            given = code if ours or code in OURS else _OTHER
            yield _answer(row, truth, given, found.language.confidence)


def _hard_to_tell(read: Read) -> dict[str, float]:
    """Languages where they are told apart worst."""
    answers = list(_languages(read))
    several = {
        "others_rejected": [a for a in answers if a.truth == _OTHER],
        "persian_in_latin_letters": [a for a in answers if a.truth == "fa" and a.text.isascii()],
        "russian_in_latin_letters": [a for a in answers if a.truth == "ru" and a.text.isascii()],
        "three_words_or_fewer": [a for a in answers if len(a.text.split()) <= _FEW_WORDS],
    }
    return {name: _share(a.right for a in some) for name, some in several.items() if some}


def _kinds(read: Read) -> Iterable[Answer]:
    for row, found in read:
        if row.kind:
            yield _answer(row, row.kind, found.kind.code, found.kind.confidence)


def _categories(read: Read) -> Iterable[Answer]:
    for row, found in read:
        if row.category:
            category = found.category
            ranked = () if category is None else category.alternatives
            code = category.code if category else None
            confidence = category.confidence if category else 0.0
            yield _answer(
                row,
                row.category,
                code,
                confidence,
                (code or "", *(other.code for other in ranked)),
            )


def _urgencies(read: Read) -> Iterable[Answer]:
    for row, found in read:
        if row.urgency:
            yield _answer(row, row.urgency, found.urgency.level.code, found.urgency.confidence)


def _acts(read: Read) -> Iterable[Answer]:
    """Of several acts, one right is right."""
    for row, found in read:
        if row.acts:
            codes = [act.code for act in found.acts]
            hit = next((act for act in found.acts if act.code in row.acts), None)
            given = hit.code if hit else (codes[0] if codes else "")
            confidence = (hit or found.acts[0]).confidence if codes else 0.0
            truth = hit.code if hit else row.acts[0]
            yield _answer(row, truth, given, confidence)


def _remedies(read: Read) -> Iterable[Answer]:
    for row, found in read:
        if row.category:
            given = found.remedy.code if found.remedy else "none"
            confidence = found.remedy.confidence if found.remedy else _UNSAID
            yield _answer(row, row.remedy or "none", given, confidence)


def _answer(
    row: Row, truth: str, given: str | None, confidence: float, ranked: tuple[str, ...] = ()
) -> Answer:
    return Answer(
        language=row.language,
        truth=str(truth),
        given=str(given or ""),
        confidence=confidence,
        text=row.text,
        ranked=ranked,
    )


def report(answers: Sequence[Answer], extra: Mapping[str, float]) -> Report:
    """The figures of one question."""
    truth, given = [a.truth for a in answers], [a.given for a in answers]
    classes = sorted(set(truth))
    return Report(
        rows=len(answers),
        accuracy=_share(a.right for a in answers),
        macro_f1=_rounded(
            f1_score(truth, given, labels=classes, average="macro", zero_division=0)
        ),
        per_language=_by(answers, lambda a: a.language),
        per_class=_per_class(truth, given, classes),
        confusion=_confusion(answers),
        calibration_error=_calibration_error(answers),
        accuracy_at_coverage=_at_coverage(answers),
        worst=_worst(answers),
        extra=extra,
    )


def _per_class(
    truth: Sequence[str], given: Sequence[str], classes: Sequence[str]
) -> dict[str, dict[str, float]]:
    scores = f1_score(truth, given, labels=classes, average=None, zero_division=0)
    counts, asked = Counter(truth), Counter(given)
    right = Counter(t for t, g in zip(truth, given, strict=True) if t == g)
    return {
        code: {
            "rows": counts[code],
            "recall": _rounded(right[code] / counts[code]),
            "precision": _rounded(right[code] / asked[code]) if asked[code] else 0.0,
            "f1": _rounded(score),
        }
        for code, score in zip(classes, scores, strict=True)
    }


def _confusion(answers: Sequence[Answer]) -> dict[str, dict[str, int]]:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for answer in answers:
        table[answer.truth][answer.given] += 1
    return {truth: dict(given.most_common()) for truth, given in sorted(table.items())}


def _calibration_error(answers: Sequence[Answer]) -> float:
    """Expected calibration error over ten bins of equal width."""
    confidences = np.array([answer.confidence for answer in answers])
    right = np.array([answer.right for answer in answers])
    bins = np.minimum((confidences * _BINS).astype(int), _BINS - 1)
    gaps = [
        (bins == i).mean() * abs(confidences[bins == i].mean() - right[bins == i].mean())
        for i in range(_BINS)
        if (bins == i).any()
    ]
    return _rounded(sum(gaps))


def _at_coverage(answers: Sequence[Answer]) -> dict[str, float]:
    """Accuracy on the share of rows we are surest of."""
    surest = sorted(answers, key=lambda answer: -answer.confidence)
    return {
        f"{coverage:.0%}": _share(a.right for a in surest[: max(1, round(coverage * len(surest)))])
        for coverage in _COVERAGES
    }


def _worst(answers: Sequence[Answer]) -> list[dict[str, str | float]]:
    wrong = sorted((a for a in answers if not a.right), key=lambda answer: -answer.confidence)
    return [
        {"text": a.text[:200], "truth": a.truth, "given": a.given, "confidence": a.confidence}
        for a in wrong[:_WORST]
    ]


def _nothing_more(read: Read) -> dict[str, float]:  # one shape for all questions
    return {}


def _scope(read: Read) -> dict[str, float]:
    """In or out of scope, and the complaints lost: the costliest mistake."""
    told = [(row.kind in _IN_SCOPE, found.in_scope) for row, found in read if row.kind]
    complaints = [found.in_scope for row, found in read if row.kind == KindCode.COMPLAINT]
    return {
        "in_scope_accuracy": _share(truth == given for truth, given in told),
        "complaints_lost": _share(not given for given in complaints),
    }


def _top_two(read: Read) -> dict[str, float]:
    answers = list(_categories(read))
    languages = _by(answers, lambda a: a.language)
    return {
        "top_two": _share(a.truth in a.ranked[:2] for a in answers),
        "worst_language_behind_best": _rounded(max(languages.values()) - min(languages.values())),
    }


def _critical(read: Read) -> dict[str, float]:
    levels = [
        (Level[row.urgency.upper()], found.urgency.level) for row, found in read if row.urgency
    ]
    critical = [given for truth, given in levels if truth is Level.CRITICAL]
    others = [given for truth, given in levels if truth is not Level.CRITICAL]
    return {
        "within_one_level": _share(abs(truth - given) <= 1 for truth, given in levels),
        "critical_found": _share(given is Level.CRITICAL for given in critical),
        "false_criticals": _share(given is Level.CRITICAL for given in others),
    }


def _facts(read: Read) -> dict[str, float]:
    """F1 by type of fact: found where it was marked, if only in part."""
    marked = [(row, found) for row, found in read if row.category]
    types = {mark.type for row, _ in marked for mark in row.entities}
    return {f"{kind}_f1": _fact_f1(marked, kind) for kind in sorted(types)}


def _fact_f1(read: Read, kind: str) -> float:
    true = found = right = 0
    for row, understood in read:
        wanted = [(mark.start, mark.end) for mark in row.entities if mark.type == kind]
        given = [(e.start, e.end) for e in understood.entities if e.type == kind]
        true, found = true + len(wanted), found + len(given)
        right += sum(any(a < d and c < b for c, d in given) for a, b in wanted)
    return _rounded(2 * right / (true + found)) if true + found else 0.0


def _by(answers: Sequence[Answer], key: Callable[[Answer], str]) -> dict[str, float]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for answer in answers:
        groups[key(answer)].append(answer.right)
    return {name: _share(group) for name, group in sorted(groups.items())}


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return _rounded(sum(values) / len(values)) if values else 0.0


def _rounded(value: float) -> float:
    return round(float(value), 4)


_QUESTIONS = {
    "language": (_languages, _hard_to_tell),
    "kind": (_kinds, _scope),
    "category": (_categories, _top_two),
    "urgency": (_urgencies, _critical),
    "acts": (_acts, _nothing_more),
    "remedy": (_remedies, _facts),
}
