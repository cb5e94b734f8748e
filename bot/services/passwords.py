"""Passwords: how they are judged when chosen, kept, and compared in equal time (argon2).

As NIST SP 800-63B has it (3.1.1.2): a length, no rules on kinds of characters, and nothing that is
guessed first.
"""

import asyncio
import re
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.domain.errors import AccountError, AccountFault

SHORTEST = 10
LONGEST = 200  # hashing more would be work for nothing
FEWEST = 5  # different characters
_ROWS = (
    "0123456789" * 2,
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "1q2w3e4r5t6y7u8i9o0p",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو",
    "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
)
_FIRST = (
    *("password", "letmein", "welcome", "iloveyou", "administrator", "arzuhal", "complaint"),
    *("пароль", "parola", "sifre", "şifre", "گذرواژه", "رمزعبور"),
)


def judge(password: str, *, about: tuple[str, ...]) -> None:
    """Raises AccountError. `about` is what anybody knows of the person: login and name."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise AccountError(AccountFault.SHORT)
    if _guessable(_folded(password), {word for one in about for word in _words(one)}):
        raise AccountError(AccountFault.GUESSABLE)


def _guessable(password: str, known: set[str]) -> bool:
    """Whether little is left once what everybody tries first is taken out."""
    if len(set(password)) < FEWEST:
        return True
    left = password
    for word in sorted({*known, *_FIRST}, key=len, reverse=True):
        left = left.replace(word, "")
    for row in _ROWS:
        for run in (row, row[::-1]):
            left = _without_runs(left, run)
    return len(set(left)) < FEWEST


def _without_runs(text: str, row: str) -> str:
    """Without any four or more neighbours of a row."""
    starts = (row[i : i + 4] for i in range(len(row) - 3))
    for start in starts:
        text = text.replace(start, "")
    return text


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"\W+", _folded(text)) if len(word) > 3]  # noqa: PLR2004  # shorter ones are in many words


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


class Passwords:
    """Keeps and compares."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._decoy = ""

    async def hashed(self, password: str, *, about: tuple[str, ...]) -> str:
        """What is kept of a new one. Raises AccountError."""
        judge(password, about=about)
        return await asyncio.to_thread(self._hasher.hash, password)

    async def right(self, hashed: str, password: str) -> bool:
        """Whether it is the one. Where there is none (`""`) the answer takes as long."""
        if not self._decoy:
            self._decoy = await asyncio.to_thread(self._hasher.hash, "nobody's")
        try:
            given = password[: LONGEST + 1]
            await asyncio.to_thread(self._hasher.verify, hashed or self._decoy, given)
        except (VerificationError, InvalidHashError):
            return False
        return bool(hashed)
