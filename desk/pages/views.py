"""Saved lists: kept, looked through, chosen for the opening of one's queue, and removed."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission
from bot.services.acting import PermissionDeniedError
from desk import queries
from desk.auth import needs
from desk.forms import first
from desk.pages.queue import address_of
from desk.texts import mark
from desk.view import BASE, desk_of, respond, texts_of

PAGE = f"{BASE}/views"
NAMELESS = mark("Please give the list a name.")
GONE = mark("There is no such list any more.")
FULL = mark("There are too many saved lists. Please remove one first.")


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /views`."""
    return await _show(request)


@needs(Permission.SEE_CASES)
async def save(request: Request) -> Response:
    """`POST /views`: keep the list of a query under a name."""
    desk, form, staff = desk_of(request), request.state.form, request.state.staff
    query = queries.kept(first(form, "query"), desk).saved
    name = first(form, "name")
    if not name:
        return await _show(request, 422, NAMELESS)
    shared, usual = bool(first(form, "shared")), bool(first(form, "usual"))
    try:
        view = await desk.views.save(staff, name, query, shared=shared, usual=usual)
    except PermissionDeniedError:
        return await _show(request, 403, mark("Your role does not allow this."))
    except ArzuhalError:
        return await _show(request, 409, FULL)
    return RedirectResponse(address_of(view, desk), 303)


@needs(Permission.SEE_CASES)
async def remove(request: Request) -> Response:
    """`POST /views/{view}/remove`."""
    try:
        await desk_of(request).views.remove(request.state.staff, request.path_params["view"])
    except PermissionDeniedError:
        return await _show(request, 403, mark("Your role does not allow this."))
    except NotFoundError:
        return await _show(request, 404, GONE)
    return RedirectResponse(PAGE, 303)


@needs(Permission.SEE_CASES)
async def choose(request: Request) -> Response:
    """`POST /usual`: open one's queue with a list, or with all cases."""
    wanted = first(request.state.form, "view")
    try:
        await desk_of(request).views.choose(request.state.staff, wanted)
    except NotFoundError:
        return await _show(request, 404, GONE)
    return RedirectResponse(PAGE, 303)


async def _show(request: Request, status: int = 200, fault: str = "") -> Response:
    desk, staff = desk_of(request), request.state.staff
    usual = await desk.views.usual(staff)
    return respond(
        request,
        "views.html",
        status=status,
        fault=texts_of(request).say(fault) if fault else "",
        views=[(view, address_of(view, desk)) for view in await desk.views.of(staff)],
        usual=usual.id if usual else "",
    )
