"""`arzuhal train` and `arzuhal evaluate`: learning from examples, and saying how well it went.

What is learnt is a correction of the shipped model (`nlp.training.further`). It is put to use only
where it reads nothing worse than the model in use by more than `nlp.training.compare` allows.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from arzuhal.bootstrap.reading import load_policy
from bot.domain.policy import Policy
from bot.services.ports.learning import Correction
from config.settings import Settings
from nlp import pipeline
from nlp.judging import CATEGORY
from nlp.language import Identifier
from nlp.model import Model
from nlp.pipeline import MODELS, Pipeline
from nlp.training import compare, corpus, evaluate, recipe, replay, spread
from nlp.training.compare import Compared
from nlp.training.corpus import CorpusError, Row
from nlp.training.further import Further
from nlp.understanding import OURS

_HELD_BACK = 4  # of so many examples one is asked, not taught, to measure how they are read
_FEW = 1  # of corrections held back may be read worse, however few they are
Say = Callable[[str], Any]


class RefusedError(Exception):
    """The new model is not kept; one line says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A new model beside the one in use (`base`).

    `aside`: both on shipped rows set aside. `held`: the one in use, and a trial, on corrections
    that neither has seen. `own`: how many examples of a category, held back, the trial read right.
    """

    model: Model
    base: str
    corrections: int
    aside: Compared
    held: Compared
    own: Mapping[str, tuple[int, int]]

    @property
    def worse(self) -> tuple[tuple[str, str], ...]:
        """What is read worse than allowed: the question, and the language if it is one."""
        held = self.held.everything
        lost = held.before - held.after > max(_FEW, compare.MARGIN * held.rows)
        return (*self.aside.worse(), *((("corrections", ""),) if lost else ()))

    def figures(self) -> dict[str, Any]:
        """Counts and codes, as plain data."""
        return {
            "aside": asdict(self.aside),
            "held": asdict(self.held),
            "own": {code: list(counts) for code, counts in self.own.items()},
            "worse": [list(one) for one in self.worse],
            "margins": [compare.MARGIN, compare.LANGUAGE_MARGIN],
        }


def learn(
    settings: Settings,
    files: Sequence[Path] = (),
    corrections: Sequence[Correction] = (),
    *,
    unseen_since: datetime | None = None,
) -> Learnt:
    """Learn from the policy's examples, the operator's files and what staff corrected.

    `unseen_since`: corrections after it are new to the model in use; None: all are.

    Raises:
        CorpusError: a row that cannot be used. PolicyError. RefusedError: nothing to learn from.
    """
    policy = load_policy(settings.policy_path)
    codes = tuple(policy.categories)
    shipped = pipeline.models()
    if shipped.message is None:
        raise RefusedError("the shipped model is missing; install Arzuhal again.")
    speaks = Identifier(shipped.language)
    given = [*_examples(policy), *(row for file in files for row in _rows(file, codes, speaks))]
    said = [(one, _corrected(one, codes)) for one in corrections if one.language in OURS]
    own = [*given, *(row for _, row in said)]
    if not own:
        raise RefusedError(
            "there is nothing to learn from: no own category, no --data, no correction."
        )
    asked = _held_back([row.group for row in own])
    reader = Pipeline(codes, shipped.without_message())
    school = Further(
        shipped.message,
        replay.read(MODELS / replay.FILE),
        recipe.observed(reader, own),
        [row.group for row in own],
    )
    questions = recipe.questions(own, codes)
    trial, final = school.taught(questions, without=asked), school.taught(questions)
    in_use = pipeline.models(settings.models_dir).message or shipped.message
    new = {id(row) for one, row in said if unseen_since is None or one.at > unseen_since}
    held = [row for at, row in enumerate(own) if at in asked and id(row) in new]
    examples = [row for at, row in enumerate(own) if at in asked and id(row) not in new]
    return Learnt(
        model=final,
        base=in_use.version,
        corrections=len(said),
        aside=compare.compared(_aside(codes), reader, in_use, final),
        held=compare.compared(held, reader, in_use, trial),
        own=_own(compare.compared(examples, reader, in_use, trial)),
    )


def _held_back(groups: Sequence[str]) -> frozenset[int]:
    """Every fourth group whole: what one person told is on one side."""
    order = {group: at for at, group in enumerate(dict.fromkeys(groups))}
    return frozenset(at for at, group in enumerate(groups) if order[group] % _HELD_BACK == 0)


def _aside(codes: Sequence[str]) -> list[Row]:
    """Shipped rows that nothing learns from; those of a category that is not used say none."""
    rows = (row for row in corpus.shipped(development=True) if row.kind)
    return [row if row.category in codes else replace(row, category="") for row in rows]


def _own(found: Compared) -> dict[str, tuple[int, int]]:
    return {code: (one.after, one.rows) for code, one in found.classes[CATEGORY].items()}


def _corrected(one: Correction, codes: Sequence[str]) -> Row:
    """A category that the policy has no more teaches nothing."""
    return Row(
        text=one.text,
        language=one.language,
        kind=one.kind,
        category=one.category if one.category in codes else "",
        urgency=one.urgency,
        remedy=one.remedy,
        group=one.conversation_id,
    )


def _rows(file: Path, codes: Sequence[str], speaks: Identifier) -> Iterator[Row]:
    """The rows of a file, each in a language of ours: its own label, or what it reads like."""
    for row in corpus.read(file):
        if row.category and row.category not in codes:
            raise CorpusError(
                f"{file.name}: category {row.category!r} is not in the policy; it has"
                f" {', '.join(codes)}"
            )
        language = row.language or speaks.identify(row.text).code
        if language not in OURS:
            raise CorpusError(
                f"{file.name}: {row.text[:60]!r} is in {language}; give its language, one of"
                f" {', '.join(OURS)}, or leave it out"
            )
        yield replace(row, language=language)


def _examples(policy: Policy) -> Iterator[Row]:
    for code, category in policy.categories.items():
        for language, texts in category.examples.items():
            for number, text in enumerate(texts):
                yield Row(
                    text=text,
                    language=language,
                    category=code,
                    group=f"{language}/{code}/{number}",
                )


def tell(learnt: Learnt, say: Say) -> None:
    """What became better and worse, as a table."""
    say(f"Model {learnt.model.version} beside {learnt.base}, which is in use.")
    say("Rows set aside: read right before, and after; of all; and the difference.")
    for line in _table(learnt.aside):
        say(line)
    if learnt.held.everything.rows:
        say("Corrections held back, which neither has seen:")
        for line in _table(learnt.held):
            say(line)
    for code, (right, rows) in learnt.own.items():
        say(f"  {code}: {right} of {rows} of the examples held back.")
    for name, language in learnt.worse:
        say(f"Worse than allowed: {name}{f' in {language}' if language else ''}.")


def _table(found: Compared) -> Iterator[str]:
    counts = [(name, one) for name, one in (*found.all.items(), *found.besides.items())]
    for question in compare.QUESTIONS:
        of = f"{question}, "
        counts += [(of + code, one) for code, one in found.languages[question].items()]
        counts += [(of + code, one) for code, one in found.classes[question].items()]
    for name, one in counts:
        if one.rows:
            say = f"{one.before:5} {one.after:5} of {one.rows:5} {one.after - one.before:+5}"
            yield f"  {name:32} {say}"


def report(files: Sequence[Path], say: Say) -> None:
    """What the rows are made of, and which are too alike.

    Raises:
        CorpusError: a row that cannot be used.
    """
    rows = [*corpus.shipped(), *(row for file in files for row in corpus.read(file))]
    for language, made_of in spread.spread(rows).items():
        say(f"{language}: {json.dumps(made_of, ensure_ascii=False)}")
    pairs = list(spread.near_duplicates(rows))
    say(f"near-duplicates: {len(pairs)}")
    for first, echo in pairs:
        say(f"  {first.text[:70]!r} ~ {echo.text[:70]!r}")


def measure(settings: Settings, data: Path | None, *, as_json: bool, say: Say) -> None:
    """How well messages are understood: rows set aside, or the operator's own.

    Raises:
        CorpusError: a row that cannot be used. PolicyError.
    """
    rows = corpus.read(data) if data else _all_aside()
    policy = load_policy(settings.policy_path)
    reader = pipeline.load(policy.categories, settings.models_dir)
    figures = evaluate.evaluate(rows, reader)
    if as_json:
        say(json.dumps(figures, ensure_ascii=False))
        return
    if data is None:
        say("Rows set aside, by other authors than those learnt from. Strangers are harder still.")
    for name, figure in figures.items():
        _tell_figure(name, figure, say)


def _all_aside() -> list[Row]:
    return [*corpus.shipped(development=True), *corpus.turns()]


def _tell_figure(name: str, figure: Mapping[str, Any], say: Say) -> None:
    say(
        f"\n{name}: accuracy {figure['accuracy']:.1%}, macro-F1 {figure['macro_f1']:.1%},"
        f" calibration error {figure['calibration_error']:.3f}, {figure['rows']} rows"
    )
    say("  by language: " + _shares(figure["per_language"]))
    say("  surest rows first: " + _shares(figure["accuracy_at_coverage"]))
    for key, value in figure["extra"].items():
        say(f"  {key}: {value:.1%}")
    for code, scores in figure["per_class"].items():
        mistaken = {c: n for c, n in figure["confusion"][code].items() if c != code}
        say(
            f"  {code:22} rows {scores['rows']:4.0f}  recall {scores['recall']:6.1%}"
            f"  precision {scores['precision']:6.1%}  taken for {mistaken or 'nothing else'}"
        )
    for row in figure["worst"]:
        say(
            f"  {row['truth']} read as {row['given'] or 'nothing'} ({row['confidence']}): "
            f"{row['text']!r}"
        )


def _shares(figures: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {share:.1%}" for name, share in figures.items())
