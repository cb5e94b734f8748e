"""A desk over a real database: cases come in through the line, staff work over HTTP."""

import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.routing import Mount

from arzuhal.bootstrap.reading import load_templates
from bot import clock
from bot.domain.case import Case
from bot.domain.entrance import Rules
from bot.domain.policy import Policy
from bot.domain.staff import Role, Staff
from bot.services.accounts import Accounts
from bot.services.answering import Answering
from bot.services.casework import Casework
from bot.services.conversation import Conversing
from bot.services.delivery import Delivering
from bot.services.digesting import Digesting
from bot.services.enrolling import Enrolling
from bot.services.entering import Entering
from bot.services.erasing import Erasing
from bot.services.improving import Improving
from bot.services.intake import Intake
from bot.services.learning import Learning
from bot.services.ledger import Tools
from bot.services.loops import Limits
from bot.services.mentioning import Mentioning
from bot.services.passwords import Passwords
from bot.services.reachability import Reachability
from bot.services.reaching import Reaching
from bot.services.reading import CaseFile, Reading
from bot.services.reporting import Reporting
from bot.services.speaking import Speaker
from bot.services.staffpost import StaffPost
from bot.services.subjects import Subjects
from bot.services.templates import Templates
from bot.services.translating import Translating, Translator
from bot.services.views import Views
from bot.services.waiting import Waiting
from bot.services.wording import Wording
from bot.storage import schema
from bot.storage.blobs import Blobs
from bot.storage.changes import Changes
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.base import Accept
from channels.message import (
    Address,
    Attachment,
    Delivery,
    DeliveryStatus,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from desk.app import build
from desk.handing import Handing
from desk.signon import SignOn
from desk.view import Desk
from locales import LANGUAGES
from nlp import case_reference
from nlp.readers.privacy import hidden
from nlp.shelf import Shelf
from nlp.understanding import (
    Act,
    ActCode,
    Category,
    Entity,
    EntityType,
    Evidence,
    Kind,
    KindCode,
    Language,
    Level,
    Reason,
    Remedy,
    Scored,
    Understanding,
    Urgency,
)
from tests.fakes import shipped_policy

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PASSWORD = "a sentence is good enough"  # noqa: S105  # of accounts that live for one test
MakeSignOn = Callable[[SqlStore, Accounts], SignOn]
RULES = Rules(session=timedelta(hours=8), idle=timedelta(hours=8))
SITE = "http://desk.example.org"
TOKEN = re.compile(r'name="csrf" value="([\w-]+)"')
LETTERS = ((re.compile("[ؠ-ۿ]"), "fa"), (re.compile("[а-я]"), "ru"), (re.compile("[şğı]"), "tr"))


@dataclass
class Reader:
    """Reads words given in the text itself, so that each test says what is to be understood."""

    def understand(self, text, *, received_at, hint="", expecting=None):
        del received_at, expecting
        code = next((lang for found, lang in LETTERS if found.search(text)), hint or "en")
        fire = _spans(r"fire|огонь|آتش|yangın|🔥+", text)
        late = _spans(r"late|опозда\w+|دیر|geç", text)
        order = _spans(r"\b[A-Z]?\d{6,9}\b", text)
        card = _spans(r"\b\d{4}(?: \d{4}){3}\b", text)
        return Understanding(
            text=text,
            language=Language(code=code, confidence=0.97),
            kind=Kind(code=KindCode.COMPLAINT, confidence=0.93),
            category=Category(
                code="delivery" if late else "quality",
                confidence=0.81,
                alternatives=(Scored(code="delay", confidence=0.12),),
                evidence=tuple(Evidence(**s, weight=1.0) for s in late or _spans(r"kettle", text)),
            ),
            urgency=Urgency(
                level=Level.CRITICAL if fire else Level.NORMAL,
                confidence=0.9,
                reasons=tuple(Reason(**s, criterion="safety", rule="safety.fire") for s in fire),
            ),
            acts=(Act(code=ActCode.INFORM, confidence=0.9),),
            entities=tuple(
                Entity(**s, type=EntityType.ORDER_REF, value=str(s["text"])) for s in order
            ),
            sensitive=tuple(Entity(**s, type=EntityType.CARD, value="hidden") for s in card),
            remedy=Remedy(code="refund", confidence=0.8) if "refund" in text else None,
            model_version="test-1",
        )


def _spans(pattern, text):
    found = re.finditer(pattern, text)
    return [{"start": m.start(), "end": m.end(), "text": m[0]} for m in found]


class Wire:
    """A channel that takes everything, or nothing."""

    name = "web"
    repeatable = True

    def __init__(self) -> None:
        self.sent: list[OutboundMessage] = []
        self.works = True

    async def listen(self, accept: Accept) -> None:
        """Nothing is heard here."""

    async def probe(self) -> list[str]:
        return []

    async def send(self, message: OutboundMessage) -> Delivery:
        self.sent.append(message)
        status = DeliveryStatus.DELIVERED if self.works else DeliveryStatus.FAILED
        return Delivery(
            message_id=message.id, status=status, at=NOW, detail="" if self.works else "550 gone"
        )

    def beat(self, name: str) -> None:
        """The health page is not looked at here."""


@dataclass
class Stand:
    """Everything behind one desk, and the desk itself."""

    store: SqlStore
    blobs: Blobs
    reading: Reading
    casework: Casework
    learning: Learning
    accounts: Accounts
    entering: Entering
    intake: Intake
    conversing: Conversing
    delivering: Delivering
    answering: Answering
    waiting: Waiting
    wire: Wire
    shift: list[timedelta]
    app: Starlette
    changes: Changes
    numbers: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def now(self) -> datetime:
        return NOW + self.shift[0]

    async def write(
        self,
        text: str,
        *,
        user: str = "",
        name: str = "",
        files: Sequence[Attachment] = (),
        **more,
    ) -> str:
        """A complainant writes; the conversation's id."""
        number = self.numbers()
        user = user or f"session-{number}"
        message = InboundMessage(
            external_id=f"m{number}",
            sender=Address(channel="web", account="example.org", user=user),
            sender_name=name,
            kind=MessageKind.TEXT,
            text=text,
            received_at=self.now(),
            attachments=tuple(files),
            **more,
        )
        assert await self.intake.message(message)
        conversation = await self.store.read(lambda unit: unit.conversations.find(message.sender))
        assert conversation
        await self.conversing.handle(conversation.id)
        return conversation.id

    async def case(self, text: str = "My parcel is late", **more) -> Case:
        """The newest case of somebody who writes."""
        conversation = await self.write(text, **more)
        found = await self.store.read(lambda unit: unit.cases.of(conversation))
        return found[0]

    async def file(self, case: Case) -> CaseFile:
        return await self.reading.file(case.reference)

    async def deliver(self, case: Case) -> None:
        await self.delivering.deliver(case.conversation_id)

    async def staff(self, role: Role = Role.HANDLER, login: str = "", **more) -> Staff:
        about = {"name": f"{role.value.title()} Example", "language": "en"} | more
        return await self.accounts.add(
            login or f"{role.value}", role=role, password=PASSWORD, **about
        )

    async def someone(self, role: Role = Role.HANDLER, **more) -> "Browser":
        """A browser with somebody of that role logged in."""
        account = await self.staff(role, **more)
        browser = self.browser(account)
        answer = await browser.log_in(account.login, PASSWORD)
        assert answer.status_code == 303
        return browser

    async def later(self, browser: "Browser", **span: int) -> None:
        """Time goes by, and whoever works logs in again."""
        self.shift[0] += timedelta(**span)
        assert browser.staff
        await browser.log_in(browser.staff.login, PASSWORD)

    def browser(self, staff: Staff | None = None) -> "Browser":
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
        return Browser(httpx.AsyncClient(transport=transport, base_url=SITE), staff)


def find(pattern: str, text: str) -> str:
    """The first group of a pattern that has to be there."""
    found = re.search(pattern, text)
    assert found, pattern
    return found[1]


@dataclass
class Browser:
    """Fetches pages and fills in forms as a browser does, with the token of the page it saw."""

    client: httpx.AsyncClient
    staff: Staff | None = None
    token: str = ""

    async def get(self, path: str, **more) -> httpx.Response:
        answer = await self.client.get(f"/desk{path}", **more)
        found = TOKEN.search(answer.text)
        self.token = found[1] if found else self.token
        return answer

    async def post(self, path: str, fields=None, *, headers=None, **form) -> httpx.Response:
        data = {"csrf": self.token} | (fields or {}) | form
        about = {"Origin": SITE, "Sec-Fetch-Site": "same-origin"} | (headers or {})
        return await self.client.post(f"/desk{path}", data=data, headers=about)

    async def log_in(self, login: str, password: str, **form) -> httpx.Response:
        answer = await self.post("/login", login=login, password=password, **form)
        if answer.status_code == 303:
            await self.get("/")
        return answer

    async def do(self, case: Case, deed: str, fields=None, **form) -> httpx.Response:
        return await self.post(f"/cases/{case.reference}/{deed}", {**(fields or {}), **form})


def reference() -> str:
    body = clock.draw(case_reference.ALPHABET, case_reference.BODY)
    return case_reference.format(body + case_reference.check_character(body))


@asynccontextmanager
async def standing(
    folder: Path,
    *,
    secure: bool = False,
    policy: Policy | None = None,
    rules: Rules = RULES,
    signon: MakeSignOn | None = None,
    undo: timedelta = timedelta(),
    translator: Translator | None = None,
) -> AsyncIterator[Stand]:
    """A stand with its database in a folder, closed afterwards."""
    database = Database(f"sqlite:///{folder / 'desk.db'}")
    await database.open()
    try:
        await database.write(schema.upgrade)
        policy = policy or shipped_policy()
        stand = _build(
            database,
            Blobs(folder / "blobs"),
            policy,
            secure=secure,
            rules=rules,
            signon=signon,
            undo=undo,
            translator=translator,
        )
        yield stand
    finally:
        await database.close()


def _build(
    database: Database,
    blobs: Blobs,
    policy: Policy,
    *,
    secure: bool,
    rules: Rules,
    signon: MakeSignOn | None,
    undo: timedelta,
    translator: Translator | None = None,
) -> Stand:
    shift = [timedelta()]

    def now():
        return NOW + shift[0]

    wording = Wording(
        organisation="Example Organisation", zone=ZoneInfo("Europe/Istanbul"), policy=policy
    )
    store = SqlStore(database, ring=lambda *_: None, new_id=clock.new_id)
    speaker = Speaker(wording, new_id=clock.new_id, now=now, wake=lambda *_: None)
    tools = Tools(
        speaker=speaker,
        policy=policy,
        new_id=clock.new_id,
        new_reference=reference,
        new_secret=clock.new_secret,
        page=lambda *_: None,
        limits=Limits(answers=10, alike=2, within=timedelta(minutes=180)),
        reach=Reaching(speaker=speaker, wording=wording, account="", now=now),
    )
    casework, reading = Casework(store, tools, now=now), Reading(store, policy)
    learning = Learning(store, Shelf(blobs._root.parent / "models"), now=now, new_id=clock.new_id)
    reporting = Reporting(store, policy, zone=wording.zone, now=now)
    passwords = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    accounts = Accounts(store, passwords=passwords, now=now, new_id=clock.new_id, draw=clock.draw)
    entering = Entering(
        store, passwords=passwords, rules=rules, now=now, new_token=clock.new_token
    )
    wire, changes = Wire(), Changes(database, every=0.05)
    waiting = Waiting(store, casework, policy, now=now, heartbeat=wire)
    answering = Answering(
        store, casework, waiting, speaker, policy, undo=undo, new_id=clock.new_id, now=now
    )
    post = StaffPost(
        speaker=speaker,
        wording=wording,
        mail="complaints@example.org",
        telegram=("telegram", "42"),
        staff_only="",
        group=None,
        language="en",
        desk_url=f"{SITE}/desk",
        words=False,
    )
    erasing = Erasing(
        store, blobs, policy, letter=lambda _: None, overwrite=database.overwrite, now=now
    )
    reachability = Reachability(
        store,
        post,
        Digesting(store, post, policy, zone=wording.zone, now=now, heartbeat=wire),
        policy.notify,
        bot_link="https://t.me/example_bot",
        now=now,
        new_code=lambda: "K7M4K7M4",
    )
    desk = build(
        Desk(
            casework=casework,
            answering=answering,
            templates=Templates(
                store, load_templates(), languages=LANGUAGES, new_id=clock.new_id, now=now
            ),
            mentioning=Mentioning(store, now=now),
            translating=Translating(
                store, casework, answering, translator, mask=hidden, automatic=False, now=now
            ),
            reading=reading.by,
            reporting=reporting,
            views=Views(store, now=now, new_id=clock.new_id),
            improving=Improving(store, casework, policy, now=now, new_id=clock.new_id),
            subjects=Subjects(store, erasing, policy, now=now),
            handing=Handing(
                store, reading, blobs, policy, wording=wording, language="en", now=now
            ),
            changes=changes,
            learning=learning,
            accounts=accounts,
            entering=entering,
            signon=signon(store, accounts) if signon else None,
            new_token=clock.new_token,
            enrolling=Enrolling(store, entering, now=now, draw=clock.draw),
            reachability=reachability,
            blobs=blobs,
            policy=policy,
            wording=wording,
            now=now,
            secure=secure,
            organisation="Example Organisation",
        )
    )
    return Stand(
        store=store,
        blobs=blobs,
        reading=reading,
        casework=casework,
        learning=learning,
        accounts=accounts,
        entering=entering,
        intake=Intake(store, blobs, now=now),
        conversing=Conversing(
            store,
            Reader(),
            tools,
            mask=lambda text, _: text,
            default_language="en",
            now=now,
        ),
        delivering=Delivering(
            store,
            {"web": wire},
            blobs=blobs,
            policy=policy,
            speaker=speaker,
            now=now,
            chance=lambda: 0.5,
            heartbeat=wire,
        ),
        answering=answering,
        waiting=waiting,
        wire=wire,
        shift=shift,
        app=Starlette(routes=[Mount("/desk", desk)]),
        changes=changes,
    )
