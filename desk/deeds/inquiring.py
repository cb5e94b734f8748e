"""Colleagues and teams are asked about a case, and answer in it."""

from functools import partial

from bot.domain.case import Case
from bot.domain.staff import Permission
from bot.services import inquiring
from desk.acts import Given, always
from desk.deeds.deed import Deed
from desk.forms import TEAM, Field, FormError, unanswered
from desk.texts import mark, read_day

_DUE = mark("Answer by")


async def inquire(given: Given) -> Case:
    """Ask somebody, or a team. Raises FormError for what is no date."""
    asked = given.value("asked")
    team, to = (asked.removeprefix(TEAM), "") if asked.startswith(TEAM) else ("", asked)
    try:
        due = read_day(given.value("due"))
    except ValueError:
        raise FormError(mark("Please fill in: {field}."), field=_DUE) from None
    act = partial(inquiring.ask, what=given.value("text"), due=due, to=to, team=team)
    return await given.casework.act(given.reference, given.staff, Permission.WORK, act)


async def inform(given: Given) -> Case:
    """Answer what was asked."""
    act = partial(
        inquiring.answer,
        inquiry_id=given.value("inquiry"),
        text=given.value("text"),
        side=given.value("side"),
        source=given.value("source"),
    )
    return await given.casework.act(given.reference, given.staff, Permission.WORK, act)


async def withdraw(given: Given) -> Case:
    """Nobody need answer it any more."""
    act = partial(inquiring.withdraw, inquiry_id=given.value("inquiry"))
    return await given.casework.act(given.reference, given.staff, Permission.WORK, act)


_WHICH = Field(name="inquiry", label=mark("Question"), options="inquiries")
DEEDS: tuple[Deed, ...] = (
    Deed(
        name="inquire",
        label=mark("Ask a colleague or a team"),
        button=mark("Ask them"),
        done=mark("They find the question under “For me”."),
        when=always,
        act=inquire,
        fields=(
            Field(name="asked", label=mark("Who is asked"), options="askable"),
            Field(name="text", label=mark("What you need to know"), kind="text"),
            Field(name="due", label=_DUE, kind="date"),
        ),
        hint=mark(
            "The complainant does not see it, and the dates of the case do not wait for it."
        ),
    ),
    Deed(
        name="inform",
        label=mark("Answer a question"),
        button=mark("Keep the answer"),
        done=mark("The answer is kept, and whoever asked is told."),
        when=lambda file: bool(unanswered(file)),
        act=inform,
        fields=(
            _WHICH,
            Field(name="text", label=mark("Answer"), kind="text"),
            Field(name="side", label=mark("Whose account it is"), options="sides", required=False),
            Field(name="source", label=mark("Source"), kind="line", required=False),
        ),
        hint=mark("It counts as a note of the investigation; the complainant never sees it."),
    ),
    Deed(
        name="uninquire",
        label=mark("Take a question back"),
        button=mark("Take back"),
        done=mark("Nobody is asked that any more."),
        when=lambda file: bool(unanswered(file)),
        act=withdraw,
        fields=(_WHICH,),
    ),
)
