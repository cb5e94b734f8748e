"""Our own case references, `K7M4-2QXD-9`: made, read and found however a person writes them.

Eight random characters and one check character from 25 that cannot be confused and spell no word.
The check is the ISO 7064 pure system MOD 25,2: two is invertible modulo 25, so any one wrong
character and any two neighbours exchanged are refused. (The hybrid system needs an even number of
characters to promise as much.)
"""

import re
import unicodedata

from stdnum.iso7064 import mod_37_2

from nlp.understanding import Entity, EntityType

ALPHABET = "23456789CDFGHJKMNPQRTVWXY"
BODY = 8  # characters to draw at random, without the check character

_LOOK_ALIKE = dict(zip("СХУКМНРТВЗ", "CXYKMHPT83", strict=True))  # Cyrillic and a digit look alike
_LOOK_ALIKE |= dict(zip("SBZ", "582", strict=True))  # not in the alphabet, so never meant
_SEPARATORS = (
    r"[\s._/:·\-\u2010-\u2015\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]{0,4}"
)
_C = f"[{ALPHABET}]"
_WRITTEN = re.compile(rf"(?<!\w){_C}{{4}}({_SEPARATORS}){_C}{{4}}({_SEPARATORS}){_C}(?!\w)")


def check_character(body: str) -> str:
    """The ninth character for eight characters of the alphabet.

    Raises:
        ValueError: a character is not of the alphabet.
    """
    return mod_37_2.calc_check_digit(body, alphabet=ALPHABET)


def format(compact: str) -> str:
    """Nine characters in groups of 4-4-1: `K7M42QXD9` -> `K7M4-2QXD-9`."""
    return f"{compact[:4]}-{compact[4:8]}-{compact[8:]}"


def parse(text: str) -> str | None:
    """The canonical form of one reference, whatever its case, spacing, digits or alphabet."""
    compact = "".join(filter(str.isalnum, _fold(text)))
    return format(compact) if _valid(compact) else None


def find(text: str) -> tuple[Entity, ...]:
    """Every reference with a right check character in a message, values canonical.

    Digits alone count only when written in groups: a long number is rarely a reference.
    """
    return tuple(
        Entity(
            start=match.start(),
            end=match.end(),
            text=text[match.start() : match.end()],
            type=EntityType.CASE_REF,
            value=value,
        )
        for match in _WRITTEN.finditer(_fold(text))
        if (value := parse(match[0])) and (all(match.groups()) or not match[0].isdigit())
    )


def _valid(compact: str) -> bool:
    right_shape = len(compact) == BODY + 1 and set(compact) <= set(ALPHABET)
    return right_shape and bool(mod_37_2.is_valid(compact, alphabet=ALPHABET))


def _fold(text: str) -> str:
    return text.translate(_FOLD)


def _plain(character: str) -> str:
    compatible = unicodedata.normalize("NFKC", character).upper()
    return _LOOK_ALIKE.get(compatible, compatible)


# One character for one, so that offsets stay.
_RANGES = (range(0x30, 0x7B), range(0x410, 0x450), range(0xFF10, 0xFF5B))
_FOLD = {code: _plain(chr(code)) for codes in _RANGES for code in codes}
_FOLD |= {zero + digit: str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
