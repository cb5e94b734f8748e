"""Machine translation of a case's messages and of an answer, as the desk has it.

It is asked for each time, marked, on record, and never in place of the original
(docs/answering.md).
"""

from typing import Annotated, Literal

from pydantic import Field, StrictInt
from starlette.responses import Response

from bot.domain.errors import ConflictError
from bot.domain.staff import Permission
from bot.services.ports.answers import Translated
from bot.services.reading import CaseFile, rfc3339
from desk.api import drafts, samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import found, reply, seen
from desk.api.drafts import DraftOut
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError
from desk.composing import language_of
from desk.forms import FormError
from desk.texts import mark
from desk.translations import foreign

_NEEDS = (Permission.SEE_CASES, Permission.SEE_PERSON, Permission.REPLY)
_THREAD, _DRAFT = "/cases/{reference}/translations", "/cases/{reference}/draft"
_Language = Literal["en", "ru", "tr", "fa"]


class Wanted(Body):
    """The language somebody reads."""

    language: _Language


class Written(Body):
    """The language the draft is written in. `version`: refused where it is another one by now."""

    language: _Language
    version: Annotated[StrictInt, Field(ge=0)] | None = None


class TranslatedOut(Body):
    """What a machine (`service`) made of a message, by its `sequence`; `by` asked for it."""

    sequence: int
    source: str
    text: str
    service: str
    by: str
    at: str


class TranslationsOut(Body):
    """What is translated into a language; the originals are in the thread.

    `missing`: messages in other languages that are not translated yet. `service`: where texts go
    when they are, or null where no translation service is set up.
    """

    language: str
    service: str | None
    missing: int
    items: tuple[TranslatedOut, ...]


async def show(call: Call) -> Response:
    """`GET /cases/{reference}/translations`."""
    wanted = call.query(Wanted)
    return await _shown(call, await seen(call), wanted.language)


async def thread(call: Call) -> Response:
    """`POST /cases/{reference}/translations`."""
    wanted, file = await call.body(Wanted), await seen(call)
    _switched_on(call)
    language = wanted.language
    await call.door.desk.translating.thread(
        file.case, call.staff, foreign(file, language), target=language
    )
    return await _shown(call, file, language)


async def draft(call: Call) -> Response:
    """`POST /cases/{reference}/draft/translate`."""
    wanted, file = await call.body(Written), await found(call)
    _switched_on(call)
    known = (await call.door.desk.answering.writing(file.case, call.staff)).draft
    if wanted.version not in {None, known.version}:
        raise ConflictError("the draft is another one by now")
    target = language_of(file)
    if not known.text.strip() or known.original or target == wanted.language:
        raise FormError(mark("There is nothing to translate."))
    await call.door.desk.translating.draft(
        file.case, call.staff, known, source=wanted.language, target=target
    )
    return await drafts.shown(call, file)


async def original(call: Call) -> Response:
    """`POST /cases/{reference}/draft/original`."""
    file = await found(call)
    known = (await call.door.desk.answering.writing(file.case, call.staff)).draft
    if known.original:
        await call.door.desk.answering.keep(
            file.case.reference,
            call.staff,
            seen=known.version,
            text=known.original,
            original="",
            original_language="",
        )
    return await drafts.shown(call, file)


def _switched_on(call: Call) -> None:
    if not call.door.desk.translating.on:
        detail = "No translation service is set up here ([translation] of the settings)."
        raise RefusedError(409, "switched_off", detail)


async def _shown(call: Call, file: CaseFile, language: str) -> Response:
    service = call.door.desk.translating
    known = await service.known(file.case, language)
    wanted = {service.name(one.text) for one in foreign(file, language)}
    items = (
        _out(one.sequence, known[name])
        for one in file.messages
        if (name := service.name(one.text)) in known
    )
    return reply(
        TranslationsOut(
            language=language,
            service=service.host or None,
            missing=len(wanted - known.keys()),
            items=tuple(items),
        )
    )


def _out(sequence: int, one: Translated) -> TranslatedOut:
    return TranslatedOut(
        sequence=sequence,
        source=one.source,
        text=one.text,
        service=one.service,
        by=one.by,
        at=rfc3339(one.at) or "",
    )


_ASKED = Answer(
    about="What is translated by now.", model=TranslationsOut, example=samples.TRANSLATIONS
)
OPERATIONS = (
    Operation(
        method="GET",
        path=_THREAD,
        name="show_translations",
        about="What machines translated of the case's messages; nothing is sent outside.",
        needs=_NEEDS,
        query=Wanted,
        answer=_ASKED,
        handle=show,
    ),
    Operation(
        method="POST",
        path=_THREAD,
        name="translate_messages",
        about="Have the messages translated that are in another language, each sent outside once.",
        needs=_NEEDS,
        body=Wanted,
        example={"language": "en"},
        answer=_ASKED,
        handle=thread,
        refusals=(409, 502),
    ),
    Operation(
        method="POST",
        path=f"{_DRAFT}/translate",
        name="translate_draft",
        about="Have the draft translated for the complainant; it says so, and keeps the original.",
        needs=_NEEDS,
        body=Written,
        example={"language": "en", "version": 1},
        answer=Answer(
            about="The draft as it goes out.", model=DraftOut, example=samples.TRANSLATED_DRAFT
        ),
        handle=draft,
        refusals=(409, 502),
    ),
    Operation(
        method="POST",
        path=f"{_DRAFT}/original",
        name="untranslate_draft",
        about="Go back to the words of the draft before a machine translated them.",
        needs=_NEEDS,
        answer=Answer(about="The draft.", model=DraftOut, example=samples.DRAFT),
        handle=original,
        refusals=(409,),
    ),
)
