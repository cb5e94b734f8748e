"""All that is held of one person in one ZIP, to be handed to them: a page, JSON, and files."""

import json
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from arzuhal.bootstrap import Parts
from arzuhal.commands import CommandError
from arzuhal.whole import whole_file
from bot import clock
from bot.services.erasing import Part, Person
from bot.services.ports import UnitOfWork
from channels.message import TranscriptEntry
from desk import dossier
from desk.dossier import Held
from desk.texts import Texts, chosen

MOST = 1_000_000  # messages of a conversation


async def write(parts: Parts, person: Person, file: Path) -> str:
    """Write it; readable by its owner only. Returns what it holds in a line.

    Raises:
        CommandError: the file cannot be written.
    """
    held = [await _held(parts, part) for part in person.parts]
    texts = Texts(language=_language(parts, person), zone=parts.wording.zone)
    try:
        with whole_file(file) as unfinished, ZipFile(unfinished, "w", ZIP_DEFLATED) as archive:
            _fill(archive, parts, held, texts)
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror})") from None
    cases = sum(len(part.files) for part in held)
    return f"{file}: {len(held)} conversations, {cases} cases"


def _fill(archive: ZipFile, parts: Parts, held: list[Held], texts: Texts) -> None:
    today = texts.day(clock.now())
    page = dossier.page(held, texts, wording=parts.wording, policy=parts.policy, at=today)
    archive.writestr("index.html", page)
    tree = json.dumps(dossier.tree(held), ensure_ascii=False, indent=1)
    archive.writestr("data.json", tree)
    for digest, name in dossier.attachments(held).items():
        try:
            archive.writestr(name, parts.blobs.get(digest))
        except KeyError:
            archive.writestr(f"{name}.missing", b"")


async def _held(parts: Parts, part: Part) -> Held:
    files = [await parts.reading.file(case.reference) for case in part.cases]
    entries = await parts.store.read(partial(_entries, key=part.conversation.id))
    told = {one.sequence for file in files for one in file.messages}
    rest = [one for one in entries if one.sequence not in told]
    return Held(conversation=part.conversation, files=files, rest=rest)


def _entries(unit: UnitOfWork, *, key: str) -> list[TranscriptEntry]:
    return list(unit.transcripts.since(key, 0, limit=MOST))


def _language(parts: Parts, person: Person) -> str:
    """The language of their newest case, or that of the deployment."""
    cases = sorted(person.cases, key=lambda case: case.received_at, reverse=True)
    return chosen(*(case.language for case in cases), parts.settings.default_language)
