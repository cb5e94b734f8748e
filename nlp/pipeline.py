"""Understanding one message: normalise, identify the language, find the lexicon's words, judge.

`load()` once per process (a second or two), then `understand` from any thread.
"""

import logging
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache
from importlib import import_module
from operator import attrgetter, itemgetter
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

from typing_extensions import override

from nlp import judging, language, model
from nlp.base import Expectation
from nlp.concepts import Concepts
from nlp.document import Doc, settle
from nlp.features import Features
from nlp.judging import Judgement
from nlp.language import Identifier
from nlp.matching import Lexicon
from nlp.model import Model
from nlp.normalise import Plain, plain
from nlp.numerals import Numerals
from nlp.readers import (
    act,
    amounts,
    category,
    dates,
    entities,
    gist,
    kind,
    moves,
    privacy,
    remedy,
    sayings,
    urgency,
)
from nlp.readers.contrast import Denials, marked
from nlp.shelf import Shelf
from nlp.tagging import Tagger
from nlp.understanding import (
    CATEGORIES,
    OURS,
    SENSITIVE,
    Entity,
    EntityType,
    KindCode,
    Language,
    Understanding,
    nothing,
)

MODELS = Path(__file__).parent / "models"
LANGUAGE_FILE, MESSAGE_FILE, NAMES_FILE = "language.npz", "message.npz", "names.npz"
RULES_ALONE = "rules"
ANALYSED = 8_000  # characters read of a longer message; the text itself is always kept whole
_SURE = 0.8  # of the language; below this the other languages of the script are read too
_SCRIPT = {"ru": "CYRILLIC", "fa": "ARABIC", "tr": "LATIN", "en": "LATIN"}

# Where two facts claim the same characters, the earlier type is believed.
_PRECEDENCE = (
    EntityType.EMAIL,
    EntityType.IBAN,
    EntityType.CARD,
    EntityType.CASE_REF,
    EntityType.PHONE,
    EntityType.NATIONAL_ID,
    EntityType.AMOUNT,
    EntityType.INCIDENT_DATE,
    EntityType.RATING,
    EntityType.ORDER_REF,
    EntityType.LANGUAGE,
    EntityType.PRODUCT,
    EntityType.PLACE,
    EntityType.PERSON,
)
_TABLES = ("KIND", "CATEGORY", "URGENCY", "ACTS", "REMEDY", "WISHES", "LANGUAGES", "TRAPS")

_log = logging.getLogger(__name__)


