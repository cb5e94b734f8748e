"""One action on several cases of the queue: each by itself, each with what became of it."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission
from desk import queries
from desk.auth import needs, onwards
from desk.csrf import Form
from desk.doing import explained
from desk.forms import FormError, first
from desk.many import BULKS, MOST, MOST_OF_LIST, Asked, Bulk
from desk.pages import people
from desk.texts import mark
from desk.view import desk_of, respond, texts_of

MISSING = mark("Please fill in: {field}.")


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
    chosen, form, left = await _chosen(request)
    lacking = [label for name, label in bulk.needed.items() if not first(form, name)]
    asked = Asked(
        casework=desk.casework,
        staff=request.state.staff,
        people=await people(desk),
        form=form,
    )
    outcomes = () if lacking else [await _one(bulk, asked, one, request) for one in chosen]
    return respond(
        request,
        "bulk.html",
        status=422 if lacking or not chosen else 200,
        fault=texts.say(MISSING, field=texts.say(lacking[0])) if lacking else "",
        done=[one for one in outcomes if one.done],
        undone=[one for one in outcomes if not one.done],
        left=0 if lacking else left,
        lost=first(form, "text"),
        back=onwards(first(form, "back")),
    )


async def _chosen(request: Request) -> tuple[list[str], Form, int]:
    """The cases, the form with whose they are, and how many more the list has.

    Of a whole list the most urgent, as it is now; else those that were ticked.
    """
    form, desk, staff = request.state.form, desk_of(request), request.state.staff
    if not first(form, "whole"):
        return list(dict.fromkeys(form.get("case", [])))[:MOST], form, 0
    wanted = queries.kept(first(form, "list"), desk).filter(staff, desk)
    found, total = await desk.reading(staff).cases(wanted, limit=MOST_OF_LIST)
    owners = {f"owner-{one.reference}": [one.owner] for one in found}
    return [one.reference for one in found], {**form, **owners}, total - len(found)


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
