"""The channels that are switched on, each with what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from starlette.routing import BaseRoute

from arzuhal.bootstrap.rows import Parts
from bot import clock
from bot.domain.policy import Policy
from bot.lifecycle.working import most_days
from bot.services.arriving import StoredArrivals, StoredPositions
from bot.services.intake import Intake
from bot.services.transcript import StoredTranscript
from channels.base import Channel
from channels.email.channel import EmailChannel
from channels.email.doors import Doors
from channels.webchat.channel import WebChat
from channels.webchat.info import ExternalBody, PublicInfo
from config.settings import Settings, Telegram
from desk.api.channel import ApiChannel

if TYPE_CHECKING:
    from channels.telegram.channel import TelegramChannel

STAFF_BOT = "telegram-staff"  # the channel of a bot that staff alone write to


def switched_on(
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
    for name, given in telegram_bots(settings).items():
        telegram = _telegram(lent, intake, name, given)
        closing.push_async_callback(telegram.close)
        channels[name] = telegram
        if name == "telegram":
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
            secure=secure(settings),
        )
        channels["web"] = webchat
        routes.extend(webchat.routes)
    if settings.http.enabled and settings.api.enabled:
        channels["api"] = ApiChannel(now=clock.now)
    return channels, routes


def _telegram(lent: Parts, intake: Intake, name: str, given: Telegram) -> TelegramChannel:
    from channels.telegram.channel import TelegramChannel  # noqa: PLC0415  # heavy, optional

    return TelegramChannel(
        given,
        now=clock.now,
        heartbeat=lent.heartbeats,
        wording=lent.wording.text,
        chance=clock.chance,
        default_language=lent.settings.default_language,
        blobs=lent.blobs,
        accept=intake,
        positions=positions(lent),
        name=name,
    )


def telegram_bots(settings: Settings) -> Mapping[str, Telegram]:
    """The bots that are on, by the names of their channels: of complainants, and of staff."""
    given, bots = settings.telegram, dict[str, Telegram]()
    if given.enabled:
        bots["telegram"] = (
            given.model_copy(update={"staff_group": ""}) if given.of_staff else given
        )
    if given.of_staff:
        own = {"token": given.staff_token, "mode": "polling"}
        bots[STAFF_BOT] = given.model_copy(update=own)
    return bots


def staff_bot(settings: Settings) -> tuple[str, str]:
    """The channel and the account by which staff talk to a bot; empty without one."""
    bots = telegram_bots(settings)
    name = STAFF_BOT if STAFF_BOT in bots else next(iter(bots), "")
    token = bots[name].token.get_secret_value() if name else ""
    return name, token.partition(":")[0]


def _mail_doors(lent: Parts) -> Doors:
    return Doors(
        lent.settings.email,
        arrivals=StoredArrivals(lent.store, lent.blobs),
        positions=positions(lent),
        heartbeat=lent.heartbeats,
        now=clock.now,
        chance=clock.chance,
    )


def positions(lent: Parts) -> StoredPositions:
    """How far each mailbox is read, and who reads it."""
    return StoredPositions(
        lent.store,
        now=clock.now,
        holder=clock.new_id(),
        alone=lent.database.is_sqlite,  # the embedded database has one serving process
    )


def telegram_link(settings: Settings) -> str:
    """Where people find the bot; empty when it is off or has no name."""
    username = settings.telegram.username.lstrip("@")
    return f"https://t.me/{username}" if settings.telegram.enabled and username else ""


def _public_info(settings: Settings, policy: Policy) -> PublicInfo:
    return PublicInfo(
        organisation=settings.organisation,
        email=settings.email.address if settings.email.enabled else "",
        telegram=telegram_link(settings),
        privacy_url=settings.privacy_url,
        update_days=most_days(policy.sla.update, policy.calendar, clock.now().date()),
        decide_days=most_days(policy.sla.decide, policy.calendar, clock.now().date()),
        external_bodies=tuple(
            ExternalBody(name=body.name, url=body.url, phone=body.phone)
            for body in policy.external_bodies
        ),
    )


def secure(settings: Settings) -> bool:
    """Whether people reach the web pages over TLS alone."""
    return settings.public_url.startswith("https:")
