"""The world of plain values as a place for plays: real understanding and texts, but no rows.

Every law of `World` is checked after each turn, so a conversation that breaks one fails at once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from typing_extensions import override

from arzuhal.bootstrap.rehearsal import DOORS
from arzuhal.simulate.place import BETWEEN, START, Said
from bot.domain.case import Action, Case, ClosureReason, Resolution, Upheld
from bot.domain.dialogue import Line, Part, Phase, Say
from bot.domain.events import Actor
from bot.lifecycle.assessing import suggested
from bot.services.answers import stretches
from bot.services.wording import Wording
from channels.message import Author, MessageKind
from nlp.base import Expectation, Understander
from nlp.readers.privacy import mask
from nlp.understanding import MoveCode, Understanding, nothing
from tests.fakes import Clock, a_message, shipped_policy
from tests.simulation.world import World

POLICY = shipped_policy()
WORDING = Wording(organisation="Example", zone=ZoneInfo("Europe/Istanbul"), policy=POLICY)


@dataclass
class Told(World):
    """A world that keeps what it says as people read it."""

    saying: list[Say] = field(default_factory=list)

    @override
    def _say(self, effect: Say) -> None:
        super()._say(effect)
        self.saying.append(effect)

    @override
    def _advance(self, case: Case, action: Action, actor: Actor) -> None:
        before = len(self.said)
        super()._advance(case, action, actor)
        for key in self.said[before:]:
            self.saying.append(Say(lines=(Line(key=key),), case_id=case.id))

    def spoken(self) -> list[Said]:
        """What was said since, in the language as it is now."""
        saying, self.saying = self.saying, []
        return [self._read(say) for say in saying]

    def _read(self, say: Say) -> Said:
        language, case = self.state.language or "en", self.cases.get(say.case_id)
        choices = WORDING.choices(say.options, language)
        return Said(
            channel=self.channel,
            keys=tuple(line.key for line in say.lines),
            text=WORDING.say(say, language, case),
            language=language,
            author=Author.ASSISTANT,
            choices=tuple((choice.value, choice.label) for choice in choices),
        )


class ToldPlace:
    """See `arzuhal.simulate.place.Place`."""

    def __init__(self, understander: Understander) -> None:
        self._understander = understander
        self.enter("nobody", "telegram")

    def enter(self, name: str, channel: str) -> None:
        self.name, self.channel = name, channel
        self.world = Told(channel=channel, policy=POLICY, clock=Clock(START), doors=DOORS)
        self._answering = False

    @property
    def mail(self) -> str:
        return f"{self.name}@example.org"

    @property
    def at(self) -> datetime:
        return self.world.clock.at

    @at.setter
    def at(self, moment: datetime) -> None:
        self.world.clock.at = moment

    async def leave(self) -> None:
        """Nothing is kept."""

    async def hear(
        self, text: str, *, kind: MessageKind = MessageKind.TEXT, files: int = 0, language: str
    ) -> Sequence[Said]:
        state = self.world.state
        self.at += BETWEEN
        hint, words = state.language or language, kind is MessageKind.TEXT
        waiting = Expectation(slot=state.asked, yes_no=state.phase is Phase.CONFIRMING)
        read = self._read(text, hint, waiting) if words else nothing(text)
        told = MoveCode.TOLD in read.moves and state.asked
        earlier = "\n".join(turn.text for turn in self.world.turns)
        self.world.hear(
            mask(text, read.sensitive),
            read,
            kind=kind,
            attachments=files,
            routed=self._routed(),
            hint=language,
            parts=tuple(self._parts(text, hint)) if words else (),
            recalled=self._read(earlier, hint, waiting) if told else None,
        )
        return self._taken()

    async def wait(self, span: timedelta) -> Sequence[Said]:
        until = self.at + span
        while due := [(at, key) for key, at in self.world.timers.items() if at <= until]:
            at, (case_id, timer) = min(due)
            self.at = max(self.at, at)
            self.world.due(timer, case_id)
        self.at = until
        return self._taken()

    async def staff(self, deed: str, text: str) -> Sequence[Said]:
        del text
        DEEDS[deed](self.world)
        return self._taken()

    async def cases(self) -> Sequence[Case]:
        handed = self.world.handed
        return [replace(c, needs_review=c.id in handed) for c in self.world.newest_first]

    async def restart(self) -> None:
        """Values have nothing to lose."""

    def write_anew(self) -> None:
        self._answering = False

    def _read(self, text: str, hint: str, expecting: Expectation) -> Understanding:
        return self._understander.understand(
            text, received_at=self.at, hint=hint, expecting=expecting
        )

    def _parts(self, text: str, hint: str) -> Iterator[Part]:
        """As `bot.services.beside` reads the answers of a letter."""
        listed = next(reversed(list(self.world.state.listed.values())), ())
        message = a_message(text, "letter")
        for found in stretches(message, len(listed)):
            part = text[found.start : found.end]
            waiting = Expectation(slot=listed[found.number - 1], yes_no=True)
            yield Part(
                number=found.number,
                start=found.start,
                text=part,
                understanding=self._read(part, hint, waiting),
                told=found.told,
            )

    def _routed(self) -> str:
        letter = self.channel == "email" and self._answering and self.world.cases
        return self.world.case.id if letter else ""

    def _taken(self) -> Sequence[Said]:
        taken = self.world.spoken()
        self._answering = self._answering or bool(taken)
        return taken


def _triage(world: Told) -> None:
    world.put(
        owner="anna",
        category=world.case.category or "other",
        assessment=suggested(nothing("")),
        conflict_checked=True,
    )
    world.staff(Action.TRIAGE)


def _decide(world: Told) -> None:
    _triage(world)
    resolution = Resolution(upheld=Upheld.YES, reasons="so", root_cause="other", all_answered=True)
    world.put(note_count=1, resolution=resolution)
    world.staff(Action.INVESTIGATE)
    world.staff(Action.DECIDE)
    world.staff(Action.SEND_DECISION)


def _close(world: Told) -> None:
    resolution = replace(world.case.resolution, closure_reason=ClosureReason.ACCEPTED)
    world.put(resolution=resolution)
    world.staff(Action.CLOSE)


DEEDS: Mapping[str, Callable[[Told], None]] = {
    "triage": _triage,
    "decide": _decide,
    "close": _close,
}
