"""Machine translations as a case's page shows them: beside the original, and marked as such."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.conversation import Spoken
from bot.domain.staff import Permission, Staff
from bot.services.ports.answers import Translated
from bot.services.reading import CaseFile
from bot.services.translating import Foreign
from desk.composing import language_of
from desk.texts import Texts
from desk.view import Desk

UNKNOWN = "und"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translations:
    """`of` finds what a message is in the reader's language; `wanted`: some are not there yet.

    `answers`: a draft can be translated for the complainant, who reads another language.
    """

    of: Callable[[Spoken], Translated | None]
    wanted: bool
    answers: bool
    automatic: bool
    host: str


async def translations(
    desk: Desk, file: CaseFile, staff: Staff, texts: Texts
) -> Translations | None:
    """What there is; None for who sees no words or may not send any outside."""
    may = staff.may(Permission.REPLY) and staff.may(Permission.SEE_PERSON)
    if not may or file.case.erased_at:
        return None
    service = desk.translating
    known = await service.known(file.case, texts.language)
    return Translations(
        of=lambda one: known.get(service.name(one.text)) if known else None,
        wanted=service.on
        and any(service.name(one.text) not in known for one in foreign(file, texts.language)),
        answers=service.on and language_of(file) != texts.language,
        automatic=service.automatic,
        host=service.host,
    )


def foreign(file: CaseFile, reads: str) -> list[Foreign]:
    """The messages that are not in the language somebody reads."""
    found = [Foreign(text=one.text, language=tongue(one)) for one in file.messages]
    return [one for one in found if one.language != reads and one.text.strip()]


def tongue(one: Spoken) -> str:
    """The language of a message, as far as it is known."""
    return one.language or (one.understanding.language.code if one.understanding else UNKNOWN)
