"""Many cases at once: as lines, as reports, as evidence for an audit.

What is held does not grow with the cases. Who took what out is in the deployment's trail.
"""

import csv
import io
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import date
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import Field
from starlette.responses import Response, StreamingResponse

from bot.domain.case import Case
from bot.domain.events import EventType
from bot.domain.staff import Permission
from bot.reporting.report import Kind
from bot.reporting.rows import Split
from bot.services.ports.cases import CaseFilter
from channels.attachments import to_be_saved
from desk.api import examples, showing
from desk.api.bodies import Body, Day, Moment
from desk.api.call import Call, allowed
from desk.api.choosing import Chosen, chosen
from desk.api.operation import Answer, Operation
from desk.api.problems import missing_member
from desk.api.shapes import CaseLine
from desk.handing import blocks
from desk.pages.reports import DOWNLOADS, Query
from desk.reporting.exporting import plain
from desk.reporting.telling import Telling
from nlp import case_reference

_SEEN = (Permission.SEE_CASES,)
_REPORTED = (Permission.SEE_REPORTS,)
Meant = Annotated[Day | None, Field(ge=date(1970, 1, 1), le=date(2199, 12, 31))]
Lines = Callable[[Sequence[CaseLine]], str]


class ReportQuery(Body):
    """Which report; without days, the usual time of its kind. `to` is in it."""

    kind: Kind = Kind.MONTHLY
    split: Split = Split.NONE
    since: Meant = Field(default=None, alias="from")
    until: Meant = Field(default=None, alias="to")
    exposure: Annotated[int | None, Field(ge=1, le=999_999_999)] = None
    language: Literal["en", "ru", "tr", "fa"] = "en"


class EvidenceQuery(Body):
    """Which cases: one, or those received in a time, or some of them drawn by a seed."""

    case: str = Field(default="", max_length=40)
    received_from: Moment | None = None
    received_before: Moment | None = None
    sample: Annotated[int | None, Field(ge=1, le=1_000_000)] = None
    seed: str = Field(default="", max_length=100)
    personal: Literal["", "true", "false"] = Field(
        default="", description="`true`: with personal data; the token needs see_person."
    )


async def cases(call: Call, *, form: str) -> Response:
    """`GET /exports/cases.csv` and `.jsonl`, in the order the cases came in."""
    wanted = chosen(call, call.query(Chosen))
    pages = call.door.desk.reading(call.staff).received(wanted)
    first: Sequence[Case] = await anext(pages, [])
    await _note(call, what="cases", form=form, filters=_named(wanted))
    media, lines = _FORMS[form]
    body = _lines(call, first, pages, lines, head=form == "csv")
    return StreamingResponse(body, media_type=media, headers=to_be_saved(f"cases.{form}"))


async def report(call: Call, *, name: str) -> Response:
    """`GET /reports/report.json`, `.csv`, `.html`."""
    asked, desk = call.query(ReportQuery), call.door.desk
    if asked.since and asked.until and asked.until < asked.since:
        raise missing_member("to", "has to be on or after `from`")
    query = Query(
        kind=asked.kind,
        split=asked.split,
        since=asked.since,
        until=asked.until,
        exposure=asked.exposure,
    )
    telling = Telling(
        report=await desk.reporting.report(query.asked(desk)),
        language=asked.language,
        zone=desk.wording.zone,
        policy=desk.policy,
        organisation=desk.organisation,
        people={one.id: one.name for one in (await call.people()).values()},
    )
    media, written = DOWNLOADS[name]
    return Response(
        written(telling), media_type=f"{media}; charset=utf-8", headers=to_be_saved(name)
    )


async def evidence(call: Call) -> Response:
    """`GET /exports/evidence.zip`: what `arzuhal audit export` writes (docs/audit.md)."""
    wanted = call.query(EvidenceQuery)
    personal = wanted.personal == "true"
    if personal:
        allowed(call.bearer, Permission.SEE_PERSON)
    reference = case_reference.parse(wanted.case)
    if wanted.case and not reference:
        raise missing_member("case", "is no reference of a case; one looks like K7M4-2QXD-Y")
    bundle = await call.door.evidence(
        {
            "reference": reference or "",
            "since": wanted.received_from,
            "until": wanted.received_before,
            "sample": wanted.sample,
            "seed": wanted.seed,
        },
        personal,
        call.staff,
    )
    opened = bundle.open("rb")
    bundle.unlink()  # it is gone once nobody reads it
    headers = to_be_saved("evidence.zip")
    return StreamingResponse(blocks(opened), media_type="application/zip", headers=headers)


async def _lines(
    call: Call,
    first: Iterable[Case],
    pages: AsyncIterator[Sequence[Case]],
    lines: Lines,
    *,
    head: bool,
) -> AsyncIterator[str]:
    shown = partial(showing.line, now=call.door.now())
    if head:
        yield _row(CaseLine.model_fields)
    yield lines([shown(case) for case in first])
    async for page in pages:
        yield lines([shown(case) for case in page])


def _jsonl(page: Sequence[CaseLine]) -> str:
    return "".join(f"{one.model_dump_json()}\n" for one in page)


def _csv(page: Sequence[CaseLine]) -> str:
    return "".join(_row(one.model_dump().values()) for one in page)


def _row(values: Iterable[Any]) -> str:
    """A line of RFC 4180."""
    line = io.StringIO()
    csv.writer(line).writerow("" if value is None else plain(str(value)) for value in values)
    return line.getvalue()


_FORMS: dict[str, tuple[str, Lines]] = {
    "jsonl": ("application/jsonl", _jsonl),
    "csv": ("text/csv; charset=utf-8", _csv),
}


def _named(wanted: CaseFilter) -> list[str]:
    """By what cases were chosen; not what was sought, which may name somebody."""
    return sorted(name for name, value in asdict(wanted).items() if value)


async def _note(call: Call, **data: object) -> None:
    await call.door.chronicle.note(EventType.DATA_EXPORTED, by=call.actor, **data)


def _case_export(form: str) -> Operation:
    about = {"jsonl": "a line of JSON", "csv": "a line of a table"}[form]
    example = {"jsonl": examples.JSONL, "csv": examples.CSV}[form]
    return Operation(
        method="GET",
        path=f"/exports/cases.{form}",
        name=f"export_cases_{form}",
        about=f"Every case chosen, each {about}, in the order they came in.",
        needs=_SEEN,
        query=Chosen,
        answer=Answer(about="The cases.", media=(_FORMS[form][0],), example=example),
        handle=partial(cases, form=form),
    )


def _report(name: str) -> Operation:
    form = name.rpartition(".")[2]
    return Operation(
        method="GET",
        path=f"/reports/{name}",
        name=f"report_{form}",
        about=f"A report (docs/reports.md) as {form.upper()}.",
        needs=_REPORTED,
        query=ReportQuery,
        answer=Answer(
            about="The report.",
            media=(f"{DOWNLOADS[name][0]}; charset=utf-8",),
            example=examples.REPORTS[form],
        ),
        handle=partial(report, name=name),
    )


OPERATIONS = (
    _case_export("jsonl"),
    _case_export("csv"),
    *map(_report, DOWNLOADS),
    Operation(
        method="GET",
        path="/exports/evidence.zip",
        name="export_evidence",
        about="A bundle for an audit (docs/audit.md): records, chains, policy, texts, checksums.",
        needs=(*_SEEN, *_REPORTED),
        query=EvidenceQuery,
        answer=Answer(about="The bundle.", media=("application/zip",)),
        handle=evidence,
        refusals=(404,),
    ),
)
