"""Files people sent: to be downloaded; shown is what a browser shows without running any of it.

One the scanner warns of, or cannot be asked about, comes only after a second, explicit step.
"""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from channels.attachments import (
    FILMS,
    PAPERS,
    PICTURES,
    SOUNDS,
    UNKNOWN,
    WRITINGS,
    kind,
    to_be_saved,
)
from desk.auth import needs
from desk.clamd import Finding
from desk.handout import WarnedError, content, named
from desk.pages.case import file_of
from desk.paper import paper
from desk.texts import mark
from desk.view import OWN_FRAME, desk_of, render, respond

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

    Only a plain picture, a recording, plain text or paper, by content, and harmless as far as
    anybody can tell. Text is text, whatever markup it holds: the browser is told to guess nothing.
    """
    desk, digest = desk_of(request), request.path_params["digest"]
    try:
        file = named(await file_of(request), digest)
        raw = await content(desk, file, request.state.staff, anyway=False)
    except (NotFoundError, WarnedError) as error:
        raise HTTPException(404) from error
    found = kind(raw, declared=file.type)
    if found not in PICTURES | SOUNDS | FILMS | WRITINGS | PAPERS or len(raw) > LARGEST:
        raise HTTPException(404)
    headers = to_be_saved(file.name) | {"Content-Disposition": "inline"}
    if found in PAPERS:
        return await _paper(request, raw, headers)
    return Response(raw, media_type="text/plain" if found in WRITINGS else found, headers=headers)


async def _paper(request: Request, raw: bytes, headers: dict[str, str]) -> Response:
    """A PDF in a frame of its case's page, and in no other; or there, why it is not shown.

    The browser's own viewer shows it, apart from our pages: a frame's `sandbox` would keep the
    viewer out, so the answer is sandboxed itself, and what does anything is not sent at all.
    """
    if not await asyncio.to_thread(paper, raw):
        html = render(request, "not_paper.html")
        return HTMLResponse(html, headers={**headers, "Content-Security-Policy": OWN_FRAME})
    policy = f"{headers['Content-Security-Policy']}; frame-ancestors 'self'"
    return Response(
        raw, media_type="application/pdf", headers=headers | {"Content-Security-Policy": policy}
    )
