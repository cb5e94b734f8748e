"""Cases that belong together are joined and parted; each goes on by itself."""

from functools import partial

from bot.domain.case import Case
from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from bot.services import relating
from desk.acts import Given, always
from desk.deeds.deed import Deed
from desk.forms import Field, FormError
from desk.texts import mark
from nlp import case_reference

NO_CASE = mark("There is no case with this number.")


async def relate(given: Given) -> Case:
    """Join it with the case of a number. Raises FormError where there is none."""
    other = case_reference.parse(given.value("other"))
    if other in {None, given.reference}:
        raise FormError(NO_CASE)
    act = partial(relating.relate, reference=str(other), words=given.value("words"))
    try:
        return await given.casework.act(given.reference, given.staff, Permission.WORK, act)
    except NotFoundError:
        raise FormError(NO_CASE) from None


async def unrelate(given: Given) -> Case:
    """Part it from a related case."""
    act = partial(relating.unrelate, reference=given.value("related"))
    return await given.casework.act(given.reference, given.staff, Permission.WORK, act)


DEEDS: tuple[Deed, ...] = (
    Deed(
        name="relate",
        label=mark("Relate to another case"),
        button=mark("Relate"),
        done=mark("The cases are related, and both say so."),
        when=always,
        act=relate,
        fields=(
            Field(name="other", label=mark("Number of the other case"), kind="line"),
            Field(name="words", label=mark("What joins them"), kind="line"),
        ),
        hint=mark("For the same event or cause, whoever complains. Each case goes on by itself."),
    ),
    Deed(
        name="unrelate",
        label=mark("Part from a related case"),
        button=mark("Part"),
        done=mark("The cases are not related any more."),
        when=lambda file: bool(file.related),
        act=unrelate,
        fields=(Field(name="related", label=mark("Related case"), options="related"),),
    ),
)
