"""Numbers that must not be seen: payment cards, bank accounts, national identity numbers.

Every one is found by its own check digits, or by the word that announces it where it has none.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from stdnum import iban as stdnum_iban, luhn
from stdnum.iso7064 import mod_97_10
from stdnum.tr import tckimlik

from nlp.document import Doc
from nlp.normalise import Plain, plain
from nlp.understanding import Entity, EntityType

_CARD = re.compile(r"(?<![\w+])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?!\w)")
_IBAN = re.compile(r"(?<!\w)[a-z]{2} ?\d{2}(?:[ -]?[a-z0-9]{2,4}){3,8}(?!\w)")
_TCKN = re.compile(r"(?<![\w+])[1-9]\d{10}(?!\w)")
_MELLI = re.compile(r"(?<![\w+])\d{3}-?\d{6}-?\d(?!\w)")
_SNILS = re.compile(r"(?<![\w+])\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}(?!\w)")
_PASSPORT = re.compile(r"(?<=паспорт)\D{0,25}(?P<number>\d{2} ?\d{2}[ №]{0,3}\d{6})(?!\w)")
_SHOWN = 4
_CARD_DIGITS = range(13, 20)


def read(doc: Doc) -> tuple[Entity, ...]:
    """Every sensitive number, its value without spaces."""
    return tuple(_entities(doc.plain))


def hidden(text: str) -> str:
    """Any text with such numbers masked, whatever its language."""
    return mask(text, _entities(plain(text)))


def mask(text: str, entities: Iterable[Entity]) -> str:
    """The text with every letter and digit of these spans but the last four replaced by `•`.

    The length stays, so all other offsets stay true.
    """
    for entity in entities:
        text = text[: entity.start] + masked(text[entity.start : entity.end]) + text[entity.end :]
    return text


def masked(number: str) -> str:
    """One number with all but its last four letters and digits as `•`."""
    places = [at for at, char in enumerate(number) if char.isalnum()]
    hidden = set(places[:-_SHOWN])
    return "".join("•" if at in hidden else char for at, char in enumerate(number))


def _entities(form: Plain) -> Iterator[Entity]:
    for pattern, valid, kind in _NUMBERS:
        for match in pattern.finditer(form.text):
            name = "number" if match.groupdict() else 0
            value = re.sub(r"[\W_]", "", match[name]).upper()
            if valid(value):
                span = form.span(*match.span(name))
                yield Entity(
                    start=span.start, end=span.end, text=span.text, type=kind, value=value
                )


def _card(digits: str) -> bool:
    return len(digits) in _CARD_DIGITS and bool(luhn.is_valid(digits))


def _iban(value: str) -> bool:
    if value.startswith("IR"):
        return len(value) == 26 and bool(mod_97_10.is_valid(value[4:] + value[:4]))  # noqa: PLR2004
    return bool(stdnum_iban.is_valid(value))


def _melli(digits: str) -> bool:
    """The Iranian national code: weights 10 to 2, remainder below 2 stands for itself."""
    if len(set(digits)) == 1:
        return False
    rest = (
        sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
        % 11
    )
    return int(digits[-1]) == (rest if rest < 2 else 11 - rest)  # noqa: PLR2004


def _snils(digits: str) -> bool:
    """The Russian pension number: weights 9 to 1, modulo 101, 100 counts as 0."""
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(9, 0, -1), strict=False)
    )
    return int(digits[-2:]) == total % 101 % 100 and len(set(digits)) > 1


def _announced(_: str) -> bool:
    return True


_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], bool], EntityType], ...] = (
    (_IBAN, _iban, EntityType.IBAN),
    (_CARD, _card, EntityType.CARD),
    (_TCKN, lambda digits: bool(tckimlik.is_valid(digits)), EntityType.NATIONAL_ID),
    (_SNILS, _snils, EntityType.NATIONAL_ID),
    (_MELLI, _melli, EntityType.NATIONAL_ID),
    (_PASSPORT, _announced, EntityType.NATIONAL_ID),
)
