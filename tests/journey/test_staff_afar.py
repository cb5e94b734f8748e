"""Staff are told where they are and act from there: by real mail, and in a group on Telegram."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.message import EmailMessage

import aiosmtplib

from arzuhal.bootstrap.rows import Parts
from bot import clock
from bot.domain.notify import Reach
from bot.domain.staff import Role
from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import answers, in_folder, letter, post, words
from tests.journey.staff import TOKEN, desk
from tests.journey.visitor import COMPLAINTS
from tests.peers.bot_api import TOKEN as BOT, BotApiPeer
from tests.process import Served, command
from tests.waiting import until

ANNA, BERK, EVE = "anna@example.org", "berk@staff.example.org", "eve@elsewhere.example"
GROUP, MOVED = -1001, -1002
BERK_THERE, NUR_THERE, STRANGER = 71, 72, 99
ON_CALL = "on-call@staff.example.org"
OWN = "4343:TEST-token-of-staff"


def by_day() -> str:
    """A time zone in which it is early afternoon: no quiet hours are in the way."""
    hours = 13 - clock.now().hour
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


async def reply(served: Served, told: EmailMessage, text: str, sender: str = BERK) -> None:
    """Answer a mail to where it says that answers go."""
    name = f"re-{len(text)}-{sender.partition('@')[0]}"
    mail = letter(sender, text, name=name, subject=f"Re: {told['Subject']}", to=told)
    del mail["To"]
    mail["To"] = str(told["Reply-To"])
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=served.smtp_port) as client:
        await client.sendmail(sender, re.findall(r"<(.+)>", mail["To"]), mail.as_bytes())


async def mail_of(served: Served, text: str, to: str = BERK) -> EmailMessage:
    """The mail to somebody that says it."""
    mails: list[EmailMessage] = []

    async def there() -> bool:
        mails[:] = sent(served, to, text)
        return bool(mails)

    await until(there, deadline=60)
    return mails[-1]


def sent(served: Served, to: str, text: str) -> list[EmailMessage]:
    here = in_folder(served.data / "outbox")
    return [mail for mail in here if mail["To"] == to and text in words(mail)]


async def the_case(served: Served) -> str:
    known: list[str] = []

    async def there() -> bool:
        known[:] = await reading.cases(served)
        return bool(known)

    await until(there, deadline=60)
    return known[0]


async def notes(served: Served, case: str) -> list[str]:
    return [note["text"] for note in (await reading.case(served, case))["notes"]]


async def test_by_mail(start: Start):
    served = start(TIMEZONE=by_day())
    await served.ready()
    async with desk(served, "berk") as berk:
        page = await berk._client.get("/desk/notify")
        (token,) = set(TOKEN.findall(page.text))
        form = {"csrf": token, "email": BERK, "hour": "8", "told": ["new.email", "answer.email"]}
        assert (await berk._client.post("/desk/notify", data=form)).status_code == 303
    await mail_of(served, "letters about cases come to this address")
    await post(served, letter(ANNA, COMPLAINTS["fa"], name="first"))
    told = await mail_of(served, "New complaint")
    case = await the_case(served)
    assert COMPLAINTS["fa"][:20] not in words(told)
    assert ANNA not in str(told)
    assert told["Auto-Submitted"] == "auto-generated"

    await reply(served, told, "/take")
    taken = await mail_of(served, "has it now")
    assert taken["In-Reply-To"] == "<re-5-berk@people.example.org>"
    await reply(served, told, "The depot has it.\n\nOn 1 Nov Arzuhal wrote:\n> old words")
    await mail_of(served, "your note is added")
    await reply(served, taken, "/answer\nIt comes tomorrow.")
    await mail_of(served, "on its way to the complainant")
    assert await notes(served, case) == ["The depot has it."]
    assert len(sent(served, ANNA, "It comes tomorrow.")) == 1
    assert not sent(served, ANNA, "depot")

    await reply(served, told, "/answer\nPay me instead", sender=EVE)
    (refused,) = await answers(served, EVE)
    assert "Nothing was done" in words(refused)
    assert len(await reading.cases(served)) == 1
    assert not sent(served, ANNA, "Pay me")


@dataclass
class Room:
    """The group of staff, as people see it on Telegram."""

    served: Served
    staff: BotApiPeer

    async def said(self, count: int, chat: int = GROUP) -> str:
        """What the bot said last, once it said so much."""
        await self.staff.until(lambda: len(self.staff.sent(chat)) >= count, seconds=60)
        assert len(self.staff.sent(chat)) == count
        return str(self.staff.sent(chat)[-1]["text"])

    def press(self, label: str, user: int, chat: int = GROUP) -> str:
        """A button of the card."""
        card = self.staff.sent(chat)[0]
        rows = card["reply_markup"]["inline_keyboard"]
        values = {button["text"]: button["callback_data"] for row in rows for button in row}
        return self.staff.user_presses(chat, card["message_id"], values[label], user=user)

    def say(self, text: str, user: int, to: int) -> None:
        place = self.staff.sent(GROUP)[to]["message_id"]
        self.staff.group_says(GROUP, text, user=user, reply_to=place)

    async def link(self, login: str, member: int) -> None:
        """Somebody links an account by a code."""
        made = await command(self.served, "staff", "link", login)
        (code,) = re.findall(r"/link (\w+)", made.out)
        self.staff.user_says(member, f"/link {code}")
        assert "this Telegram account is yours now" in await self.said(1, member)
        shown = await command(self.served, "staff", "notify", login, "--hour", "7")
        assert "Telegram linked, morning 7:00" in shown.out


async def hire(served: Served, login: str, member: int) -> None:
    """Somebody with an account, whose Telegram is known."""

    async def work(parts: Parts) -> None:
        secret = "a sentence is good enough"  # noqa: S105  # of an account that lives for one test
        added = await parts.accounts.add(
            login, name=login, role=Role.HANDLER, language="en", password=secret
        )
        reach = Reach(staff_id=added.id, telegram=str(member))
        await parts.store.write(lambda unit: unit.reachable.put(reach))

    await reading.look(served, work)


@asynccontextmanager
async def room(start: Start, *, own: bool) -> AsyncIterator[Room]:
    async with BotApiPeer(token=OWN if own else BOT) as staff:
        staff.group_makes(GROUP, "member")
        name = "TELEGRAM__STAFF_TOKEN" if own else "TELEGRAM__TOKEN"
        served = start(
            TIMEZONE=by_day(),
            TELEGRAM__API_BASE=staff.url,
            TELEGRAM__STAFF_GROUP=str(GROUP),
            STAFF__ON_CALL=ON_CALL,
            **{name: staff.token},
        )
        await served.ready()
        here = Room(served, staff)
        await hire(served, "berk", 0 if not own else BERK_THERE)
        await hire(served, "nur", NUR_THERE)
        await post(served, letter(ANNA, COMPLAINTS["fa"], name="first"))
        yield here


async def test_in_a_group_on_telegram(start: Start):
    async with room(start, own=False) as here:
        await here.link("berk", BERK_THERE)
        card = await here.said(1)
        case = await the_case(here.served)
        assert case in card
        assert COMPLAINTS["fa"][:20] not in card
        query = here.press("Take", BERK_THERE)
        here.press("Take", NUR_THERE)
        assert "a colleague was quicker" in await here.said(2)
        await here.staff.until(lambda: "by: berk" in here.staff.sent(GROUP)[0]["text"], seconds=60)
        assert query in here.staff.state.answered
        here.press("Note", STRANGER)
        assert "nothing was done" in await here.said(3)
        here.staff.group_says(GROUP, "Has anybody seen the kettle?", user=NUR_THERE)
        here.say("The depot has it", NUR_THERE, to=0)
        assert "your note is added" in await here.said(4)
        here.press("Answer", BERK_THERE)
        assert "goes to the complainant" in await here.said(5)
        here.say("It comes tomorrow.", BERK_THERE, to=4)
        await here.said(6)
        assert await notes(here.served, case) == ["The depot has it"]
        assert len(sent(here.served, ANNA, "It comes tomorrow.")) == 1
        assert len(await reading.cases(here.served)) == 1
        assert "kettle" not in str(await reading.case(here.served, case))


async def test_a_group_of_a_bot_of_staffs_own_that_moves_and_throws_it_out(start: Start):
    async with room(start, own=True) as here:
        await here.said(1)
        here.staff.group_moves(GROUP, MOVED)
        await here.staff.drained()
        await post(here.served, letter("boris@example.org", COMPLAINTS["ru"], name="second"))
        await here.said(1, MOVED)
        here.press("Note", BERK_THERE, MOVED)
        assert "reply to this message with your note" in await here.said(2, MOVED)
        checked = await command(here.served, "check", "--live")
        assert f'became a supergroup: set telegram.staff_group = "{MOVED}"' in checked.out
        here.staff.group_makes(MOVED, "kicked")
        lost = await mail_of(here.served, "The bot was removed from the group", ON_CALL)
        assert "out of reach" in lost["Subject"]
