"""What speaks for the system, to people and to programs, put together."""

from __future__ import annotations

from datetime import timedelta

from arzuhal.bootstrap.doors import (
    STAFF_BOT,
    staff_bot,
    telegram_link,
)
from arzuhal.bootstrap.rows import Parts, endpoints
from arzuhal.outgoing import Rule
from arzuhal.posting import Posting
from bot import clock
from bot.services.ledger import Tools
from bot.services.loops import Limits
from bot.services.paging import Paging
from bot.services.reaching import Reaching
from bot.services.speaking import AtOnce, Speaker, Wake
from bot.services.staffpost import StaffPost
from bot.services.unheard import Unheard
from bot.services.webhooks import Webhooks
from channels.message import Address
from channels.telegram.parts import parts as telegram_parts
from config.settings import Settings
from nlp import case_reference


def speaker_of(lent: Parts, wake: Wake, at_once: AtOnce) -> Speaker:
    """What puts words into the outbox."""
    return Speaker(
        lent.wording,
        new_id=clock.new_id,
        now=clock.now,
        wake=wake,
        at_once=at_once,
        divide={"telegram": telegram_parts, STAFF_BOT: telegram_parts},
    )


def tools_of(lent: Parts, speaker: Speaker, *, demo: bool) -> Tools:
    """What writing a turn down needs."""
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


def new_reference() -> str:
    """A case reference nobody can guess (iso10002 §4.1)."""
    body = clock.draw(case_reference.ALPHABET, case_reference.BODY)
    return case_reference.format(body + case_reference.check_character(body))


def unheard_of(lent: Parts, speaker: Speaker) -> Unheard:
    """What tells of voices that nobody hears."""
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


def webhooks_of(lent: Parts, unheard: Unheard) -> Webhooks:
    """What tells other programs."""
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
