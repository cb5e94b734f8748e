"""Another way to reach a person: codes, links, copies of the conversation (iso10002 §6, L2)."""

import hmac
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.conversation import Conversation
from bot.domain.dialogue import SendCode
from bot.services.ports import UnitOfWork
from bot.services.speaking import Speaker, Spoken
from bot.services.wording import Wording
from channels.message import Address, InboundMessage, MessageKind, TranscriptEntry

CODE = "reach.code"
WINDOW = timedelta(hours=1)
MOST_CODES = 3  # letters with a code one mailbox gets within the window, whoever asks for them
PAGE = 500

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaching:
    """`account` is the mail address we write from; empty where the door for mail is shut."""

    speaker: Speaker
    wording: Wording
    account: str
    now: Callable[[], datetime]

    def send_code(self, unit: UnitOfWork, wish: SendCode, language: str) -> None:
        """Queue the letter, unless so many went there that somebody is being pestered."""
        mailbox = self._mailbox(unit, wish.email)
        since = self.now() - WINDOW
        if unit.outbox.count(mailbox.id, template=CODE, since=since) >= MOST_CODES:
            log.warning("no further code to a mailbox for now", extra={"conversation": mailbox.id})
            return
        text = self.wording.text(CODE, language, code=wish.code, minutes=wish.minutes)
        subject = self.wording.text("reach.code_subject", language)
        letter = Spoken(text=text, template=CODE, subject=subject)
        self.speaker.say(unit, mailbox, [letter], language=language)

    def send_transcript(
        self, unit: UnitOfWork, conversation: Conversation, email: str, language: str
    ) -> None:
        """Queue a letter with everything said so far."""
        lines = [self._line(entry, language) for entry in _entries(unit, conversation.id)]
        head = self.wording.text("transcript.head", language)
        subject = self.wording.text("transcript.subject", language)
        letter = Spoken(
            text="\n\n".join([head, *lines]), template="transcript.head", subject=subject
        )
        self.speaker.say(unit, self._mailbox(unit, email), [letter], language=language)

    def join(self, unit: UnitOfWork, here: Address, conversation_id: str) -> None:
        """What is said unasked in that conversation comes here too. The link worked once."""
        state = unit.dialogues.get(conversation_id)
        unit.dialogues.put(replace(state, contact=here, link=""))

    def _mailbox(self, unit: UnitOfWork, email: str) -> Conversation:
        address = Address(channel="email", account=self.account, user=email)
        return unit.conversations.open(address, name="", now=self.now())

    def _line(self, entry: TranscriptEntry, language: str) -> str:
        who = self.wording.text(f"transcript.{entry.author}", language)
        when = self.wording.moment(entry.at, language)
        files = [f"[{attachment.name}]" for attachment in entry.attachments]
        return "\n".join([f"{who} · {when}", *filter(None, [entry.text, *files])])


def _entries(unit: UnitOfWork, conversation_id: str) -> Iterator[TranscriptEntry]:
    seen = 0
    while page := unit.transcripts.since(conversation_id, seen, limit=PAGE):
        yield from page
        seen = page[-1].sequence


def shown_secret(unit: UnitOfWork, message: InboundMessage) -> str:
    """The conversation whose link somebody opened; empty without a link, or with a used one."""
    head, _, shown = message.text.partition(" ")
    conversation_id, _, secret = shown.partition("-")
    if message.kind is not MessageKind.COMMAND or head != "start" or not secret.isascii():
        return ""
    link = unit.dialogues.get(conversation_id).link
    return conversation_id if link and hmac.compare_digest(link, secret) else ""
