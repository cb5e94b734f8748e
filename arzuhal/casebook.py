"""`arzuhal cases`: cases as text for people and as JSON for programs (contracts.md)."""

import csv
import io
import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from arzuhal.bootstrap.rows import Parts
from arzuhal.commands import CommandError, moment
from bot.domain.case import Case
from bot.domain.events import EventType
from bot.services.ports.cases import CaseFilter
from bot.services.reading import CaseFile, file_json, summary_json
from nlp import case_reference

Out = Callable[[str], Any]


async def listed(parts: Parts, options: Mapping[str, Any], *, out: Out) -> None:
    """Print cases, the most urgent first."""
    chosen = CaseFilter(
        status=options["status"],
        urgency=options["urgency"] or "",
        language=options["language"],
        text=options["text"],
        since=moment(options["since"], "--since"),
    )
    cases, total = await parts.reading.cases(chosen, limit=options["limit"])
    for case in cases:
        out(_json(summary_json(case)) if options["as_json"] else _row(case))
    if not options["as_json"]:
        out(f"{len(cases)} of {total}" if total else "No cases.")


async def shown(parts: Parts, reference: str, *, as_json: bool, out: Out) -> None:
    """Print one case whole; the reference in any spelling."""
    canonical = case_reference.parse(reference)
    if canonical is None:
        raise CommandError(f"{reference!r} is not a case reference; one looks like K7M4-2QXD-Y")
    file = await parts.reading.file(canonical)
    out(_json(file_json(file)) if as_json else _page(file))


async def exported(parts: Parts, style: str, *, out: Out) -> None:
    """Print every case, one a line; that somebody did is written to the deployment's trail."""
    header, count = True, 0
    async for case in _every(parts):
        row, count = summary_json(case), count + 1
        if style == "jsonl":
            out(_json(row))
            continue
        if header:
            out(_csv(list(row)))
            header = False
        out(_csv([row[name] for name in row]))
    await parts.chronicle.note(EventType.DATA_EXPORTED, what="cases", form=style, cases=count)


async def _every(parts: Parts) -> AsyncIterator[Case]:
    async for page in parts.reading.received(CaseFilter()):
        for case in page:
            yield case


def _json(tree: Mapping[str, Any]) -> str:
    return json.dumps(tree, ensure_ascii=False)


def _csv(values: list[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(["" if v is None else v for v in values])
    return line.getvalue()


def _row(case: Case) -> str:
    mark = "demo " if case.demo else ""
    due = f"{case.deadlines.decide_due:%Y-%m-%d}"
    return (
        f"{case.reference}  {case.urgency.code:8} {case.status:15} {case.language}  "
        f"{case.channel:8} {case.category or '-':18} due {due}  {mark}{case.kind}"
    )


def _page(file: CaseFile) -> str:
    lines = [_row(file.case), ""]
    lines += [f"  {name}: {fact.value}" for name, fact in file.case.slots.items()]
    if file.missing:
        lines += ["", f"  missing: {', '.join(file.missing)}"]
    for one in file.messages:
        lines += ["", f"{one.at:%Y-%m-%d %H:%M} {one.author} ({one.channel}, {one.status})"]
        lines += [f"    {line}" for line in one.text.splitlines()]
    return "\n".join(lines)
