"""Files people sent, handed to whoever works on their case: scanned each time they are fetched."""

import asyncio
import logging

from bot.domain.errors import NotFoundError
from bot.domain.staff import Staff
from bot.services.reading import CaseFile
from channels.message import Attachment
from desk.clamd import Finding, Verdict
from desk.view import Desk

log = logging.getLogger(__name__)


class WarnedError(Exception):
    """The scanner warns of a file, or could not be asked: it takes a second, explicit step."""

    def __init__(self, verdict: Verdict, file: Attachment) -> None:
        self.verdict = verdict
        self.file = file
        super().__init__(verdict.detail)


def named(case: CaseFile, digest: str) -> Attachment:
    """A file of this very case by its SHA-256. Raises NotFoundError."""
    for one in case.messages:
        for attachment in one.attachments:
            if attachment.digest == digest:
                return attachment
    raise NotFoundError("there is no such file in this case")


async def content(desk: Desk, file: Attachment, staff: Staff, *, anyway: bool) -> bytes:
    """Its bytes; `anyway`, whatever the scanner says. Raises NotFoundError, WarnedError."""
    try:
        raw = await asyncio.to_thread(desk.blobs.get, file.digest)
    except KeyError as error:
        raise NotFoundError("the file is not here any more") from error
    if anyway:
        log.warning("file %s was fetched unchecked by %s", file.digest, staff.login)
    elif desk.scanner:
        verdict = await desk.scanner.check(raw)
        if verdict.finding is not Finding.CLEAN:
            log.warning("file %s: %s %s", file.digest, verdict.finding, verdict.detail)
            raise WarnedError(verdict, file)
    return raw
