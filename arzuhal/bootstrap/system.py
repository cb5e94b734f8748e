"""Everything a serving process has, put together and not yet started."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount

from arzuhal.bootstrap.apart import Apart
from arzuhal.bootstrap.doors import (
    positions,
    secure,
    switched_on,
)
from arzuhal.bootstrap.rows import Parts, parts
from arzuhal.bootstrap.staffing import api_of, desk_of, probe_provider, reachability_of
from arzuhal.bootstrap.voices import speaker_of, staff_post, tools_of, unheard_of, webhooks_of
from arzuhal.health import Health
from arzuhal.shielding import Shield
from bot import clock
from bot.services.afar import Afar
from bot.services.answering import Answering
from bot.services.arriving import StoredPositions
from bot.services.casework import Casework
from bot.services.claiming import Claims
from bot.services.conversation import Conversing
from bot.services.delivery import Delivering, handed_over
from bot.services.digesting import Digesting
from bot.services.inquiring import Chasing
from bot.services.intake import Intake
from bot.services.leaving import Leaving
from bot.services.ports import UnitOfWork
from bot.services.quarantine import Quarantined
from bot.services.reachability import Reachability
from bot.services.retention import Retention
from bot.services.telling import Telling
from bot.services.timekeeping import Timekeeping
from bot.services.waiting import Waiting
from bot.services.webhooks import Webhooks
from bot.storage.changes import Changes
from channels.base import Channel, Rereading
from config.settings import Settings
from desk.api.app import Place
from nlp.readers.privacy import mask


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Everything, put together and not yet started."""

    parts: Parts
    intake: Intake
    delivering: Delivering
    timekeeping: Timekeeping
    retention: Retention
    casework: Casework
    answers: Waiting
    inquiries: Chasing
    leaving: Leaving
    quarantined: Quarantined
    positions: StoredPositions
    channels: Mapping[str, Channel]
    webhooks: Webhooks
    telling: Telling
    digesting: Digesting
    reachability: Reachability
    closing: AsyncExitStack  # what is let go of when nothing is heard or sent any more
    health: Health
    changes: Changes  # told to whoever looks at the desk
    app: Starlette


def build(settings: Settings, *, demo: bool = False) -> System:
    """Put everything together; nothing is opened or started yet. Raises PolicyError."""
    lent = parts(settings)
    intake = Intake(lent.store, lent.blobs, now=clock.now, most_files=settings.attachments.most)
    closing = AsyncExitStack()
    channels, routes = switched_on(lent, intake, closing)
    at_once = handed_over(channels, lent.policy)
    # Delivery is woken by what is said, and says elsewhere what did not arrive.
    speaker = speaker_of(lent, lambda *told: delivering.wake(*told), at_once)  # noqa: PLW0108  # made below
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
    tools = tools_of(lent, speaker, demo=demo)
    post, unheard = staff_post(lent, speaker), unheard_of(lent, speaker)
    digesting = Digesting(
        lent.store,
        post,
        lent.policy,
        zone=settings.zone,
        now=clock.now,
        heartbeat=lent.heartbeats,
    )
    conversing = Conversing(
        lent.store,
        lent.pipeline,
        tools,
        mask=mask,
        default_language=settings.default_language,
        now=clock.now,
        afar=Afar(lent.store, tools, post, alarm=unheard.group, now=clock.now),
    )
    lent.engine.handle("converse", conversing.handle, queue="conversations")
    claims = Claims(lent.store, tools.reach, clock.new_id)
    lent.engine.handle("claim", claims.handle, queue="conversations")
    # Two slots, though one is at work at a time: the free one tells that the queue lives.
    learning = Apart(settings, "arzuhal.teaching:answer", lent.learning.failed)
    lent.engine.handle("learn", learning.handle, queue="learning", concurrency=2)
    verifying = Apart(settings, "arzuhal.audit:answer", lent.verifying.failed)
    lent.engine.handle("verify", verifying.handle, queue="checks", concurrency=2)
    casework = Casework(lent.store, tools, now=clock.now)
    waiting_answers = Waiting(
        lent.store, casework, lent.policy, now=clock.now, heartbeat=lent.heartbeats
    )
    answering = Answering(
        lent.store,
        casework,
        waiting_answers,
        speaker,
        lent.policy,
        undo=timedelta(seconds=settings.answers.undo_seconds),
        new_id=clock.new_id,
        now=clock.now,
    )
    quarantined = Quarantined(
        lent.store,
        lent.blobs,
        accept=intake,
        again={name: one.again for name, one in channels.items() if isinstance(one, Rereading)},
        now=clock.now,
    )
    health = Health(lent.heartbeats, lambda: lent.store.read(waiting))
    changes = Changes(lent.database)
    reachability = reachability_of(lent, post, digesting)
    desk = desk_of(lent, casework, answering, changes, reachability)
    if "api" in channels:
        routes.insert(0, Place(api_of(lent, desk, intake)))
    app = Starlette(
        routes=[*health.routes, Mount("/desk", app=desk), *routes],
        middleware=[
            Middleware(Shield, secure=secure(settings)),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
    )
    return System(
        parts=lent,
        intake=intake,
        delivering=delivering,
        timekeeping=Timekeeping(lent.store, now=clock.now, heartbeat=lent.heartbeats),
        retention=Retention(lent.erasing, lent.policy, now=clock.now),
        casework=casework,
        answers=waiting_answers,
        inquiries=Chasing(
            lent.store, lent.policy.calendar, now=clock.now, heartbeat=lent.heartbeats
        ),
        leaving=Leaving(lent.store, tools, now=clock.now, heartbeat=lent.heartbeats),
        quarantined=quarantined,
        positions=positions(lent),
        channels=channels,
        webhooks=webhooks_of(lent, unheard),
        telling=Telling(
            lent.store,
            post,
            lent.policy,
            zone=settings.zone,
            now=clock.now,
            heartbeat=lent.heartbeats,
        ),
        digesting=digesting,
        reachability=reachability,
        closing=closing,
        health=health,
        changes=changes,
        app=app,
    )


async def probe(settings: Settings) -> list[str]:
    """Reach every outside party (relay, Telegram); one line for each that does not answer."""
    system = build(settings)
    async with system.closing:
        told = [fault for one in system.channels.values() for fault in await one.probe()]
        return told + await probe_provider(settings)


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
