"""Having the correspondence of a case translated by a machine, because somebody asked for it."""

import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.errors import ArzuhalError
from bot.domain.staff import Permission
from desk.auth import needs
from desk.deeds import DEEDS
from desk.doing import explained
from desk.pages import people
from desk.pages.case import Refusal, address, file_of, show
from desk.translations import foreign
from desk.view import desk_of, texts_of

log = logging.getLogger(__name__)


@needs(Permission.REPLY)
async def thread(request: Request) -> Response:
    """`POST /cases/{reference}/translation`: into the language the desk is read in."""
    desk, texts, staff = desk_of(request), texts_of(request), request.state.staff
    if not desk.translating.on:
        raise HTTPException(404)
    file = await file_of(request)
    try:
        await desk.translating.thread(
            file.case, staff, foreign(file, texts.language), target=texts.language
        )
    except ArzuhalError as error:
        log.warning("not translated: %s", error)
        status, said = explained(error, texts, await people(desk))
        refusal = Refusal(deed=DEEDS["reply"], status=status, said=said, form={})
        return await show(request, await file_of(request), refusal)
    return RedirectResponse(f"{address(file)}#said", 303)
