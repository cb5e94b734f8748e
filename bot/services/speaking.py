"""Saying something: a text in the person's language becomes a durable row in the outbox.

Where a person reads what they are told out of our own database, it has reached them by that.

By letter all that is said in one turn goes into one letter, with a footer and threading headers;
elsewhere each Say is a message of its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.case import Case
from bot.domain.conversation import Conversation, Queued, SendStatus
from bot.domain.dialogue import Say
from bot.services.ports import UnitOfWork
from bot.services.threads import reply_tag
from bot.services.wording import Wording
from channels.message import Attachment, Author, Choice, InboundMessage, OutboundMessage

LETTERS = frozenset({"email"})
PART = "part"  # the template of all but the last part of what was said
PASSED_ON = "passed_on"  # among the templates of what did not arrive elsewhere
FOOT = "\n\n— \n"  # between a letter's words and its footer
Wake = Callable[[str, str, Sequence[Queued]], None]  # (channel, conversation id, what was said)
AtOnce = Callable[[Queued], SendStatus]
Divide = Callable[[OutboundMessage], Sequence[OutboundMessage]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A finished text with what belongs to it."""

    text: str
    template: str
    choices: tuple[Choice, ...] = ()
    case: Case | None = None
    author: Author = Author.ASSISTANT
    subject: str = ""  # empty: the case's reference, or the organisation
    attachments: tuple[Attachment, ...] = ()


Composed = tuple[OutboundMessage, str, Spoken]  # with its template, and what it says


