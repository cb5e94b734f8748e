"""Cases as the queue and the case page of the desk show them, by the same rules."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Annotated

from pydantic import BaseModel, Field
from starlette.responses import JSONResponse, Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from bot.services.reading import COUNTED, CaseFile
from channels.attachments import UNKNOWN, to_be_saved
from desk.api import cursor, showing
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.choosing import Chosen, chosen
from desk.api.problems import RefusedError
from desk.api.shapes import (
    ActionOut,
    Actions,
    CaseOut,
    FieldOut,
    Lists,
    Notes,
    Queue,
    SaidOut,
    Thread,
    Timeline,
)
from desk.clamd import Finding
from desk.deeds import offers
from desk.doing import lists, look, workers
from desk.evidence import masked
from desk.forms import choices
from desk.handout import WarnedError, content, named
from desk.privacy import pseudonymised
from desk.timeline import Teller
from nlp import case_reference
from nlp.understanding import Understanding

WARNINGS = {
    Finding.FOUND: ("harmful", "This file contains a harmful program: {detail}."),
    Finding.UNKNOWN: ("unchecked", "This file could not be checked for harmful programs."),
}


class Page(Chosen):
    """The same, some at a time."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: str = Field(default="", max_length=400, description="`next` of the page before.")


class Fetching(Body):
    """Past a warning of the scanner: the SHA-256 of the file once more."""

    anyway: str = Field(default="", max_length=64)


async def queue(call: Call) -> Response:
    """`GET /cases`."""
    wanted = call.query(Page)
    asked, now = chosen(call, wanted), call.door.now()
    page = await call.door.desk.reading(call.staff).following(
        asked,
        after=cursor.place(wanted.cursor, asked) if wanted.cursor else None,
        limit=wanted.limit,
        words=call.staff.may(Permission.SEE_PERSON),
    )
    return reply(
        Queue(
            items=tuple(
                showing.queued(case, now, page.first_words.get(case.id)) for case in page.cases
            ),
            next=cursor.after(page.cases[-1], asked) if page.more else None,
            total=page.count if page.count is not None and page.count <= COUNTED else None,
        )
    )


async def record(call: Call) -> Response:
    """`GET /cases/{reference}`."""
    file = await seen(call)
    shown = presented(call, file)
    tag = etag(shown)
    if matches(call.request.headers.get("If-None-Match", ""), tag):
        return Response(status_code=304, headers={"ETag": tag})
    return reply(shown, ETag=tag)


async def thread(call: Call) -> Response:
    """`GET /cases/{reference}/messages`."""
    return reply(Thread(items=spoken(call, await seen(call), masked)))


async def notes(call: Call) -> Response:
    """`GET /cases/{reference}/notes`."""
    file = withheld(call, await seen(call))
    return reply(Notes(items=tuple(map(showing.noted, file.notes))))


async def timeline(call: Call) -> Response:
    """`GET /cases/{reference}/events`."""
    file, door = withheld(call, await seen(call)), call.door
    teller = Teller(texts=door.texts, policy=door.desk.policy, people=await call.people())
    items = tuple(showing.happened(link, teller) for link in file.events)
    return reply(Timeline(items=items))


async def actions(call: Call) -> Response:
    """`GET /cases/{reference}/actions`: what the desk would offer."""
    file, desk = await found(call), call.door.desk
    options = lists(desk, withheld(call, file), await call.people(), call.door.texts)
    offered = offers(file, call.staff, desk.policy.authority)
    return reply(
        Actions(
            items=tuple(
                ActionOut(
                    name=deed.name,
                    label=deed.label,
                    hint=deed.hint,
                    needs=deed.permission,
                    missing=deed.missing(file.case),
                    fields=tuple(
                        FieldOut(
                            name=one.name,
                            label=one.label,
                            kind=one.kind,
                            required=one.required,
                            options=options[one.options] if one.options else None,
                        )
                        for one in deed.fields
                    ),
                )
                for deed in offered
            )
        )
    )


async def file(call: Call) -> Response:
    """`GET /cases/{reference}/files/{sha256}`."""
    digest = call.request.path_params["sha256"]
    wanted = named(await found(call), digest)
    anyway = call.query(Fetching).anyway == digest
    try:
        raw = await content(call.door.desk, wanted, call.staff, anyway=anyway)
    except WarnedError as warned:
        code, said = WARNINGS[warned.verdict.finding]
        detail = said.format(detail=warned.verdict.detail)
        raise RefusedError(403, code, f"{detail} With ?anyway={digest} it is sent.") from None
    return Response(raw, media_type=UNKNOWN, headers=to_be_saved(wanted.name))


async def codes(call: Call) -> Response:
    """`GET /lists`."""
    desk, people = call.door.desk, await call.people()
    named_ = choices(desk.policy, desk.wording, workers(people), call.door.texts)
    return reply(Lists(lists=named_))


async def found(call: Call) -> CaseFile:
    """The case in the address, its reference in any spelling. Raises NotFoundError."""
    canonical = case_reference.parse(call.request.path_params["reference"])
    if canonical is None:
        raise NotFoundError("there is no such case")
    return await call.door.desk.reading(call.staff).file(canonical)


async def seen(call: Call) -> CaseFile:
    """The same, and that somebody looks at it is written down as at the desk."""
    file = await found(call)
    await look(call.door.desk, file, call.staff)
    return file


def withheld(call: Call, file: CaseFile) -> CaseFile:
    """The case as this token may see it."""
    return file if call.staff.may(Permission.SEE_PERSON) else pseudonymised(file)


def presented(call: Call, file: CaseFile) -> CaseOut:
    """Its record as this token may see it."""
    people = call.staff.may(Permission.SEE_PERSON)
    return showing.record(withheld(call, file), call.door.now(), people=people)


def spoken(
    call: Call, file: CaseFile, hide: Callable[[str, Understanding | None], str]
) -> tuple[SaidOut, ...]:
    """Its messages as this token may see them."""
    return tuple(showing.said(one, hide) for one in withheld(call, file).messages)


def etag(shown: BaseModel) -> str:
    """A strong validator: another body has another (RFC 9110 section 8.8.3)."""
    return f'"{hashlib.sha256(shown.model_dump_json().encode()).hexdigest()[:20]}"'


def matches(header: str, tag: str) -> bool:
    """Whether If-Match or If-None-Match names a validator (RFC 9110 section 13.1)."""
    named_: Iterable[str] = (one.strip().removeprefix("W/") for one in header.split(","))
    return header.strip() == "*" or tag in named_


def reply(shown: BaseModel, status: int = 200, **headers: str) -> JSONResponse:
    """A body; nobody between keeps it."""
    kept = {"Cache-Control": "no-store", **headers}
    return JSONResponse(shown.model_dump(mode="json"), status, kept)
