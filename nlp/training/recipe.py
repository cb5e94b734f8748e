"""From rows to the two shipped models: which questions are asked of which rows."""

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from itertools import chain

import numpy as np
from joblib import Parallel, delayed

from nlp import tagging
from nlp.concepts import Concepts
from nlp.features import spelling
from nlp.judging import ACTS, CATEGORY, DANGER, KIND, NOTHING_ASKED, REMEDY, URGENCY, WHY
from nlp.language import HEAD, letters
from nlp.model import Model
from nlp.normalise import plain
from nlp.pipeline import Pipeline
from nlp.readers import remedy
from nlp.training import replay, tongues
from nlp.training.corpus import CRITERIA, Row
from nlp.training.fit import Question, Together, fit, fit_tokens
from nlp.training.replay import Replay
from nlp.training.samples import Distinct, Samples, distinct
from nlp.understanding import CATEGORIES, OURS, ActCode, KindCode, Level

# Authors who wrote dangers beside harmless twins in the same words: they teach what parts the two.
_TWINS = frozenset({"v8", "w8", "x9", "x10"})
# And everyday matters that the model misread: not as often as people write, nor all they ask.
_AGAINST = _TWINS | {"y11"}
_HARMLESS = frozenset({Level.NORMAL.code, Level.LOW.code})
_AT = datetime(2026, 11, 18, 9, tzinfo=UTC)  # any moment: what is learnt does not depend on it
# Letters, words, pairs, labels: in how many messages one must be, and what its block counts.
_MESSAGE_SHARED = (3, 3, 5, 3)
_MESSAGE_SCALE = (1.0, 0.7, 0.7, 0.7)
_STRENGTH = 0.02
_SEEN = ("lexicon", "concepts", "moves")  # a language's tables that models see messages through
_LANGUAGE_SHARED = (5, 5)
_LANGUAGE_SCALE = (1.0, 0.7)  # letters, words


def message_model(rows: Iterable[Row], observer: Pipeline) -> tuple[Model, Replay]:
    """The model of messages, and the rows it is shown again when it learns more.

    `observer`: the pipeline whose rules and lexicons the model will work with.
    """
    ours = [row for row in rows if row.language in OURS]
    asked = questions(ours, CATEGORIES)
    told = [any(each.answers[at] for each in asked) for at in range(len(ours))]
    ours = [row for row, tells in zip(ours, told, strict=True) if tells]
    seen = _observed(observer, ours)
    samples = Samples(seen, _MESSAGE_SCALE, shared=_MESSAGE_SHARED)
    groups = [row.group for row in ours]
    danger = Together(
        name=DANGER,
        heads=(URGENCY, WHY, KIND),
        head=URGENCY,
        labels=frozenset({Level.CRITICAL.code}),
        usual=[_usual(row) for row in ours],
    )
    fitted = fit(samples, groups, questions(ours, CATEGORIES), [danger])
    model = replace(fitted, words=lexicons())
    again = {id(row) for row in replay.chosen(row for row in ours if _usual(row))}
    shown = [blocks for row, blocks in zip(ours, seen, strict=True) if id(row) in again]
    return model, replay.made(shown, model)


def lexicons() -> str:
    """A digest of the words that messages are seen through: others need a model fitted anew."""
    modules = [import_module(f"nlp.lang.{code}.{name}") for code in OURS for name in _SEEN]
    tables = [
        {name: table for name, table in vars(module).items() if name.isupper()}
        for module in modules
    ]
    words = " ".join(json.dumps(tables, sort_keys=True).replace("\\n", " ").split())
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def _observed(observer: Pipeline, rows: Sequence[Row]) -> list[Distinct]:
    """What is seen in the rows, in their order; each language is read beside the others."""
    places = [[at for at, row in enumerate(rows) if row.language == code] for code in OURS]
    reading = (delayed(observed)(observer, [rows[at] for at in some]) for some in places)
    seen = dict(zip(chain(*places), chain(*Parallel(n_jobs=-1)(reading)), strict=True))
    return [seen[at] for at in range(len(rows))]


