"""Answers before they are said: drafts that survive, answers that wait and can be taken back.

An answer that waits is no part of the conversation: it is said, in one transaction that takes it
off the list, when its time has come. What would be wrong to say by then is held back for a person:
where a moment was chosen and the complainant wrote meanwhile, or where the case does not allow it.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.domain.answer import Answer, AnswerStatus, Held
from bot.domain.case import Case
from bot.domain.errors import (
    ArzuhalError,
    ConflictError,
    NotFoundError,
)
from bot.domain.events import SYSTEM, Event, EventType
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.lifecycle.awake import awake
from bot.services.acting import Desk
from bot.services.casework import Casework
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from bot.services.saying import answer, spoken, whole
from bot.services.speaking import Speaker
from channels.base import Heartbeat
from channels.message import Attachment, Author, OutboundMessage

LOOK_EVERY = 1.0  # seconds
BATCH = 50  # at most this many a look
FURTHEST = timedelta(days=90)  # that an answer may wait

log = logging.getLogger(__name__)


class TimeError(ArzuhalError):
    """A moment that is over, or further off than an answer may wait."""


class _WordsError(ArzuhalError):
    """The complainant wrote after it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is written and not sent in a case, as one person sees it.

    `draft` is their own, `others` are accounts' ids with a draft of theirs.
    """

    draft: Answer
    waiting: tuple[Answer, ...] = ()
    others: tuple[str, ...] = ()


class Answering:
    """Keeps drafts, sends answers at their time, takes them back."""

    def __init__(
        self,
        store: Store,
        casework: Casework,
        speaker: Speaker,
        policy: Policy,
        *,
        undo: timedelta,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
        heartbeat: Heartbeat,
    ) -> None:
        """`undo`: how long an answer can be taken back; none for zero."""
        self.undo = undo
        self._store = store
        self._casework = casework
        self._speaker = speaker
        self._policy = policy
        self._new_id = new_id
        self._now = now
        self._heartbeat = heartbeat

    def over(self, store: Store) -> "Answering":
        """The same over another door to the rows, such as one that looks before it lets in."""
        other = copy(self)
        other._store = store  # noqa: SLF001  # of its own copy
        other._casework = self._casework.over(store)  # noqa: SLF001  # of its own copy
        return other

    async def writing(self, case: Case, staff: Staff) -> Writing:
        """Everything written and not sent."""
        found = await self._store.read(lambda unit: unit.answers.of(case.id))
        drafts = {one.by: one for one in found if one.status is AnswerStatus.DRAFT}
        return Writing(
            draft=drafts.pop(staff.id, self._blank(case.id, staff)),
            waiting=tuple(one for one in found if one.status is not AnswerStatus.DRAFT),
            others=tuple(drafts),
        )

    async def keep(
        self, reference: str, staff: Staff, *, seen: int | None = None, **changes: Any
    ) -> Answer:
        """Change somebody's own draft; one with nothing in it goes.

        `seen`: the version the change was made from. Raises ConflictError when there is another.
        """

        def act(desk: Desk) -> Answer:
            draft = self._draft(desk, seen)
            return self._put(desk.recording.unit, draft, replace(draft, **changes))

        return await self._acted(reference, staff, act)

    async def send(
        self,
        reference: str,
        staff: Staff,
        *,
        text: str,
        asks: bool = False,
        at: datetime | None = None,
        seen: int | None = None,
    ) -> Answer:
        """Have the draft go out with these words: at a time, or when it cannot be taken back.

        Not in the person's night, where a time was chosen. Raises UnfilledError, TimeError,
        ConflictError, and where nothing can be taken back what saying it raises.
        """
        text = whole(text, "an answer")

        def act(desk: Desk) -> Answer:
            draft = self._draft(desk, seen)
            if draft.version:
                desk.recording.unit.answers.take(draft)
            due = self._due(desk.case, at)
            ready = replace(draft, text=text, asks=asks, due_at=due, later=at is not None)
            return self._line_up(desk, ready)

        waiting = await self._acted(reference, staff, act)
        if not self.undo and at is None:
            await self._at_once(waiting, staff)
        return waiting

    async def cancel(self, reference: str, staff: Staff, answer_id: str) -> Answer:
        """Take back what waits: its words become a draft of whoever took it back.

        Raises NotFoundError when it was sent.
        """

        def act(desk: Desk) -> Answer:
            unit = desk.recording.unit
            back = _of(unit, desk.case, answer_id)
            unit.answers.take(back)
            if back.later:
                desk.change(desk.case, EventType.ANSWER_CANCELLED, answer=back.id)
            draft = self._draft(desk, None)
            return self._put(unit, draft, _joined(back, draft))

        return await self._acted(reference, staff, act)

    async def hurry(self, reference: str, staff: Staff, answer_id: str) -> None:
        """Send what waits or was held back, now. Raises NotFoundError when it was sent."""

        def act(desk: Desk) -> None:
            unit = desk.recording.unit
            one = _of(unit, desk.case, answer_id)
            unit.answers.take(one)
            answer(desk, one)

        await self._casework.act(reference, staff, Permission.REPLY, act)

    async def preview(self, case: Case, draft: Answer) -> Sequence[OutboundMessage]:
        """What the complainant would get, at each address. Raises UnfilledError."""

        def work(unit: UnitOfWork) -> Sequence[OutboundMessage]:
            conversation = unit.conversations.get(case.conversation_id)
            language = unit.dialogues.get(conversation.id).language or case.language
            said = spoken(self._speaker, draft, language, case)
            return self._speaker.preview(unit, conversation, [said], language=language)

        return await self._store.read(work)

    async def held(self, staff: Staff) -> Sequence[tuple[str, Answer]]:
        """What somebody wrote and was held back, each with its case's reference."""
        return await self._store.read(lambda unit: unit.answers.held(staff.id))

    async def run(self) -> None:
        """Send what is due until cancelled."""
        while True:
            try:
                await self.look()
                self._heartbeat.beat("answers")
            except StoreUnavailableError as error:
                log.warning("answers that wait cannot be read: %s", error)
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> int:
        """Send what is due; returns how many answers were looked at."""
        now = self._now()
        due = await self._store.read(lambda unit: unit.answers.due(now=now, limit=BATCH))
        for one in due:
            await self._go(one)
        return len(due)

    async def _go(self, one: Answer) -> None:
        """Send one, or hold it back; whatever changed meanwhile is looked at the next time."""
        try:
            await self._say(one)
        except (ConflictError, NotFoundError) as error:
            log.info("an answer was changed while it was to be sent: %s", error)
        except _WordsError:
            await self._store.write(partial(self._hold, one=one, why=Held.WORDS))
        except ArzuhalError as error:
            log.warning("an answer cannot be sent: %s", error)
            await self._store.write(partial(self._hold, one=one, why=Held.IMPOSSIBLE))

    async def _say(self, one: Answer) -> None:
        """Say it; what was to be said by day waits for the morning, however late it is."""

        def found(unit: UnitOfWork) -> tuple[Case, Staff | None]:
            return unit.cases.get(one.case_id), unit.staff.get(one.by)

        case, staff = await self._store.read(found)
        now = self._now()
        if staff is None:
            raise ArzuhalError("there is no such account any more")
        if one.later and (morning := awake(now, case, self._policy)) > now:
            later = replace(one, due_at=morning)
            await self._store.write(lambda unit: unit.answers.put(later))
            return
        said = partial(_said, one=one)
        await self._casework.act(case.reference, staff, Permission.REPLY, said)

    async def _at_once(self, waiting: Answer, staff: Staff) -> None:
        """Where nothing can be taken back, what goes wrong is told to whoever sends it."""
        try:
            await self._say(waiting)
        except ArzuhalError:
            reference = await self._store.read(
                lambda unit: unit.cases.get(waiting.case_id).reference
            )
            await self.cancel(reference, staff, waiting.id)
            raise

    def _hold(self, unit: UnitOfWork, *, one: Answer, why: Held) -> None:
        """Keep it for a person to look at, and say so in the trail."""
        unit.conversations.lock(unit.cases.get(one.case_id).conversation_id)
        case = unit.cases.get(one.case_id)
        unit.answers.put(replace(one, status=AnswerStatus.HELD, why=why))
        data = {"answer": one.id}
        event = Event(type=EventType.ANSWER_HELD, at=self._now(), actor=SYSTEM, data=data)
        unit.cases.put(replace(case, needs_review=True), replace(event, reason=why))

    def _due(self, case: Case, at: datetime | None) -> datetime:
        now = self._now()
        if at is None:
            return now + self.undo
        if not now < at <= now + FURTHEST:
            raise TimeError("the moment is over, or too far off")
        return awake(at, case, self._policy)

    def _line_up(self, desk: Desk, ready: Answer) -> Answer:
        made = replace(
            ready,
            id=self._new_id(),
            at=self._now(),
            status=AnswerStatus.WAITING,
            version=0,
        )
        if made.later and made.due_at:
            at = made.due_at.isoformat()
            desk.change(desk.case, EventType.ANSWER_SCHEDULED, answer=made.id, at=at)
        return desk.recording.unit.answers.put(made)

    def _draft(self, desk: Desk, seen: int | None) -> Answer:
        """Somebody's own draft as it is now. Raises ConflictError."""
        blank = self._blank(desk.case_id, desk.staff)
        try:
            draft = desk.recording.unit.answers.get(blank.id)
        except NotFoundError:
            draft = blank
        if seen is not None and seen != draft.version:
            raise ConflictError("the draft was changed in another window")
        return draft

    def _put(self, unit: UnitOfWork, was: Answer, draft: Answer) -> Answer:
        gone = {file.digest for file in was.attachments} - {f.digest for f in draft.attachments}
        if gone:
            unit.personal.discard(sorted(gone), at=self._now())
        if not draft.empty:
            return unit.answers.put(replace(draft, at=self._now()))
        if was.version:
            unit.answers.take(was)
        return self._anew(draft)

    def _anew(self, draft: Answer) -> Answer:
        return Answer(id=draft.id, case_id=draft.case_id, by=draft.by, at=self._now())

    def _blank(self, case_id: str, staff: Staff) -> Answer:
        return Answer(id=f"{case_id}.{staff.id}", case_id=case_id, by=staff.id, at=self._now())

    async def _acted(self, reference: str, staff: Staff, act: Callable[[Desk], Answer]) -> Answer:
        made: list[Answer] = []

        def kept(desk: Desk) -> None:
            made[:] = [act(desk)]

        await self._casework.act(reference, staff, Permission.REPLY, kept)
        return made[0]


