"""One action on several cases: each is done by itself, and told of by itself.

A repeated request with the same key goes on with the cases that were not done.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from pydantic import Field, create_model
from starlette.responses import Response

from bot.domain.errors import ArzuhalError
from bot.domain.staff import Permission
from desk.api import samples
from desk.api.actions import LONGEST
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.once import DoneError, Guarded, Once, once
from desk.api.operation import Answer, Operation
from desk.api.problems import missing_member, problem_of
from desk.csrf import clean
from desk.doing import workers
from desk.forms import FormError
from desk.many import BULKS, MOST, Asked, Bulk
from nlp import case_reference

_LENGTHS = {"text": LONGEST["text"], "reason": LONGEST["line"]}


class OneOf(Body):
    """A case, and for what changes its owner, whose it was as you read it; none for nobody's."""

    reference: str = Field(min_length=1, max_length=40)
    owner_seen: str = Field(default="", max_length=100)


class Several(Body):
    """The cases."""

    cases: tuple[OneOf, ...] = Field(min_length=1, max_length=MOST)


class OutcomeOut(Body):
    """What became of one case; `code` and `detail` are those of a refusal."""

    reference: str
    done: bool
    code: str
    detail: str


class OutcomesOut(Body):
    """Of each case, in the order they were named."""

    items: tuple[OutcomeOut, ...]


def _body(name: str, bulk: Bulk) -> type[Several]:
    """Its cases with what it needs besides."""
    members: dict[str, Any] = {
        member: (str, Field(min_length=1, max_length=_LENGTHS.get(member, LONGEST["choice"])))
        for member in bulk.needed
    }
    made = create_model(f"Many{name.title()}", __base__=Several, **members)
    made.__doc__ = f"{bulk.done.rstrip('.')}: which cases, and what is needed besides."
    return made


async def act(call: Call, *, bulk: Bulk, body: type[Several]) -> Response:
    """`POST /bulk/{name}`."""
    wanted, again = await call.body(body), once(call, await call.raw())
    form = {name: [clean(getattr(wanted, name))] for name in bulk.needed}
    form |= {f"owner-{_canonical(one)}": [one.owner_seen] for one in wanted.cases}
    people = await call.people()
    _check(call, form, workers(people))
    asked = partial(Asked, staff=call.staff, people=people, form=form)
    named = dict.fromkeys(map(_canonical, wanted.cases))
    items = [await _one(call, bulk, asked, one, again) for one in named]
    return reply(OutcomesOut(items=tuple(items)))


async def _one(
    call: Call, bulk: Bulk, asked: partial[Asked], reference: str, again: Once | None
) -> OutcomeOut:
    looks = [again.part(reference)] if again else []
    casework = call.door.desk.casework.over(Guarded(call.door.store, *looks))
    try:
        await bulk.act(asked(casework=casework), reference)
    except DoneError:
        pass
    except (ArzuhalError, FormError) as error:
        told = problem_of(error)
        return OutcomeOut(reference=reference, done=False, code=told.code, detail=told.detail)
    return OutcomeOut(reference=reference, done=True, code="", detail="")


def _canonical(one: OneOf) -> str:
    """What is no reference is the reference of no case."""
    return case_reference.parse(one.reference) or one.reference


def _check(call: Call, form: Mapping[str, list[str]], owners: Mapping[str, Any]) -> None:
    """What is the same for every case is refused before the first."""
    known = {"owner": owners, "category": call.door.desk.policy.categories}
    for name, codes in known.items():
        if name in form and form[name][0] not in codes:
            raise missing_member(name, "is none of those of /lists")
    for name in form.keys() - known.keys():
        if not name.startswith("owner-") and not form[name][0].strip():
            raise missing_member(name, "is needed")


def _operation(name: str, bulk: Bulk) -> Operation:
    body = _body(name, bulk)
    return Operation(
        method="POST",
        path=f"/bulk/{name}",
        name=f"bulk_{name}",
        about=f"{bulk.done} Of up to {MOST} cases at once.",
        needs=(Permission.SEE_CASES, bulk.permission),
        body=body,
        example=samples.MANY[name],
        answer=Answer(about="What became of each.", model=OutcomesOut, example=samples.OUTCOMES),
        handle=partial(act, bulk=bulk, body=body),
        keyed=True,
    )


OPERATIONS = tuple(_operation(name, bulk) for name, bulk in BULKS.items())