def observed(observer: Pipeline, rows: Iterable[Row]) -> list[Distinct]:
    """What rules and lexicons find in rows of our languages, in their order."""
    return [
        distinct(observer.observed(row.text, spoken=row.language, received_at=_AT)) for row in rows
    ]


def questions(rows: Sequence[Row], categories: Collection[str]) -> list[Question]:
    """What is asked of rows, and what they answer."""
    return [
        Question(
            name=KIND,
            labels=tuple(KindCode),
            exclusive=True,
            answers=[_kind(row) for row in rows],
            strength=_STRENGTH,
        ),
        Question(
            name=CATEGORY,
            labels=tuple(categories),
            exclusive=True,
            answers=[_category(row, categories) for row in rows],
            strength=_STRENGTH,
            usual=[not _twin(row) for row in rows],
        ),
        Question(
            name=URGENCY,
            labels=tuple(level.code for level in Level),
            exclusive=True,
            answers=[(row.urgency,) if row.urgency else None for row in rows],
            strength=_STRENGTH,
        ),
        Question(
            name=WHY,
            labels=CRITERIA,
            exclusive=False,
            answers=[row.why if row.why or _whole(row) else None for row in rows],
            strength=_STRENGTH,
        ),
        Question(
            name=ACTS,
            labels=tuple(ActCode),
            exclusive=False,
            answers=[row.acts or None for row in rows],
            strength=_STRENGTH,
        ),
        Question(
            name=REMEDY,
            labels=(NOTHING_ASKED, *remedy.CODES),
            exclusive=True,
            answers=[_remedy(row) for row in rows],
            strength=_STRENGTH,
        ),
    ]


def _whole(row: Row) -> bool:
    """Whether all was labelled: what such a row does not name is not there."""
    return bool(row.author and row.urgency)


def _usual(row: Row) -> bool:
    """Whether such messages are as frequent as it makes them."""
    return row.author not in _AGAINST


def _twin(row: Row) -> bool:
    return row.author in _TWINS


def _kind(row: Row) -> tuple[str, ...] | None:
    return (row.kind,) if row.kind and not _twin(row) else None


def _category(row: Row, categories: Collection[str]) -> tuple[str, ...] | None:
    """Of twins only harmless ones tell: danger each of their writers filed by another rule."""
    tells = not _twin(row) or row.urgency in _HARMLESS
    return (row.category,) if tells and row.category in categories else None


def _remedy(row: Row) -> tuple[str, ...] | None:
    told = row.remedy or _whole(row)
    return (row.remedy or NOTHING_ASKED,) if told and _usual(row) else None


def language_model(rows: Iterable[Row]) -> Model:
    """The model of languages."""
    learnt = list(tongues.messages(rows))
    seen = (distinct(spelling(letters(text))) for text, _, _ in learnt)
    samples = Samples(seen, _LANGUAGE_SCALE, shared=_LANGUAGE_SHARED)
    question = Question(
        name=HEAD,
        labels=tuple(sorted({label for _, label, _ in learnt})),
        exclusive=True,
        answers=[(label,) for _, label, _ in learnt],
        strength=_STRENGTH,
    )
    return fit(samples, [group for _, _, group in learnt], [question])


def names_model(rows: Iterable[Row]) -> Model:
    """The model of products, places and people."""
    seen, truth = [], []
    concepts = {code: Concepts(code) for code in OURS}
    for row in rows:
        if row.marked and row.language in OURS:
            form = plain(row.text)
            spans = tagging.tokens(form.text)
            seen.append(tagging.keys(form, spans, concepts[row.language].read(form.text)))
            truth.append([_label(row, form.offsets(*span)) for span in spans])
    return fit_tokens(
        np.concatenate(seen), np.concatenate(truth), tagging.HEAD, tuple(tagging.LABELS)
    )


def _label(row: Row, span: tuple[int, int]) -> int:
    """The number of the label of the words at a span of the original."""
    marks = (mark for mark in row.entities if mark.start < span[1] and span[0] < mark.end)
    return next(
        (tagging.LABELS.index(mark.type) for mark in marks if mark.type in tagging.TYPES), 0
    )