def newer(one: Answer, messages: Sequence[Any]) -> bool:
    """Whether the complainant wrote after it was written; `messages` are a case's, as `Spoken`."""
    return any(m.author is Author.COMPLAINANT and m.at > one.at for m in messages)


def _said(desk: Desk, *, one: Answer) -> None:
    unit = desk.recording.unit
    unit.answers.take(one)
    if one.later and newer(one, unit.cases.correspondence(desk.case_id)):
        raise _WordsError
    answer(desk, one)


def _of(unit: UnitOfWork, case: Case, answer_id: str) -> Answer:
    """What waits in this very case. Raises NotFoundError."""
    found = unit.answers.get(answer_id)
    if found.case_id != case.id or found.status is AnswerStatus.DRAFT:
        raise NotFoundError("there is no such answer")
    return found


def _joined(back: Answer, draft: Answer) -> Answer:
    """What was taken back, before what was written since."""
    texts = [text for text in (back.text, draft.text) if text.strip()]
    files: dict[str, Attachment] = {f.digest: f for f in (*back.attachments, *draft.attachments)}
    return replace(
        draft,
        text="\n\n".join(texts),
        attachments=tuple(files.values()),
        asks=back.asks or draft.asks,
        original=back.original or draft.original,
        original_language=back.original_language or draft.original_language,
        template=draft.template or back.template,
    )
