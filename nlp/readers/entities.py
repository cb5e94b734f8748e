"""Facts with a form of their own: addresses, phones, references, ratings, languages."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import phonenumbers
from phonenumbers import (
    Leniency,
    PhoneNumberFormat,
    PhoneNumberMatch,
    PhoneNumberMatcher,
)

from nlp import case_reference
from nlp.document import Doc
from nlp.normalise import fold_character
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

_EMAIL = re.compile(
    r"(?<![\w.+-])[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}"
)
_MOST_PHONES = 50  # of a region: a longer list is nobody's telephone
_REGIONS = {"ru": "RU", "fa": "IR", "tr": "TR", "en": "GB"}
_ENGLISH_REGIONS = ("GB", "US")
_SEVEN_DIGITS = re.compile(r"\d(?:[ ()./-]{0,3}\d){6}")
_REFERENCE = r"(?=[^\s]{0,14}\d{2})[^\W_](?:[\w/.-]{0,22}[^\W_])?"
# Where a word announces one: in groups, or of letters with a figure or two among them.
_ANNOUNCED = (
    r"(?:(?:[a-z]{1,4}[ -]?)?\d{2,6}(?: \d{2,6}){1,4}(?!\w)|[a-z]{1,4} \d{4,}(?!\w)"
    rf"|[хтаекмвр] \d{{7,}}(?!\w)|{_REFERENCE}|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{{5,12}}(?!\w)"
    r"|[a-z]{1,3}/\d{2,}(?:/\w{1,4})?)"
)
_FILLER = (
    r"(?: ?(?:№|#|no|nr|num|number|id|is|was|code|номер\w*|под|за|с(?= номер)|shomare\w*"
    r"|شماره\w*|ی|من|ما|осаго|каско|сери[ия]"
    r"|هتل|اجاره|نصب|بیمارستان|پرواز|مرسوله|تراکنش|اشتراک|خرید|رزرو|با|به|numarasi|numaram|numarali|nolu|kodum?"
    r"|[:=.()]))*"
)
_NOT_INSIDE = r"(?:(?=\d)|(?<![^\W\d_]))"  # "number 6604312" is no "num" before a "ber 6604312"
_ANOTHER = re.compile(r"(?:,| and| и| ve| و) (?P<ref>\d{5,12})(?![\w.,]*\d)(?! ?[^\W\d]?[$€₽₺])")
_HASH = re.compile(rf"(?<!\w)[#№] ?(?P<ref>{_REFERENCE})")
_CODED = re.compile(r"(?<![\w-])(?P<ref>[^\W\d_]{2,4}-\d{4,})(?![\w-])")  # needs no announcing
_BARE = re.compile(rf"(?<![\w.,@+-]){_REFERENCE}(?![\w@])")
_RATING = re.compile(
    r"(?<![\w./])(?P<n>[1-5])(?: ?/ ?5| из 5| از 5| out of 5| yildiz| stars?)?(?![\w/])"
)
_RUSSIAN = 7  # calling code; the trunk prefix is eight there, not nought
_TRUNK_EIGHT = re.compile(
    r"(?<![\w+./-])8(?:[ -]?\(\d{3}\)[ -]?|[ -]\d{3}[ -])\d{3}[ -]?\d{2}[ -]?\d{2}(?![\w-])"
    r"|(?:(?<=тел )|(?<=тел\. )|(?<=тел: )|(?<=телефон )|(?<=телефон: )|(?<=номер )|(?<=звоните ))"
    r"8\d{10}(?!\w)"
)
_PHONE_DIGITS = 10  # with the trunk prefix
_GROUPED_ODDLY = re.compile(r"[./].*[./].*[./]|\d[-/]\d\b")
_STARS = re.compile("[⭐🌟]{1,5}")
_LEAST_DIGITS = 3
_LEAST_BARE = 5  # digits of one that nothing announces
_BRIEF = 12  # words
_LEAST_MIXED = 5  # characters of a reference that is mostly letters


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language announces references."""

    references: tuple[re.Pattern[str], ...]


