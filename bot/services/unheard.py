"""Staff on call learn by mail who cannot be told any more, once a day at most of each.

Another program that takes no notices, or the group of staff that the bot may not write to.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.ports import UnitOfWork
from bot.services.speaking import Speaker, Spoken
from bot.services.wording import Wording
from channels.message import Address

TEMPLATE = "staff.unheard"
SILENT = timedelta(days=1)
LOST = "staff.group_lost"
COMMAND = "arzuhal webhooks list --status dead --endpoint "
CHECK = "arzuhal check --live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard:
    """`on_call` is a mail address, empty where the health page alone is watched."""

    speaker: Speaker
    wording: Wording
    on_call: str
    account: str
    language: str
    now: Callable[[], datetime]

    def __call__(self, unit: UnitOfWork, endpoint: str) -> None:
        """An endpoint takes no notices: queue the mail, unless one has gone within a day."""
        subject = self.wording.text("staff.unheard_subject", self.language, endpoint=endpoint)
        command = COMMAND + endpoint
        text = self.wording.text(TEMPLATE, self.language, endpoint=endpoint, command=command)
        self._mail(unit, TEMPLATE, subject, text)

    def group(self, unit: UnitOfWork) -> None:
        """The bot cannot write to the group of staff any more."""
        subject = self.wording.text("staff.group_lost_subject", self.language)
        self._mail(unit, LOST, subject, self.wording.text(LOST, self.language, command=CHECK))

    def _mail(self, unit: UnitOfWork, template: str, subject: str, text: str) -> None:
        if not self.on_call:
            return
        address = Address(channel="email", account=self.account, user=self.on_call.lower())
        conversation = unit.conversations.open(address, name="", now=self.now())
        since = self.now() - SILENT
        if unit.outbox.count(conversation.id, template=template, since=since):
            return
        mail = Spoken(text=text, template=template, subject=subject)
        self.speaker.say(unit, conversation, [mail], language=self.language)
