"""What staff read outside the desk: a letter about a case, a card with buttons, a short answer.

Personal data stand in it only where the deployment wants that; else a link leads to the desk.
Nothing of it belongs to the case's correspondence: no complainant is ever its recipient.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import Case
from bot.domain.conversation import Conversation
from bot.domain.notify import Place, Reach, What
from bot.domain.staff import Permission, Staff
from bot.services.ports import UnitOfWork
from bot.services.ports.reachable import Told
from bot.services.speaking import FOOT, LETTERS, Speaker
from bot.services.threads import staff_tag
from bot.services.undelivered import CREW
from bot.services.wording import Wording
from channels.message import Address, Choice, InboundMessage, OutboundMessage

BUTTON = "desk:"  # before the value of a button of a card
PROMPT = "prompt."  # before what a message asks for, among what staff were told
DONE = "done"  # what became of an order
CARDS = 5  # of one case that are kept up to date
_LONGEST = 1500  # characters of a complainant's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads it, and where: a member of staff, or without one their group."""

    at: Address
    language: str
    staff: Staff | None = None

    @property
    def staff_id(self) -> str:
        """The account's id, empty for the group."""
        return self.staff.id if self.staff else ""

    @property
    def cleared(self) -> bool:
        """Whether they may read what complainants write."""
        return self.staff is None or self.staff.may(Permission.SEE_PERSON)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPost:
    """Writes to staff, inside the caller's transaction.

    `mail` is the account mails leave from and `telegram` the channel and bot that staff talk to,
    empty where there is none; `staff_only` is a channel nobody else writes to. `group` is the chat
    of staff, spoken to in `language`. `words`: what complainants wrote may be shown.
    """

    speaker: Speaker
    wording: Wording
    mail: str
    telegram: tuple[str, str]
    group: Address | None
    staff_only: str
    language: str
    desk_url: str
    words: bool

    def address(self, reach: Reach, place: Place) -> Address | None:
        """Where somebody is at a place."""
        if place is Place.EMAIL:
            known = reach.email if self.mail else ""
            return Address(channel="email", account=self.mail, user=known) if known else None
        channel, account = self.telegram
        known = reach.telegram if channel else ""
        return Address(channel=channel, account=account, user=known) if known else None

    def tell(
        self,
        unit: UnitOfWork,
        case: Case,
        what: What,
        *,
        reader: Reader,
        wrote: str,
        now: datetime,
    ) -> None:
        """Tell somebody of a case; `wrote` is what the complainant did."""
        language = reader.language
        shown = wrote if self.words and reader.cleared else ""
        text = self._text(unit, case, what, language, shown)
        here = unit.conversations.open(reader.at, name="", now=now)
        if reader.at.channel in LETTERS:
            message = self._letter(unit, here, case, what, reader, text=text)
        else:
            message = OutboundMessage(
                id="",
                recipient=reader.at,
                text=text,
                language=language,
                created_at=now,
                choices=self._buttons(case, language),
            )
        self._keep(unit, here, message, case, staff_id=reader.staff_id, what=what.value)

    def refresh(self, unit: UnitOfWork, case: Case) -> None:
        """Have the cards of a case show how it stands now."""
        for told in unit.told.cards(case.id, limit=CARDS):
            staff = unit.staff.get(told.staff_id) if told.staff_id else None
            if case.circle and not (staff and case.circle.has(staff)):
                continue
            language = staff.language if staff else self.language
            here = unit.conversations.get(told.conversation_id)
            card = OutboundMessage(
                id="",
                recipient=here.address,
                text=self._text(unit, case, What(told.what), language, ""),
                language=language,
                created_at=told.at,
                choices=self._buttons(case, language),
                replaces=told.message_id,
            )
            self.speaker.post(unit, here, card, template=f"{CREW}card")

    def answer(
        self,
        unit: UnitOfWork,
        here: Conversation,
        message: InboundMessage,
        text: str,
        *,
        language: str,
        case: Case | None,
        staff_id: str,
        what: str = DONE,
    ) -> None:
        """Say what became of what a member of staff wrote, or ask for what is missing."""
        about = message.subject.strip() or (case.reference if case else "")
        letter = here.address.channel in LETTERS
        own_id = message.external_id.partition("#")[0]
        reply = OutboundMessage(
            id="",
            recipient=here.address,
            text=text,
            language=language,
            created_at=message.received_at,
            subject=_again(about or self.wording.organisation) if letter else "",
            in_reply_to=own_id if letter else "",
            references=(*message.references, own_id) if letter else (),
            reply_tag=staff_tag(case, staff_id) if case and letter and staff_id else "",
            case_reference=case.reference if case else "",
        )
        if case is None:
            self.speaker.post(unit, here, reply, template=f"{CREW}{DONE}")
        else:
            self._keep(unit, here, reply, case, staff_id=staff_id, what=what)

    def plain(
        self,
        unit: UnitOfWork,
        to: Address,
        text: str,
        *,
        subject: str,
        language: str,
        now: datetime,
    ) -> None:
        """A letter that is about no case by itself."""
        here = unit.conversations.open(to, name="", now=now)
        foot = self.wording.text("staff.foot_digest", language, url=f"{self.desk_url}/notify")
        letter = OutboundMessage(
            id="",
            recipient=to,
            text=text + FOOT + foot if to.channel in LETTERS else text,
            language=language,
            created_at=now,
            subject=subject,
        )
        self.speaker.post(unit, here, letter, template=f"{CREW}{What.DIGEST}")

    def url(self, case: Case | None) -> str:
        """The desk's page of a case, or the desk."""
        return f"{self.desk_url}/cases/{case.reference}" if case else f"{self.desk_url}/"

    def _keep(
        self,
        unit: UnitOfWork,
        here: Conversation,
        message: OutboundMessage,
        case: Case,
        *,
        staff_id: str,
        what: str,
    ) -> None:
        sent = self.speaker.post(unit, here, message, template=f"{CREW}{what}")
        unit.told.add(
            Told(
                message_id=sent.id,
                conversation_id=here.id,
                case_id=case.id,
                staff_id=staff_id,
                what=what,
                at=sent.created_at,
            )
        )

    def _letter(
        self,
        unit: UnitOfWork,
        here: Conversation,
        case: Case,
        what: What,
        reader: Reader,
        *,
        text: str,
    ) -> OutboundMessage:
        """In the thread of what they were told of this case before."""
        language = reader.language
        earlier = [one for one in unit.told.before(case.id, here.id) if one.what in tuple(What)]
        head = self.wording.text(f"staff.what.{what}", language)
        subject = f"{self.wording.reference(case, language)}: {head}"
        thread: Sequence[str] = ()
        if earlier:
            known, first = unit.told.known_as(earlier[0].message_id)
            thread = (known or f"{earlier[0].message_id}@{self.mail.rpartition('@')[2]}",)
            subject = subject if what is What.CRITICAL else _again(first or subject)
        foot = self.wording.text("staff.foot", language, url=f"{self.desk_url}/notify")
        return OutboundMessage(
            id="",
            recipient=here.address,
            text=text + FOOT + foot,
            language=language,
            created_at=case.received_at,
            subject=subject,
            references=tuple(thread),
            case_reference=case.reference,
            reply_tag=staff_tag(case, reader.staff_id),
        )

    def _text(self, unit: UnitOfWork, case: Case, what: What, language: str, wrote: str) -> str:
        say = self.wording.text
        owner = unit.staff.get(case.owner) if case.owner else None
        facts = say(
            "staff.facts",
            language,
            case,
            text=say(f"urgency.{case.urgency.code}", language),
            name=owner.name if owner else say("staff.nobody", language),
            languages=(case.language,),
        )
        head = f"{self.wording.reference(case, language)}\n{say(f'staff.what.{what}', language)}"
        ended = [] if case.open else [say("staff.ended", language)]
        quoted = [say("staff.wrote", language, text=_short(wrote))] if wrote else []
        return "\n\n".join([head, *ended, facts, *quoted, self._link(case, language)])

    def _link(self, case: Case, language: str) -> str:
        return self.wording.text("staff.link", language, url=self.url(case))

    def _buttons(self, case: Case, language: str) -> tuple[Choice, ...]:
        """Who has it need not take it; what is over takes notes at the desk alone."""
        if not case.open:
            return ()
        verbs = ("note", "answer") if case.owner else ("take", "note", "answer")
        return tuple(
            Choice(
                value=f"{BUTTON}{verb}:{case.reference}",
                label=self.wording.text(f"staff.button.{verb}", language),
            )
            for verb in verbs
        )


def _again(subject: str) -> str:
    return subject if subject.lower().startswith("re:") else f"Re: {subject}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
