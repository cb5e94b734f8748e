"""Facts with a form of their own: addresses, phones, references, ratings, languages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import phonenumbers
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher

from nlp import case_reference
from nlp.document import Doc
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

_EMAIL = re.compile(
    r"(?<![\w.+-])[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}"
)
_REGIONS = {"ru": "RU", "fa": "IR", "tr": "TR", "en": "GB"}
_ENGLISH_REGIONS = ("GB", "US")
_SEVEN_DIGITS = re.compile(r"\d(?:[ ()./-]{0,3}\d){6}")
_REFERENCE = r"(?=[^\s]{0,14}\d{2})[^\W_](?:[\w/-]{0,22}[^\W_])?"
_FILLER = (
    r"(?: ?(?:№|#|no|nr|num|number|id|is|was|номер\w*|под|за|شماره\w*|ی|numarasi|numarali|nolu"
    r"|[:=.()]))*"
)
_HASH = re.compile(rf"(?<!\w)[#№] ?(?P<ref>{_REFERENCE})")
_BARE = re.compile(rf"(?<![\w.,@+-]){_REFERENCE}(?![\w@])")
_RATING = re.compile(
    r"(?<![\w./])(?P<n>[1-5])(?: ?/ ?5| из 5| از 5| out of 5| yildiz| stars?)?(?![\w/])"
)
_STARS = re.compile("[⭐🌟]{1,5}")
_LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language announces references."""

    references: tuple[re.Pattern[str], ...]


def grammar(*, order: str, order_after: str) -> Grammar:
    """Compile a language's cues: words before a reference, words after one."""
    before, after = Words({0: order}).pattern, Words({0: order_after}).pattern
    return Grammar(
        references=(
            re.compile(rf"(?<!\w){before}{_FILLER} ?(?P<ref>{_REFERENCE})(?!\w)"),
            re.compile(rf"(?<![\w.,-])(?P<ref>{_REFERENCE}) {after}"),
        ),
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every such fact; overlaps are left to the pipeline, which knows what weighs more."""
    return (
        *_emails(doc),
        *case_reference.find(doc.plain.original),
        *_phones(doc),
        *(entity for grammar in grammars for entity in _orders(doc, grammar)),
        *_expected(doc),
        *_ratings(doc),
        *_language(doc),
    )


def _entity(doc: Doc, span: tuple[int, int], kind: EntityType, value: str) -> Entity:
    found = doc.plain.span(*span)
    return Entity(start=found.start, end=found.end, text=found.text, type=kind, value=value)


def _emails(doc: Doc) -> Iterator[Entity]:
    for match in _EMAIL.finditer(doc.text):
        yield _entity(doc, match.span(), EntityType.EMAIL, match[0])


def _phones(doc: Doc) -> Iterator[Entity]:
    if not _SEVEN_DIGITS.search(doc.text):
        return
    for region in _regions(doc):
        for found in PhoneNumberMatcher(doc.text, region, leniency=Leniency.VALID, max_tries=200):
            value = phonenumbers.format_number(found.number, PhoneNumberFormat.E164)
            yield _entity(doc, (found.start, found.end), EntityType.PHONE, value)


def _regions(doc: Doc) -> Iterator[str]:
    for language in doc.lexicons:
        yield from _ENGLISH_REGIONS if language == "en" else (_REGIONS[language],)


def _orders(doc: Doc, grammar: Grammar) -> Iterator[Entity]:
    for pattern in (*grammar.references, _HASH):
        for match in pattern.finditer(doc.text):
            if _is_reference(match["ref"]):
                yield _order(doc, match.span("ref"), match["ref"])


def _expected(doc: Doc) -> Iterator[Entity]:
    if doc.expecting.slot == "order_ref":
        found = next((m for m in _BARE.finditer(doc.text) if _is_reference(m[0])), None)
        if found:
            yield _order(doc, found.span(), found[0])


def _is_reference(written: str) -> bool:
    return sum(map(str.isdigit, written)) >= _LEAST_DIGITS


def _order(doc: Doc, span: tuple[int, int], written: str) -> Entity:
    return _entity(doc, span, EntityType.ORDER_REF, re.sub(r"\s", "", written).upper())


def _ratings(doc: Doc) -> Iterator[Entity]:
    if stars := _STARS.search(doc.text):
        yield _entity(doc, stars.span(), EntityType.RATING, str(len(stars[0])))
        return
    found = _RATING.search(doc.text)
    if found and (doc.expecting.slot == "rating" or len(found[0]) > 1):
        yield _entity(doc, found.span(), EntityType.RATING, found["n"])


def _language(doc: Doc) -> Iterator[Entity]:
    if hit := doc.language_request():
        yield _entity(doc, (hit.start, hit.end), EntityType.LANGUAGE, hit.label)
