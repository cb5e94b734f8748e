"""Staff on call learn by mail that another program takes no notices, once a day at most."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.ports import UnitOfWork
from bot.services.speaking import Speaker, Spoken
from bot.services.wording import Wording
from channels.message import Address

TEMPLATE = "staff.unheard"
SILENT = timedelta(days=1)
COMMAND = "arzuhal webhooks list --status dead --endpoint "


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
        """Queue the mail, unless one has gone within a day."""
        if not self.on_call:
            return
        address = Address(channel="email", account=self.account, user=self.on_call.lower())
        conversation = unit.conversations.open(address, name="", now=self.now())
        since = self.now() - SILENT
        if unit.outbox.count(conversation.id, template=TEMPLATE, since=since):
            return
        command = COMMAND + endpoint
        text = self.wording.text(TEMPLATE, self.language, endpoint=endpoint, command=command)
        subject = self.wording.text("staff.unheard_subject", self.language, endpoint=endpoint)
        mail = Spoken(text=text, template=TEMPLATE, subject=subject)
        self.speaker.say(unit, conversation, [mail], language=self.language)
