"""What waits to go out: taken back, or sent at once."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import ArzuhalError, ConflictError, NotFoundError
from bot.domain.staff import Permission
from bot.services.reading import CaseFile
from desk.auth import needs
from desk.forms import FormError
from desk.pages.answering import refused
from desk.pages.case import address, file_of
from desk.texts import mark
from desk.view import desk_of

GONE = mark("It is sent already, or somebody else took it back.")


@needs(Permission.REPLY)
async def act(request: Request) -> Response:
    """`POST /cases/{reference}/answers/{answer}/cancel` or `/now`."""
    step = STEPS.get(request.path_params["step"])
    if step is None:
        raise HTTPException(404)
    file = await file_of(request)
    try:
        query = await step(request, file)
    except (NotFoundError, ConflictError):
        return await refused(request, FormError(GONE))
    except ArzuhalError as error:
        return await refused(request, error)
    return RedirectResponse(f"{address(file)}{query}", 303)


async def _cancel(request: Request, file: CaseFile) -> str:
    staff, answer = request.state.staff, request.path_params["answer"]
    await desk_of(request).answering.cancel(file.case.reference, staff, answer)
    return "?answer=back#deed-reply"


async def _now(request: Request, file: CaseFile) -> str:
    staff, answer = request.state.staff, request.path_params["answer"]
    await desk_of(request).answering.hurry(file.case.reference, staff, answer)
    return "?done=reply"


STEPS: Mapping[str, Callable[[Request, CaseFile], Awaitable[str]]] = {
    "cancel": _cancel,
    "now": _now,
}
