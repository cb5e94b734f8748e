"""Numbers as people write them: 1.250,50, 85٬000, 12k, "две тысячи", "iki buçuk milyon"."""

import re
from collections.abc import Callable, Mapping

from nlp.wordlist import Words

_GROUPED = r"\d{1,3}(?:[ .,'/]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
_INDIAN = r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d{1,2})?(?!\d)"  # twelve lakh is 12,00,000
_PERSIAN = r"\d{1,3}/\d{1,2}(?= (?:میلی|ملی))"  # a half million is 0/5 million
_DIGITS = rf"(?:{_PERSIAN}|{_GROUPED}|{_INDIAN}|\d+(?:[.,]\d+)?)"
_DECIMAL = re.compile(r"[.,](\d{1,2}|\d{4,})$|^0[.,](\d+)$")
_SLASH = re.compile(r"(?<=\d)/(?=\d{1,2}$)")
_A_HALF, _HUNDRED, _THOUSAND = 0.5, 100, 1000


def number(written: str) -> float:
    """The value of a number in digits: the last mark is decimal unless three digits follow it."""
    decimal = _DECIMAL.search(written)
    whole = written[: decimal.start()] if decimal and not decimal[2] else written
    if decimal and decimal[2]:
        return float(f"0.{decimal[2]}")
    digits = re.sub(r"\D", "", whole)
    return float(f"{digits}.{decimal[1]}" if decimal else digits)


class Numerals:
    """The number words of one language.

    `pattern` matches one number of several words, `figures` one that begins in digits, `day` one
    of the days of a month, `thousands` a number that is likely money,
    `and_half` what may follow a unit: "a year and a half".
    """

    def __init__(self, words: Mapping[float, str], joint: str, half: str) -> None:
        self._table, self._joint, self._half_words = words, joint, half
        self._words = Words(words)
        self._half = Words({0.5: half})
        large = f"{self._some(lambda n: n >= _HUNDRED)}(?![^\\W\\d])"
        small = f"{self._some(lambda n: n < _HUNDRED)}(?![^\\W\\d])"
        large = rf"{large}|{self._half.pattern}\b"
        self._item = re.compile(f"(?>{_DIGITS}|{self._words.pattern}(?![^\\W\\d])|{large})")
        # One number has figures once, and after them only what multiplies: 5 thousand, not 5 six.
        more = rf"(?>{large}|(?<!\d)(?<!\d )(?:{_DIGITS}|{small}))"
        hyphen = r"(?<=[^\W\d])-(?=[^\W\d])"  # twenty-third
        link = f"(?:{hyphen}| (?:{joint}) | ?)" if joint else f"(?:{hyphen}| ?)"
        self.pattern = rf"(?<![\w.,]){self._item.pattern}(?:{link}{more}){{0,7}}+"
        self.and_half = rf" (?:{joint}) (?:a )?{self._half.pattern}" if joint else "(?!)"
        self.figures = rf"(?<![\w.,]){_DIGITS}(?: ?(?:{large}))?"
        self.thousands = rf"(?<![\w.,])(?:{self._thousands(link)})(?!\w)"
        self.day = self._day(link)

    def with_words(self, words: Mapping[int, str]) -> "Numerals":
        """These numerals and more words for some numbers."""
        table = {
            key: f"{self._table.get(key, '')}, {words.get(int(key), '')}" for key in self._table
        }
        table |= {key: said for key, said in words.items() if key not in table}
        return Numerals(table, self._joint, self._half_words)

    def _some(self, wanted: Callable[[float], bool]) -> str:
        return Words({key: words for key, words in self._table.items() if wanted(key)}).pattern

    def _thousands(self, link: str) -> str:
        """A number of thousands in figures or words, nothing after."""
        many = self._some(lambda n: n in {1000, 1_000_000})
        few = self._some(lambda n: n < _THOUSAND)
        return rf"\d{{1,3}} \d{{3}}|{_DIGITS} ?{many}|(?:{few}{link}){{1,4}}{many}"

    def _day(self, link: str) -> str:
        tens, ones = (
            self._some(lambda n: n in {10, 20, 30}),
            self._some(lambda n: n in range(1, 10)),
        )
        whole = self._some(lambda n: n in {*range(1, 32), 99})
        said = rf"(?:{tens}{link}{ones}|{whole})(?![^\W\d])"
        return rf"(?:(?:0?[1-9]|[12]\d|3[01])(?!\d)|{said})"

    def value(self, written: str) -> float:
        """The value of what `pattern` matched."""
        total, current, large = 0.0, 0.0, 0.0
        for item in self._item.findall(written):
            value = self._value(item)
            if value >= _THOUSAND and item[0].isalpha():
                total, current, large = total + (current or 1) * value, 0.0, value
            elif value == _A_HALF and large and not current:  # "a million and a half"
                total += value * large
            elif value == _HUNDRED and 0 < current < 10:  # noqa: PLR2004  # "five hundred"
                current *= value
            else:
                current += value
        return total + current

    def _value(self, item: str) -> float:
        if item[0].isdigit():
            return number(_SLASH.sub(".", item))
        return _A_HALF if re.fullmatch(self._half.pattern, item) else self._words.key(item)
