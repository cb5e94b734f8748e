"""What somebody is told outside the desk, and where: their own page."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.notify import Place, Reach, What
from bot.domain.staff import Permission, Staff
from bot.services.reachability import ReachError, Wish
from desk.auth import needs
from desk.csrf import Form
from desk.forms import first
from desk.texts import mark
from desk.view import BASE, desk_of, respond

PAGE = f"{BASE}/notify"
_PLACES = ("Africa/", "America/", "Asia/", "Australia/", "Europe/", "Pacific/")
SAVED = mark("Saved.")
FAULTS: Mapping[str, str] = {
    "address": mark("This is no mail address."),
    "ours": mark("Complaints are sent to this address. Please enter one of your own."),
    "taken": mark("A colleague has this address."),
    "zone": mark("Please choose a time zone from the list."),
    "hour": mark("Please choose an hour from the list."),
}


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /notify`."""
    done = SAVED if "done" in request.query_params else ""
    return await _show(request, done=done)


@needs(Permission.SEE_CASES)
async def save(request: Request) -> Response:
    """`POST /notify`."""
    form, staff = request.state.form, request.state.staff
    hour = first(form, "hour")
    wish = Wish(
        email=first(form, "email"),
        zone=first(form, "zone"),
        hour=int(hour) if hour.isascii() and hour.isdigit() else None,
        choices=_choices(form),
    )
    try:
        await desk_of(request).reachability.set(staff, wish)
    except ReachError as error:
        return await _show(request, status=422, fault=FAULTS[error.why], wish=wish)
    return RedirectResponse(f"{PAGE}?done=1", 303)


@needs(Permission.SEE_CASES)
async def code(request: Request) -> Response:
    """`POST /notify/code`: a code that links a Telegram account; it is shown this once."""
    reachability = desk_of(request).reachability
    drawn = await reachability.code(request.state.staff)
    return await _show(request, code=drawn, link=reachability.link(drawn))


@needs(Permission.SEE_CASES)
async def unlink(request: Request) -> Response:
    """`POST /notify/unlink`."""
    await desk_of(request).reachability.unlink(request.state.staff)
    return RedirectResponse(f"{PAGE}?done=1", 303)


async def _show(
    request: Request,
    *,
    status: int = 200,
    fault: str = "",
    done: str = "",
    wish: Wish | None = None,
    code: str = "",
    link: str = "",
) -> Response:
    desk, staff = desk_of(request), request.state.staff
    reachability = desk.reachability
    reach = await reachability.of(staff)
    notify = reachability.notify
    return respond(
        request,
        "notify.html",
        status=status,
        fault=fault,
        done=done,
        code=code,
        link=link,
        given=wish or reach,
        linked=bool(reach.telegram),
        dead=await reachability.dead(staff),
        mail=reachability.mail,
        telegram=reachability.telegram,
        chosen=_chosen(wish, reach, staff, request),
        kinds=tuple(What),
        places=tuple(Place),
        hour=notify.hour,
        zone=str(desk.wording.zone),
        zones=_zones(),
    )


@cache
def _zones() -> tuple[str, ...]:
    """Those named after a place; the others are older names for the same."""
    return tuple(sorted(name for name in available_timezones() if name.startswith(_PLACES)))


def _chosen(
    wish: Wish | None, reach: Reach, staff: Staff, request: Request
) -> frozenset[tuple[What, Place]]:
    """What is ticked: what was sent, else what holds for them."""
    if wish and wish.choices is not None:
        return _pairs(wish.choices)
    if reach.choices is not None:
        return _pairs(reach.choices)
    notify = desk_of(request).reachability.notify
    places = {what: reach.places(what, staff, notify) for what in What}
    wanted = notify.roles.get(staff.role, frozenset())
    return _pairs({what: places[what] or (Place.EMAIL,) for what in wanted})


def _pairs(choices: Mapping[What, tuple[Place, ...]]) -> frozenset[tuple[What, Place]]:
    return frozenset((what, place) for what, places in choices.items() for place in places)


def _choices(form: Form) -> Mapping[What, tuple[Place, ...]]:
    return {
        what: tuple(place for place in Place if f"{what}.{place}" in form.get("told", []))
        for what in What
    }
