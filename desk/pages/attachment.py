"""Files people sent: to be downloaded, never shown in our own pages."""

import asyncio
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from channels.message import Attachment
from desk.auth import needs
from desk.view import desk_of


@needs(Permission.SEE_PERSON)
async def download(request: Request) -> Response:
    """`GET /cases/{reference}/files/{digest}`: only a file of this very case."""
    file = await _named(request)
    try:
        content = await asyncio.to_thread(desk_of(request).blobs.get, file.digest)
    except KeyError as error:
        raise HTTPException(404) from error
    return Response(
        content,
        media_type="application/octet-stream",
        headers={
            # RFC 6266 and 8187: any name whatever, in any script, as one safe value.
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )


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
