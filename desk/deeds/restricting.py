"""Who may see a case: some of staff, or everybody again."""

from functools import partial

from bot.domain.case import Case
from bot.domain.staff import Permission
from bot.services import restricting
from bot.services.reading import CaseFile
from desk.acts import Given, always
from desk.csrf import Form
from desk.deeds.deed import Deed
from desk.forms import TEAM, Field, FormError
from desk.texts import mark


async def restrict(given: Given) -> Case:
    """Let some alone see it, and who does this. Raises FormError for more than one team."""
    named = given.form.get("people", [])
    people = tuple(one for one in named if not one.startswith(TEAM))
    team, *more = [one.removeprefix(TEAM) for one in named if one.startswith(TEAM)] or [""]
    if more:
        raise FormError(mark("Please choose one team at most."))
    act = partial(restricting.restrict, people=people, team=team)
    return await given.casework.act(given.reference, given.staff, Permission.RESTRICT, act)


def inside(file: CaseFile) -> Form:
    """The form as the case stands."""
    circle = file.case.circle
    return {"people": [*circle.people, *([f"{TEAM}{circle.team}"] if circle.team else [])]}


async def lift(given: Given) -> Case:
    """Let everybody see it again."""
    act = restricting.lift
    return await given.casework.act(given.reference, given.staff, Permission.RESTRICT, act)


DEEDS: tuple[Deed, ...] = (
    Deed(
        name="restrict",
        label=mark("Restrict the case"),
        button=mark("Restrict"),
        done=mark("Only those you named see the case now, and you."),
        permission=Permission.RESTRICT,
        when=always,
        act=restrict,
        fields=(
            Field(
                name="people",
                label=mark("Who may see it"),
                kind="many",
                options="insiders",
                required=False,
            ),
        ),
        given=inside,
        hint=mark("For complaints about staff and other sensitive matters. Others see no trace."),
    ),
    Deed(
        name="unrestrict",
        label=mark("Show the case to everybody again"),
        button=mark("Show to everybody"),
        done=mark("Everybody whose role allows it sees the case again."),
        permission=Permission.RESTRICT,
        when=lambda file: bool(file.case.circle),
        act=lift,
    ),
)
