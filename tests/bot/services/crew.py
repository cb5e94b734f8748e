"""A line whose cases staff are told of, with people of the staff to act from afar."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.case import Case
from bot.domain.notify import Place, Reach, What
from bot.domain.policy import Policy
from bot.domain.staff import Role, Staff
from bot.services.afar import Afar
from bot.services.conversation import Conversing
from bot.services.digesting import Digesting
from bot.services.ports import UnitOfWork
from bot.services.staffpost import StaffPost
from bot.services.telling import Telling, noted
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.message import (
    Address,
    Authenticity,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from nlp.readers.privacy import mask
from tests.bot.services.line import Line
from tests.fakes import counting, staff_of
from tests.stores import Rung

OURS = "complaints@example.org"
GROUP = -1001
ZONE = ZoneInfo("Europe/Istanbul")


class Crew:
    """Everything between what happens to a case and what staff read and write of it."""

    def __init__(
        self,
        database: Database,
        folder: Path,
        *,
        words: bool = False,
        group: bool = False,
        policy: Policy | None = None,
    ) -> None:
        self.store = SqlStore(database, ring=Rung(), new_id=counting("talk"), announce=noted)
        self.line = line = Line(self.store, folder, policy=policy)
        self.lost = 0
        self.post = StaffPost(
            speaker=line.tools.speaker,
            wording=line.wording,
            mail=OURS,
            telegram=("telegram", "bot"),
            staff_only="",
            group=Address(channel="telegram", account="bot", user=str(GROUP)) if group else None,
            language="en",
            desk_url="https://desk.example.org/desk",
            words=words,
        )
        self.telling = self.another()
        self.digesting = Digesting(
            self.store, self.post, line.policy, zone=ZONE, now=line.clock, heartbeat=line.beats
        )
        self.afar = Afar(self.store, line.tools, self.post, alarm=self._alarm, now=line.clock)
        line.conversing = Conversing(
            self.store,
            line.reader,
            line.tools,
            mask=mask,
            default_language="en",
            now=line.clock,
            afar=self.afar,
        )
        self._numbers = counting("s")

    def another(self) -> Telling:
        """The same work in another process."""
        line = self.line
        return Telling(
            self.store, self.post, line.policy, zone=ZONE, now=line.clock, heartbeat=line.beats
        )

    def _alarm(self, _unit: Any) -> None:
        self.lost += 1

    async def hire(
        self,
        name: str,
        role: Role = Role.HANDLER,
        *,
        language: str = "en",
        choices: dict[What, tuple[Place, ...]] | None = None,
        **reach: Any,
    ) -> Staff:
        """Somebody with a mail address of their own."""
        staff = replace(staff_of(role, name), language=language)
        how = {"email": f"{name}@staff.example.org", **reach}
        known = Reach(staff_id=staff.id, choices=choices, **how)

        def work(unit):
            unit.staff.add(staff, now=self.line.clock())
            unit.reachable.put(known)

        await self.store.write(work)
        return staff

    async def tell(self) -> None:
        """All that is due is told and sent."""
        while await self.telling.look():
            pass
        await self.send()

    async def send(self) -> None:
        for channel in ("email", "telegram"):
            for key in await self.store.read(partial(self._due, channel)):
                await self.line.delivering.deliver(key)

    def _due(self, channel: str, unit: UnitOfWork) -> Sequence[str]:
        return unit.outbox.due(channel, now=self.line.clock(), limit=99)

    async def reach(self, name: str) -> Reach:
        return await self.store.read(lambda unit: unit.reachable.of(name))

    async def wind(self, name: str) -> None:
        """Set somebody's letter of the morning."""
        reach = self.digesting.set(await self.reach(name))
        await self.store.write(lambda unit: unit.reachable.put(reach))

    def mails(self, name: str) -> list[OutboundMessage]:
        """What somebody got by mail."""
        to = f"{name}@staff.example.org"
        return [one for one in self.line.wires["email"].sent if one.recipient.user == to]

    def cards(self, user: int | str = GROUP) -> list[OutboundMessage]:
        """What was said in the group, or to somebody, on Telegram."""
        sent = self.line.wires["telegram"].sent
        return [one for one in sent if one.recipient.user == str(user)]

    def to_people(self) -> list[OutboundMessage]:
        """What complainants were told."""
        to_staff = {str(GROUP)}
        return [
            one
            for wire in self.line.wires.values()
            for one in wire.sent
            if one.recipient.user not in to_staff
            and not one.recipient.user.endswith(("@staff.example.org", "on-call@example.org"))
        ]

    async def complaint(self, text: str = "The kettle I bought broke after two days") -> Case:
        """A new case, and everybody is told."""
        await self.line.hear(text)
        case = (await self.line.cases())[0]
        await self.tell()
        return case

    async def case(self, reference: str) -> Case:
        return await self.store.read(lambda unit: unit.cases.by_reference(reference))

    async def notes(self, case: Case) -> list[str]:
        found = await self.store.read(lambda unit: unit.cases.notes(case.id))
        return [note.text for note in found]

    async def mail(
        self,
        sender: str,
        text: str,
        *,
        to: OutboundMessage,
        tag: str | None = None,
        by_id: bool = True,
        kind: MessageKind = MessageKind.TEXT,
        authenticity: Authenticity = Authenticity.UNVERIFIED,
        **changes: Any,
    ) -> str:
        """An answer by mail as the channel hands it over; the conversation's id."""
        tag = to.reply_tag if tag is None else tag
        message = InboundMessage(
            external_id=f"{self._numbers()}@mail.example.org#0123456789abcdef",
            sender=Address(channel="email", account=OURS, user=sender),
            kind=kind,
            text=text,
            received_at=self.line.clock(),
            subject=f"Re: {to.subject}",
            in_reply_to=f"{to.id}@example.org" if by_id else "",
            authenticity=authenticity,
            details={"reply_tag": tag} if tag else {},
            **changes,
        )
        return await self._hand_in(message)

    async def group(
        self, member: int, text: str, *, to: OutboundMessage | None, press: bool = False
    ) -> str:
        """Somebody answers in the group, or presses a button there."""
        message = InboundMessage(
            external_id=f"{GROUP}:{self._numbers()}",
            sender=Address(channel="telegram", account="bot", user=str(GROUP)),
            sender_name="Somebody",
            kind=MessageKind.CHOICE if press else MessageKind.TEXT,
            text=text,
            received_at=self.line.clock(),
            in_reply_to=await self.known(to) if to else "",
            authenticity=Authenticity.VERIFIED,
            details={"staff": str(member)},
        )
        return await self._hand_in(message)

    async def known(self, message: OutboundMessage) -> str:
        found, _ = await self.store.read(lambda unit: unit.told.known_as(message.id))
        return found

    async def _hand_in(self, message: InboundMessage) -> str:
        assert await self.line.intake.message(message)
        key = await self.line.key(message)
        await self.line.conversing.handle(key)
        await self.tell()
        return key