class _Tongue:
    """Everything one language brings: its lexicon and its grammars."""

    def __init__(self, code: str) -> None:
        lexicon, patterns = (
            import_module(f"nlp.lang.{code}.{name}") for name in ("lexicon", "patterns")
        )
        talk = import_module(f"nlp.lang.{code}.moves")
        tables = {table: getattr(lexicon, table) for table in _TABLES}
        self.concepts = Concepts(code)
        self.lexicon = Lexicon(code, {**tables, "MOVES": talk.MOVES})
        self.denials = Denials(
            before=talk.DENIED_BEFORE, after=talk.DENIED_AFTER, between=talk.BETWEEN
        )
        numerals = Numerals(patterns.NUMBERS, patterns.JOINT, patterns.HALF)
        self.amounts = amounts.grammar(numerals, patterns.CURRENCIES)
        self.dates = _dates(numerals, patterns)
        self.entities = entities.grammar(
            order=patterns.ORDER,
            order_after=patterns.ORDER_AFTER,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """Learnt. Without a model of messages rules answer alone; without names none is read."""

    language: Model
    message: Model | None = None
    names: Model | None = None

    def without_message(self) -> "Models":
        """The same, where rules answer alone."""
        return replace(self, message=None)

    @property
    def version(self) -> str:
        """Changes whenever any answer may."""
        return self.message.version if self.message else RULES_ALONE


class Pipeline:
    """An `Understander` by rules, lexicons and linear models."""

    def __init__(self, categories: Collection[str], models: Models) -> None:
        self._categories = frozenset(categories)
        self._models = models
        self._identifier = Identifier(models.language)
        self._names = Tagger(models.names) if models.names else None
        self._tongues: dict[str, _Tongue] = {}
        self._making = {code: Lock() for code in OURS}

    @property
    def version(self) -> str:
        """See `Models.version`."""
        return self._models.version

    @override
    def __reduce__(self) -> tuple[Any, ...]:
        """Another process makes its own, of the same models."""
        return Pipeline, (self._categories, self._models)

    def _tongue(self, code: str) -> _Tongue:
        with self._making[code]:
            if code not in self._tongues:
                self._tongues[code] = _Tongue(code)
            return self._tongues[code]

    def understand(
        self,
        text: str,
        *,
        received_at: datetime,
        hint: str = "",
        expecting: Expectation | None = None,
    ) -> Understanding:
        """See `nlp.base.Understander`. Only the first `ANALYSED` characters are read."""
        try:
            return self._understand(text, received_at, hint, expecting or Expectation())
        except Exception:  # noqa: BLE001  # no fault of a reader may cost a message
            _log.exception("a reader failed; the message goes on as unclear")
            return nothing(text)

    def _understand(
        self, text: str, received_at: datetime, hint: str, expecting: Expectation
    ) -> Understanding:
        form = _read_of(text)
        spoken = self._identifier.identify(form.original, hint)
        doc = self._document(form, spoken, hint, received_at, expecting)
        denials = [self._tongue(code).denials for code in doc.lexicons]
        facts = tuple(marked(text, _undisputed(self._facts(doc)), denials))
        judged = self._judged(doc)
        return Understanding(
            text=text,
            language=spoken,
            kind=judged.kind,
            category=judged.category,
            urgency=judged.urgency,
            acts=judged.acts,
            moves=moves.read(doc),
            sayings=sayings.read(doc),
            entities=tuple(fact for fact in facts if fact.type not in SENSITIVE),
            sensitive=tuple(fact for fact in facts if fact.type in SENSITIVE),
            remedy=judged.remedy,
            gist=gist.read(doc, judged.category, judged.urgency, facts),
            model_version=self._models.version,
        )

    def _judged(self, doc: Doc) -> Judgement:
        ruled = self._ruled(doc)
        if self._models.message is None:
            return ruled
        model = self._models.message
        return judging.judge(doc, ruled, model, self._categories)

    def _ruled(self, doc: Doc) -> Judgement:
        what = kind.read(doc)
        arguable = what.code in {KindCode.COMPLAINT, KindCode.UNCLEAR}
        return Judgement(
            kind=what,
            category=category.read(doc, self._categories) if arguable else None,
            urgency=urgency.read(doc),
            acts=act.read(doc),
            remedy=remedy.read(doc),
        )

    def judgements(
        self, text: str, *, spoken: str, received_at: datetime, by: Iterable[Model]
    ) -> list[Judgement]:
        """What each of several models of messages says of a text whose language is known."""
        doc = self._spoken(text, spoken, received_at)
        ruled = self._ruled(doc)
        return [judging.judge(doc, ruled, model, self._categories) for model in by]

    def reading_with(self, message: Model | None) -> "Pipeline":
        """The same with another model of messages; what languages bring is shared."""
        other = Pipeline(self._categories, replace(self._models, message=message))
        other._tongues, other._making = self._tongues, self._making
        return other

    def observed(self, text: str, *, spoken: str, received_at: datetime) -> tuple[Features, ...]:
        """What a model of messages may learn from, for a text whose language is known."""
        doc = self._spoken(text, spoken, received_at)
        return judging.observed(doc, self._ruled(doc))

    def _spoken(self, text: str, spoken: str, at: datetime) -> Doc:
        known = Language(code=spoken, confidence=1.0)
        return self._document(_read_of(text), known, spoken, at, Expectation())

    def _document(
        self, form: Plain, spoken: Language, hint: str, at: datetime, expecting: Expectation
    ) -> Doc:
        codes = tuple(_to_read(form, spoken, hint))
        tongues = [self._tongue(code) for code in codes]
        hits = (hit for tongue in tongues for hit in tongue.lexicon.hits(form.text))
        concepts = (found for tongue in tongues for found in tongue.concepts.read(form.text))
        return Doc(
            plain=form,
            language=spoken,
            lexicons=codes,
            received_at=at,
            expecting=expecting,
            hits=settle(hits),
            concepts=tuple(sorted(concepts, key=itemgetter(1))),
        )

    def _facts(self, doc: Doc) -> Iterator[Entity]:
        tongues = [self._tongue(code) for code in doc.lexicons]
        yield from privacy.read(doc)
        yield from entities.read(doc, [tongue.entities for tongue in tongues])
        yield from amounts.read(doc, [tongue.amounts for tongue in tongues])
        if self._names:
            yield from self._names.read(doc.plain, doc.concepts)
        yield from dates.read(doc, [tongue.dates for tongue in tongues])


def load(categories: Collection[str] = CATEGORIES, trained: Path | None = None) -> Pipeline:
    """The pipeline, ready. `categories`: the codes this deployment uses; no other is answered.

    `trained`: a folder of models trained here, which go before the shipped ones.
    """
    return Pipeline(categories, models(trained))


def models(trained: Path | None = None) -> Models:
    """The models of a folder as it is now, or those that came with the program."""
    shipped = _shipped()
    if trained is None:
        return shipped
    return replace(shipped, message=Shelf(trained).in_use(shipped.message))


@cache
def _shipped() -> Models:
    return Models(
        language=model.read(MODELS / LANGUAGE_FILE),
        message=model.read(MODELS / MESSAGE_FILE),
        names=model.read(MODELS / NAMES_FILE),
    )


def _dates(numerals: Numerals, patterns: ModuleType) -> dates.Grammar:
    tables = {field.name: getattr(patterns, field.name.upper()) for field in fields(dates.Tables)}
    return dates.grammar(numerals, dates.Tables(**tables))


def _read_of(text: str) -> Plain:
    """What is read of a text; a ligature may be many letters in the plain form."""
    return plain(text[:ANALYSED]).first(ANALYSED)


def _to_read(form: Plain, spoken: Language, hint: str) -> Iterator[str]:
    """The lexicons to look in: the language's own, then those the letters allow if unsure."""
    own = spoken.code if spoken.code in OURS else ""
    if own:
        yield own
    scripts = {language.script_of(char) for char in form.text if char.isalpha()}
    doubtful = not own or spoken.confidence < _SURE
    others = [code for code in OURS if code != own and _SCRIPT[code] in scripts]
    yield from (code for code in others if doubtful or _SCRIPT[code] != "LATIN")
    if not scripts:
        yield hint if hint in OURS else "en"


def _undisputed(facts: Iterable[Entity]) -> list[Entity]:
    """Facts in text order, no two over the same characters."""
    kept: list[Entity] = []  # in text order
    for fact in sorted(facts, key=lambda f: (_PRECEDENCE.index(f.type), f.start - f.end, f.start)):
        at = bisect_left(kept, fact.start, key=attrgetter("start"))
        after = at == len(kept) or fact.end <= kept[at].start
        if after and (not at or kept[at - 1].end <= fact.start):
            kept.insert(at, fact)
    return kept
