"""Learning from corrections: what there is, what came of it, and what messages are read with."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.staff import Permission
from bot.services.ports.learning import TrainingStatus
from desk.auth import needs
from desk.forms import first
from desk.learning import Told
from desk.pages import people
from desk.texts import mark
from desk.view import BASE, Desk, desk_of, respond, texts_of

_Deed = Callable[[Desk, Request], Awaitable[object]]
DEEDS: Mapping[str, _Deed] = {
    "ask": lambda desk, request: desk.learning.ask(request.state.staff),
    "use": lambda desk, request: desk.learning.use(
        request.state.staff, first(request.state.form, "version")
    ),
    "back": lambda desk, request: desk.learning.back(request.state.staff),
}
DONE: Mapping[str, str] = {
    "ask": mark("It is learning now. Please look again in a minute."),
    "use": mark("Messages are read with the new model from now on."),
    "back": mark("Messages are read with the model before from now on."),
}
REFUSED: Mapping[str, str] = {
    "ask": mark("It is learning already, or there is nothing to learn from yet."),
    "use": mark("Another model came meanwhile. Please look again."),
    "back": mark("Messages are read with the model of this release already."),
}


@needs(Permission.TRAIN)
async def page(request: Request) -> Response:
    """`GET /learning`."""
    done = DONE.get(request.query_params.get("done", ""), "")
    return await _show(request, done=done)


@needs(Permission.TRAIN)
async def act(request: Request) -> Response:
    """`POST /learning/{deed}`: learn, put to use, or go back."""
    name = request.path_params["deed"]
    if name not in DEEDS:
        raise HTTPException(404)
    try:
        await DEEDS[name](desk_of(request), request)
    except (ConflictError, NotFoundError):
        return await _show(request, refused=REFUSED[name], status=409)
    return RedirectResponse(f"{BASE}/learning?done={name}", 303)


async def _show(
    request: Request, *, done: str = "", refused: str = "", status: int = 200
) -> Response:
    desk, texts = desk_of(request), texts_of(request)
    state = await desk.learning.state()
    told = [Told(one, texts, desk.policy, desk.wording) for one in state.trainings]
    ended = [one for one in told if one.training.status is not TrainingStatus.ASKED]
    return respond(
        request,
        "learning.html",
        status=status,
        state=state,
        newest=ended[0] if ended else None,
        earlier=told,
        people=await people(desk),
        done=done,
        refused=refused,
    )
