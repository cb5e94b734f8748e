"""What staff can do to a case, by POST: one operation for each entry of `desk.deeds`.

A body is the form of the desk as JSON. What was filled in is checked as there, and done by the
same hands; besides, a request may say what it saw (If-Match) and be repeated (Idempotency-Key).
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from starlette.responses import Response

from bot.domain.errors import ArzuhalError
from bot.domain.staff import Permission
from bot.services.ports import UnitOfWork
from desk.api import examples
from desk.api.bodies import FaultOut
from desk.api.call import Call
from desk.api.cases import etag, found, matches, presented, reply, seen, spoken
from desk.api.once import DoneError, Guarded, Look, Once, once
from desk.api.operation import Answer, Operation, Schema
from desk.api.problems import RefusedError, missing_member
from desk.api.shapes import CaseOut, Thread
from desk.csrf import Form, clean
from desk.deeds import DEEDS, Deed
from desk.doing import do, lists
from desk.forms import FIXED, Choices, Field, FormError
from nlp.readers import remedy

LONGEST = {"line": 500, "text": 20_000, "date": 10, "choice": 100}
_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "remedies": tuple(remedy.CODES),
    **{name: tuple(some) for name, some in FIXED.items()},
}
_HEAD = {
    "type": "integer",
    "minimum": 0,
    "description": "`head` of the case as you read it: refused once something new was said.",
}
_OWNER = {
    "type": "string",
    "maxLength": LONGEST["choice"],
    "description": "`owner` of the case as you read it; none where nobody had it.",
}


def operations() -> Iterator[Operation]:
    """One for each action."""
    for deed in DEEDS.values():
        yield Operation(
            method="POST",
            path=f"/cases/{{reference}}/actions/{deed.name}",
            name=f"case_{deed.name}",
            about=" ".join((f"{deed.label}.", deed.hint)).strip(),
            needs=_needs(deed),
            body=schema(deed),
            example=examples.FILLED_IN.get(deed.name, {}),
            answer=_answer(deed),
            handle=partial(act, deed=deed),
            keyed=not deed.reveals,
            matched=True,
            refusals=(409,),
        )


async def act(call: Call, *, deed: Deed) -> Response:
    """Do it, and answer with the case as it is then."""
    given = await call.members()
    repeatable = None if deed.reveals else once(call, await call.raw(empty=True))
    try:
        await _do(call, deed, given, repeatable)
    except (ArzuhalError, FormError, RefusedError):
        # What was done by the same request before may be why it cannot be done now.
        if not (repeatable and await repeatable.done(call.door.store)):
            raise
    except DoneError:
        pass
    file = await seen(call)
    if deed.reveals:
        return reply(Thread(items=spoken(call, file, lambda text, _: text)))
    shown = presented(call, file)
    return reply(shown, ETag=etag(shown))


async def _do(call: Call, deed: Deed, given: Mapping[str, Any], repeatable: Once | None) -> None:
    file, people = await found(call), await call.people()
    desk, texts = call.door.desk, call.door.texts
    looks = [repeatable.look] if repeatable else []
    store = Guarded(call.door.store, *looks, *_unchanged(call, file.case.reference))
    await do(
        desk,
        deed,
        file,
        staff=call.staff,
        form=filled_in(deed, given, lists(desk, file, people, texts)),
        people=people,
        texts=texts,
        casework=desk.casework.over(store),
    )


def schema(deed: Deed) -> Schema:
    """What its body is."""
    members = {field.name: _member(field) for field in deed.fields}
    members |= {"head": _HEAD} if deed.speaks else {}
    members |= {"owner_seen": _OWNER} if deed.contested else {}
    required = [field.name for field in deed.fields if field.required]
    return {
        "type": "object",
        "properties": members,
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def filled_in(deed: Deed, given: Mapping[str, Any], known: Choices) -> Form:
    """The form of the desk that a body fills in. Raises RefusedError, naming every fault."""
    fields = {field.name: field for field in deed.fields}
    besides = {"head": deed.speaks, "owner_seen": deed.contested}
    allowed = {*fields, *(name for name, there in besides.items() if there)}
    faults = [
        FaultOut(member=name, detail=f"there is no such member; known: {', '.join(allowed)}")
        for name in sorted(set(given) - allowed)
    ]
    faults += [
        FaultOut(member=name, detail=fault)
        for name, field in fields.items()
        if (fault := _fault(field, given.get(name), known))
    ]
    if faults:
        detail = f"{faults[0].member} {faults[0].detail}."
        raise RefusedError(422, "invalid", detail, errors=faults)
    form = {name: _values(given.get(name)) for name in fields}
    return form | {name: [_besides(name, given)] for name in allowed - set(fields)}


def _unchanged(call: Call, reference: str) -> Iterator[Look]:
    """A look whether the case is still as whoever asks has read it."""
    wanted = call.request.headers.get("If-Match")
    if wanted is None:
        return

    def look(unit: UnitOfWork) -> None:
        unit.conversations.lock_of(reference)
        file = call.door.desk.reading(call.staff).whole(unit, reference)
        if not matches(wanted, etag(presented(call, file))):
            detail = "The case is another one by now; read it again, then decide."
            raise RefusedError(412, "changed", detail)

    yield look


def _needs(deed: Deed) -> tuple[str, ...]:
    needed = (Permission.SEE_CASES, deed.permission)
    return (*needed, Permission.SEE_PERSON) if deed.reveals else needed


def _answer(deed: Deed) -> Answer:
    if deed.reveals:
        return Answer(about=deed.done, model=Thread, example=examples.THREAD)
    tag = {"ETag": "For If-Match"}
    return Answer(about=deed.done, model=CaseOut, example=examples.CASE, headers=tag)


def _member(field: Field) -> Schema:
    about = {"title": field.label}
    codes = _OPTIONS.get(field.options)
    one = {"type": "string", "minLength": 1, "maxLength": LONGEST.get(field.kind, 100)}
    if codes:
        one = {"type": "string", "enum": list(codes)}
    elif field.options:
        about["description"] = f"One of `{field.options}`, see the case's /actions."
    if field.kind == "date":
        return {"type": "string", "format": "date", **about}
    if field.kind == "many":
        return {"type": "array", "items": one, "uniqueItems": True, **about}
    return {**one, **about}


def _fault(field: Field, given: object, known: Choices) -> str:
    """What is wrong with one member; empty for nothing."""
    if given is None or given in ("", []):
        return "is needed" if field.required else ""
    values = given if field.kind == "many" else [given]
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        return "has to be a list of texts" if field.kind == "many" else "has to be a text"
    most = LONGEST.get(field.kind, LONGEST["choice"])
    if any(len(one) > most for one in values):
        return f"has at most {most} characters"
    if field.required and not any(map(str.strip, map(clean, values))):
        return "is needed"
    codes = known.get(field.options, {})
    strange = [one for one in values if field.options and one not in codes]
    return f"is none of: {', '.join(list(codes)[:40]) or 'none is open now'}" if strange else ""


def _values(given: Any) -> list[str]:
    values = given if isinstance(given, list) else [given or ""]
    return [clean(one) for one in values]


def _besides(name: str, given: Mapping[str, Any]) -> str:
    value = given.get(name)
    right = isinstance(value, int) and not isinstance(value, bool) if name == "head" else True
    if value is not None and not (right if name == "head" else isinstance(value, str)):
        kind = "a number" if name == "head" else "a text"
        raise missing_member(name, f"has to be {kind}")
    return "" if value is None else str(value)
