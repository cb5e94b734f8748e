"""All that is held of one person in one ZIP, to be handed to them: a page, JSON, and files."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from functools import partial
from tempfile import TemporaryFile
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile

from bot.domain.consent import Informed
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from bot.services.person import Part, Person
from bot.services.ports import Store, UnitOfWork
from bot.services.reading import Reading
from bot.services.wording import Wording
from channels.base import Blobs
from channels.message import TranscriptEntry
from desk import dossier
from desk.dossier import Held
from desk.texts import Texts, chosen

MOST = 1_000_000  # messages of a conversation
FILE = "personal-data.zip"
BLOCK = 65_536  # bytes of a file that are held


class Handing:
    """Packs what is held of a person, as far as who hands it out may see it."""

    def __init__(
        self,
        store: Store,
        reading: Reading,
        blobs: Blobs,
        policy: Policy,
        *,
        wording: Wording,
        language: str,
        now: Callable[[], datetime],
    ) -> None:
        """`language`: of the page for somebody without a case."""
        self._store = store
        self._reading = reading
        self._blobs = blobs
        self._policy = policy
        self._wording = wording
        self._language = language
        self._now = now

    async def pack(self, person: Person, file: BinaryIO, staff: Staff | None = None) -> None:
        """Write the ZIP. Raises OSError."""
        reading = self._reading.by(staff) if staff else self._reading
        held = [await self._held(reading, part) for part in person.parts]
        texts = Texts(language=self._language_of(person), zone=self._wording.zone)
        await asyncio.to_thread(self._fill, file, held, texts)

    async def packed(self, person: Person, staff: Staff) -> AsyncIterator[bytes]:
        """The same in blocks, from a file without a name that goes with the last of them."""
        file = cast("BinaryIO", TemporaryFile())  # noqa: SIM115  # open until it has been sent
        await self.pack(person, file, staff)
        await asyncio.to_thread(file.seek, 0)
        return blocks(file)

    def _fill(self, file: BinaryIO, held: Sequence[Held], texts: Texts) -> None:
        today = texts.day(self._now())
        page = dossier.page(held, texts, wording=self._wording, policy=self._policy, at=today)
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            archive.writestr("index.html", page)
            tree = json.dumps(dossier.tree(held), ensure_ascii=False, indent=1)
            archive.writestr("data.json", tree)
            for digest, name in dossier.attachments(held).items():
                try:
                    archive.writestr(name, self._blobs.get(digest))
                except KeyError:
                    archive.writestr(f"{name}.missing", b"")

    async def _held(self, reading: Reading, part: Part) -> Held:
        files = [await reading.file(case.reference) for case in part.cases]
        entries = await self._store.read(partial(_entries, part=part))
        informed = await self._store.read(partial(_informed, part=part))
        told = {one.sequence for file in files for one in file.messages}
        rest = [one for one in entries if one.sequence not in told]
        return Held(conversation=part.conversation, informed=informed, files=files, rest=rest)

    def _language_of(self, person: Person) -> str:
        """The language of their newest case, or that of the deployment."""
        cases = sorted(person.cases, key=lambda case: case.received_at, reverse=True)
        return chosen(*(case.language for case in cases), self._language)


async def blocks(opened: BinaryIO) -> AsyncIterator[bytes]:
    """What is in an open file, which is closed then."""
    with opened:
        while block := await asyncio.to_thread(opened.read, BLOCK):
            yield block


def _informed(unit: UnitOfWork, *, part: Part) -> Sequence[Informed]:
    return unit.consents.informed(part.conversation.id)


def _entries(unit: UnitOfWork, *, part: Part) -> Sequence[TranscriptEntry]:
    """What was said in a conversation, but for what belongs to a case that is not to be seen."""
    unseen = {one.sequence for case in part.unseen for one in unit.cases.correspondence(case)}
    entries = unit.transcripts.since(part.conversation.id, 0, limit=MOST)
    return [one for one in entries if one.sequence not in unseen]
