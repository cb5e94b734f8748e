"""Forms that bring files: read once, with a limit, like every other form."""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

MOST_BYTES = 25_000_000  # of a form with its files
MOST_FILES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file as it came: `name` and `type` are what the browser says."""

    name: str
    type: str
    content: bytes


def multipart(request: Request) -> bool:
    """Whether the form may bring files."""
    return request.headers.get("content-type", "").startswith("multipart/form-data")


async def read(
    request: Request, *, most_fields: int, most_bytes: int
) -> tuple[Mapping[str, list[str]], tuple[Upload, ...]]:
    """Its fields and its files; a file field left empty is none.

    Raises OverflowError for too many bytes, ValueError for what cannot be read.
    """
    parser = MultiPartParser(
        request.headers,
        _limited(request, most_bytes),
        max_files=MOST_FILES,
        max_fields=most_fields,
        max_part_size=most_bytes,
    )
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise ValueError(str(error)) from error
    fields: dict[str, list[str]] = {}
    files = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            files.append(await _upload(value))
        else:
            fields.setdefault(name, []).append(value)
    await form.close()
    return fields, tuple(file for file in files if file.name)


async def _limited(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    seen = 0
    async for chunk in request.stream():
        seen += len(chunk)
        if seen > most:
            raise OverflowError
        yield chunk


async def _upload(file: UploadFile) -> Upload:
    content = await file.read()
    return Upload(name=file.filename or "", type=file.content_type or "", content=content)
