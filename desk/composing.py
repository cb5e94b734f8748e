"""What the editor of an answer shows: the draft, ready answers, what waits, and a preview."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from bot.domain.answer import Answer, Template, fill
from bot.domain.case import Action
from bot.domain.errors import IllegalTransitionError, NotFoundError, UnfilledError
from bot.domain.staff import Permission, Staff
from bot.lifecycle.awake import awake, place
from bot.services import filling
from bot.services.answering import Writing
from bot.services.reading import CaseFile
from bot.services.waiting import newer
from channels.message import OutboundMessage
from desk import acts, words
from desk.forms import MEANWHILE, FormError, StaleError
from desk.texts import Texts, mark
from desk.view import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Composing:
    """One case's editor for one person. `there` writes times as clocks show them at the person's.

    `morning`: when their night ends, by day None. `reading`: the template in the draft as the
    reader of the page would get it. `preview`: None where none was asked for.
    """

    writing: Writing
    language: str
    templates: Sequence[tuple[str, str]]  # key and title
    asks: bool  # a question is possible where the case stands
    there: Texts
    city: str
    clock: datetime
    morning: datetime | None
    reading: str = ""
    preview: Sequence[OutboundMessage] | None = None
    gaps: tuple[str, ...] = ()
    undo: int = 0  # seconds

    def overtaken(self, answer: Answer, file: CaseFile) -> bool:
        """The complainant wrote after it was written."""
        return newer(answer, file.messages)


async def composing(
    desk: Desk, file: CaseFile, staff: Staff, texts: Texts, *, preview: bool
) -> Composing | None:
    """The editor; None for who may not write, or where nobody is left to write to."""
    case = file.case
    if not staff.may(Permission.REPLY) or case.erased_at:
        return None
    writing = await desk.answering.writing(case, staff)
    zone = cast("ZoneInfo", place(case, desk.policy))
    morning, now = awake(desk.now(), case, desk.policy), desk.now()
    shown, gaps = await _preview(desk, file, writing.draft) if preview else (None, ())
    return Composing(
        writing=writing,
        language=language_of(file),
        templates=[(one.key, title(one, texts.language)) for one in await desk.templates.all()],
        asks=acts.possible(Action.ASK)(file),
        there=replace(texts, zone=zone),
        city=str(get_timezone_location(zone, locale=texts.language, return_city=True)),
        clock=now,
        morning=morning if morning > now else None,
        reading=await _reading(desk, file, staff, texts, writing.draft),
        preview=shown,
        gaps=gaps,
        undo=round(desk.answering.undo.total_seconds()),
    )


def check(draft: Answer, file: CaseFile, *, head: str = "") -> None:
    """Raises FormError or IllegalTransitionError where a draft cannot go out now.

    `head`: the newest message that its writer saw; empty where nobody knows.
    """
    if head not in {"", str(file.conversation.head)}:
        raise StaleError(MEANWHILE)
    if not draft.text.strip():
        raise FormError(mark("Please fill in: {field}."), field=mark("Your message"))
    if draft.asks and not acts.possible(Action.ASK)(file):
        raise IllegalTransitionError("ask")


def language_of(file: CaseFile) -> str:
    """The language the complainant is spoken to in."""
    return file.state.language or file.case.language


def title(template: Template, language: str) -> str:
    """What a reader of that language knows it by."""
    return template.texts[language].title


def filled(
    desk: Desk, file: CaseFile, staff: Staff, template: Template, *, language: str, texts: Texts
) -> str:
    """A template's text in a language, from the record; gaps are named for the reader."""
    name = str(file.case.fact("complainant_name") or file.conversation.name)
    known = filling.values(file.case, staff, language, desk.wording, name=name, now=desk.now())
    labels = {field: texts.say(label) for field, label in words.TEMPLATE_FIELD.items()}
    return fill(template.texts[language].text, known, labels)


async def _reading(desk: Desk, file: CaseFile, staff: Staff, texts: Texts, draft: Answer) -> str:
    if not draft.template or texts.language == language_of(file):
        return ""
    try:
        template = await desk.templates.get(draft.template)
    except NotFoundError:
        return ""
    return filled(desk, file, staff, template, language=texts.language, texts=texts)


async def _preview(
    desk: Desk, file: CaseFile, draft: Answer
) -> tuple[Sequence[OutboundMessage] | None, tuple[str, ...]]:
    if not draft.text.strip():
        return None, ()
    try:
        return await desk.answering.preview(file.case, draft), ()
    except UnfilledError as error:
        return None, error.gaps
