"""One conversation: a script carried out on the stage, with everything that was said in it.

Steps of a plan: the name of a group of words says one of them, `name+photo` with a picture;
`photo` sends only pictures; `answers` answers what is asked until nothing is, `answers:2` twice at
most; `press:skip` a button, `command:status` a command; `wait:30h`, `wait:7d`; `staff:decide` (see
`staffing`); `restart`; `on:email` goes on in another channel; `anew` begins a new letter; `code`
types the code that came by mail; `speaks:en` from here on another language is expected.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from arzuhal.simulate.place import Place, Said
from arzuhal.simulate.script import Script, ScriptError, pick
from bot.domain.case import Case
from bot.domain.errors import ArzuhalError
from channels.message import MessageKind

ROUNDS = 8  # answers to questions at most, lest two machines talk for ever
ASKING = re.compile(r"m3\.(?:ask|again|item)\.(?P<slot>\w+)")
RECORDED = frozenset({"m1.recorded", "m1.recorded_critical"})
# What else is asked, by key: the group of words that answers it, where a script has words.
ASKED: Mapping[str, str] = {"withdraw.confirm": "yes"}
UNITS = {"h": "hours", "d": "days"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What the person did, and what they were told for it. `told`: slots they had stated by then.

    `wrote` is empty where only time passed or staff acted; `language` is the one expected.
    """

    at: datetime
    step: str
    channel: str
    wrote: str
    files: int
    said: tuple[Said, ...]
    told: frozenset[str]
    language: str

    @property
    def keys(self) -> tuple[str, ...]:
        """Every paragraph that was said, by key, in order."""
        return tuple(key for said in self.said for key in said.keys)

    @property
    def asked(self) -> tuple[str, ...]:
        """The slots that were asked for."""
        return tuple(found["slot"] for found in map(ASKING.fullmatch, self.keys) if found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A conversation that is over."""

    script: Script
    exchanges: tuple[Exchange, ...]
    cases: tuple[Case, ...]  # newest first


@dataclass(slots=True)
class Play:
    """A script being carried out."""

    script: Script
    stage: Place
    seed: object
    exchanges: list[Exchange] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    language: str = ""
    places: dict[str, int] = field(default_factory=dict)

    async def play(self) -> Played:
        """The whole plan."""
        self.language = self.script.language
        user = f"{self.script.name}-{self.script.language}-{self.seed}".replace("_", "-")
        self.stage.enter(user, self.script.channel)
        for step in self.script.plan:
            await self._do(step)
        cases = tuple(await self.stage.cases())
        await self.stage.leave()
        return Played(script=self.script, exchanges=tuple(self.exchanges), cases=cases)

    async def _do(self, step: str) -> None:
        name, _, argument = step.partition(":")
        if name in _STEPS:
            await _STEPS[name](self, argument)
            return
        group, _, photo = step.partition("+")
        await self._say(group, files=1 if photo else 0)

    async def _say(self, group: str, files: int = 0) -> None:
        self.told |= self.script.stated(group) | ({"evidence"} if files else set())
        await self._send(group, await self._words(group), files=files)

    async def _words(self, group: str) -> str:
        """The next phrase of a group, with the person's reference where it has a place for it."""
        place = self.places.get(group, -1) + 1
        self.places[group] = place
        options = self.script.words.get(group)
        if not options:
            raise ScriptError(f"{self.script.language}: {self.script.name} cannot say {group!r}")
        text = pick(options, self.seed, self.script.name, group, place=place)
        if "{reference}" not in text:
            return text
        cases = await self.stage.cases()
        return text.replace("{reference}", cases[0].reference if cases else "")

    async def _send(
        self, step: str, text: str, *, kind: MessageKind = MessageKind.TEXT, files: int = 0
    ) -> None:
        said = await self.stage.hear(text, kind=kind, files=files, language=self.language)
        self._note(step, said, wrote=text, files=files)

    def _note(self, step: str, said: Sequence[Said], wrote: str = "", files: int = 0) -> None:
        if any(RECORDED & set(one.keys) for one in said):  # of another matter nothing is told
            self.told = set(self.script.stated(step)) | ({"evidence"} if files else set())
        self.exchanges.append(
            Exchange(
                at=self.stage.at,
                step=step,
                channel=self.stage.channel,
                wrote=wrote,
                files=files,
                said=tuple(said),
                told=frozenset(self.told),
                language=self.language,
            )
        )

    async def answers(self, most: str) -> None:
        """Answer as long as something is asked that this person has words for."""
        for _ in range(int(most or ROUNDS)):
            asked = self._open()
            group = next((ASKED[key] for key in self.exchanges[-1].keys if key in ASKED), "")
            if asked:
                await (self._by_letter if len(asked) > 1 else self._to)(asked)
            elif group in self.script.words:
                await self._say(group)
            else:
                return

    def _open(self) -> tuple[str, ...]:
        """What was asked last and is not answered; a question put a second time is open again."""
        last = self.exchanges[-1]
        if last.asked:
            return last.asked
        earlier = next((one.asked for one in reversed(self.exchanges) if one.asked), ())
        return tuple(slot for slot in earlier if slot not in self.told)

    async def _to(self, asked: Sequence[str]) -> None:
        group = asked[0] if asked[0] in self.script.words else "skip"
        self.told.add(asked[0])
        await self._say(group, files=1 if group == "photo" else 0)

    async def _by_letter(self, asked: Sequence[str]) -> None:
        """One letter for all questions: numbered as they were, or line by line."""
        numbered = pick(("numbered", "plain"), self.seed, self.script.name) == "numbered"
        lines = []
        for number, slot in enumerate(asked, 1):
            words = await self._words(slot if slot in self.script.words else "skip")
            lines.append(f"{number}) {words}" if numbered else words)
        self.told |= set(asked)
        await self._send("answers", "\n".join(lines))

    async def photo(self, count: str) -> None:
        """Pictures without a word."""
        self.told.add("evidence")
        await self._send("photo", "", files=int(count or 1))

    async def press(self, value: str) -> None:
        """A button; `{me}` stands for the person's own mail address."""
        value = value.replace("{me}", self.stage.mail)
        await self._send(f"press:{value}", value, kind=MessageKind.CHOICE)

    async def command(self, text: str) -> None:
        """A command, as Telegram and the web chat know them."""
        await self._send(f"command:{text}", text, kind=MessageKind.COMMAND)

    async def wait(self, span: str) -> None:
        """Time passes."""
        said = await self.stage.wait(timedelta(**{UNITS[span[-1]]: int(span[:-1])}))
        self._note(f"wait:{span}", said)

    async def staff(self, deed: str) -> None:
        """Staff act; what they write is in the person's language."""
        words = self.script.words.get(f"staff_{deed}", ("",))
        try:
            said = await self.stage.staff(deed, pick(words, self.seed, self.script.name))
        except ArzuhalError as refused:
            self._note(f"staff:{deed}, refused: {refused}", ())
        else:
            self._note(f"staff:{deed}", said)

    async def restart(self, _: str) -> None:
        """The process ends and begins again."""
        await self.stage.restart()

    async def on(self, channel: str) -> None:
        """The same person goes on elsewhere."""
        self.stage.channel = channel

    async def anew(self, _: str) -> None:
        """What is written next answers no letter of ours."""
        self.stage.write_anew()

    async def code(self, _: str) -> None:
        """Type the code that came elsewhere."""
        texts = [said.text for said in self.exchanges[-1].said]
        found = re.findall(r"\b\d{6}\b", "\n".join(texts))
        await self._send("code", found[-1] if found else "000000")

    async def speaks(self, language: str) -> None:
        """From here on, answers are expected in another language."""
        self.language = language


_STEPS: Mapping[str, Callable[[Play, str], Awaitable[None]]] = {
    "answers": Play.answers,
    "photo": Play.photo,
    "press": Play.press,
    "command": Play.command,
    "wait": Play.wait,
    "staff": Play.staff,
    "restart": Play.restart,
    "on": Play.on,
    "anew": Play.anew,
    "code": Play.code,
    "speaks": Play.speaks,
}
