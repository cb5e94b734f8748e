"""Understanding one message: normalise, identify the language, find the lexicon's words, read.

`load()` once per process (a second or two), then `understand` from any thread.
"""

import logging
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from importlib import import_module
from threading import Lock
from types import ModuleType

from nlp import language
from nlp.base import Expectation
from nlp.document import Doc, settle
from nlp.matching import Lexicon
from nlp.normalise import Plain, plain
from nlp.numerals import Numerals
from nlp.readers import (
    act,
    amounts,
    category,
    dates,
    entities,
    kind,
    privacy,
    products,
    remedy,
    urgency,
)
from nlp.understanding import (
    OURS,
    SENSITIVE,
    Entity,
    EntityType,
    KindCode,
    Language,
    Understanding,
    nothing,
)

VERSION = "rules-1"
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
)
_TABLES = ("KIND", "CATEGORY", "URGENCY", "ACTS", "REMEDY", "LANGUAGES", "TRAPS")

_log = logging.getLogger(__name__)


class _Tongue:
    """Everything one language brings: its lexicon and its grammars."""

    def __init__(self, code: str) -> None:
        lexicon, patterns = (
            import_module(f"nlp.lang.{code}.{name}") for name in ("lexicon", "patterns")
        )
        self.lexicon = Lexicon(code, {table: getattr(lexicon, table) for table in _TABLES})
        numerals = Numerals(patterns.NUMBERS, patterns.JOINT, patterns.HALF)
        self.amounts = amounts.grammar(numerals, patterns.CURRENCIES)
        self.dates = _dates(numerals, patterns)
        self.entities = entities.grammar(
            order=patterns.ORDER,
            order_after=patterns.ORDER_AFTER,
        )
        self.products = products.grammar(
            bought=patterns.BOUGHT,
            object_first=patterns.OBJECT_FIRST,
            stops=patterns.NOT_PRODUCT,
        )


class Pipeline:
    """An `Understander` by rules and lexicons."""

    def __init__(self, categories: Collection[str]) -> None:
        self._categories = frozenset(categories)
        self._tongues: dict[str, _Tongue] = {}
        self._making = {code: Lock() for code in OURS}

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
        form = plain(text[:ANALYSED])
        spoken = language.identify(form, hint)
        doc = self._document(form, spoken, hint, received_at, expecting)
        facts = tuple(_undisputed(self._facts(doc)))
        what = kind.read(doc)
        arguable = what.code in {KindCode.COMPLAINT, KindCode.UNCLEAR}
        return Understanding(
            text=text,
            language=spoken,
            kind=what,
            category=category.read(doc, self._categories) if arguable else None,
            urgency=urgency.read(doc),
            acts=act.read(doc),
            entities=tuple(fact for fact in facts if fact.type not in SENSITIVE),
            sensitive=tuple(fact for fact in facts if fact.type in SENSITIVE),
            remedy=remedy.read(doc),
            model_version=VERSION,
        )

    def _document(
        self, form: Plain, spoken: Language, hint: str, at: datetime, expecting: Expectation
    ) -> Doc:
        codes = tuple(_to_read(form, spoken, hint))
        hits = (hit for code in codes for hit in self._tongue(code).lexicon.hits(form.text))
        return Doc(
            plain=form,
            language=spoken,
            lexicons=codes,
            received_at=at,
            expecting=expecting,
            hits=settle(hits),
        )

    def _facts(self, doc: Doc) -> Iterator[Entity]:
        tongues = [self._tongue(code) for code in doc.lexicons]
        yield from privacy.read(doc)
        yield from entities.read(doc, [tongue.entities for tongue in tongues])
        yield from amounts.read(doc, [tongue.amounts for tongue in tongues])
        yield from products.read(doc, [tongue.products for tongue in tongues])
        yield from dates.read(doc, [tongue.dates for tongue in tongues])


def load(categories: Collection[str] = category.CODES) -> Pipeline:
    """The pipeline, ready. `categories`: the codes this deployment uses; no other is answered."""
    return Pipeline(categories)


def _dates(numerals: Numerals, patterns: ModuleType) -> dates.Grammar:
    return dates.grammar(
        numerals,
        relative=patterns.RELATIVE,
        weekdays=patterns.WEEKDAYS,
        months=patterns.MONTHS,
        jalali=patterns.JALALI,
        units=patterns.UNITS,
        ago=patterns.AGO,
        last=patterns.LAST,
        coming=patterns.COMING,
        day_mark=patterns.DAY_MARK,
    )


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
    kept: list[Entity] = []
    for fact in sorted(facts, key=lambda f: (_PRECEDENCE.index(f.type), f.start - f.end, f.start)):
        if all(fact.end <= other.start or other.end <= fact.start for other in kept):
            kept.append(fact)
    return sorted(kept, key=lambda fact: fact.start)
