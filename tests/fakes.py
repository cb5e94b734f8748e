"""Time, identities, people and understanding that a test holds in its hand."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from bot.domain import policy as policies
from bot.domain.case import Case, Deadlines, Status
from bot.domain.policy import Policy
from bot.domain.staff import Role, Staff
from bot.lifecycle.assessing import suggested
from channels.message import Address, InboundMessage, MessageKind
from config.settings import POLICY, PROFILES
from nlp import case_reference
from nlp.base import Expectation
from nlp.document import Doc
from nlp.normalise import plain
from nlp.readers import sayings
from nlp.understanding import (
    Act,
    ActCode,
    Category,
    Entity,
    EntityType,
    Kind,
    KindCode,
    Language,
    Level,
    Remedy,
    Understanding,
    Urgency,
    nothing,
)

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that moves when told."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def tick(self, **by: float) -> datetime:
        self.at += timedelta(**by)
        return self.at


def counting(prefix: str) -> Callable[[], str]:
    """Identities in order: `case1`, `case2`, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


def references() -> Callable[[], str]:
    """True references, in order."""
    numbers = count(0)

    def new() -> str:
        number, body = next(numbers), ""
        for _ in range(case_reference.BODY):
            number, digit = divmod(number, len(case_reference.ALPHABET))
            body += case_reference.ALPHABET[digit]
        return case_reference.format(body + case_reference.check_character(body))

    return new


def shipped_tree() -> dict[str, Any]:
    """The policy as it ships, before it is parsed."""
    return tomllib.loads(POLICY.read_text(encoding="utf-8"))


def shipped_profiles() -> dict[str, Any]:
    """The profiles as they ship, before they are parsed."""
    return tomllib.loads(PROFILES.read_text(encoding="utf-8"))


def shipped_policy(**changes: Any) -> Policy:
    """The policy as it ships, with some values of one's own."""
    return replace(policies.parse(shipped_tree(), shipped_profiles()), **changes)


def understood(  # the parts a test cares about; the rest is what an ordinary complaint has
    text: str,
    *acts: ActCode,
    kind: KindCode = KindCode.COMPLAINT,
    sure: float = 0.9,
    level: Level = Level.NORMAL,
    category: str | None = None,
    language: str = "en",
    spoken: float = 0.95,
    remedy: str | None = None,
    **entities: str,
) -> Understanding:
    """What a reader would have made of `text`; entities by type, e.g. `order_ref="4481203"`.

    Sayings are phrases and nothing else: they are read as they always are.
    """
    tongue = Language(code=language, confidence=spoken)
    doc = Doc(plain=plain(text), language=tongue, lexicons=(), received_at=START)
    return Understanding(
        text=text,
        language=tongue,
        sayings=sayings.read(doc),
        kind=Kind(code=kind, confidence=sure),
        category=Category(code=category, confidence=0.9),
        urgency=Urgency(level=level, confidence=1.0),
        acts=tuple(Act(code=code, confidence=0.9) for code in acts),
        entities=tuple(
            Entity(type=EntityType(name), start=0, end=len(text), text=text, value=value)
            for name, value in entities.items()
        ),
        remedy=Remedy(code=remedy, confidence=0.9) if remedy else None,
        model_version="double",
    )


class Reader:
    """An understander that knows the texts it was taught, and finds a complaint in the rest."""

    def __init__(self, *known: Understanding) -> None:
        self.known = {one.text: one for one in known}
        self.asked: list[tuple[str, str, Expectation | None]] = []
        self.poison: set[str] = set()

    def understand(
        self,
        text: str,
        *,
        received_at: datetime,
        hint: str = "",
        expecting: Expectation | None = None,
    ) -> Understanding:
        del received_at
        self.asked.append((text, hint, expecting))
        if text in self.poison:
            raise ZeroDivisionError(text)
        return self.known.get(text) or understood(text)


def a_case(status: Status = Status.RECEIVED, **changes: Any) -> Case:
    """A case in a state, with everything else plain."""
    number = changes.pop("id", "case1")
    plain = Case(
        id=number,
        reference=f"REF-{number}",
        conversation_id="conversation",
        channel="telegram",
        language="en",
        kind=KindCode.COMPLAINT,
        status=status,
        received_at=START,
        deadlines=Deadlines(
            ack_due=START + timedelta(hours=1),
            update_due=START + timedelta(days=7),
            decide_due=START + timedelta(days=30),
        ),
        urgency=Level.NORMAL,
        urgency_initial=Level.NORMAL,
        assessment=suggested(nothing("")),
    )
    return replace(plain, **changes)


def an_address(channel: str = "telegram", user: str = "anna") -> Address:
    return Address(channel=channel, account="bot", user=user)


def a_message(text: str, external_id: str, **changes: Any) -> InboundMessage:
    """What a channel would hand over."""
    message = InboundMessage(
        external_id=external_id,
        sender=an_address(),
        kind=MessageKind.TEXT,
        text=text,
        received_at=START,
        language_hint="en",
    )
    return replace(message, **changes)


def staff_of(role: Role, name: str = "") -> Staff:
    """An account of a role."""
    return Staff(
        id=name or role.value,
        login=name or role.value,
        name=(name or role.value).title(),
        role=role,
        language="en",
        password_hash="",
    )


class Beats:
    """A heartbeat that remembers."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def beat(self, name: str) -> None:
        self.names.append(name)
