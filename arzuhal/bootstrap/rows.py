"""What every command is given: the rows, and what reads and writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import get_args

from arzuhal.bootstrap.reading import LatePipeline, deployed_policy
from arzuhal.health import Heartbeats
from bot import clock
from bot.domain.entrance import Rules
from bot.domain.policy import Policy
from bot.domain.staff import Role
from bot.engine.engine import Engine
from bot.services.accounts import Accounts
from bot.services.chronicle import Chronicle
from bot.services.enrolling import Enrolling
from bot.services.entering import Entering
from bot.services.erasing import Erasing
from bot.services.learning import Learning
from bot.services.passwords import Passwords
from bot.services.rationing import Rations
from bot.services.reading import Reading
from bot.services.reporting import Reporting
from bot.services.subjects import Subjects
from bot.services.telling import noted
from bot.services.tokens import Tokens
from bot.services.verifying import Verifying
from bot.services.webhooks import Announcing, Endpoint
from bot.services.wording import Wording
from bot.storage import schema, statistics
from bot.storage.blobs import Blobs
from bot.storage.cases import Announce
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.email.folder import remove as remove_letter
from config.settings import Settings
from config.webhooks import WebhookEvent
from desk.handing import Handing
from nlp.shelf import Shelf


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
    reporting: Reporting
    accounts: Accounts
    entering: Entering
    enrolling: Enrolling
    chronicle: Chronicle
    erasing: Erasing
    subjects: Subjects
    handing: Handing
    tokens: Tokens
    learning: Learning
    verifying: Verifying

    async def pending(self) -> bool:
        """Whether the database lacks a revision of the schema."""
        return await self.database.read(schema.pending)

    async def migrate(self) -> bool:
        """Bring the database to the current schema; False when it was there."""
        if not await self.pending():
            return False
        await self.database.write(schema.upgrade)
        await statistics.gathered(self.database)
        return True

    async def know_rows(self) -> None:
        """Keep what the planner of queries knows of the rows up to date, until cancelled."""
        await statistics.kept(self.database)


def parts(settings: Settings) -> Parts:
    """What every command needs; nothing is opened yet. Raises PolicyError."""
    policy = deployed_policy(settings)
    heartbeats = Heartbeats()
    database = Database(settings.database_url, pool_size=settings.database.pool_size)
    engine = Engine(database, concurrency=settings.worker.concurrency, heartbeat=heartbeats)
    store = SqlStore(
        database,
        ring=lambda connection, task, key, lock, at: engine.ring(
            connection, task, key, lock=lock, at=at
        ),
        new_id=clock.new_id,
        announce=_announce(settings),
    )
    blobs = Blobs(settings.data_dir / "blobs")
    passwords, reading = Passwords(), Reading(store, policy)
    wording = Wording(organisation=settings.organisation, zone=settings.zone, policy=policy)
    erasing = Erasing(
        store,
        blobs,
        policy,
        letter=partial(remove_letter, settings.data_dir / "outbox"),
        overwrite=database.overwrite,
        now=clock.now,
    )
    chronicle = Chronicle(store, now=clock.now)
    accounts = Accounts(
        store, passwords=passwords, now=clock.now, new_id=clock.new_id, draw=clock.draw
    )
    entering = Entering(
        store,
        passwords=passwords,
        rules=_rules(settings),
        now=clock.now,
        new_token=clock.new_token,
    )
    return Parts(
        settings=settings,
        policy=policy,
        heartbeats=heartbeats,
        database=database,
        engine=engine,
        store=store,
        blobs=blobs,
        wording=wording,
        pipeline=LatePipeline(tuple(policy.categories), settings.models_dir),
        reading=reading,
        reporting=Reporting(store, policy, zone=settings.zone, now=clock.now),
        accounts=accounts,
        entering=entering,
        enrolling=Enrolling(store, entering, now=clock.now, draw=clock.draw),
        chronicle=chronicle,
        erasing=erasing,
        subjects=Subjects(store, erasing, policy, now=clock.now),
        handing=Handing(
            store,
            reading,
            blobs,
            policy,
            wording=wording,
            language=settings.default_language,
            now=clock.now,
        ),
        tokens=Tokens(
            store,
            now=clock.now,
            new_id=clock.new_id,
            new_token=clock.new_token,
            rations=Rations(store, most=settings.api.requests_per_minute, now=clock.now),
        ),
        learning=Learning(store, Shelf(settings.models_dir), now=clock.now, new_id=clock.new_id),
        verifying=Verifying(store, chronicle, now=clock.now, new_id=clock.new_id),
    )


def _rules(settings: Settings) -> Rules:
    desk = settings.desk
    return Rules(
        session=timedelta(hours=settings.staff.session_hours),
        idle=timedelta(minutes=desk.idle_minutes),
        second_factor=frozenset(map(Role, desk.require_totp)),
        attempts=desk.login_attempts,
        attempts_per_address=desk.login_attempts_per_address,
        rest=timedelta(minutes=desk.login_rest_minutes),
    )


def _announce(settings: Settings) -> Announce:
    """What is stored with the events of a case: for other programs, and for staff afar."""
    programs = Announcing(endpoints(settings))
    if not reached(settings):
        return programs
    return lambda case, links: (*programs(case, links), *noted(case, links))


def reached(settings: Settings) -> bool:
    """Whether staff can be told anything outside the desk."""
    return settings.email.enabled or settings.telegram.enabled or settings.telegram.of_staff


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
