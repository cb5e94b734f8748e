"""Answers before they are said: drafts that survive, answers that wait and can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.answer import Answer, AnswerStatus
from bot.domain.case import Case
from bot.domain.errors import (
    ArzuhalError,
    ConflictError,
    NotFoundError,
)
from bot.domain.events import EventType
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.lifecycle.awake import awake
from bot.services.acting import Desk
from bot.services.casework import Casework
from bot.services.movable import Movable
from bot.services.ports import Store, UnitOfWork
from bot.services.saying import answer, spoken, whole
from bot.services.speaking import Speaker
from bot.services.waiting import Waiting
from channels.message import Attachment, OutboundMessage

FURTHEST = timedelta(days=90)  # that an answer may wait


class TimeError(ArzuhalError):
    """A moment that is over, or further off than an answer may wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is written and not sent in a case, as one person sees it.

    `draft` is their own, `others` are accounts' ids with a draft of theirs.
    """

    draft: Answer
    waiting: tuple[Answer, ...] = ()
    others: tuple[str, ...] = ()


class Answering(Movable):
    """Keeps drafts, has answers sent, takes them back."""

    def __init__(
        self,
        store: Store,
        casework: Casework,
        waiting: Waiting,
        speaker: Speaker,
        policy: Policy,
        *,
        undo: timedelta,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        """`undo`: how long an answer can be taken back; none for zero."""
        self.undo = undo
        self._store = store
        self._casework = casework
        self._waiting = waiting
        self._speaker = speaker
        self._policy = policy
        self._new_id = new_id
        self._now = now

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
        return await self._store.read(lambda unit: unit.answers.held(staff))

    async def _at_once(self, waiting: Answer, staff: Staff) -> None:
        """Where nothing can be taken back, what goes wrong is told to whoever sends it."""
        try:
            await self._waiting.say(waiting)
        except ArzuhalError:
            reference = await self._store.read(
                lambda unit: unit.cases.get(waiting.case_id).reference
            )
            await self.cancel(reference, staff, waiting.id)
            raise

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
