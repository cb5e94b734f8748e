"""Everything a serving process has, put together and not yet started."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount

from arzuhal.bootstrap.apart import Apart
from arzuhal.bootstrap.doors import (
    STAFF_BOT,
    positions,
    secure,
    staff_bot,
    switched_on,
    telegram_link,
)
from arzuhal.bootstrap.reading import load_templates
from arzuhal.bootstrap.rows import Parts, endpoints, parts
from arzuhal.health import Health
from arzuhal.outgoing import Rule
from arzuhal.posting import Posting
from arzuhal.shielding import Shield
from arzuhal.translating import translator
from bot import clock
from bot.domain.errors import ArzuhalError
from bot.domain.events import Actor
from bot.domain.staff import Role
from bot.services.admitting import Admitting
from bot.services.afar import Afar
from bot.services.answering import Answering
from bot.services.arriving import StoredPositions
from bot.services.casework import Casework
from bot.services.claiming import Claims
from bot.services.conversation import Conversing
from bot.services.delivery import Delivering
from bot.services.digesting import Digesting
from bot.services.improving import Improving
from bot.services.intake import Intake
from bot.services.ledger import Tools
from bot.services.loops import Limits
from bot.services.mentioning import Mentioning
from bot.services.paging import Paging
from bot.services.ports import UnitOfWork
from bot.services.quarantine import Quarantined
from bot.services.reachability import Reachability
from bot.services.reaching import Reaching
from bot.services.retention import Retention
from bot.services.speaking import Speaker, Wake
from bot.services.staffpost import StaffPost
from bot.services.telling import Telling
from bot.services.templates import Templates
from bot.services.timekeeping import Timekeeping
from bot.services.translating import Translating
from bot.services.unheard import Unheard
from bot.services.views import Views
from bot.services.waiting import Waiting
from bot.services.webhooks import Webhooks
from bot.storage.changes import Changes
from channels.base import Channel, Rereading
from channels.message import Address
from channels.telegram.parts import parts as telegram_parts
from config.settings import Settings
from desk.api.app import build as build_api
from desk.api.call import Door
from desk.app import build as build_desk
from desk.clamd import Clamd
from desk.signon import Provider, SignOn, SignOnError
from locales import LANGUAGES
from nlp import case_reference
from nlp.readers.privacy import hidden, mask

CODE_LENGTH = 8  # characters that link a Telegram account


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
    post, unheard = staff_post(lent, speaker), _unheard(lent, speaker)
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
    # Two slots, though one training is at work at a time: the free one tells that the queue lives.
    lent.engine.handle("learn", Apart(lent).handle, queue="learning", concurrency=2)
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
    reachability = _reachability(lent, post, digesting)
    desk = _desk(lent, casework, answering, changes, reachability)
    if "api" in channels:
        routes.insert(0, Mount("/api/v1", app=_api(lent, desk, intake)))
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
        quarantined=quarantined,
        positions=positions(lent),
        channels=channels,
        webhooks=_webhooks(lent, unheard),
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
        return told + await _probe_provider(settings)


async def _probe_provider(settings: Settings) -> list[str]:
    if not settings.oidc.issuer:
        return []
    try:
        await identity_provider(settings).begin("probe")
    except SignOnError as error:
        return [str(error)]
    return []


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


def new_reference() -> str:
    """A case reference nobody can guess (iso10002 §4.1)."""
    body = clock.draw(case_reference.ALPHABET, case_reference.BODY)
    return case_reference.format(body + case_reference.check_character(body))


def _desk(
    lent: Parts,
    casework: Casework,
    answering: Answering,
    changes: Changes,
    reachability: Reachability,
) -> Starlette:
    files = lent.settings.attachments
    return build_desk(
        casework=casework,
        answering=answering,
        templates=Templates(
            lent.store,
            load_templates(),
            languages=LANGUAGES,
            new_id=clock.new_id,
            now=clock.now,
        ),
        mentioning=Mentioning(lent.store, now=clock.now),
        translating=_translating(lent, casework, answering),
        reading=lent.reading,
        reporting=lent.reporting,
        views=Views(lent.store, now=clock.now, new_id=clock.new_id),
        improving=Improving(lent.store, casework, lent.policy, now=clock.now, new_id=clock.new_id),
        changes=changes,
        learning=lent.learning,
        accounts=lent.accounts,
        entering=lent.entering,
        signon=_signon(lent),
        new_token=clock.new_token,
        enrolling=lent.enrolling,
        reachability=reachability,
        blobs=lent.blobs,
        policy=lent.policy,
        wording=lent.wording,
        now=clock.now,
        secure=secure(lent.settings),
        organisation=lent.settings.organisation,
        scanner=Clamd(files.clamd, timeout=files.timeout) if files.clamd else None,
    )


def _signon(lent: Parts) -> SignOn | None:
    """Its libraries are an extra: they are read only where it is wanted."""
    settings = lent.settings
    given = settings.oidc
    if not given.issuer:
        return None
    return SignOn(
        name=given.name or urlsplit(given.issuer).hostname or given.issuer,
        provider=identity_provider(settings),
        admitting=Admitting(
            lent.store,
            lent.accounts,
            create=given.create,
            language=settings.default_language,
        ),
        issuer=given.issuer,
        login_claim=given.login_claim,
        role_claim=given.role_claim,
        roles={Role(name): values for name, values in given.roles.model_dump().items()},
        default_role=Role(given.default_role) if given.default_role else None,
    )


def identity_provider(settings: Settings) -> Provider:
    """The one of `oidc.issuer`."""
    from desk.oidc import OpenId  # noqa: PLC0415  # an extra

    given = settings.oidc
    return OpenId(
        issuer=given.issuer,
        client_id=given.client_id,
        client_secret=given.client_secret.get_secret_value(),
        scopes=given.scopes,
        here=f"{settings.public_url}/desk",
        now=clock.now,
    )


def _translating(lent: Parts, casework: Casework, answering: Answering) -> Translating:
    settings = lent.settings
    rule = Rule(allowed=settings.outgoing.allowed)
    return Translating(
        lent.store,
        casework,
        answering,
        translator(settings.translation, rule),
        mask=hidden,
        automatic=settings.translation.automatic,
        now=clock.now,
    )


def _api(lent: Parts, desk: Starlette, intake: Intake) -> Starlette:
    door = Door(
        desk=desk.state.desk,
        store=lent.store,
        accept=intake,
        tokens=lent.tokens,
        chronicle=lent.chronicle,
        evidence=partial(_evidence, lent),
        now=clock.now,
        new_id=clock.new_id,
        most=lent.settings.api.max_body_bytes,
    )
    return build_api(door)


async def _evidence(lent: Parts, chosen: Mapping[str, Any], personal: bool, by: Actor) -> Path:
    """Write a bundle for an audit, and tell where it is."""
    from arzuhal import audit, commands  # noqa: PLC0415  # both stand on this room

    file = lent.settings.data_dir / f"evidence-{clock.new_id()}.zip"
    wanted = audit.Chosen(**chosen)
    silent = {"out": lambda _: None, "tell": lambda _: None}
    try:
        await audit.exported(lent, file, wanted, personal=personal, by=by, **silent)
    except commands.CommandError as error:
        raise ArzuhalError(str(error)) from None
    return file


def _reachability(lent: Parts, post: StaffPost, digesting: Digesting) -> Reachability:
    settings = lent.settings
    return Reachability(
        lent.store,
        post,
        digesting,
        lent.policy.notify,
        bot_link="" if settings.telegram.of_staff else telegram_link(settings),
        now=clock.now,
        new_code=lambda: clock.draw(case_reference.ALPHABET, CODE_LENGTH),
    )


def _webhooks(lent: Parts, unheard: Unheard) -> Webhooks:
    settings = lent.settings
    return Webhooks(
        lent.store,
        endpoints(settings),
        post=Posting(_others(settings)),
        tell=unheard,
        now=clock.now,
        chance=clock.chance,
        heartbeat=lent.heartbeats,
    )


def _others(settings: Settings) -> Rule:
    return Rule(
        allowed=settings.outgoing.allowed,
        private=settings.webhooks.private_addresses,
        remedy="webhooks.private_addresses or a line in outgoing.allowed allows it",
    )


def _unheard(lent: Parts, speaker: Speaker) -> Unheard:
    settings = lent.settings
    return Unheard(
        speaker=speaker,
        wording=lent.wording,
        on_call=settings.staff.on_call,
        account=settings.email.address,
        language=settings.default_language,
        now=clock.now,
    )


def staff_post(lent: Parts, speaker: Speaker) -> StaffPost:
    """What writes to staff outside the desk."""
    settings = lent.settings
    channel, account = staff_bot(settings)
    number = settings.telegram.staff_group
    group = Address(channel=channel, account=account, user=str(int(number))) if number else None
    return StaffPost(
        speaker=speaker,
        wording=lent.wording,
        mail=settings.email.address.lower() if settings.email.enabled else "",
        telegram=(channel, account),
        staff_only=STAFF_BOT if settings.telegram.of_staff else "",
        group=group,
        language=settings.default_language,
        desk_url=f"{settings.public_url}/desk",
        words=settings.staff.words,
    )


def _speaker(lent: Parts, wake: Wake) -> Speaker:
    return Speaker(
        lent.wording,
        new_id=clock.new_id,
        now=clock.now,
        wake=wake,
        divide={"telegram": telegram_parts, STAFF_BOT: telegram_parts},
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
        "telegram": telegram_link(settings),
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