class Speaker:
    """Writes to the outbox, inside the caller's transaction."""

    def __init__(
        self,
        wording: Wording,
        *,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
        wake: Wake,
        at_once: AtOnce = lambda _: SendStatus.PENDING,
        divide: Mapping[str, Divide] | None = None,
    ) -> None:
        """`at_once`: what has become of a message as soon as it is stored.

        `divide`: for a channel that takes a message in several, what these are, in order.
        """
        self._wording = wording
        self._new_id = new_id
        self._now = now
        self._wake = wake
        self._at_once = at_once
        self._divide = divide or {}

    def render(self, say: Say, language: str, case: Case | None) -> Spoken:
        """A Say in a language."""
        return Spoken(
            text=self._wording.say(say, language, case),
            template="+".join(line.key for line in say.lines),
            choices=self._wording.choices(say.options, language),
            case=case,
        )

    def say(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        spoken: Sequence[Spoken],
        *,
        language: str,
        answering: InboundMessage | None = None,
    ) -> Sequence[Queued]:
        """Queue what is to be said, and have it delivered once the transaction is on disk.

        What is said unasked goes to the other address that is proven to be the person's, too; it
        goes there alone once the first is dead. Returned is what was queued: of what has reached
        a mailbox by that, the caller tells the case.
        """
        unasked = spoken and answering is None
        contact = unit.dialogues.get(conversation.id).contact if unasked else None
        there = unit.conversations.open(contact, name="", now=self._now()) if contact else None
        alive = there if there and not there.dead else None
        queued: list[Queued] = []
        if not (conversation.dead and alive):
            queued += self._queue(unit, conversation, spoken, language, answering)
        if alive:
            queued += self._queue(unit, alive, spoken, language, None)
        return queued

    def preview(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        spoken: Sequence[Spoken],
        *,
        language: str,
    ) -> Sequence[OutboundMessage]:
        """What would be sent if this were said unasked, to each address; nothing is."""
        contact = unit.dialogues.get(conversation.id).contact
        there = unit.conversations.find(contact) if contact else None
        alive = [one for one in (conversation, there) if one and not one.dead]
        return [
            message
            for place in alive or [conversation]
            for message, _, _ in self._composed(unit, place, spoken, language, None)
        ]

    def post(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        message: OutboundMessage,
        *,
        template: str,
    ) -> OutboundMessage:
        """Queue a finished message to staff as it is; it gets its id, time, place and address."""
        (sequence,) = unit.conversations.take_sequences(conversation.id)
        whole = replace(
            message,
            id=self._new_id(),
            created_at=self._now(),
            recipient=conversation.address,
            sequence=sequence,
        )
        self._add(unit, conversation, [_queued(whole, conversation, None, template)])
        return whole

    def pass_on(self, unit: UnitOfWork, there: Conversation, queued: Queued, case: Case) -> None:
        """Say at another address what did not arrive at the first."""
        message = queued.message
        spoken = Spoken(
            text=message.text.partition(FOOT)[0],
            template=f"{queued.template}+{PASSED_ON}",
            choices=message.choices,
            case=case,
            author=message.author,
            attachments=message.attachments,
        )
        rows = self._composed(unit, there, [spoken], message.language, None)
        self._add(unit, there, self._placed(unit, there, rows))

    def _queue(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        spoken: Sequence[Spoken],
        language: str,
        answering: InboundMessage | None,
    ) -> Sequence[Queued]:
        rows = self._composed(unit, conversation, spoken, language, answering)
        if not rows:
            return ()
        placed = self._placed(unit, conversation, rows)
        queued = [replace(one, status=self._at_once(one)) for one in placed]
        self._add(unit, conversation, queued)
        return queued

    def _placed(
        self, unit: UnitOfWork, conversation: Conversation, rows: Sequence[Composed]
    ) -> Sequence[Queued]:
        places = unit.conversations.take_sequences(conversation.id, len(rows))
        return [
            _queued(replace(message, sequence=sequence), conversation, one.case, template)
            for sequence, (message, template, one) in zip(places, rows, strict=True)
        ]

    def _add(self, unit: UnitOfWork, conversation: Conversation, queued: Sequence[Queued]) -> None:
        unit.outbox.add(*queued)
        channel, key = conversation.address.channel, conversation.id
        unit.after_commit(lambda: self._wake(channel, key, queued))

    def _composed(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        spoken: Sequence[Spoken],
        language: str,
        answering: InboundMessage | None,
    ) -> Sequence[Composed]:
        letters = conversation.address.channel in LETTERS
        whole = self._letter(spoken, language) if letters else spoken
        about = whole[0].case if whole else None
        if letters and answering is None and about:
            # A timer or a colleague speaks: the letter still belongs under the person's own.
            last = unit.inbox.last_about(about.id)
            answering = last if last and last.sender.channel in LETTERS else None
        return [row for one in whole for row in self._rows(conversation, one, language, answering)]

    def _letter(self, spoken: Sequence[Spoken], language: str) -> Sequence[Spoken]:
        """One letter for everything said to a person in one turn; to staff it needs no footer."""
        if not spoken or spoken[0].subject:
            return spoken
        case = next((one.case for one in spoken if one.case), None)
        staff = any(one.author is Author.STAFF for one in spoken)
        key = "mail.signature_staff" if staff and case else "mail.footer"
        footer = self._wording.text(key, language, case)
        return (
            Spoken(
                text="\n\n".join(one.text for one in spoken) + FOOT + footer,
                template="+".join(one.template for one in spoken),
                case=case,
                author=Author.STAFF if staff else Author.ASSISTANT,
                attachments=tuple(file for one in spoken for file in one.attachments),
            ),
        )

    def _rows(
        self,
        conversation: Conversation,
        one: Spoken,
        language: str,
        answering: InboundMessage | None,
    ) -> Iterator[Composed]:
        """A row a part: what arrived is not said again because something behind it did not."""
        message = _threaded(self._message(conversation, one, language), answering)
        divide = self._divide.get(message.recipient.channel)
        *earlier, last = divide(message) if divide else (message,)
        for part in earlier:
            yield replace(part, id=self._new_id()), PART, one
        yield last, one.template, one

    def _message(self, conversation: Conversation, one: Spoken, language: str) -> OutboundMessage:
        letter = conversation.address.channel in LETTERS
        return OutboundMessage(
            id=self._new_id(),
            recipient=conversation.address,
            text=one.text,
            language=language,
            created_at=self._now(),
            author=one.author,
            choices=one.choices,
            case_reference=one.case.reference if one.case else "",
            subject=self._subject(one),
            reply_tag=reply_tag(one.case) if one.case and letter else "",
            automatic=one.author is Author.ASSISTANT,
            attachments=one.attachments,
        )

    def _subject(self, one: Spoken) -> str:
        """The reference alone: a subject line is the least private part of a letter."""
        return one.subject or (one.case.reference if one.case else self._wording.organisation)


def _queued(
    message: OutboundMessage, conversation: Conversation, case: Case | None, template: str
) -> Queued:
    return Queued(
        message=message,
        conversation_id=conversation.id,
        case_id=case.id if case else None,
        template=template,
        status=SendStatus.PENDING,
        attempts=0,
    )


def _threaded(message: OutboundMessage, answering: InboundMessage | None) -> OutboundMessage:
    if answering is None:
        return message
    own_id = answering.external_id.partition("#")[0]
    return replace(
        message,
        in_reply_to=own_id,
        references=(*answering.references, own_id),
        recipient=replace(message.recipient, thread=answering.sender.thread),
    )
