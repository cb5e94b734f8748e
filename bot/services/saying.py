"""Staff's own words as the complainant gets them, and what follows from their being said."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.answer import Answer, gaps
from bot.domain.case import Action, Case
from bot.domain.dialogue import Line, Say
from bot.domain.errors import UnfilledError
from bot.services.acting import Desk, written
from bot.services.isolating import isolated
from bot.services.speaking import Speaker, Spoken
from channels.message import Author


def answer(desk: Desk, one: Answer) -> None:
    """Say it; one that asks has the case wait. Raises UnfilledError and the table's errors."""
    if one.asks:
        desk.take(Action.ASK)
        desk.wait_for_answer()
    speaker, language = desk.recording.tools.speaker, desk.recording.language
    desk.recording.spoken.append(spoken(speaker, one, language, desk.case))


def say(desk: Desk, text: str, *, asks: bool = False) -> None:
    """Say these words as an answer that was never kept."""
    now = desk.recording.now
    answer(
        desk, Answer(id="", case_id=desk.case_id, by=desk.staff.id, at=now, text=text, asks=asks)
    )


def whole(text: str, what: str) -> str:
    """A text for the complainant, see `written`. Raises UnfilledError where a marker stands."""
    if missing := gaps(text):
        raise UnfilledError(missing)
    return written(text, what)


def spoken(speaker: Speaker, one: Answer, language: str, case: Case) -> Spoken:
    """As it will be said: under staff's name, numbers kept in order, a translation marked."""
    words = Say(lines=tuple(_lines(one)), case_id=case.id)
    rendered = speaker.render(words, language, case)
    return replace(rendered, author=Author.STAFF, attachments=one.attachments)


def _lines(one: Answer) -> Iterator[Line]:
    text = isolated(whole(one.text, "an answer"))
    yield Line(key="m3.staff_question" if one.asks else "reply.staff", params={"text": text})
    if one.original:
        yield Line(key="reply.translated")
        yield Line(key="reply.staff", params={"text": isolated(one.original)})
