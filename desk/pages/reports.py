"""Reports: what complaints tell, for managers and auditors, on the page and to take along."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.errors import ArzuhalError
from bot.domain.staff import Permission
from bot.reporting.report import Kind, Report
from bot.reporting.rows import Split
from bot.services.reporting import Asked
from desk.auth import needs
from desk.pages import people
from desk.reporting import exporting, pages, words
from desk.reporting.exporting import MARK
from desk.reporting.telling import Telling
from desk.texts import mark, read_day
from desk.view import BASE, Desk, desk_of, respond, texts_of

YEARS = range(1970, 2200)  # a calendar reaches no further than anybody means
NO_DAY = mark("This is no day of the calendar. Please check it.")
BACKWARDS = mark("The first day has to have come, and not be after the last one.")
DIGITS = 9  # of the number of orders or customers
DOWNLOADS: Mapping[str, tuple[str, Callable[[Telling], str]]] = {
    "report.html": ("text/html", pages.whole),
    "report.csv": ("text/csv", exporting.as_csv),
    "report.json": ("application/json", exporting.as_json),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the address asks for; what it cannot mean is left out. Days are those of the place."""

    kind: Kind
    split: Split
    since: date | None
    until: date | None  # that day is in it
    exposure: int | None

    def asked(self, desk: Desk) -> Asked:
        """The same as the service understands it."""
        day_after = self.until + timedelta(days=1) if self.until else None
        return Asked(
            kind=self.kind,
            split=self.split,
            since=_midnight(self.since, desk),
            until=_midnight(day_after, desk),
            exposure=self.exposure,
        )

    def address(self, name: str) -> str:
        """Where this report is to be had as a file."""
        given = {
            "kind": self.kind,
            "split": self.split,
            "from": self.since,
            "to": self.until,
            "exposure": self.exposure,
        }
        return f"{BASE}/reports/{name}?{urlencode({k: v for k, v in given.items() if v})}"


def query(request: Request) -> Query:
    """The query in an address."""
    given = request.query_params
    kind, split = given.get("kind", ""), given.get("split", "")
    since, until = _day(given.get("from", "")), _day(given.get("to", ""))
    many = given.get("exposure", "")[:DIGITS]
    known = Kind(kind) if kind in set(Kind) else Kind.MONTHLY
    return Query(
        kind=known,
        split=Split(split) if split in divisions(known) else Split.NONE,
        since=since,
        until=until if until and (since is None or since <= until) else None,
        exposure=int(many) or None if many.isascii() and many.isdigit() else None,
    )


def divisions(kind: Kind) -> tuple[Split, ...]:
    """By what a report may be divided: nobody of staff is named in public."""
    return tuple(one for one in Split if (kind, one) != (Kind.PUBLIC, Split.OWNER))


@needs(Permission.SEE_REPORTS)
async def page(request: Request) -> Response:
    """`GET /reports`: filters, and the report they ask for; days that mean nothing are told."""
    wanted, texts, given = query(request), texts_of(request), request.query_params
    fault = _fault(wanted, given)
    try:
        telling = None if fault else await _told(request, wanted)
    except ArzuhalError:  # the first day is still to come
        telling, fault = None, BACKWARDS
    if telling is None:
        since, until = given.get("from", ""), given.get("to", "")
    else:
        scope, zone = telling.report.scope, telling.zone
        since = texts.form_day(scope.since.astimezone(zone).date())
        until = texts.form_day((scope.until - timedelta(seconds=1)).astimezone(zone).date())
    return respond(
        request,
        "reports.html",
        status=422 if fault else 200,
        query=wanted,
        kinds=tuple(Kind),
        splits=divisions(wanted.kind),
        named=words,
        told=replace(texts, domain="report").say,
        since=since,
        until=until,
        fault=fault,
        body=pages.body(telling) if telling else "",
        downloads=tuple(DOWNLOADS) if telling else (),
    )


def _fault(wanted: Query, given: Mapping[str, str]) -> str:
    """What is wrong with the days that were filled in; empty for nothing."""
    if any(given.get(name, "").strip() and not _day(given[name]) for name in ("from", "to")):
        return NO_DAY
    late = wanted.since and (_day(given.get("to", "")) or wanted.since) < wanted.since
    return BACKWARDS if late else ""


@needs(Permission.SEE_REPORTS)
async def download(request: Request) -> Response:
    """`GET /reports/report.html`, `.csv`, `.json`: the same report as a file."""
    name = request.path_params["name"]
    if name not in DOWNLOADS:
        raise HTTPException(404)
    media, written = DOWNLOADS[name]
    telling = await _telling(request, query(request))
    first = MARK if name.endswith(".csv") else ""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(
        first + written(telling), media_type=f"{media}; charset=utf-8", headers=headers
    )


async def _telling(request: Request, wanted: Query) -> Telling:
    try:
        return await _told(request, wanted)
    except ArzuhalError as error:
        raise HTTPException(400) from error


async def _told(request: Request, wanted: Query) -> Telling:
    """Raises ArzuhalError for a first day that is still to come."""
    desk = desk_of(request)
    report: Report = await desk.reporting.report(wanted.asked(desk))
    about: dict[str, Any] = {"language": texts_of(request).language, "zone": desk.wording.zone}
    return Telling(
        report=report,
        policy=desk.policy,
        organisation=desk.organisation,
        people={one.id: one.name for one in (await people(desk)).values()},
        **about,
    )


def _day(text: str) -> date | None:
    try:
        day = read_day(text)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _midnight(day: date | None, desk: Desk) -> datetime | None:
    return datetime.combine(day, time(), tzinfo=desk.wording.zone) if day else None
