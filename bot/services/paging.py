"""Staff on call are told by mail of what cannot wait, in the transaction that finds it out."""

from dataclasses import dataclass

from bot.domain.case import Case
from bot.services.ports import UnitOfWork
from bot.services.speaking import Speaker, Spoken
from bot.services.wording import Wording
from channels.message import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """`on_call` is a mail address, empty where the desk alone is watched."""

    speaker: Speaker
    wording: Wording
    on_call: str
    account: str
    language: str
    desk_url: str

    def __call__(self, unit: UnitOfWork, case: Case, text: str) -> None:
        """Queue the page with a text of `staff.`.

        The case's words stay out of it: mail is read by whoever holds it.
        """
        if not self.on_call:
            return
        address = Address(channel="email", account=self.account, user=self.on_call.lower())
        conversation = unit.conversations.open(address, name="", now=case.received_at)
        url = f"{self.desk_url}/cases/{case.reference}"
        words = self.wording.text(text, self.language, case, url=url)
        about = "staff.critical_subject" if text == "staff.critical" else "staff.due_subject"
        subject = self.wording.text(about, self.language, case)
        page = Spoken(text=words, template=text, subject=subject)
        self.speaker.say(unit, conversation, [page], language=self.language)
