"""Lends commands a database, a store or accounts, and turns faults into lines for the operator."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from arzuhal.bootstrap.rows import Parts, parts
from arzuhal.bootstrap.system import System, build
from bot.domain.errors import ArzuhalError, PolicyError
from bot.services.ports import StoreUnavailableError
from config.settings import Settings

NOT_SET_UP = "The database has no current schema yet. Run `arzuhal migrate`."


class CommandError(Exception):
    """A command cannot do its work; one line for each reason."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


def moment(text: str, option: str) -> datetime | None:
    """What an option says as a time, UTC where it names no zone; None for nothing.

    Raises:
        CommandError: it is no time.
    """
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise CommandError(
            f"{option}: {text!r} is not a date; write 2026-11-21 or 2026-11-21T09:00:00Z"
        ) from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def lend(settings: Settings, work: Callable[[Parts], Any], *, migrated: bool = True) -> Any:
    """Run `work`, plain or async, with an open database.

    Raises:
        CommandError: whatever went wrong that the operator or caller can mend.
    """
    return _run(_lend(settings, work, migrated=migrated))


def lend_system(
    settings: Settings, work: Callable[[System], Awaitable[Any]], *, migrated: bool = True
) -> Any:
    """As `lend`, with everything a serving process has, and none of it started."""
    return _run(_lend_system(settings, work, migrated=migrated))


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    try:
        return asyncio.run(work)
    except PolicyError as error:
        raise CommandError(*error.faults) from None
    except StoreUnavailableError as error:
        raise CommandError(f"database: {error}. Check database.url and data_dir.") from None
    except ArzuhalError as error:
        raise CommandError(str(error)) from None


async def _lend(settings: Settings, work: Callable[[Parts], Any], *, migrated: bool) -> Any:
    async with _opened(parts(settings), migrated=migrated) as lent:
        result = work(lent)
        return await result if inspect.isawaitable(result) else result


async def _lend_system(
    settings: Settings, work: Callable[[System], Awaitable[Any]], *, migrated: bool
) -> Any:
    system = build(settings)
    async with _opened(system.parts, migrated=migrated), system.closing:
        return await work(system)


@asynccontextmanager
async def _opened(lent: Parts, *, migrated: bool) -> AsyncIterator[Parts]:
    await lent.database.reach()
    await lent.database.open()
    try:
        if migrated and await lent.pending():
            raise CommandError(NOT_SET_UP)
        yield lent
    finally:
        await lent.database.close()
