"""Corrective actions: what is to be done, by whom and when, and whether it worked."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.improving import Effect, Improvement, Stage
from bot.domain.staff import Permission, Staff
from bot.services.reading import rfc3339
from desk.auth import needs, onwards
from desk.csrf import Form
from desk.doing import explained, workers
from desk.forms import FormError, first
from desk.pages import people
from desk.reporting.exporting import MARK, plain
from desk.texts import mark, read_day
from desk.view import BASE, Desk, desk_of, respond, texts_of

PAGE = f"{BASE}/actions"
COLUMNS = (
    *("id", "case", "what", "cause", "owner", "due", "check_on", "stage", "opened_at"),
    *("done_at", "done", "checked_at", "effect", "finding"),
)
_WAITING = frozenset({Stage.OPEN, Stage.OVERDUE, Stage.DONE, Stage.CHECK})
SHOWN: Mapping[str, frozenset[Stage]] = {
    "waiting": _WAITING,
    "overdue": frozenset({Stage.OVERDUE}),
    "check": frozenset({Stage.CHECK}),
    "all": frozenset(Stage),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why something was not done: a sentence, and the form as it was filled in."""

    status: int
    said: str
    form: Form


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /actions?show=waiting|overdue|check|all`."""
    return await _show(request)


@needs(Permission.SEE_CASES)
async def export(request: Request) -> Response:
    """`GET /actions.csv`: every action, codes and dates as they are everywhere."""
    desk = desk_of(request)
    _readable(request)
    table = io.StringIO()
    lines = csv.writer(table, lineterminator="\n")
    lines.writerow(COLUMNS)
    everybody, known = await people(desk), await desk.improving.all(request.state.staff)
    lines.writerows(_line(one, desk, everybody) for one in known)
    headers = {"Content-Disposition": 'attachment; filename="actions.csv"'}
    return Response(
        MARK + table.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers=headers | {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
    )


@needs(Permission.WORK)
async def begin(request: Request) -> Response:
    """`POST /actions`: open one, of a case or of none."""
    form = request.state.form

    async def act(desk: Desk, staff: Staff, everybody: Mapping[str, Staff]) -> None:
        owner = workers(everybody).get(first(form, "owner"))
        if owner is None:
            raise FormError(mark("Please choose again: {field}."), field=mark("Owner"))
        cause = first(form, "cause")
        await desk.improving.open(
            staff,
            owner,
            _needed(form, "what", mark("What is to be done")),
            due=_day(form, "due", mark("To be done by")),
            check_on=_day(form, "check_on", mark("Effect looked at on")),
            reference=first(form, "reference"),
            cause=cause if cause in desk.policy.causes else "",
        )

    return await _done(request, act)


@needs(Permission.WORK)
async def finish(request: Request) -> Response:
    """`POST /actions/{action}/done`."""
    form, action = request.state.form, request.path_params["action"]

    async def act(desk: Desk, staff: Staff, _: Mapping[str, Staff]) -> None:
        how = _needed(form, "done", mark("What was done"))
        await desk.improving.done(staff, action, how)

    return await _done(request, act)


@needs(Permission.WORK)
async def check(request: Request) -> Response:
    """`POST /actions/{action}/check`: whether it works."""
    form, action = request.state.form, request.path_params["action"]

    async def act(desk: Desk, staff: Staff, _: Mapping[str, Staff]) -> None:
        effect = first(form, "effect")
        if effect not in set(Effect):
            raise FormError(mark("Please choose again: {field}."), field=mark("Does it work?"))
        finding = _needed(form, "finding", mark("What was found"))
        await desk.improving.check(staff, action, Effect(effect), finding)

    return await _done(request, act)


async def _done(request: Request, act: Callable[..., object]) -> Response:
    desk, texts = desk_of(request), texts_of(request)
    everybody = await people(desk)
    try:
        await act(desk, request.state.staff, everybody)  # type: ignore[misc]  # one of the above
    except NotFoundError as error:
        raise HTTPException(404) from error
    except (ArzuhalError, FormError) as error:
        status, said = explained(error, texts, everybody)
        refused = Refused(status=status, said=said, form=request.state.form)
        return await _show(request, refused)
    back = first(request.state.form, "back")
    return RedirectResponse(onwards(back) if back else PAGE, 303)


async def _show(request: Request, refused: Refused | None = None) -> Response:
    desk = desk_of(request)
    _readable(request)
    show = request.query_params.get("show", "")
    show = show if show in SHOWN else "waiting"
    known, today = await desk.improving.all(request.state.staff), desk.today
    return respond(
        request,
        "actions.html",
        status=refused.status if refused else 200,
        refused=refused,
        sent=refused.form if refused else {},
        show=show,
        shown=tuple(SHOWN),
        counts={name: _count(known, today, of) for name, of in SHOWN.items()},
        actions=[one for one in known if one.stage(today) in SHOWN[show]],
        people=await people(desk),
        owners=workers(await people(desk)),
        today=today,
    )


def _readable(request: Request) -> None:
    """Words of staff are for who works on cases or reads reports."""
    staff: Staff = request.state.staff
    if not (staff.may(Permission.WORK) or staff.may(Permission.SEE_REPORTS)):
        raise HTTPException(403)


def _count(known: Sequence[Improvement], today: date, of: frozenset[Stage]) -> int:
    return sum(one.stage(today) in of for one in known)


def _needed(form: Form, name: str, label: str) -> str:
    value = first(form, name)
    if not value:
        raise FormError(mark("Please fill in: {field}."), field=label)
    return value


def _day(form: Form, name: str, label: str) -> date:
    try:
        return read_day(first(form, name))
    except ValueError:
        raise FormError(mark("Please fill in: {field}."), field=label) from None


def _line(one: Improvement, desk: Desk, everybody: Mapping[str, Staff]) -> list[str]:
    owner = everybody.get(one.owner)
    values = (
        *(one.id, one.reference, one.what, one.cause, owner.login if owner else ""),
        *(one.due.isoformat(), one.check_on.isoformat(), one.stage(desk.improving.today)),
        *(rfc3339(one.opened_at), rfc3339(one.done_at) or "", one.done),
        *(rfc3339(one.checked_at) or "", one.effect or "", one.finding),
    )
    return [plain(str(value)) for value in values]
