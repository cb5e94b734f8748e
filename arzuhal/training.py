"""`arzuhal train` and `arzuhal evaluate`: learning from examples, and saying how well it went.

A model trained here is used from the next start. It is refused when it reads the other categories
worse than the one in use by more than `MARGIN`, measured on rows nobody learns from.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from joblib import Parallel, delayed

from arzuhal.bootstrap import load_policy
from bot.domain.policy import Policy
from config.settings import Settings
from nlp import judging, model, pipeline
from nlp.language import Identifier
from nlp.pipeline import Models, Pipeline
from nlp.training import corpus, evaluate, fit, spread
from nlp.training.corpus import CorpusError, Row
from nlp.training.recipe import MessageSchool
from nlp.understanding import OURS

MARGIN = 0.02  # accuracy of category that a new model may lose on the others
_HELD_BACK = 4  # every fourth example of an own category is asked, not taught, to measure it
Say = Callable[[str], Any]


class RefusedError(Exception):
    """The new model is not kept; one line says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Shares of rows whose category was read right."""

    others_before: float
    others_after: float
    own: Mapping[str, float]


def train(settings: Settings, files: Sequence[Path], *, keep_worse: bool, say: Say) -> Measured:
    """Learn from the shipped rows, the policy's examples and the operator's files.

    Raises:
        CorpusError: a row that cannot be used. PolicyError. RefusedError: it reads others worse.
    """
    policy = load_policy(settings.policy_path)
    codes = tuple(policy.categories)
    in_use, base = pipeline.models(settings.models_dir), pipeline.models()
    speaks = Identifier(base.language)
    own = [*_examples(policy), *(row for file in files for row in _rows(file, codes, speaks))]
    if base.message is None:
        raise RefusedError("the shipped model is missing; install Arzuhal again.")
    say(f"Learning from the shipped rows and {len(own)} of your own …")
    school = MessageSchool(
        [*corpus.shipped(), *own],
        codes,
        Pipeline(codes, base.without_message()),
        heads=_heads(own),
        among=base.message,
    )
    asked = own[::_HELD_BACK]
    taught = school.taught(without=asked)
    trial = fit.retaught(base.message, taught)
    measured = _measured(codes, asked, in_use, replace(in_use, message=trial))
    _tell(measured, say)
    if measured.others_before - measured.others_after > MARGIN and not keep_worse:
        raise RefusedError(
            f"the other categories would be read worse by more than {MARGIN:.0%}; the model in use"
            " stays. Make the examples of your own categories clearer, or accept it with"
            " --keep-worse."
        )
    final = fit.retaught(base.message, school.taught(like=taught))
    model.write(final, settings.models_dir / pipeline.MESSAGE_FILE)
    say(f"Kept in {settings.models_dir}; used from the next start.")
    return measured


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


def _heads(own: Sequence[Row]) -> list[str]:
    """The heads that these rows have something to teach; the others stay as shipped."""
    told = {
        judging.KIND: any(row.kind for row in own),
        judging.CATEGORY: True,
        judging.URGENCY: any(row.urgency for row in own),
        judging.WHY: any(row.why for row in own),
        judging.ACTS: any(row.acts for row in own),
        judging.REMEDY: any(row.remedy for row in own),
    }
    return [name for name, tells in told.items() if tells]


def _measured(
    codes: tuple[str, ...], asked: Sequence[Row], in_use: Models, trial: Models
) -> Measured:
    """A model that has not seen the rows it is asked, against the one in use."""
    before, after = Pipeline(codes, in_use), Pipeline(codes, trial)
    others = [row for row in corpus.shipped(development=True) if row.category in codes]
    shares = Parallel(n_jobs=2)(delayed(_right)(others, reader) for reader in (before, after))
    return Measured(
        others_before=shares[0],
        others_after=shares[1],
        own={
            code: _right([row for row in asked if row.category == code], after)
            for code in sorted({row.category for row in asked if row.category})
        },
    )


def _right(rows: Sequence[Row], reader: Pipeline) -> float:
    """The share of rows whose category is read right; 1 when there is none to read wrong."""
    found = (reader.understand(r.text, received_at=evaluate.AT, hint=r.language) for r in rows)
    right = sum(
        each.category is not None and each.category.code == row.category
        for row, each in zip(rows, found, strict=True)
    )
    return right / len(rows) if rows else 1.0


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


def _tell(measured: Measured, say: Say) -> None:
    say(
        f"Category read right on rows set aside: {measured.others_before:.1%} by the model in use,"
        f" {measured.others_after:.1%} by the new one."
    )
    for code, share in measured.own.items():
        say(f"  {code}: {share:.0%} of the examples held back.")


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
    rows = corpus.read(data) if data else list(corpus.shipped(development=True))
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
