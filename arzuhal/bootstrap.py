"""The composition root: the only file that names adapters, and hands each what it needs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Mount

from arzuhal.health import Health, Heartbeats
from arzuhal.posting import Posting
from bot import clock
from bot.domain import policy as policies
from bot.domain.errors import PolicyError
from bot.domain.policy import Policy
from bot.engine.engine import Engine
from bot.lifecycle.working import most_days
from bot.services.accounts import Accounts
from bot.services.arriving import StoredArrivals, StoredPositions
from bot.services.casework import Casework
from bot.services.conversation import Conversing
from bot.services.delivery import Delivering
from bot.services.intake import Intake
from bot.services.loops import Limits
from bot.services.paging import Paging
from bot.services.ports import UnitOfWork
from bot.services.quarantine import Quarantined
from bot.services.reaching import Reaching
from bot.services.reading import Reading
from bot.services.recording import Tools
from bot.services.speaking import Speaker, Wake
from bot.services.timekeeping import Timekeeping
from bot.services.tokens import Tokens
from bot.services.transcript import StoredTranscript
from bot.services.unheard import Unheard
from bot.services.webhooks import Announcing, Endpoint, Webhooks
from bot.services.wording import Wording
from bot.storage import schema
from bot.storage.blobs import Blobs
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.base import Channel, Rereading
from channels.email.channel import EmailChannel
from channels.email.doors import Doors
from channels.telegram.parts import parts as telegram_parts
from channels.webchat.channel import WebChat
from channels.webchat.info import ExternalBody, PublicInfo
from config.settings import PROFILES, Settings
from config.webhooks import WebhookEvent
from desk.api.app import build as build_api
from desk.api.channel import ApiChannel
from desk.app import build as build_desk
from desk.clamd import Clamd
from nlp import case_reference
from nlp.base import Expectation, Understander
from nlp.readers.privacy import mask
from nlp.understanding import Understanding

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline


# One message a language before the first person's: lexicons are then compiled, caches filled.
_WARMING = {
    "en": "My order 4481203 of 14 November has not arrived and nobody answers",
    "ru": "Заказ 4481203 от 14 ноября не пришёл, и никто не отвечает",
    "tr": "14 Kasım tarihli 4481203 numaralı siparişim gelmedi, kimse yanıt vermiyor",
    "fa": "سفارش ۴۴۸۱۲۰۳ روز ۲۳ آبان نرسیده و کسی جواب نمی‌دهد",
}


class LatePipeline:
    """The understanding pipeline, made while doors already open: `load` before it is asked."""

    def __init__(self, categories: tuple[str, ...], trained: Path) -> None:
        self._categories, self._trained = categories, trained
        self._pipeline: Pipeline | None = None

    def load(self) -> Pipeline:
        """Make it. Importing spaCy takes a second: call from a thread."""
        from nlp import pipeline  # noqa: PLC0415  # see above

        self._pipeline = self._pipeline or pipeline.load(self._categories, self._trained)
        return self._pipeline

    def warm(self) -> None:
        """Compile every language and fill every cache, so that no first message pays for it."""
        pipeline = self.load()
        for words in _WARMING.values():
            pipeline.understand(words, received_at=clock.now())

    def understand(
        self,
        text: str,
        *,
        received_at: datetime,
        hint: str = "",
        expecting: Expectation | None = None,
    ) -> Understanding:
        """See `nlp.base.Understander`."""
        pipeline = self._pipeline or self.load()
        return pipeline.understand(text, received_at=received_at, hint=hint, expecting=expecting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What every command needs: the rows, and what reads them."""

    settings: Settings
    policy: Policy
    heartbeats: Heartbeats
    database: Database
    engine: Engine
    store: SqlStore
    blobs: Blobs
    wording: Wording
    pipeline: LatePipeline
    reading: Reading
    accounts: Accounts
    tokens: Tokens

    async def pending(self) -> bool:
        """Whether the database lacks a revision of the schema."""
        return await self.database.read(schema.pending)

    async def migrate(self) -> bool:
        """Bring the database to the current schema; False when it was there."""
        if not await self.pending():
            return False
        await self.database.write(schema.upgrade)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Everything, put together and not yet started."""

    parts: Parts
    intake: Intake
    delivering: Delivering
    timekeeping: Timekeeping
    casework: Casework
    quarantined: Quarantined
    positions: StoredPositions
    channels: Mapping[str, Channel]
    webhooks: Webhooks
    closing: AsyncExitStack  # what is let go of when nothing is heard or sent any more
    health: Health
    app: Starlette


def load_pipeline(settings: Settings) -> Understander:
    """The pipeline as deployed, for the commands that read without a database."""
    policy = load_policy(settings.policy_path)
    return LatePipeline(tuple(policy.categories), settings.models_dir).load()


def load_policy(path: Path) -> Policy:
    """Read and check the policy. Raises PolicyError with every fault."""
    try:
        shipped = tomllib.loads(PROFILES.read_text(encoding="utf-8"))
        return policies.parse(tomllib.loads(path.read_text(encoding="utf-8")), shipped)
    except OSError as error:
        raise PolicyError((f"policy_file: {path} cannot be read ({error.strerror}).",)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PolicyError((f"policy_file: {path} is not valid TOML ({error}).",)) from None


def new_reference() -> str:
    """A case reference nobody can guess (iso10002 §4.1)."""
    body = clock.draw(case_reference.ALPHABET, case_reference.BODY)
    return case_reference.format(body + case_reference.check_character(body))


def parts(settings: Settings) -> Parts:
    """What every command needs; nothing is opened yet. Raises PolicyError."""
    policy = load_policy(settings.policy_path).in_zone(settings.zone)
    heartbeats = Heartbeats()
    database = Database(settings.database_url, pool_size=settings.database.pool_size)
    engine = Engine(database, concurrency=settings.worker.concurrency, heartbeat=heartbeats)
    store = SqlStore(
        database,
        ring=lambda connection, task, key, lock, at: engine.ring(
            connection, task, key, lock=lock, at=at
        ),
        new_id=clock.new_id,
        announce=Announcing(endpoints(settings)),
    )
    accounts = Accounts(
        store,
        now=clock.now,
        new_id=clock.new_id,
        new_token=clock.new_token,
        session_hours=settings.staff.session_hours,
    )
    return Parts(
        settings=settings,
        policy=policy,
        heartbeats=heartbeats,
        database=database,
        engine=engine,
        store=store,
        blobs=Blobs(settings.data_dir / "blobs"),
        wording=Wording(organisation=settings.organisation, zone=settings.zone, policy=policy),
        pipeline=LatePipeline(tuple(policy.categories), settings.models_dir),
        reading=Reading(store, policy),
        accounts=accounts,
        tokens=Tokens(store, now=clock.now, new_id=clock.new_id, new_token=clock.new_token),
    )


def build(settings: Settings, *, demo: bool = False) -> System:
    """Put everything together; nothing is opened or started yet. Raises PolicyError."""
    lent = parts(settings)
    intake = Intake(lent.store, lent.blobs, now=clock.now)
    closing = AsyncExitStack()
    channels, routes = _channels(lent, intake, closing)
    # Delivery is woken by what is said, and says elsewhere what did not arrive.
    speaker = _speaker(lent, lambda *told: delivering.wake(*told))  # noqa: PLW0108  # made below
    delivering = Delivering(
        lent.store,
        channels,
        blobs=lent.blobs,
        policy=lent.policy,
        speaker=speaker,
        now=clock.now,
        chance=clock.chance,
        heartbeat=lent.heartbeats,
        alone=lent.database.is_sqlite,  # the embedded database has one serving process
    )
    tools = _tools(lent, speaker, demo=demo)
    conversing = Conversing(
        lent.store,
        lent.pipeline,
        tools,
        mask=mask,
        default_language=settings.default_language,
        now=clock.now,
    )
    lent.engine.handle("converse", conversing.handle, queue="conversations")
    casework = Casework(lent.store, tools, now=clock.now)
    quarantined = Quarantined(
        lent.store,
        lent.blobs,
        accept=intake,
        again={name: one.again for name, one in channels.items() if isinstance(one, Rereading)},
        now=clock.now,
    )
    health = Health(lent.heartbeats, lambda: lent.store.read(waiting))
    app = Starlette(
        routes=[*health.routes, Mount("/desk", app=_desk(lent, casework)), *routes],
        middleware=[Middleware(GZipMiddleware, minimum_size=1000)],
    )
    return System(
        parts=lent,
        intake=intake,
        delivering=delivering,
        timekeeping=Timekeeping(lent.store, now=clock.now, heartbeat=lent.heartbeats),
        casework=casework,
        quarantined=quarantined,
        positions=_positions(lent),
        channels=channels,
        webhooks=_webhooks(lent, tools.speaker),
        closing=closing,
        health=health,
        app=app,
    )


def _desk(lent: Parts, casework: Casework) -> Starlette:
    files = lent.settings.attachments
    return build_desk(
        casework=casework,
        reading=lent.reading,
        accounts=lent.accounts,
        blobs=lent.blobs,
        policy=lent.policy,
        wording=lent.wording,
        now=clock.now,
        secure=_secure(lent.settings),
        organisation=lent.settings.organisation,
        scanner=Clamd(files.clamd, timeout=files.timeout) if files.clamd else None,
    )


def endpoints(settings: Settings) -> tuple[Endpoint, ...]:
    """Who is told what happens to cases."""
    return tuple(
        Endpoint(
            name=one.name,
            url=one.url,
            key=one.key,
            types=frozenset(one.events or get_args(WebhookEvent)),
            personal_data=one.personal_data,
        )
        for one in settings.webhooks.to
    )


def _webhooks(lent: Parts, speaker: Speaker) -> Webhooks:
    settings = lent.settings
    return Webhooks(
        lent.store,
        endpoints(settings),
        post=Posting(private=settings.webhooks.private_addresses),
        tell=Unheard(
            speaker=speaker,
            wording=lent.wording,
            on_call=settings.staff.on_call,
            account=settings.email.address,
            language=settings.default_language,
            now=clock.now,
        ),
        now=clock.now,
        chance=clock.chance,
        heartbeat=lent.heartbeats,
    )


def _secure(settings: Settings) -> bool:
    return settings.public_url.startswith("https:")


async def probe(settings: Settings) -> list[str]:
    """Reach every outside party (relay, Telegram); one line for each that does not answer."""
    system = build(settings)
    async with system.closing:
        return [fault for one in system.channels.values() for fault in await one.probe()]


def waiting(unit: UnitOfWork) -> dict[str, int]:
    """What waits for a person, for the health page."""
    counts = {f"cases_{status}": count for status, count in unit.cases.waiting_by_status()}
    return {
        "arrivals": unit.arrivals.waiting(),
        "parked": unit.inbox.parked(),
        "quarantine": unit.quarantine.waiting(),
        "notices_given_up": unit.notices.dead(),
        **counts,
    }


def _speaker(lent: Parts, wake: Wake) -> Speaker:
    return Speaker(
        lent.wording,
        new_id=clock.new_id,
        now=clock.now,
        wake=wake,
        divide={"telegram": telegram_parts},
    )


def _tools(lent: Parts, speaker: Speaker, *, demo: bool) -> Tools:
    settings = lent.settings
    page = Paging(
        speaker=speaker,
        wording=lent.wording,
        on_call=settings.staff.on_call,
        account=settings.email.address,
        language=settings.default_language,
        desk_url=f"{settings.public_url}/desk",
    )
    doors = {
        "email": settings.email.address.lower() if settings.email.enabled else "",
        "telegram": _telegram_link(settings),
    }
    reach = Reaching(speaker=speaker, wording=lent.wording, account=doors["email"], now=clock.now)
    return Tools(
        speaker=speaker,
        policy=lent.policy,
        reach=reach,
        doors=doors,
        proving=frozenset({"email"} if settings.email.authenticity.wanted else ()),
        new_id=clock.new_id,
        new_secret=clock.new_secret,
        new_reference=new_reference,
        page=page,
        limits=_limits(settings),
        demo=demo,
    )


def _limits(settings: Settings) -> Limits:
    given = settings.email.answers
    return Limits(answers=given.most, alike=given.alike, within=timedelta(minutes=given.minutes))


def _channels(
    lent: Parts, intake: Intake, closing: AsyncExitStack
) -> tuple[Mapping[str, Channel], list[BaseRoute]]:
    """The channels that are switched on, and the routes of those whose door is HTTP."""
    settings = lent.settings
    channels: dict[str, Channel] = {}
    routes: list[BaseRoute] = []
    if settings.email.enabled:
        channels["email"] = EmailChannel(
            settings.email,
            outbox=settings.data_dir / "outbox",
            organisation=settings.organisation,
            now=clock.now,
            doors=_mail_doors(lent),
        )
    if settings.telegram.enabled:
        from channels.telegram.channel import TelegramChannel  # noqa: PLC0415  # heavy, optional

        telegram = TelegramChannel(
            settings.telegram,
            now=clock.now,
            heartbeat=lent.heartbeats,
            wording=lent.wording.text,
            chance=clock.chance,
            default_language=settings.default_language,
            blobs=lent.blobs,
            accept=intake,
        )
        closing.push_async_callback(telegram.close)
        channels["telegram"] = telegram
        routes.append(telegram.webhook_route())
    if settings.http.enabled and settings.webchat.enabled:
        webchat = WebChat(
            settings.webchat,
            accept=intake,
            transcript=StoredTranscript(lent.store),
            blobs=lent.blobs,
            info=_public_info(settings, lent.policy),
            now=clock.now,
            new_token=clock.new_token,
            heartbeat=lent.heartbeats,
            secure=_secure(settings),
        )
        channels["web"] = webchat
        routes.extend(webchat.routes)
    if settings.http.enabled and settings.api.enabled:
        channels["api"] = ApiChannel(now=clock.now)
        routes.insert(0, Mount("/api/v1", app=_api(lent, intake)))
    return channels, routes


def _api(lent: Parts, intake: Intake) -> Starlette:
    return build_api(
        accept=intake,
        store=lent.store,
        tokens=lent.tokens,
        now=clock.now,
        new_id=clock.new_id,
        max_body_bytes=lent.settings.api.max_body_bytes,
    )


def _mail_doors(lent: Parts) -> Doors:
    return Doors(
        lent.settings.email,
        arrivals=StoredArrivals(lent.store, lent.blobs),
        positions=_positions(lent),
        heartbeat=lent.heartbeats,
        now=clock.now,
        chance=clock.chance,
    )


def _positions(lent: Parts) -> StoredPositions:
    return StoredPositions(
        lent.store,
        now=clock.now,
        holder=clock.new_id(),
        alone=lent.database.is_sqlite,  # the embedded database has one serving process
    )


def _telegram_link(settings: Settings) -> str:
    username = settings.telegram.username.lstrip("@")
    return f"https://t.me/{username}" if settings.telegram.enabled and username else ""


def _public_info(settings: Settings, policy: Policy) -> PublicInfo:
    return PublicInfo(
        organisation=settings.organisation,
        email=settings.email.address if settings.email.enabled else "",
        telegram=_telegram_link(settings),
        privacy_url=settings.privacy_url,
        update_days=most_days(policy.sla.update, policy.calendar, clock.now().date()),
        decide_days=most_days(policy.sla.decide, policy.calendar, clock.now().date()),
        external_bodies=tuple(
            ExternalBody(name=body.name, url=body.url, phone=body.phone)
            for body in policy.external_bodies
        ),
    )
