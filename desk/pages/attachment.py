"""Files people sent: to be downloaded, never shown in our own pages.

Where there is a scanner each file is asked about when it is fetched, by what is known that day.
One it warns of, or cannot be asked about, comes only after a second, explicit step.
"""

import asyncio
import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from channels.attachments import UNKNOWN, to_be_saved
from channels.message import Attachment
from desk.auth import needs
from desk.clamd import Finding
from desk.texts import mark
from desk.view import desk_of, respond

WARNINGS = {
    Finding.FOUND: mark("This file contains a harmful program: {name}."),
    Finding.UNKNOWN: mark("This file could not be checked for harmful programs."),
}
log = logging.getLogger(__name__)


@needs(Permission.SEE_PERSON)
async def download(request: Request) -> Response:
    """`GET /cases/{reference}/files/{digest}`: only a file of this very case."""
    file = await _named(request)
    desk = desk_of(request)
    try:
        content = await asyncio.to_thread(desk.blobs.get, file.digest)
    except KeyError as error:
        raise HTTPException(404) from error
    anyway = request.query_params.get("anyway") == file.digest
    if desk.scanner and not anyway:
        verdict = await desk.scanner.check(content)
        if verdict.finding is not Finding.CLEAN:
            log.warning("file %s: %s %s", file.digest, verdict.finding, verdict.detail)
            said, name = WARNINGS[verdict.finding], verdict.detail
            return respond(request, "warning.html", status=403, said=said, name=name, file=file)
    if anyway:
        log.warning("file %s was fetched unchecked by %s", file.digest, request.state.staff.login)
    return Response(content, media_type=UNKNOWN, headers=to_be_saved(file.name))


async def _named(request: Request) -> Attachment:
    try:
        whole = await desk_of(request).reading.file(request.path_params["reference"])
    except NotFoundError as error:
        raise HTTPException(404) from error
    digest = request.path_params["digest"]
    for one in whole.messages:
        for attachment in one.attachments:
            if attachment.digest == digest:
                return attachment
    raise HTTPException(404)
