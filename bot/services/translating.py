"""Machine translation for staff: somebody else's program reads a text, and that is on record.

Nothing leaves before the trail says so; numbers of cards, accounts and identity papers never do.
What came back is kept, so that no text is sent outside twice, and is shown beside the original.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from bot.domain.answer import Answer
from bot.domain.case import Case
from bot.domain.errors import ArzuhalError
from bot.domain.events import EventType
from bot.domain.staff import Permission, Staff
from bot.services.acting import Desk
from bot.services.answering import Answering
from bot.services.casework import Casework
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.answers import Translated

LONGEST = 20_000  # characters of one text
MOST = 30  # texts sent at once, the newest
WHAT = "machine_translation"  # as the trail calls what was disclosed


class TranslationError(ArzuhalError):
    """It was not translated. `fault`: unreachable, refused, limit or unreadable."""

    def __init__(self, fault: str, detail: str) -> None:
        self.fault = fault
        super().__init__(f"{fault}: {detail}")


class Translator(Protocol):
    """A program that translates."""

    @property
    def host(self) -> str:
        """Where texts go."""
        ...

    async def translate(self, text: str, *, source: str, target: str) -> str:
        """A text in another language (BCP 47, `und` for not known). Raises TranslationError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A text and the language it is in."""

    text: str
    language: str


class Translating:
    """Has texts of a case translated. `automatic`: without being asked for."""

    def __init__(
        self,
        store: Store,
        casework: Casework,
        answering: Answering,
        translator: Translator | None,
        *,
        mask: Callable[[str], str],
        automatic: bool,
        now: Callable[[], datetime],
    ) -> None:
        """Without a `translator` nothing is; `mask` hides numbers that nobody outside may see."""
        self.on = translator is not None
        self.host = translator.host if translator else ""
        self.automatic = self.on and automatic
        self._store = store
        self._casework = casework
        self._answering = answering
        self._translator = translator
        self._mask = mask
        self._now = now

    async def known(self, case: Case, target: str) -> Mapping[str, Translated]:
        """What is translated already, by `name` of the text."""
        found = await self._store.read(lambda unit: unit.translations.of(case.id, target))
        return {one.digest: one for one in found}

    def name(self, text: str) -> str:
        """What a text is kept under: the digest of what is sent."""
        return hashlib.sha256(self._mask(text).encode("utf-8", "surrogatepass")).hexdigest()

    async def thread(
        self, case: Case, staff: Staff, texts: Sequence[Foreign], *, target: str
    ) -> int:
        """Translate what is in another language and not translated yet; how many texts that is.

        Raises TranslationError; what came before it is kept.
        """
        known = await self.known(case, target)
        wanted = {
            self.name(one.text): one
            for one in texts
            if one.text.strip() and one.language != target
        }
        fresh = {key: one for key, one in wanted.items() if key not in known}
        chosen = dict([*fresh.items()][-MOST:])
        if chosen:
            await self._record(case, staff, target, [one.text for one in chosen.values()])
        for key, one in chosen.items():
            kept = Translated(
                case_id=case.id,
                digest=key,
                source=one.language,
                target=target,
                text=await self._translated(one, target),
                service=self.host,
                by=staff.id,
                at=self._now(),
            )
            await self._store.write(partial(_keep, kept=kept))
        return len(chosen)

    async def draft(
        self, case: Case, staff: Staff, draft: Answer, *, source: str, target: str
    ) -> Answer:
        """Translate somebody's draft for the complainant; the words before go along with it."""
        await self._record(case, staff, target, [draft.text])
        said = await self._translated(Foreign(text=draft.text, language=source), target)
        return await self._answering.keep(
            case.reference,
            staff,
            seen=draft.version,
            text=said,
            original=draft.text,
            original_language=source,
        )

    async def _record(self, case: Case, staff: Staff, target: str, texts: Sequence[str]) -> None:
        """Say in the trail what goes outside, before it goes."""
        data: dict[str, Any] = {
            "what": WHAT,
            "to": self.host,
            "into": target,
            "texts": len(texts),
            "characters": sum(map(len, texts)),
        }

        def act(desk: Desk) -> None:
            desk.change(desk.case, EventType.DISCLOSURE, role=staff.role, **data)

        await self._casework.act(case.reference, staff, Permission.REPLY, act)

    async def _translated(self, one: Foreign, target: str) -> str:
        if self._translator is None:
            raise TranslationError("unreachable", "no translator is set up")
        if len(one.text) > LONGEST:
            raise TranslationError("limit", f"longer than {LONGEST} characters")
        text = self._mask(one.text)
        said = await self._translator.translate(text, source=one.language, target=target)
        return said.strip()


def _keep(unit: UnitOfWork, *, kept: Translated) -> None:
    unit.translations.put(kept)
