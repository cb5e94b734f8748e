"""Staff act from afar: they answer a letter or a card, press its buttons, link their account.

Whatever is not proven (`knowing`) changes nothing, and they are told why. None of it is ever a
complaint, and nothing of it reaches a complainant but the words of an order to answer. What is
done and that the row is settled are one transaction.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.domain.conversation import Pending
from bot.domain.errors import (
    ArzuhalError,
    ConflictError,
    GuardError,
    IllegalTransitionError,
    NotFoundError,
)
from bot.domain.orders import Verb
from bot.domain.staff import Staff
from bot.services import knowing
from bot.services.acting import PermissionDeniedError
from bot.services.casework import Casework
from bot.services.knowing import Asked
from bot.services.ledger import Tools
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.reachable import HEARD, Told
from bot.services.staffpost import DONE, PROMPT, StaffPost
from bot.services.undelivered import CREW
from channels.message import InboundMessage, MessageKind

T = TypeVar("T")
FATE = "staff"  # of what a member of staff sent
SAID = "said"  # among what staff were told: what they themselves sent about a case
_WITHIN = timedelta(hours=1)
_STRANGERS, _OWN = 3, 30  # short answers within that, to nobody we know and to staff
_WHY = (  # the first that fits
    (PermissionDeniedError, "role"),
    (ConflictError, "conflict"),
    (GuardError, "step"),
    (IllegalTransitionError, "step"),
    (NotFoundError, "case"),
)


class OvertakenError(ConflictError):
    """Another process has handled the row."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the inbox that a member of staff sent."""

    conversation_id: str
    pending: Pending
    message: InboundMessage


@dataclass(frozen=True, slots=True)
class _Along:
    """A store whose writes do something more before and after, in the same transaction."""

    store: Store
    before: Callable[[UnitOfWork], None]
    after: Callable[[UnitOfWork], None]

    def write(self, work: Callable[[UnitOfWork], T], *, flushed: bool = True) -> Awaitable[T]:
        """See `bot.services.ports.Store`."""

        def whole(unit: UnitOfWork) -> T:
            self.before(unit)
            result = work(unit)
            self.after(unit)
            return result

        return self.store.write(whole, flushed=flushed)

    def read(self, work: Callable[[UnitOfWork], T]) -> Awaitable[T]:
        """See `bot.services.ports.Store`."""
        return self.store.read(work)


