"""What governs a deployment, as digests: its policy, its profile, the texts people read."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict

import locales
from arzuhal.bootstrap.rows import Parts
from bot.domain.events import EventType
from bot.domain.sla import Profile
from bot.services.chronicle import Governing


def governing(parts: Parts) -> Governing:
    """By the event that tells of a change; digests are SHA-256 hex."""
    policy, profile = parts.policy, parts.policy.sla
    catalogs = (
        (locales.HERE / language / "LC_MESSAGES" / "bot.po").read_bytes()
        for language in locales.LANGUAGES
    )
    return {
        EventType.POLICY_CHANGED: {
            "version": policy.version,
            "digest": _digest([parts.settings.policy_path.read_bytes()]),
        },
        EventType.PROFILE_CHANGED: {"profile": profile.id, "digest": _digest([_written(profile)])},
        EventType.TEMPLATE_CHANGED: {"digest": _digest(catalogs)},
    }


def reading(parts: Parts) -> Governing:
    """As `governing`: which model messages are read with. For processes that read them."""
    return {EventType.MODEL_CHANGED: {"version": parts.pipeline.version}}


def _written(profile: Profile) -> bytes:
    """With what it takes from others, so that a change there shows."""
    return json.dumps(asdict(profile), sort_keys=True, default=str).encode()


def _digest(parts: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part)
    return found.hexdigest()
