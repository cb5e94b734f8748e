"""Which cases are restricted, for who oversees them: that they are there, and nothing of them."""

from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission
from bot.services import restricting
from desk.auth import needs
from desk.doing import explained, workers
from desk.forms import first
from desk.pages import people
from desk.view import BASE, desk_of, respond, texts_of

PAGE = f"{BASE}/restricted"


@needs(Permission.OVERSEE)
async def page(request: Request) -> Response:
    """`GET /restricted`."""
    return await _show(request)


@needs(Permission.OVERSEE)
async def admit(request: Request) -> Response:
    """`POST /restricted/{reference}`: let somebody in; the trail of the case says who did."""
    desk, form, staff = desk_of(request), request.state.form, request.state.staff
    reference, everybody = request.path_params["reference"], await people(desk)
    if not staff.may(Permission.RESTRICT):
        raise HTTPException(403)
    if reference not in {case.reference for case in await desk.reading(staff).restricted()}:
        raise HTTPException(404)
    chosen = workers(everybody).get(first(form, "staff"))
    if chosen is None:
        return await _show(request, 422)
    act = partial(restricting.admit, staff=chosen, why=first(form, "why"))
    try:
        await desk.casework.act(reference, staff, Permission.RESTRICT, act, outside=True)
    except NotFoundError as error:
        raise HTTPException(404) from error
    except ArzuhalError as error:
        return await _show(request, *explained(error, texts_of(request), everybody))
    return RedirectResponse(f"{PAGE}?done=1", 303)


async def _show(request: Request, status: int = 200, fault: str = "") -> Response:
    desk = desk_of(request)
    everybody = await people(desk)
    return respond(
        request,
        "restricted.html",
        status=status,
        fault=fault,
        failed=status != 200,  # noqa: PLR2004  # HTTP
        done="done" in request.query_params,
        cases=await desk.reading(request.state.staff).restricted(),
        people=everybody,
        workers=workers(everybody),
    )