class Afar:
    """Carries out what staff send from where they are."""

    def __init__(
        self,
        store: Store,
        tools: Tools,
        post: StaffPost,
        *,
        alarm: Callable[[UnitOfWork], None],
        now: Callable[[], datetime],
    ) -> None:
        """`alarm`: somebody is told that the group of staff cannot be written to any more."""
        self._store = store
        self._tools = tools
        self._post = post
        self._alarm = alarm
        self._now = now

    def concerns(self, unit: UnitOfWork, message: InboundMessage) -> bool:
        """Whether it is handled here; see `knowing`."""
        return knowing.concerns(unit, message, self._post.staff_only)

    async def handle(self, key: str, pending: Pending, message: InboundMessage) -> None:
        """Do what one row of a conversation says. Raises OvertakenError."""
        row = _Row(key, pending, message)
        house = self._post.language
        asked = await self._store.read(lambda unit: knowing.asked(unit, message, house))
        try:
            await self._act(row, asked)
        except OvertakenError:
            raise
        except ArzuhalError as error:
            why = next((why for kind, why in _WHY if isinstance(error, kind)), "text")
            await self._refuse(row, replace(asked, refused=why))

    async def _act(self, row: _Row, asked: Asked) -> None:
        """Do what is asked, or say why not. Raises the domain's errors, and nothing is done."""
        wordless = not asked.order.text and asked.order.verb in {Verb.NOTE, Verb.ANSWER}
        if row.message.kind not in knowing.READ:
            await self._settle(row, asked, partial(self._lost, row.message))
        elif knowing.code_of(row.message):
            await self._settle(row, asked, partial(self._link, row))
        elif asked.refused or asked.staff is None or asked.case is None:
            await self._refuse(row, asked)
        elif wordless and row.message.kind is MessageKind.CHOICE:
            verb = asked.order.verb
            await self._reply(row, asked, f"staff.prompt.{verb}", what=f"{PROMPT}{verb}")
        else:
            await self._carry_out(row, asked, asked.staff, asked.case.reference)

    async def _carry_out(self, row: _Row, asked: Asked, staff: Staff, reference: str) -> None:
        along = _Along(self._store, partial(_ours, row), partial(self._done, row, asked))
        casework = Casework(along, self._tools, now=self._now)
        verb, text = asked.order.verb, asked.order.text
        if verb is Verb.TAKE:
            await casework.assign(reference, staff, staff, seen="")
        elif verb is Verb.ANSWER:
            await casework.reply(reference, staff, text)
        elif verb is Verb.CLOSE:
            await casework.close(reference, staff, root_cause=text)
        else:
            await casework.note(reference, staff, text)

    def _done(self, row: _Row, asked: Asked, unit: UnitOfWork) -> None:
        """The row is settled, and they are told; where a card stands it says itself who has it."""
        self._settled(unit, row, asked)
        if row.message.kind is not MessageKind.CHOICE:
            self._say(unit, row, asked, f"staff.done.{asked.order.verb}")

    async def _refuse(self, row: _Row, asked: Asked) -> None:
        await self._reply(row, asked, f"staff.no.{asked.refused or 'text'}")

    async def _reply(self, row: _Row, asked: Asked, key: str, *, what: str = DONE) -> None:
        await self._settle(row, asked, lambda unit: self._say(unit, row, asked, key, what=what))

    async def _settle(self, row: _Row, asked: Asked, work: Callable[[UnitOfWork], None]) -> None:
        def whole(unit: UnitOfWork) -> None:
            _ours(row, unit)
            self._settled(unit, row, asked)
            work(unit)

        await self._store.write(whole)

    def _settled(self, unit: UnitOfWork, row: _Row, asked: Asked) -> None:
        """The row is done with; what it says of a case goes when that is erased."""
        now, number = self._now(), row.pending.id
        unit.inbox.settle(number, fate=FATE, case_id=None, understanding=None, now=now)
        if asked.case:
            unit.told.add(
                Told(
                    message_id=f"{HEARD}{number}",
                    conversation_id=row.conversation_id,
                    case_id=asked.case.id,
                    staff_id=asked.staff.id if asked.staff else "",
                    what=SAID,
                    at=now,
                )
            )

    def _lost(self, message: InboundMessage, unit: UnitOfWork) -> None:
        """The bot was thrown out of the group, or may not write there; or it is back."""
        if message.details.get("status") == "blocked":
            self._alarm(unit)

    def _link(self, row: _Row, unit: UnitOfWork) -> None:
        """Tie a Telegram account to the person whose code it is."""
        hashed, user = (
            knowing.code_hash(knowing.code_of(row.message)),
            knowing.user_of(row.message),
        )
        reach = unit.reachable.by_code(hashed, now=self._now())
        staff = unit.staff.get(reach.staff_id) if reach else None
        if reach is None or staff is None or staff.disabled:
            asked = Asked(language=self._post.language)
            self._say(unit, row, asked, "staff.no.code")
            return
        other = unit.reachable.by_telegram(user)
        if other and other.staff_id != reach.staff_id:
            unit.reachable.put(replace(other, telegram=""))
        unit.reachable.put(replace(reach, telegram=user, code_hash="", code_until=None))
        self._say(unit, row, Asked(language=staff.language, staff=staff), "staff.linked")

    def _say(
        self, unit: UnitOfWork, row: _Row, asked: Asked, key: str, *, what: str = DONE
    ) -> None:
        """A short answer where they wrote; never so many that two machines talk for ever."""
        here = unit.conversations.get(row.conversation_id)
        since, most = self._now() - _WITHIN, _OWN if asked.staff else _STRANGERS
        if unit.outbox.count(here.id, template=f"{CREW}{DONE}", since=since) >= most:
            return
        said, post = self._post.wording.text, self._post
        name = asked.staff.name if asked.staff else row.message.sender_name
        urls = {"url": post.url(asked.case), "page": f"{post.desk_url}/notify"}
        text = said(key, asked.language, asked.case, name=name, **urls)
        if row.message.attachments:
            text = f"{text}\n\n{said('staff.files_left', asked.language)}"
        post.answer(
            unit,
            here,
            row.message,
            text,
            language=asked.language,
            case=asked.case,
            staff_id=asked.staff.id if asked.staff else "",
            what=what,
        )


def _ours(row: _Row, unit: UnitOfWork) -> None:
    """The row is still to be done, and nobody else does it meanwhile. Raises OvertakenError."""
    unit.conversations.lock(row.conversation_id)
    following = unit.inbox.next(row.conversation_id)
    if following is None or following.id != row.pending.id:
        raise OvertakenError("somebody else handled it first")
