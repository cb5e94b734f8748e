"""Numbers as people write them: 1.250,50, 85٬000, 12k, "две тысячи", "iki buçuk milyon"."""

import re
from collections.abc import Mapping

from nlp.wordlist import Words

_GROUPED = r"\d{1,3}(?:[ .,'/]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
_DIGITS = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)?)"
_DECIMAL = re.compile(r"[.,](\d{1,2}|\d{4,})$|^0[.,](\d+)$")
_HUNDRED, _THOUSAND = 100, 1000


def number(written: str) -> float:
    """The value of a number in digits: the last mark is decimal unless three digits follow it."""
    decimal = _DECIMAL.search(written)
    whole = written[: decimal.start()] if decimal and not decimal[2] else written
    if decimal and decimal[2]:
        return float(f"0.{decimal[2]}")
    digits = re.sub(r"\D", "", whole)
    return float(f"{digits}.{decimal[1]}" if decimal else digits)


class Numerals:
    """The number words of one language. `pattern` matches one number of several words."""

    def __init__(self, words: Mapping[float, str], joint: str, half: str) -> None:
        self._words = Words(words)
        self._half = Words({0.5: half})
        said = f"{self._words.pattern}(?![^\\W\\d])|{self._half.pattern}\\b"
        one = f"(?>{_DIGITS}|{said})"
        more = rf"(?>(?<!\d)(?<!\d ){_DIGITS}|{said})"  # one number has figures once
        link = f"(?: (?:{joint}) | ?)" if joint else " ?"
        self.pattern = rf"(?<![\w.,]){one}(?:{link}{more}){{0,7}}+"
        self._item = re.compile(one)

    def value(self, written: str) -> float:
        """The value of what `pattern` matched."""
        total, current = 0.0, 0.0
        for item in self._item.findall(written):
            value = self._value(item)
            if value >= _THOUSAND and item[0].isalpha():
                total, current = total + (current or 1) * value, 0.0
            elif value == _HUNDRED and 0 < current < 10:  # noqa: PLR2004  # "five hundred"
                current *= value
            else:
                current += value
        return total + current

    def _value(self, item: str) -> float:
        if item[0].isdigit():
            return number(item)
        return 0.5 if re.fullmatch(self._half.pattern, item) else self._words.key(item)
