"""How much money one person may grant alone: limits of roles and of persons (ISO 10002 7.7).

A sum above somebody's limit needs the approval of somebody else who may grant it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from babel.numbers import is_currency

from bot.domain.case import Money
from bot.domain.staff import MATRIX, Permission, Role, Staff

Fault = Callable[[str, str], None]
_KNOWN = frozenset({"currency", "roles", "people"})
_DECIDING = tuple(role for role in Role if Permission.DECIDE in MATRIX[role])


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Limits in one `currency` (ISO 4217), by role and by login; who is not named has none.

    A person's own limit goes before their role's.
    """

    currency: str = ""
    roles: Mapping[Role, Decimal] = field(default_factory=dict)
    people: Mapping[str, Decimal] = field(default_factory=dict)

    def limit(self, staff: Staff) -> Decimal | None:
        """The most this person may grant alone; None: any sum."""
        return self.people.get(staff.login, self.roles.get(staff.role))

    def covers(self, staff: Staff, money: Money | None) -> bool:
        """Whether this person may grant it. A sum in another currency only without a limit."""
        limit = self.limit(staff)
        if money is None or limit is None:
            return True
        return money.currency == self.currency and money.amount <= limit

    def may_approve(self, staff: Staff, money: Money | None, *, author: str) -> bool:
        """Whether this person may approve what `author` (an account's id) wants to grant."""
        others = staff.id != author and staff.may(Permission.DECIDE)
        return others and self.covers(staff, money)


def authority(table: object, fault: Fault) -> Authority:
    """The limits in the table [limits]; without one there are none."""
    if table is None:
        return Authority()
    if not isinstance(table, Mapping):
        fault("limits", "needs to be a table [limits].")
        return Authority()
    for name in sorted(set(table) - _KNOWN):
        fault(f"limits.{name}", f"there is no such setting. Known: {', '.join(sorted(_KNOWN))}.")
    currency = table.get("currency")
    if not isinstance(currency, str) or not is_currency(currency):
        fault("limits.currency", f"needs a currency of ISO 4217 such as EUR, has {currency!r}.")
        currency = ""
    people = _sums(table, "people", fault)
    return Authority(
        currency=currency,
        roles=dict(_roles(_sums(table, "roles", fault), fault)),
        people={login.strip().lower(): sum_ for login, sum_ in people.items()},
    )


def _roles(sums: Mapping[str, Decimal], fault: Fault) -> list[tuple[Role, Decimal]]:
    for name in sorted(set(sums) - set(_DECIDING)):
        fault(
            f"limits.roles.{name}", f"is no role that decides. Choose from {', '.join(_DECIDING)}."
        )
    return [(role, sums[role]) for role in _DECIDING if role in sums]


def _sums(table: Mapping[str, Any], key: str, fault: Fault) -> Mapping[str, Decimal]:
    given = table.get(key, {})
    if not isinstance(given, Mapping):
        fault(f"limits.{key}", f"needs to be a table [limits.{key}].")
        return {}
    return {str(name): _sum(value, f"limits.{key}.{name}", fault) for name, value in given.items()}


def _sum(value: object, where: str, fault: Fault) -> Decimal:
    if isinstance(value, int | float) and not isinstance(value, bool):
        sum_ = Decimal(str(value))
        if sum_.is_finite() and sum_ >= 0:
            return sum_
    fault(where, f"needs a sum of money, 0 or more, has {value!r}.")
    return Decimal(0)
