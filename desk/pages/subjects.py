"""One person's data, for who answers requests about them: found, given out, erased."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from bot.domain.errors import ArzuhalError, ConflictError, NotFoundError
from bot.domain.staff import Permission
from bot.services.person import STAYS, Fate, Person
from bot.services.subjects import Wish, check
from channels.attachments import to_be_saved
from desk.auth import needs
from desk.doing import explained, look_over
from desk.forms import first
from desk.handing import FILE
from desk.texts import mark
from desk.view import BASE, desk_of, respond, texts_of

PAGE = f"{BASE}/subjects"
CHANGED = mark("Something else is held by now. Please look again, then repeat.")
NO_REASON = mark("Please fill in: {field}.")
DONE = {
    "all": mark("What could be erased is gone."),
    "later": mark(
        "What could be erased is gone. Some files are in use and go later by themselves."
    ),
}


@needs(Permission.DATA_RIGHTS)
async def page(request: Request) -> Response:
    """`GET /subjects`: whom to look for."""
    return respond(request, "subjects.html", sought="", found=None)


@needs(Permission.DATA_RIGHTS)
async def find(request: Request) -> Response:
    """`POST /subjects`: who is found. What was sought stands in no address and no log."""
    sought = first(request.state.form, "sought")
    found = await desk_of(request).subjects.find(sought, request.state.staff)
    return respond(request, "subjects.html", sought=sought, found=found)


@needs(Permission.DATA_RIGHTS)
async def one(request: Request) -> Response:
    """`GET /subjects/{key}`: what is held, and what would become of it."""
    person = await _asked_for(request)
    await look_over(desk_of(request), person, request.state.staff)
    return _show(request, person)


@needs(Permission.DATA_RIGHTS)
async def copy(request: Request) -> Response:
    """`POST /subjects/{key}/copy`: all of it as a ZIP, which the trail of each case says."""
    desk, staff = desk_of(request), request.state.staff
    person = await _asked_for(request)
    packed = await desk.handing.packed(person, staff)
    await desk.subjects.given(person, staff)
    headers = {**to_be_saved(FILE), "Cache-Control": "no-store"}
    return StreamingResponse(packed, media_type="application/zip", headers=headers)


@needs(Permission.DATA_RIGHTS)
async def erase(request: Request) -> Response:
    """`POST /subjects/{key}/erase`: first what would go, then that it goes."""
    desk, staff, form = desk_of(request), request.state.staff, request.state.form
    person = await _asked_for(request)
    seen = first(form, "seen")
    wish = Wish(
        reason=first(form, "reason"), open_too=bool(first(form, "open_too")), seen=seen or None
    )
    if not wish.reason:
        said = texts_of(request).say(NO_REASON, field=texts_of(request).say("Reason"))
        return _show(request, person, said, 422)
    try:
        if not seen:
            check(person, wish)
            return _show(request, person, wish=wish)
        swept = await desk.subjects.erase(person, wish, staff)
    except ConflictError:
        return _show(request, person, texts_of(request).say(CHANGED), 409)
    except ArzuhalError as error:
        status, said = explained(error, texts_of(request), {})
        return _show(request, person, said, status)
    key = request.path_params["key"]
    return RedirectResponse(f"{PAGE}/{key}?done={'all' if swept else 'later'}", 303)


async def _asked_for(request: Request) -> Person:
    try:
        return await desk_of(request).subjects.of(request.path_params["key"], request.state.staff)
    except NotFoundError as error:
        raise HTTPException(404) from error


def _show(
    request: Request,
    person: Person,
    said: str = "",
    status: int = 200,
    *,
    wish: Wish | None = None,
) -> Response:
    fates = [held.fate for held in person.held]
    return respond(
        request,
        "subject.html",
        status=status,
        key=request.path_params["key"],
        person=person,
        said=said,
        wish=wish,
        gone=all(part.gone for part in person.parts),
        live=Fate.OPEN in fates,
        going=sum(fate in {Fate.GOES, Fate.OPEN} for fate in fates),
        staying=sum(fate in STAYS for fate in fates),
        done=DONE.get(request.query_params.get("done", "")),
        form=getattr(request.state, "form", {}),
    )
