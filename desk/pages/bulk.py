"""One action on several cases of the queue: each by itself, each with what became of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.case import Case
from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission, Staff
from desk.auth import needs, onwards
from desk.csrf import Form
from desk.doing import explained, workers
from desk.forms import FormError, first
from desk.pages import people
from desk.texts import mark
from desk.view import Desk, desk_of, respond, texts_of

MOST = 25  # cases at once: what a page of the queue shows
MISSING = mark("Please fill in: {field}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """An action on many: who may, what has to be filled in (by label), what it says when done."""

    permission: Permission
    needed: Mapping[str, str]
    done: str
    act: Callable[["Asked", str], Awaitable[Case]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who asks for it, of whom, and with what."""

    desk: Desk
    staff: Staff
    people: Mapping[str, Staff]
    form: Form

    def seen(self, reference: str) -> str:
        """Whose the case was when the list was drawn."""
        return first(self.form, f"owner-{reference}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one case."""

    reference: str
    done: bool
    said: str


@needs(Permission.SEE_CASES)
async def act(request: Request) -> Response:
    """`POST /bulk`: do it to each chosen case, and list what became of each."""
    form, texts, desk = request.state.form, texts_of(request), desk_of(request)
    bulk = BULKS.get(first(form, "act"))
    if bulk is None:
        raise HTTPException(400)
    if not request.state.staff.may(bulk.permission):
        raise HTTPException(403)
    chosen = list(dict.fromkeys(form.get("case", [])))[:MOST]
    lacking = [label for name, label in bulk.needed.items() if not first(form, name)]
    asked = Asked(desk=desk, staff=request.state.staff, people=await people(desk), form=form)
    outcomes = () if lacking else [await _one(bulk, asked, one, request) for one in chosen]
    return respond(
        request,
        "bulk.html",
        status=422 if lacking or not chosen else 200,
        fault=texts.say(MISSING, field=texts.say(lacking[0])) if lacking else "",
        outcomes=outcomes,
        lost=first(form, "text"),
        back=onwards(first(form, "back")),
    )


async def _one(bulk: Bulk, asked: Asked, reference: str, request: Request) -> Outcome:
    texts = texts_of(request)
    try:
        await bulk.act(asked, reference)
    except NotFoundError:
        said, done = texts.say(mark("There is no such case.")), False
    except (ArzuhalError, FormError) as error:
        said, done = explained(error, texts, asked.people)[1], False
    else:
        said, done = texts.say(bulk.done), True
    return Outcome(reference=reference, done=done, said=said)


async def _take(asked: Asked, reference: str) -> Case:
    work, staff = asked.desk.casework, asked.staff
    return await work.assign(reference, staff, staff, seen=asked.seen(reference))


async def _assign(asked: Asked, reference: str) -> Case:
    owner = workers(asked.people).get(first(asked.form, "owner"))
    if owner is None:
        raise FormError(mark("Please choose again: {field}."), field=mark("Owner"))
    work, seen = asked.desk.casework, asked.seen(reference)
    return await work.assign(reference, asked.staff, owner, seen=seen)


async def _categorise(asked: Asked, reference: str) -> Case:
    category, reason = first(asked.form, "category"), first(asked.form, "reason")
    return await asked.desk.casework.correct(
        reference, asked.staff, category=category, reason=reason
    )


async def _note(asked: Asked, reference: str) -> Case:
    return await asked.desk.casework.note(reference, asked.staff, first(asked.form, "text"))


BULKS: Mapping[str, Bulk] = {
    "take": Bulk(
        permission=Permission.WORK, needed={}, done=mark("The case is yours."), act=_take
    ),
    "assign": Bulk(
        permission=Permission.ASSIGN,
        needed={"owner": mark("Owner")},
        done=mark("The case has a new owner."),
        act=_assign,
    ),
    "category": Bulk(
        permission=Permission.WORK,
        needed={"category": mark("Category"), "reason": mark("Reason")},
        done=mark("The correction is kept."),
        act=_categorise,
    ),
    "note": Bulk(
        permission=Permission.WORK,
        needed={"text": mark("Note")},
        done=mark("The note is kept."),
        act=_note,
    ),
}
