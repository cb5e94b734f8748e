"""The whole line on a real database: what comes in, what is decided, what goes out."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.case import Case, DecisionText, Upheld
from bot.domain.conversation import Pending, Queued
from bot.domain.events import faults
from bot.domain.policy import Policy
from bot.domain.staff import Role
from bot.services.casework import Casework
from bot.services.claiming import Claims
from bot.services.conversation import Conversing
from bot.services.delivery import Delivering, handed_over
from bot.services.intake import Intake
from bot.services.ledger import Tools
from bot.services.loops import Limits
from bot.services.paging import Paging
from bot.services.ports.cases import CaseFilter
from bot.services.reaching import Reaching
from bot.services.reading import CaseFile, Reading
from bot.services.speaking import Speaker
from bot.services.timekeeping import Timekeeping
from bot.services.wording import Wording
from bot.storage.blobs import Blobs
from bot.storage.unit_of_work import SqlStore
from channels.base import Accept
from channels.message import (
    Address,
    Attachment,
    Delivery,
    DeliveryStatus,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from nlp.readers.privacy import mask
from tests.fakes import (
    Beats,
    Clock,
    Reader,
    a_message,
    counting,
    references,
    shipped_policy,
    staff_of,
)


class Wire:
    """A channel whose every answer the test decides; it relays what it has no order for."""

    def __init__(self, name: str, now: Clock) -> None:
        self.name = name
        self.now = now
        self.sent: list[OutboundMessage] = []
        self.answers: list[Delivery | Exception] = []

    async def listen(self, accept: Accept) -> None:
        """Nothing comes in by itself."""

    async def probe(self) -> list[str]:
        return []

    async def send(self, message: OutboundMessage) -> Delivery:
        self.sent.append(message)
        answer = self.answers.pop(0) if self.answers else self.fate(DeliveryStatus.RELAYED)
        if isinstance(answer, Exception):
            raise answer
        return replace(answer, message_id=message.id)

    def fate(
        self,
        status: DeliveryStatus,
        *,
        retry_after: float | None = None,
        dead: bool = False,
    ) -> Delivery:
        return Delivery(
            message_id="",
            status=status,
            at=self.now(),
            external_id=f"ext{len(self.sent)}",
            detail=status.value,
            retry_after=retry_after,
            address_dead=dead,
        )


class Box(Wire):
    """A mailbox, at which those in `reading` read at this moment."""

    def __init__(self, name: str, now: Clock) -> None:
        super().__init__(name, now)
        self.reading: set[str] = set()
        self.nudged: list[str] = []
        self._nudged = asyncio.Event()

    async def told(self) -> list[str]:
        """Who was told to look, once somebody was: word of a commit comes a moment after it."""
        async with asyncio.timeout(10):
            await self._nudged.wait()
        return self.nudged

    def here(self, address: Address) -> bool:
        return address.user in self.reading

    def nudge(self, address: Address) -> None:
        self.nudged.append(address.user)
        self._nudged.set()


class Line:
    """Everything between a channel's door and its wire."""

    def __init__(
        self,
        store: SqlStore,
        folder: Path,
        *,
        policy: Policy | None = None,
        demo: bool = False,
        run: str = "",  # tells the ids of one start of the program from those of another
        mailbox: str = "",  # the channel that is one, and no wire
    ) -> None:
        self.store, self.clock, self.reader, self.beats = store, Clock(), Reader(), Beats()
        self.policy = policy or shipped_policy()
        self.wording = Wording(
            organisation="Example", zone=ZoneInfo("Europe/Istanbul"), policy=self.policy
        )
        self.wires = {name: Wire(name, self.clock) for name in ("telegram", "email", "web")}
        self.box = Box(mailbox, self.clock)
        channels = self.wires | {mailbox: self.box} if mailbox else self.wires
        self.blobs = Blobs(folder / "blobs")
        new_id = counting(f"{run}id")
        self.woken: list[tuple[str, str]] = []
        speaker = Speaker(
            self.wording,
            new_id=new_id,
            now=self.clock,
            wake=self._wake,
            at_once=handed_over(channels, self.policy),
        )
        self.delivering = Delivering(
            store,
            channels,
            blobs=self.blobs,
            policy=self.policy,
            speaker=speaker,
            now=self.clock,
            chance=lambda: 0.5,
            heartbeat=self.beats,
        )
        self.tools = Tools(
            speaker=speaker,
            policy=self.policy,
            new_id=new_id,
            new_secret=lambda: b"secret",
            new_reference=references(),
            page=Paging(
                speaker=speaker,
                wording=self.wording,
                on_call="ON-CALL@example.org",
                account="complaints@example.org",
                language="en",
                desk_url="https://example.org/desk",
            ),
            reach=Reaching(
                speaker=speaker,
                wording=self.wording,
                account="complaints@example.org",
                now=self.clock,
            ),
            doors={"email": "complaints@example.org", "telegram": "https://t.me/example_bot"},
            limits=Limits(answers=10, alike=2, within=timedelta(minutes=180)),
            demo=demo,
        )
        self.intake = Intake(store, self.blobs, now=self.clock)
        self.conversing = self.another()
        self.timekeeping = Timekeeping(store, now=self.clock, heartbeat=self.beats)
        self.casework = Casework(store, self.tools, now=self.clock)
        self.claims = Claims(store, self.tools.reach, counting(f"{run}claim"))
        self.reading = Reading(store, self.policy)
        self.anna = staff_of(Role.MANAGER, "anna")
        self._numbers = counting(f"{run}m")

    def another(self) -> Conversing:
        """Another worker of the same line."""
        return Conversing(
            self.store,
            self.reader,
            self.tools,
            mask=mask,
            default_language="en",
            now=self.clock,
        )

    def _wake(self, channel: str, key: str, said: Sequence[Queued]) -> None:
        self.woken.append((channel, key))
        self.delivering.wake(channel, key, said)

    async def journal(
        self,
        text: str,
        *,
        channel: str = "telegram",
        account: str = "bot",
        user: str = "anna",
        kind: MessageKind = MessageKind.TEXT,
        subject: str = "",
        in_reply_to: str = "",
        attachments: tuple[Attachment, ...] = (),
    ) -> str:
        """Let something in, as a channel would; the conversation's id."""
        message = a_message(
            text,
            self._numbers(),
            kind=kind,
            sender=Address(channel=channel, account=account, user=user),
            received_at=self.clock(),
            subject=subject,
            in_reply_to=in_reply_to,
            attachments=attachments,
        )
        assert await self.intake.message(message)
        return await self.key(message)

    async def key(self, message: InboundMessage) -> str:
        found = await self.store.read(lambda unit: unit.conversations.find(message.sender))
        assert found
        return found.id

    async def hear(self, text: str, **changes: Any) -> str:
        """Let something in, handle it and send what is said."""
        key = await self.journal(text, **changes)
        await self.conversing.handle(key)
        await self.delivering.deliver(key)
        return key

    async def press(self, value: str) -> str:
        return await self.hear(value, kind=MessageKind.CHOICE)

    async def fall_due(self, **by: float) -> int:
        """Time passes; what falls due is handled and sent."""
        self.clock.tick(**by)
        entered = await self.timekeeping.look()
        for key in {case.conversation_id for case in await self.cases()}:
            await self.conversing.handle(key)
            await self.delivering.deliver(key)
        return entered

    async def cases(self) -> list[Case]:
        return list(await self.store.read(lambda unit: unit.cases.list(CaseFilter(), limit=99)))

    async def file(self) -> CaseFile:
        """The only case, with its chain whole."""
        (case,) = await self.cases()
        found = await self.reading.file(case.reference)
        assert faults(found.events, head=found.case.trail_hash) == []
        return found

    async def case(self) -> Case:
        return (await self.file()).case

    async def pending(self, key: str) -> Pending | None:
        return await self.store.read(lambda unit: unit.inbox.next(key))

    def texts(self, channel: str = "telegram") -> list[str]:
        return [message.text for message in self.wires[channel].sent]

    async def decided(self, remedies: tuple[str, ...] = ()) -> str:
        """A case with its decision sent; its reference."""
        await self.hear("The kettle I bought broke after two days")
        reference = (await self.case()).reference
        await decide(self, reference, remedies)
        return reference


async def decide(line: Line, reference: str, remedies: tuple[str, ...] = ()) -> None:
    """The way to a decision that was sent."""
    work, anna = line.casework, line.anna
    await work.assign(reference, anna, anna)
    await work.correct(reference, anna, category="delivery")
    await work.triage(reference, anna)
    await work.investigate(reference, anna)
    text = DecisionText(upheld=Upheld.NO, text="We checked.", reasons="So.", remedies=remedies)
    case = await work.decide(reference, anna, text)
    await line.delivering.deliver(case.conversation_id)
