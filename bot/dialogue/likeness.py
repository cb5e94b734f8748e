"""Whether words tell a matter that is known already, another one, or leave it open. Pure.

Every sign counts for or against: the order, the product, the category, the day, words in common,
and how long ago the matter was spoken of. Where the signs are weak or disagree, the person is
asked. The table of tests beside this says what people would expect.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.case import Case
from bot.domain.dialogue import Turn
from nlp.understanding import EntityType

SURE_OF_CATEGORY = 0.5
STEM = 5  # letters that tell a word from others, whatever its ending
LEAST_LETTERS = 4  # shorter words join sentences and tell little
# What goes on in one conversation mostly belongs together; a fresh letter mostly does not.
SAME_FROM, NEW_FROM = {False: -0.5, True: 2.0}, {False: -2.0, True: -1.0}
ALIKE, SOME, NONE = 0.5, 0.2, 0.06  # share of words in common
LEAST_ALIKE = 3  # words in common that make two accounts alike
LEAST_STEMS = 4  # words without which their share says nothing
AT_ONCE, LONG_AGO = timedelta(minutes=10), timedelta(days=7)
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = {"ё": "е", "\u064a": "ی", "\u0643": "ک", "\u200c": " ", "\u0307": ""}
_FOLD = str.maketrans(_MARKS)


class Likeness(StrEnum):
    """What words are to a matter that is known."""

    SAME = "same"
    NEW = "new"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is known of a matter, as far as it tells it from others. `at`: when it was told."""

    at: datetime
    stems: frozenset[str] = frozenset()
    category: str = ""
    orders: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()


def told(turn: Turn, now: datetime) -> Matter:
    """The matter that a turn tells."""
    read = turn.understanding
    category = read.category

    def named(kind: EntityType) -> Iterator[str]:
        return (str(one.value) for one in read.entities if one.type is kind)

    return Matter(
        at=now,
        stems=stems(turn.text),
        category=(category.code or "")
        if category and category.confidence >= SURE_OF_CATEGORY
        else "",
        orders=frozenset(named(EntityType.ORDER_REF)),
        products=stems(" ".join(named(EntityType.PRODUCT))),
        days=frozenset(named(EntityType.INCIDENT_DATE)),
    )


def known(case: Case) -> Matter:
    """The matter of a case, as the facts stand."""
    words = [str(f.value) for f in case.facts if f.field in {"what", "product", "order_ref"}]
    order = str(case.fact("order_ref") or "")
    numbered = any(map(str.isdigit, order))
    day = case.fact("occurred_on")
    return Matter(
        at=max((fact.at for fact in case.facts), default=case.received_at),
        stems=stems(" ".join(words)),
        category=case.category or "",
        orders=frozenset({order} if numbered else ()),
        products=stems(f"{case.fact('product') or ''} {'' if numbered else order}"),
        days=frozenset({day} if isinstance(day, str) else ()),
    )


def likeness(new: Matter, old: Matter, *, apart: bool = False) -> Likeness:
    """What the one is to the other. `apart`: told as a thing of its own, as in a fresh letter."""
    signs = weight(new, old)
    if signs >= SAME_FROM[apart]:
        return Likeness.SAME
    other = apart or _names_another(new, old)
    return Likeness.NEW if other and signs <= NEW_FROM[apart] else Likeness.UNCLEAR


def _names_another(new: Matter, old: Matter) -> bool:
    """Another order or another product is named; a change of tone or words is not enough."""
    orders = new.orders and old.orders and not new.orders & old.orders
    products = new.products and old.products and not new.products & old.products
    return bool(orders or products)


def weight(new: Matter, old: Matter) -> float:
    """How much speaks for one matter; below zero, against it."""
    return (
        _agree(new.orders, old.orders, alike=3, differing=-3)
        + _agree(new.products, old.products, alike=1.5, differing=-1.5)
        + _categories(new.category, old.category)
        + _agree(new.days, old.days, alike=1, differing=-0.5)
        + _words(new.stems, old.stems)
        + _time(abs(new.at - old.at))
    )


def stems(text: str) -> frozenset[str]:
    """The words of a text that tell something, without their endings."""
    words = _WORD.findall(text.casefold().translate(_FOLD))
    return frozenset(word[:STEM] for word in words if len(word) >= LEAST_LETTERS)


def shared(new: frozenset[str], old: frozenset[str]) -> float:
    """The share of words in common, of the shorter text."""
    return len(new & old) / min(len(new), len(old)) if new and old else 0.0


def _agree(new: frozenset[str], old: frozenset[str], *, alike: float, differing: float) -> float:
    if not new or not old:
        return 0
    return alike if new & old else differing


def _categories(new: str, old: str) -> float:
    if not new or not old:
        return 0
    return 0.5 if new == old else -1


def _words(new: frozenset[str], old: frozenset[str]) -> float:
    if min(len(new), len(old)) < LEAST_STEMS:
        return 0
    share = shared(new, old)
    if share >= ALIKE and len(new & old) >= LEAST_ALIKE:
        return 2.5
    return 1 if share >= SOME else -0.5 if share > NONE else -1


def _time(since: timedelta) -> float:
    """What is said in one breath belongs together."""
    if since <= AT_ONCE:
        return 0.5
    return -0.5 if since >= LONG_AGO else 0
