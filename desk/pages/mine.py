"""For me: what colleagues ask, notes that name whoever works here, answers that were held back."""

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.staff import Permission
from desk.auth import needs
from desk.pages import people
from desk.view import desk_of, respond


@needs(Permission.SEE_PERSON)
async def page(request: Request) -> Response:
    """`GET /mine`."""
    desk, staff = desk_of(request), request.state.staff
    return respond(
        request,
        "mine.html",
        asked=await desk.mentioning.asked(staff),
        today=desk.today,
        mentions=await desk.mentioning.of(staff),
        held=await desk.answering.held(staff),
        people=await people(desk),
    )
