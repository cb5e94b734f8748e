"""What waits for an account by name: notes that name it, answers of its own held back."""

from starlette.responses import Response

from bot.domain.staff import Permission
from bot.services.reading import rfc3339
from desk.api import examples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.operation import Answer, Operation

_NEEDS = (Permission.SEE_CASES, Permission.SEE_PERSON)


class MentionOut(Body):
    """A note that names the account; `by` wrote it. It is seen once its case is opened there."""

    case: str
    by: str
    at: str
    text: str
    seen_at: str | None


class AllMentions(Body):
    """What was not seen first, then the newest; a hundred at most."""

    items: tuple[MentionOut, ...]


class HeldOut(Body):
    """An answer that did not go out at its time, and why; it waits in its case."""

    case: str
    id: str
    due_at: str | None
    why: str
    text: str


class AllHeld(Body):
    """Every one, the oldest first."""

    items: tuple[HeldOut, ...]


async def mentions(call: Call) -> Response:
    """`GET /me/mentions`."""
    found = await call.door.desk.mentioning.of(call.staff)
    items = tuple(
        MentionOut(
            case=one.reference,
            by=one.by,
            at=rfc3339(one.at) or "",
            text=one.text,
            seen_at=rfc3339(one.seen_at),
        )
        for one in found
    )
    return reply(AllMentions(items=items))


async def held(call: Call) -> Response:
    """`GET /me/held-answers`."""
    found = await call.door.desk.answering.held(call.staff)
    items = tuple(
        HeldOut(case=case, id=one.id, due_at=rfc3339(one.due_at), why=one.why, text=one.text)
        for case, one in found
    )
    return reply(AllHeld(items=items))


OPERATIONS = (
    Operation(
        method="GET",
        path="/me/mentions",
        name="list_mentions",
        about="Notes that name the account.",
        needs=_NEEDS,
        answer=Answer(about="All of it.", model=AllMentions, example=examples.MENTIONS),
        handle=mentions,
    ),
    Operation(
        method="GET",
        path="/me/held-answers",
        name="list_held_answers",
        about="Answers of the account that were held back for it to look at.",
        needs=(*_NEEDS, Permission.REPLY),
        answer=Answer(about="All of it.", model=AllHeld, example=examples.HELD),
        handle=held,
    ),
)