def grammar(*, order: str, order_after: str) -> Grammar:
    """Compile a language's cues: words before a reference, words after one."""
    before, after = Words({0: order}).pattern, Words({0: order_after}).pattern
    return Grammar(
        references=(
            re.compile(rf"(?<!\w){before}{_FILLER} ?{_NOT_INSIDE}(?P<ref>{_ANNOUNCED})(?!\w)"),
            re.compile(rf"(?<![\w.,-])(?P<ref>{_REFERENCE}) {after}"),
        ),
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every such fact; overlaps are left to the pipeline, which knows what weighs more."""
    orders = [entity for grammar in grammars for entity in _orders(doc, grammar)]
    return (
        *_emails(doc),
        *case_reference.find(doc.plain.original),
        *_phones(doc, orders),
        *(_trunk_eight(doc) if "ru" in doc.lexicons else ()),
        *orders,
        *_expected(doc),
        *_amended(doc),
        *_ratings(doc),
        *_language(doc),
    )


def _entity(doc: Doc, span: tuple[int, int], kind: EntityType, value: str) -> Entity:
    found = doc.plain.span(*span)
    return Entity(start=found.start, end=found.end, text=found.text, type=kind, value=value)


def _emails(doc: Doc) -> Iterator[Entity]:
    for match in _EMAIL.finditer(doc.text):
        yield _entity(doc, match.span(), EntityType.EMAIL, match[0])


def _phones(doc: Doc, announced: Collection[Entity]) -> Iterator[Entity]:
    """Numbers in use; and what is only written like one, unless it was announced otherwise."""
    if not _SEVEN_DIGITS.search(doc.text):
        return
    for region in _regions(doc):
        for leniency in (Leniency.VALID, Leniency.POSSIBLE):
            like = PhoneNumberMatcher(doc.text, region, leniency, max_tries=100)
            for found in islice(like, _MOST_PHONES):
                value = phonenumbers.format_number(found.number, PhoneNumberFormat.E164)
                phone = _entity(doc, (found.start, found.end), EntityType.PHONE, value)
                if leniency is Leniency.VALID or (
                    _written_as_phone(found) and not _overlaps(phone, announced)
                ):
                    yield phone


def _overlaps(one: Entity, others: Iterable[Entity]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _trunk_eight(doc: Doc) -> Iterator[Entity]:
    """`8 000 555 01 23`: the way of writing numbers inside Russia, whatever the range."""
    for found in _TRUNK_EIGHT.finditer(doc.text):
        value = "+7" + re.sub(r"\D", "", found[0])[1:]
        yield _entity(doc, found.span(), EntityType.PHONE, value)


def _written_as_phone(found: PhoneNumberMatch) -> bool:
    """Numbers of ranges nobody was given are phones too where they are written like one."""
    digits = re.sub(r"\D", "", found.raw_string)
    russian = found.number.country_code == _RUSSIAN
    prefixed = found.raw_string.startswith("+") or (digits.startswith("0") and not russian)
    odd = _GROUPED_ODDLY.search(found.raw_string)
    return prefixed and len(digits) >= _PHONE_DIGITS and not odd


def _regions(doc: Doc) -> Iterator[str]:
    for language in doc.lexicons:
        yield from _ENGLISH_REGIONS if language == "en" else (_REGIONS[language],)


def _orders(doc: Doc, grammar: Grammar) -> Iterator[Entity]:
    for pattern in (*grammar.references, _HASH, _CODED):
        for match in pattern.finditer(doc.text):
            if _is_reference(match["ref"]):
                yield _order(doc, match.span("ref"), match["ref"])
                if found := _ANOTHER.match(doc.text, match.end()):
                    yield _order(doc, found.span("ref"), found["ref"])


def _expected(doc: Doc) -> Iterator[Entity]:
    if doc.expecting.slot == "order_ref":
        found = next((m for m in _BARE.finditer(doc.text) if _is_reference(m[0])), None)
        if found:
            yield _order(doc, found.span(), found[0])


def _amended(doc: Doc) -> Iterator[Entity]:
    """Bare numbers where somebody puts right what they said: "I meant 4481999"."""
    amends = doc.found("ACTS", "correct") or doc.found("MOVES", "amend")
    if amends and doc.words() <= _BRIEF:
        for found in _BARE.finditer(doc.text):
            if sum(map(str.isdigit, found[0])) >= _LEAST_BARE:
                yield _order(doc, found.span(), found[0])


def _is_reference(written: str) -> bool:
    digits = sum(map(str.isdigit, written))
    return digits >= _LEAST_DIGITS or (digits > 0 and len(written) >= _LEAST_MIXED)


def _order(doc: Doc, span: tuple[int, int], written: str) -> Entity:
    found = doc.plain.span(*span).text
    if len(found) != len(written):  # the plain form has XXX as X
        written = "".join(map(fold_character, found))
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
