"""Files of a conversation: handed to whoever has its session, to be saved and never to be run."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from channels.attachments import to_be_saved
from channels.base import Blobs, Transcript
from channels.message import Attachment
from channels.webchat import compose, parse
from channels.webchat.texts import negotiate

_PLACE_DIGITS = 12  # no conversation is longer, and databases keep 64 bits


class Downloads:
    """A file is named by its place: the line's sequence, and its number within the line."""

    def __init__(self, transcript: Transcript, blobs: Blobs) -> None:
        self._transcript = transcript
        self._blobs = blobs

    async def give(self, request: Request) -> Response:
        """`GET /chat/files/{sequence}/{number}` with `Authorization: Bearer <session>`.

        Without the right session there is no such file (404), whatever is asked for.
        """
        file = await self._find(request)
        content = await asyncio.to_thread(self._read, file) if file else None
        if file is None or content is None:
            language = negotiate(request.headers.get("accept-language", ""))
            return JSONResponse(compose.error("no_such_file", language), 404)
        return Response(content, media_type=file.type, headers=to_be_saved(file.name))

    async def _find(self, request: Request) -> Attachment | None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        sequence, number = (_place(request.path_params[name]) for name in ("sequence", "number"))
        if scheme != "Bearer" or not parse.is_token(token) or sequence < 1 or number < 0:
            return None
        lines = await self._transcript.since(parse.address(token), sequence - 1, limit=1)
        files = [file for line in lines if line.sequence == sequence for file in line.attachments]
        return files[number] if number < len(files) else None

    def _read(self, file: Attachment) -> bytes | None:
        try:
            return self._blobs.get(file.digest)
        except KeyError:
            return None


def _place(digits: str) -> int:
    """A number out of an address; -1 for what is none."""
    fits = digits.isascii() and digits.isdecimal() and len(digits) <= _PLACE_DIGITS
    return int(digits) if fits else -1
