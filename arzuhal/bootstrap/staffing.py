"""Where staff work, and where other programs do: the desk and its API, put together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette

from arzuhal.bootstrap.doors import (
    secure,
    telegram_link,
)
from arzuhal.bootstrap.reading import load_templates
from arzuhal.bootstrap.rows import Parts
from arzuhal.outgoing import Rule
from arzuhal.translating import translator
from bot import clock
from bot.domain.errors import ArzuhalError
from bot.domain.events import Actor, ActorType
from bot.domain.staff import Role, Staff
from bot.services.admitting import Admitting
from bot.services.answering import Answering
from bot.services.casework import Casework
from bot.services.digesting import Digesting
from bot.services.improving import Improving
from bot.services.intake import Intake
from bot.services.mentioning import Mentioning
from bot.services.reachability import Reachability
from bot.services.staffpost import StaffPost
from bot.services.templates import Templates
from bot.services.translating import Translating
from bot.services.views import Views
from bot.storage.changes import Changes
from config.settings import Settings
from desk.api.app import build as build_api
from desk.api.call import Door
from desk.app import build as build_desk
from desk.clamd import Clamd
from desk.signon import Provider, SignOn, SignOnError
from desk.view import Desk
from locales import LANGUAGES
from nlp import case_reference
from nlp.readers.privacy import hidden

CODE_LENGTH = 8  # characters that link a Telegram account


def desk_of(
    lent: Parts,
    casework: Casework,
    answering: Answering,
    changes: Changes,
    reachability: Reachability,
) -> Starlette:
    """The desk."""
    files = lent.settings.attachments
    return build_desk(
        Desk(
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
            reading=lent.reading.by,
            reporting=lent.reporting,
            views=Views(lent.store, now=clock.now, new_id=clock.new_id),
            improving=Improving(
                lent.store, casework, lent.policy, now=clock.now, new_id=clock.new_id
            ),
            subjects=lent.subjects,
            handing=lent.handing,
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
    )


def api_of(lent: Parts, desk: Starlette, intake: Intake) -> Starlette:
    """The API of a desk."""
    door = Door(
        desk=desk.state.desk,
        store=lent.store,
        accept=intake,
        tokens=lent.tokens,
        chronicle=lent.chronicle,
        verifying=lent.verifying,
        evidence=partial(_evidence, lent),
        now=clock.now,
        new_id=clock.new_id,
        most=lent.settings.api.max_body_bytes,
    )
    return build_api(door)


async def _evidence(lent: Parts, chosen: Mapping[str, Any], personal: bool, viewer: Staff) -> Path:
    """Write a bundle for an audit, and tell where it is."""
    from arzuhal import audit, commands  # noqa: PLC0415  # both stand on this room

    file = lent.settings.data_dir / f"evidence-{clock.new_id()}.zip"
    wanted = audit.Chosen(**chosen)
    silent = {"out": lambda _: None, "tell": lambda _: None}
    by = Actor(type=ActorType.STAFF, id=viewer.id)
    try:
        await audit.exported(lent, file, wanted, personal=personal, by=by, viewer=viewer, **silent)
    except commands.CommandError as error:
        raise ArzuhalError(str(error)) from None
    return file


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


async def probe_provider(settings: Settings) -> list[str]:
    """What is wrong with the identity provider, if there is one."""
    if not settings.oidc.issuer:
        return []
    try:
        await identity_provider(settings).begin("probe")
    except SignOnError as error:
        return [str(error)]
    return []


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


def reachability_of(lent: Parts, post: StaffPost, digesting: Digesting) -> Reachability:
    """Where staff are told, and what."""
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
