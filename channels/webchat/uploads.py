"""Files of the person: checked, stored, and handed over by an id that only the sender knows.

An upload is two blobs: the bytes, and a slip saying what they are. The slip's digest is the upload
id; a secret inside makes it unguessable. So no table is needed, and any process can redeem it.
"""

import asyncio
import json
from collections.abc import Callable, Sequence

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from channels.attachments import kind as type_of, tidy
from channels.base import Blobs, NotStoredError
from channels.message import Attachment
from channels.webchat.parse import FrameError

_SLIP = b"arzuhal upload slip\n"
_OVERHEAD = 20_000  # what a multipart body has besides the file, in bytes
_KINDS = ("image/", "audio/", "video/", "text/plain", "application/pdf", "application/msword")
_OFFICE = ("application/vnd.openxmlformats", "application/vnd.oasis", "application/vnd.ms-")
_OTHER = ("application/ogg", "application/rtf", "message/rfc822")
_ACTIVE = ("image/svg+xml",)  # pictures that can carry scripts


class UploadError(Exception):
    """The file is not taken. `code` never changes with the language."""

    def __init__(self, code: str, status: int, **values: int) -> None:
        self.code = code
        self.status = status
        self.values = values
        super().__init__(code)


class Uploads:
    """Takes files in and finds them again."""

    def __init__(self, blobs: Blobs, max_bytes: int, new_token: Callable[[], str]) -> None:
        self._blobs = blobs
        self._max = max_bytes
        self._new_token = new_token

    async def take(self, request: Request) -> str:
        """Store the one file of a multipart request and return its upload id.

        Raises:
            UploadError: `no_file`, `file_too_large`, `file_empty`, `file_type`, `not_stored`.
        """
        name, content = await self._read(request)
        if not content:
            raise UploadError("file_empty", 400)
        kind = type_of(content, name)
        if not acceptable(kind) or content.startswith(_SLIP):
            raise UploadError("file_type", 415)
        try:
            return await asyncio.to_thread(self._store, tidy(name), kind, content)
        except (OSError, NotStoredError):
            raise UploadError("not_stored", 503) from None

    async def redeem(self, ids: Sequence[str], frame_id: str) -> tuple[Attachment, ...]:
        """The files behind upload ids, stored already: `content` stays empty.

        Raises:
            FrameError: `unknown_upload`.
        """
        found = [await asyncio.to_thread(self._find, upload) for upload in ids]
        files = tuple(file for file in found if file is not None)
        if len(files) < len(found):
            raise FrameError("unknown_upload", frame_id=frame_id)
        return files

    async def _read(self, request: Request) -> tuple[str, bytes]:
        size = request.headers.get("content-length", "")
        if not size.isdecimal() or int(size) > self._max + _OVERHEAD:
            raise UploadError("file_too_large", 413, limit=_megabytes(self._max))
        try:
            async with request.form(max_files=1, max_fields=5) as form:
                file = form.get("file")
                if not isinstance(file, UploadFile):
                    raise UploadError("no_file", 400)
                content = await file.read()
                name = file.filename or "file"
        except HTTPException:
            raise UploadError("no_file", 400) from None
        if len(content) > self._max:
            raise UploadError("file_too_large", 413, limit=_megabytes(self._max))
        return name, content

    def _store(self, name: str, kind: str, content: bytes) -> str:
        slip = {
            "name": name,
            "type": kind,
            "size": len(content),
            "digest": self._blobs.put(content),
            "secret": self._new_token(),
        }
        return self._blobs.put(_SLIP + json.dumps(slip).encode())

    def _find(self, upload: str) -> Attachment | None:
        try:
            blob = self._blobs.get(upload)
        except KeyError:
            return None
        if not blob.startswith(_SLIP):
            return None
        slip = json.loads(blob.removeprefix(_SLIP))
        return Attachment(
            name=slip["name"], type=slip["type"], size=slip["size"], digest=slip["digest"]
        )


def acceptable(kind: str) -> bool:
    """Whether files of a type are taken: pictures, sound, film, documents, plain text."""
    return kind.startswith(_KINDS + _OFFICE + _OTHER) and kind not in _ACTIVE


def _megabytes(size: int) -> int:
    return max(1, size // 1_000_000)
