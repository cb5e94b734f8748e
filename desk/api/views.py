"""Saved lists of the queue: the account's own, and those that are kept for all of staff."""

from pydantic import Field, StrictBool
from starlette.responses import Response

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission
from bot.domain.views import LONGEST, View
from bot.services.acting import PermissionDeniedError
from desk import queries
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.choosing import Filters, query
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError, missing_member
from desk.csrf import clean
from desk.queries import CHOSEN

_NEEDS = (Permission.SEE_CASES,)


class ViewOut(Body):
    """A saved list; `filters` are parameters of `GET /cases`. `usual`: the queue opens with it."""

    id: str
    name: str
    shared: bool
    usual: bool
    filters: Filters


class ViewsOut(Body):
    """The shared ones, then the account's own, each by name."""

    items: tuple[ViewOut, ...]


class NewView(Body):
    """A list by a name; one of that name becomes it. `shared`: for all, which needs assign."""

    name: str = Field(min_length=1, max_length=LONGEST)
    filters: Filters
    shared: StrictBool = False
    usual: StrictBool = False


class Usual(Body):
    """The list that the queue opens with; with all cases without one."""

    id: str = Field(default="", max_length=100)


async def listed(call: Call) -> Response:
    """`GET /views`."""
    return reply(await _all(call))


async def save(call: Call) -> Response:
    """`POST /views`."""
    wanted = await call.body(NewView)
    name = " ".join(clean(wanted.name).split())
    if not name:
        raise missing_member("name", "is needed")
    saved = query(call, wanted.filters).saved
    try:
        view = await call.door.desk.views.save(
            call.staff, name, saved, shared=wanted.shared, usual=wanted.usual
        )
    except PermissionDeniedError:
        raise
    except ArzuhalError as error:
        raise RefusedError(409, "conflict", str(error)) from None
    shown = await _all(call)
    return reply(next(one for one in shown.items if one.id == view.id), 201)


async def remove(call: Call) -> Response:
    """`DELETE /views/{id}`."""
    await call.door.desk.views.remove(call.staff, call.request.path_params["id"])
    return Response(status_code=204)


async def choose(call: Call) -> Response:
    """`PUT /views/usual`."""
    wanted = await call.body(Usual)
    try:
        await call.door.desk.views.choose(call.staff, wanted.id)
    except NotFoundError:
        raise missing_member("id", "is no list that this account sees") from None
    return reply(await _all(call))


async def _all(call: Call) -> ViewsOut:
    desk, staff = call.door.desk, call.staff
    usual = await desk.views.usual(staff)
    return ViewsOut(items=tuple(_shown(call, one, usual) for one in await desk.views.of(staff)))


def _shown(call: Call, view: View, usual: View | None) -> ViewOut:
    kept = queries.kept(view.query, call.door.desk)
    filters = {"scope": kept.scope, "q": kept.search, **{n: kept.chosen[n] for n in CHOSEN}}
    return ViewOut(
        id=view.id,
        name=view.name,
        shared=not view.owner,
        usual=usual is not None and usual.id == view.id,
        filters=Filters.model_validate(filters),
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/views",
        name="list_views",
        about="Saved lists of the queue.",
        needs=_NEEDS,
        answer=Answer(about="The lists.", model=ViewsOut, example=samples.VIEWS),
        handle=listed,
    ),
    Operation(
        method="POST",
        path="/views",
        name="save_view",
        about="Save a list under a name.",
        needs=_NEEDS,
        body=NewView,
        example=samples.NEW_VIEW,
        answer=Answer(about="It is saved.", status=201, model=ViewOut, example=samples.VIEW),
        handle=save,
        refusals=(409,),
    ),
    Operation(
        method="PUT",
        path="/views/usual",
        name="choose_view",
        about="Choose the list that the queue of the account opens with.",
        needs=_NEEDS,
        body=Usual,
        example={"id": ""},
        answer=Answer(about="It is so; here are all.", model=ViewsOut, example=samples.VIEWS),
        handle=choose,
    ),
    Operation(
        method="DELETE",
        path="/views/{id}",
        name="remove_view",
        about="Forget a list of one's own; a shared one with assign.",
        needs=_NEEDS,
        answer=Answer(about="It is forgotten.", status=204),
        handle=remove,
    ),
)
