"""`arzuhal webhooks`: what other programs were told, and telling them again."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from arzuhal.bootstrap.system import System
from arzuhal.commands import CommandError, moment
from bot.domain.notice import STAFF, Notice, NoticeStatus
from bot.services.reading import rfc3339

_EVER = datetime.min.replace(tzinfo=UTC)
Say = Callable[[str], Any]


async def listed(
    system: System, endpoint: str, status: str, *, limit: int, as_json: bool, out: Say
) -> None:
    """Print notices, the newest first."""
    found = await system.webhooks.list(_known(system, endpoint), status, limit=limit)
    for notice in found:
        out(json.dumps(_json(notice), ensure_ascii=False) if as_json else _row(notice))
    if not found and not as_json:
        out("No notices.")


async def replayed(
    system: System, ids: Sequence[str], *, endpoint: str, status: str, since: str, out: Say
) -> None:
    """Send again what does not wait: these, or all of an endpoint, of a status, since a time."""
    count = await system.webhooks.replay(
        _known(system, endpoint),
        status=status,
        since=moment(since, "--since") or _EVER,
        ids=ids,
    )
    out(f"{count} will be sent again.")


def _known(system: System, endpoint: str) -> str:
    if endpoint and endpoint not in {*system.webhooks.endpoints, STAFF}:
        raise CommandError(f"--endpoint: there is none called {endpoint!r} in webhooks.to")
    return endpoint


def _reference(notice: Notice) -> str:
    """Empty in what staff are told by: that names the case by its id."""
    return str(notice.payload.get("case", {}).get("reference", ""))


def _json(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "endpoint": notice.endpoint,
        "type": notice.type,
        "reference": _reference(notice),
        "at": rfc3339(notice.at),
        "status": notice.status.value,
        "attempts": notice.attempts,
        "detail": notice.detail,
    }


def _row(notice: Notice) -> str:
    """One line, whatever the other side answered."""
    detail = "".join(char if char.isprintable() else " " for char in notice.detail)
    tried = f"{notice.attempts} attempts" if notice.status is not NoticeStatus.DELIVERED else ""
    reference = _reference(notice)
    return (
        f"{notice.id}  {notice.endpoint:12} {notice.status:9} {notice.at:%Y-%m-%d %H:%M} "
        f"{reference}  {notice.type:18} {tried} {detail}".rstrip()
    )
