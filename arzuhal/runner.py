"""Starts a built system in one or several roles and stops it in order.

Each role is a group of loops. On SIGTERM or SIGINT doors close first, then what was begun is
finished: nothing accepted is lost either way, only done later.
"""

import asyncio
import contextlib
import gc
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Collection, Coroutine
from enum import StrEnum
from typing import Any

from arzuhal import front
from arzuhal.awaiting import opened, warmed
from arzuhal.bootstrap.system import System
from channels.base import Channel

STEADY = 1.0  # seconds a channel has to listen before it counts as up again
TURNS = 0.0005  # seconds a thread keeps the interpreter: answering peers goes before reading

log = logging.getLogger(__name__)


class Role(StrEnum):
    """What a process does. With PostgreSQL any number of web and worker processes may run."""

    ALL = "all"
    WEB = "web"
    CHANNELS = "channels"
    WORKER = "worker"


class StartError(Exception):
    """The system cannot start; the text says why and how to mend it."""


async def serve(system: System, role: Role, *, ready: Callable[[], None]) -> None:
    """Run until SIGTERM or SIGINT. `ready` is called once everything is up.

    Raises:
        StartError: a door cannot be opened.
        StoreUnavailableError: the database cannot be used.
    """
    sockets = _http_sockets(system) if role in {Role.ALL, Role.WEB} else []
    sys.setswitchinterval(TURNS)
    stopped = asyncio.create_task(_on_signals().wait())
    running = asyncio.create_task(_run(system, role, sockets, ready))
    await asyncio.wait({stopped, running}, return_when=asyncio.FIRST_COMPLETED)
    for task in (stopped, running):
        task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running


async def _run(
    system: System, role: Role, sockets: list[socket.socket], ready: Callable[[], None]
) -> None:
    """Open everything, one after another; cancelled, close the doors first."""
    async with _closed_after(system), front.pages(system, sockets) as pages:
        await opened(system.parts, waiting=pages.not_yet)
        pages.open()
        tasks = [asyncio.create_task(loop, name=name) for name, loop in loops(system, role)]
        tasks.append(asyncio.create_task(_warm_up(system, role, ready)))
        try:
            await _until_one_falls([*tasks, *pages.serving])
        finally:
            pages.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _until_one_falls(tasks: Collection[asyncio.Task[Any]]) -> None:
    """A loop that ends is well, one that falls over takes the process along."""
    running = set(tasks)
    while running:
        done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    await asyncio.Event().wait()  # nothing is switched on: it does that until it is stopped


async def _warm_up(system: System, role: Role, ready: Callable[[], None]) -> None:
    """Doors are open at once; conversations are worked on when language can be understood."""
    works = role in {Role.ALL, Role.WORKER}
    pipeline, usual = system.parts.pipeline, system.parts.settings.default_language
    if works:
        await asyncio.to_thread(pipeline.load)
        await warmed(system.parts)
        _spare()
    system.health.warm = True
    ready()
    if works:
        # A group, not gather: once cancelled it waits until handlers have finished.
        async with asyncio.TaskGroup() as together:
            together.create_task(asyncio.to_thread(pipeline.warm, usual))
            together.create_task(system.parts.engine.work())


def _spare() -> None:
    """What was loaded lives as long as the process: looking for garbage in it is time lost."""
    gc.collect()
    gc.freeze()


@contextlib.asynccontextmanager
async def _closed_after(system: System) -> AsyncIterator[None]:
    """Let go of what was opened, however far that came."""
    try:
        yield
    finally:
        await system.closing.aclose()
        await system.parts.database.close()


def loops(system: System, role: Role) -> list[tuple[str, Coroutine[Any, Any, None]]]:
    """The loops of a role, by name; bells are answered by the engine."""
    found: list[tuple[str, Coroutine[Any, Any, None]]] = []
    for name, channel in system.channels.items():
        if role is Role.ALL or role is (Role.WEB if name == "web" else Role.CHANNELS):
            found.append((name, _kept_up(system, name, channel)))
    if role in {Role.ALL, Role.WEB} and system.parts.settings.http.enabled:
        found.append(("desk", system.changes.run()))
    if role in {Role.ALL, Role.WORKER}:
        found.append(("timers", system.timekeeping.run()))
        found.append(("answers", system.answers.run()))
        found.append(("inquiries", system.inquiries.run()))
        found.append(("leaving", system.leaving.run()))
        found.append(("retention", system.retention.run()))
        found.append(("statistics", system.parts.know_rows()))
        found.append(("telling", system.telling.run()))
        found.append(("digests", system.digesting.run()))
        found += [(f"delivery.{name}", system.delivering.run(name)) for name in system.channels]
        found += [
            (f"webhooks.{name}", system.webhooks.run(name)) for name in system.webhooks.endpoints
        ]
    return found


async def _kept_up(system: System, name: str, channel: Channel) -> None:
    """A channel that falls over is started again; the others never notice."""
    pause, later = 1.0, asyncio.get_running_loop().call_later
    while True:
        up = later(STEADY, system.health.down.pop, name, None)
        try:
            await channel.listen(system.intake)
        except Exception as error:  # noqa: BLE001  # whatever felled it, the others go on
            up.cancel()
            reason = f"cannot listen ({error})"
            log.warning("%s %s; trying again in %.0f s", name, reason, pause)
            system.health.down[name] = reason
        else:
            return  # its door is elsewhere (HTTP), or switched off
        await asyncio.sleep(pause)
        pause = min(pause * 2, 30.0)


def _http_sockets(system: System) -> list[socket.socket]:
    http = system.parts.settings.http
    if not http.enabled:
        return []
    try:
        return [front.listening(http.host, http.port)]
    except OSError as error:
        raise StartError(
            f"http.port: {http.host}:{http.port} cannot be opened ({error.strerror}). "
            "Stop what uses it, or set another, e.g. ARZUHAL_HTTP__PORT=8001."
        ) from error


def _on_signals() -> asyncio.Event:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    return stopping
