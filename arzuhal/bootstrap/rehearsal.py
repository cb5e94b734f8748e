"""The line put together for rehearsals: everything real but the channels, the clock and chance.

Messages are understood, decided and stored as in a deployment, on an embedded database in a folder
that is thrown away. Nothing is listened to and nothing leaves the process.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from typing_extensions import override

from arzuhal.bootstrap.reading import deployed_policy
from bot.domain.conversation import Conversation, Queued
from bot.domain.policy import Policy
from bot.services.casework import Casework
from bot.services.conversation import Conversing
from bot.services.delivery import Delivering, handed_over
from bot.services.intake import Intake
from bot.services.ledger import Tools
from bot.services.loops import Limits
from bot.services.paging import Paging
from bot.services.ports import UnitOfWork
from bot.services.reaching import Reaching
from bot.services.reading import Reading
from bot.services.speaking import Speaker, Spoken
from bot.services.timekeeping import Timekeeping
from bot.services.wording import Wording
from bot.storage import schema
from bot.storage.blobs import Blobs
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.base import Accept
from channels.message import Address, Delivery, DeliveryStatus, InboundMessage, OutboundMessage
from config.settings import Settings
from nlp.base import Understander
from nlp.readers.privacy import mask

CHANNELS = ("telegram", "web", "email")
MAILBOX = "complaints@example.org"
DOORS = {"email": MAILBOX, "telegram": "https://t.me/example_bot"}
Heard = Callable[[Conversation, Sequence[Spoken], str], None]  # what was said, in which language


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """What is drawn in a deployment, given here, so that a rehearsal can be had again."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    new_reference: Callable[[], str]


class Overheard(Speaker):
    """A speaker whose every word is also told to `heard`."""

    heard: Heard

    @override
    def say(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        spoken: Sequence[Spoken],
        *,
        language: str,
        answering: InboundMessage | None = None,
    ) -> Sequence[Queued]:
        """As any speaker."""
        queued = super().say(unit, conversation, spoken, language=language, answering=answering)
        self.heard(conversation, spoken, language)
        return queued


class Nowhere:
    """A channel on which everything arrives at once."""

    def __init__(self, name: str, now: Callable[[], datetime]) -> None:
        self.name = name
        self._now = now

    async def listen(self, accept: Accept) -> None:
        """Nothing comes in by itself."""

    async def probe(self) -> list[str]:
        """Always in order."""
        return []

    async def send(self, message: OutboundMessage) -> Delivery:
        """It has arrived."""
        return Delivery(
            message_id=message.id,
            status=DeliveryStatus.DELIVERED,
            at=self._now(),
            external_id=message.id,
        )

    def here(self, address: Address) -> bool:
        """Always."""
        return True

    def nudge(self, address: Address) -> None:
        """Nobody is to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """The line between the doors."""

    policy: Policy
    database: Database
    store: SqlStore
    intake: Intake
    conversing: Conversing
    delivering: Delivering
    timekeeping: Timekeeping
    casework: Casework
    reading: Reading


class _Still:
    """Nobody watches the heart of a rehearsal."""

    def beat(self, name: str) -> None:
        """Nothing to do."""


async def rehearse(
    settings: Settings, folder: Path, understander: Understander, chance: Chance, heard: Heard
) -> Rehearsal:
    """The line on `<folder>/rehearsal.db`, opened and migrated; the caller closes its database.

    Raises:
        PolicyError: the policy of these settings has faults.
    """
    policy = deployed_policy(settings)
    database = Database(f"sqlite:///{folder / 'rehearsal.db'}")
    await database.open()
    if await database.read(schema.pending):
        await database.write(schema.upgrade)
    store = SqlStore(database, ring=lambda *_: None, new_id=chance.new_id)
    wording = Wording(organisation=settings.organisation, zone=settings.zone, policy=policy)
    channels = _channels(chance.now)
    speaker = Overheard(
        wording,
        new_id=chance.new_id,
        now=chance.now,
        wake=lambda *_: None,
        at_once=handed_over(channels, policy),
    )
    speaker.heard = heard
    tools = _tools(settings, policy, wording, speaker, chance)
    blobs = Blobs(folder / "blobs")
    return Rehearsal(
        policy=policy,
        database=database,
        store=store,
        intake=Intake(store, blobs, now=chance.now),
        conversing=Conversing(
            store,
            understander,
            tools,
            mask=mask,
            default_language=settings.default_language,
            now=chance.now,
        ),
        delivering=Delivering(
            store,
            channels,
            blobs=blobs,
            policy=policy,
            speaker=speaker,
            now=chance.now,
            chance=lambda: 0.5,
            heartbeat=_Still(),
        ),
        timekeeping=Timekeeping(store, now=chance.now, heartbeat=_Still()),
        casework=Casework(store, tools, now=chance.now),
        reading=Reading(store, policy),
    )


def _channels(now: Callable[[], datetime]) -> Mapping[str, Nowhere]:
    return {name: Nowhere(name, now) for name in CHANNELS}


def _tools(
    settings: Settings, policy: Policy, wording: Wording, speaker: Speaker, chance: Chance
) -> Tools:
    given = settings.email.answers
    return Tools(
        speaker=speaker,
        policy=policy,
        new_id=chance.new_id,
        new_secret=lambda: b"of a rehearsal",
        new_reference=chance.new_reference,
        page=Paging(
            speaker=speaker,
            wording=wording,
            on_call="on-call@example.org",
            account=MAILBOX,
            language=settings.default_language,
            desk_url="https://example.org/desk",
        ),
        reach=Reaching(speaker=speaker, wording=wording, account=MAILBOX, now=chance.now),
        limits=Limits(
            answers=given.most, alike=given.alike, within=timedelta(minutes=given.minutes)
        ),
        doors=DOORS,
        demo=True,
    )
