"""Is it alive, is it ready, what does it measure: for the operator and their monitoring.

A channel whose loop stopped silently is the worst fault of an intake: every loop beats, and one
that has not for too long turns `/readyz` red with its name.
"""

import time
from collections.abc import Awaitable, Callable, Mapping

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

LATE = 15.0  # seconds without a beat
LATE_POLL = 90.0  # a long poll beats when it returns
_SLOW = frozenset({"telegram", "telegram-staff", "imap", "webhooks"})  # the word before a dot

Counts = Callable[[], Awaitable[Mapping[str, int]]]


class Heartbeats:
    """See `channels.base.Heartbeat`. Ages are by the monotonic clock, in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: dict[str, float] = {}

    def expect(self, name: str) -> None:
        """A loop of this name was started: from now on it must beat."""
        self._last.setdefault(name, self._clock())

    def beat(self, name: str) -> None:
        """The loop is alive."""
        self._last[name] = self._clock()

    def ages(self) -> Mapping[str, float]:
        """Seconds since each loop's last beat."""
        now = self._clock()
        return {name: now - last for name, last in sorted(self._last.items())}

    def late(self) -> list[str]:
        """The loops that are silent for too long."""
        return [
            name
            for name, age in self.ages().items()
            if age > (LATE_POLL if name.partition(".")[0] in _SLOW else LATE)
        ]


class Health:
    """The three routes."""

    def __init__(self, heartbeats: Heartbeats, counts: Counts) -> None:
        self._heartbeats = heartbeats
        self._counts = counts
        self.warm = False  # language understanding is loaded
        self.down: dict[str, str] = {}  # channels that cannot listen, and why
        self._registry = CollectorRegistry()
        self._age = Gauge(
            "arzuhal_loop_heartbeat_age_seconds",
            "Seconds since a loop last proved alive",
            ["loop"],
            registry=self._registry,
        )
        self._rows = Gauge(
            "arzuhal_rows", "Rows that wait, by kind", ["kind"], registry=self._registry
        )

    @property
    def routes(self) -> list[Route]:
        """To be mounted at the root."""
        return [
            Route("/healthz", self.alive),
            Route("/readyz", self._ready),
            Route("/metrics", self._metrics),
        ]

    async def alive(self, _request: Request) -> Response:
        """The process answers, whatever it waits for."""
        return PlainTextResponse("ok\n")

    async def _ready(self, _request: Request) -> Response:
        faults, counts = [], {}
        try:
            counts = dict(await self._counts())
        except Exception as error:  # noqa: BLE001  # whatever it is, the answer is "not ready"
            faults.append(f"database: {error}")
        faults += [f"{name}: no heartbeat" for name in self._heartbeats.late()]
        faults += [f"{name}: {reason}" for name, reason in self.down.items()]
        if not self.warm:
            faults.append("understanding: loading")
        ages = {name: round(age, 1) for name, age in self._heartbeats.ages().items()}
        body = {
            "ready": not faults,
            "faults": faults,
            "warnings": _warnings(counts),
            "loops": ages,
            "waiting": counts,
        }
        return JSONResponse(body, status_code=503 if faults else 200)

    async def _metrics(self, _request: Request) -> Response:
        for name, age in self._heartbeats.ages().items():
            self._age.labels(name).set(age)
        for kind, count in (await self._counts()).items():
            self._rows.labels(kind).set(count)
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)


def _warnings(counts: Mapping[str, int]) -> list[str]:
    """What a person must look at while everything runs: no reason to take the traffic away."""
    aside = counts.get("quarantine", 0)
    verb = "waits" if aside == 1 else "wait"
    return [f"quarantine: {aside} {verb}; see `arzuhal quarantine list`"] if aside else []
