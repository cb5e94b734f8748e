"""Files that go out with an answer: what a channel takes, and nothing that does harm."""

import asyncio
from collections.abc import Mapping, Sequence

from bot.domain.answer import Answer
from channels.attachments import active, attachment
from channels.message import Attachment
from desk.clamd import Finding
from desk.forms import FormError
from desk.texts import mark
from desk.uploads import Upload
from desk.view import Desk

MOST = 10  # files of one answer
_MEGABYTE = 1_000_000
# All files of one answer together, in bytes: a mail grows by a third on its way, and many servers
# end at 25 MB; a bot may send 50 MB a file (https://core.telegram.org/bots/api#senddocument).
LARGEST: Mapping[str, int] = {"email": 15 * _MEGABYTE, "telegram": 25 * _MEGABYTE}
USUALLY = 20 * _MEGABYTE


async def enclosed(
    desk: Desk, draft: Answer, uploads: Sequence[Upload], channel: str
) -> tuple[Attachment, ...]:
    """The draft's files with these, kept. Raises FormError for the first that cannot go along."""
    files = {file.digest: file for file in draft.attachments}
    for upload in uploads:
        file = attachment(upload.name, upload.content, declared=upload.type)
        await _harmless(desk, file)
        files[file.digest] = file
    if len(files) > MOST or sum(f.size for f in files.values()) > LARGEST.get(channel, USUALLY):
        raise FormError(mark("These files are too many or too large for this channel."))
    for file in files.values():
        if file.content:
            await asyncio.to_thread(desk.blobs.put, file.content)
    return tuple(files.values())


async def _harmless(desk: Desk, file: Attachment) -> None:
    if not file.size:
        raise FormError(mark("This file is empty."))
    if active(file.name, file.type):
        raise FormError(mark("Files that can run programs are not sent to anybody."))
    if desk.scanner is None:
        return
    finding = (await desk.scanner.check(file.content)).finding
    if finding is Finding.FOUND:
        raise FormError(mark("This file contains a harmful program. It was not attached."))
    if finding is Finding.UNKNOWN:
        raise FormError(mark("This file could not be checked. Please try again in a moment."))
