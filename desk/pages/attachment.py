"""Files people sent: to be downloaded; shown is what a browser shows without running any of it.

One the scanner warns of, or cannot be asked about, comes only after a second, explicit step.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from channels.attachments import FILMS, PICTURES, SOUNDS, UNKNOWN, WRITINGS, kind, to_be_saved
from desk.auth import needs
from desk.clamd import Finding
from desk.handout import WarnedError, content, named
from desk.pages.case import file_of
from desk.texts import mark
from desk.view import desk_of, respond

LARGEST = 24 * 1024 * 1024  # bytes of what is shown
WARNINGS = {
    Finding.FOUND: mark("This file contains a harmful program: {name}."),
    Finding.UNKNOWN: mark("This file could not be checked for harmful programs."),
}


@needs(Permission.SEE_PERSON)
async def download(request: Request) -> Response:
    """`GET /cases/{reference}/files/{digest}`: only a file of this very case."""
    desk, digest = desk_of(request), request.path_params["digest"]
    anyway = request.query_params.get("anyway") == digest
    try:
        file = named(await file_of(request), digest)
        raw = await content(desk, file, request.state.staff, anyway=anyway)
    except NotFoundError as error:
        raise HTTPException(404) from error
    except WarnedError as warned:
        said, name = WARNINGS[warned.verdict.finding], warned.verdict.detail
        return respond(request, "warning.html", status=403, said=said, name=name, file=warned.file)
    return Response(raw, media_type=UNKNOWN, headers=to_be_saved(file.name))


@needs(Permission.SEE_PERSON)
async def shown(request: Request) -> Response:
    """`GET /cases/{reference}/files/{digest}/shown`: one to be seen or heard beside its message.

    Only a plain picture, a recording or plain text, by content, and harmless as far as anybody
    can tell. Text is text, whatever markup it holds: the browser is told to guess nothing.
    """
    desk, digest = desk_of(request), request.path_params["digest"]
    try:
        file = named(await file_of(request), digest)
        raw = await content(desk, file, request.state.staff, anyway=False)
    except (NotFoundError, WarnedError) as error:
        raise HTTPException(404) from error
    found = kind(raw, declared=file.type)
    if found not in PICTURES | SOUNDS | FILMS | WRITINGS or len(raw) > LARGEST:
        raise HTTPException(404)
    headers = to_be_saved(file.name) | {"Content-Disposition": "inline"}
    return Response(raw, media_type="text/plain" if found in WRITINGS else found, headers=headers)
