"""Where scripted complainants meet the real line: a clock that moves when told, staff who act.

One person is on at a time. What is said to them is noted turn by turn, with how long it took.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Self

from arzuhal.bootstrap.rehearsal import MAILBOX, Chance, Rehearsal, rehearse
from arzuhal.simulate.place import BETWEEN, START, Said
from arzuhal.simulate.staffing import DEEDS
from bot.domain.case import Case
from bot.domain.conversation import Conversation
from bot.domain.dialogue import TimerKind
from bot.services.ports import UnitOfWork
from bot.services.speaking import Spoken
from bot.services.threads import reply_tag
from channels.message import (
    Address,
    Attachment,
    Authenticity,
    InboundMessage,
    MessageKind,
)
from config.settings import Settings
from nlp import case_reference
from nlp.base import Understander

LOOK_EVERY = timedelta(hours=3)  # while days pass
ACCOUNTS = {"telegram": "bot", "web": "site", "email": MAILBOX}


@dataclass(slots=True)
class Stage:
    """One line, one person at a time."""

    settings: Settings
    folder: Path
    understander: Understander
    name: str = ""
    channel: str = ""
    at: datetime = START
    took: list[float] = field(default_factory=list)  # seconds a turn, message accepted -> queued
    _said: list[Said] = field(default_factory=list)
    _ids: count[int] = field(default_factory=lambda: count(1))
    _references: count[int] = field(default_factory=lambda: count(1))
    _line: Rehearsal | None = None
    _tag: str = ""  # of the address that our newest letter is to be answered to
    _keys: dict[str, str] = field(default_factory=dict)  # conversations by channel

    @property
    def line(self) -> Rehearsal:
        """The line as it runs. Raises RuntimeError outside `async with`."""
        if self._line is None:
            raise RuntimeError("the stage is not open")
        return self._line

    async def __aenter__(self) -> Self:
        chance = Chance(now=lambda: self.at, new_id=self._new_id, new_reference=self._reference)
        self._line = await rehearse(
            self.settings, self.folder, self.understander, chance, self._heard
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.line.database.close()

    async def restart(self) -> None:
        """As if the process had ended: everything is made anew on the same file."""
        await self.__aexit__()
        await self.__aenter__()

    @property
    def mail(self) -> str:
        """The person's own mail address."""
        return self._address("email").user

    def enter(self, name: str, channel: str) -> None:
        """Somebody new comes on, on a Monday at nine."""
        self.name, self.channel, self.at = name, channel, START
        self._references = count(1)
        self._tag = ""
        self._keys.clear()
        self._said.clear()

    def write_anew(self) -> None:
        """The next letter answers none of ours."""
        self._tag = ""

    async def leave(self) -> None:
        """Whoever was on is gone: no timer of theirs falls due for anybody else."""
        ids = [case.id for case in await self.cases()]

        def work(unit: UnitOfWork) -> None:
            for case_id in ids:
                unit.timers.unset(case_id, list(TimerKind))

        await self.line.store.write(work)

    async def hear(
        self, text: str, *, kind: MessageKind = MessageKind.TEXT, files: int = 0, language: str
    ) -> list[Said]:
        """The person sends something; what they are told for it."""
        self.at += BETWEEN
        begun = time.perf_counter()
        message = self._message(text, kind, files, language)
        await self.line.intake.message(message)
        key = self._keys.get(self.channel) or await self._find(message.sender)
        await self.line.conversing.handle(key)
        self.took.append(time.perf_counter() - begun)
        return self._taken()

    async def wait(self, span: timedelta) -> list[Said]:
        """Time passes, and what falls due is done."""
        until = self.at + span
        await self._deliver()
        while self.at < until:
            self.at = min(until, self.at + LOOK_EVERY)
            if await self.line.timekeeping.look():
                await self._work()
        return self._taken()

    async def staff(self, deed: str, text: str) -> list[Said]:
        """Staff do one of DEEDS to the newest case, with a text of theirs where it needs one."""
        await self._deliver()
        case = (await self.cases())[0]
        await DEEDS[deed](self.line.casework, case, text)
        await self._deliver()
        return self._taken()

    async def cases(self) -> Sequence[Case]:
        """The person's cases, newest first."""
        keys = sorted(set(self._keys.values()))

        def work(unit: UnitOfWork) -> list[Case]:
            return [case for key in keys for case in unit.cases.of(key)]

        found = await self.line.store.read(work)
        return sorted(found, key=lambda case: case.received_at, reverse=True)

    async def _find(self, address: Address) -> str:
        found = await self.line.store.read(lambda unit: unit.conversations.find(address))
        if found is None:
            raise RuntimeError(f"no conversation with {address}")
        self._keys[self.channel] = found.id
        return found.id

    async def _work(self) -> None:
        for key in self._keys.values():
            await self.line.conversing.handle(key)
        await self._deliver()

    async def _deliver(self) -> None:
        for key in self._keys.values():
            await self.line.delivering.deliver(key)

    def _message(self, text: str, kind: MessageKind, files: int, language: str) -> InboundMessage:
        letter = self.channel == "email"
        return InboundMessage(
            external_id=f"<{self._new_id()}@example.org>" if letter else self._new_id(),
            sender=self._address(self.channel),
            kind=kind,
            text=text,
            received_at=self.at,
            language_hint="" if letter else language,
            attachments=tuple(self._photo(number) for number in range(files)),
            authenticity=Authenticity.VERIFIED,
            details={"reply_tag": self._tag} if letter else {},
        )

    def _address(self, channel: str) -> Address:
        user = f"{self.name}@example.org" if channel == "email" else self.name
        return Address(channel=channel, account=ACCOUNTS[channel], user=user)

    def _photo(self, number: int) -> Attachment:
        content = f"{self.name} {number}".encode()
        digest = sha256(content).hexdigest()
        return Attachment(
            name=f"photo-{number}.jpg",
            type="image/jpeg",
            size=len(content),
            digest=digest,
            content=content,
        )

    def _heard(self, there: Conversation, spoken: Sequence[Spoken], language: str) -> None:
        address = there.address
        if address.user != self._address(address.channel).user:
            return
        self._keys.setdefault(address.channel, there.id)
        for one in spoken:
            if one.case and address.channel == "email":
                self._tag = reply_tag(one.case)
            self._said.append(
                Said(
                    channel=address.channel,
                    keys=tuple(one.template.split("+")),
                    text=one.text,
                    language=language,
                    author=one.author,
                    choices=tuple((choice.value, choice.label) for choice in one.choices),
                )
            )

    def _taken(self) -> list[Said]:
        taken, self._said = self._said, []
        return taken

    def _new_id(self) -> str:
        return f"r{next(self._ids)}"

    def _reference(self) -> str:
        drawn = sha256(f"{self.name}:{next(self._references)}".encode()).digest()
        letters = case_reference.ALPHABET
        body = "".join(letters[byte % len(letters)] for byte in drawn[: case_reference.BODY])
        return case_reference.format(body + case_reference.check_character(body))
