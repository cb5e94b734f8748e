"""Learning from corrections: what there is, what came of it, and what messages are read with."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any

from pydantic import Field
from starlette.responses import Response

from bot.domain.circle import eyes
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.events import EventType
from bot.domain.staff import Permission
from bot.services.learning import State
from bot.services.ports.learning import Correction, Training
from bot.services.reading import rfc3339
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError
from desk.pages.learned import REFUSED
from nlp.readers.privacy import hidden

_NEEDS = (Permission.TRAIN,)
_WORDS = (Permission.SEE_CASES, Permission.SEE_PERSON, Permission.TRAIN)


class TrainingOut(Body):
    """Learning once. `figures`: rows read right before and after, in all and of each class."""

    id: str
    status: str
    asked_at: str
    asked_by: str | None
    ended_at: str | None
    corrections: int
    base: str
    version: str
    figures: Mapping[str, Any]
    reason: str


class LearningOut(Body):
    """How it stands. `unlearnt`: corrections since the newest training; `own`: taught here.

    `usable` is the version of the candidate that may be put to use, if there is one.
    """

    corrections: int
    unlearnt: int
    version: str
    own: bool
    usable: str | None
    busy: bool
    trainings: tuple[TrainingOut, ...]


class CorrectionOut(Body):
    """A complaint in the words it began with, and what staff said it is; empty: as it was read."""

    case: str
    language: str
    text: str
    at: str
    kind: str
    category: str
    urgency: str
    remedy: str


class CorrectionsOut(Body):
    """A page of corrections; `next` is the cursor of the page after it."""

    items: tuple[CorrectionOut, ...]
    next: str | None


class Some(Body):
    """Which page."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: str = Field(default="", max_length=100, description="`next` of the page before.")


class Version(Body):
    """The version of the candidate, as it was read."""

    version: str = Field(min_length=1, max_length=200)


async def state(call: Call) -> Response:
    """`GET /learning`."""
    return reply(_state(await call.door.desk.learning.state()))


async def corrections(call: Call) -> Response:
    """`GET /learning/corrections`. That somebody took words out is in the deployment's trail."""
    wanted, learning = call.query(Some), call.door.desk.learning
    found = await learning.some(after=wanted.cursor, limit=wanted.limit)
    more, own = len(found) == wanted.limit, eyes(call.staff)
    named = {one.reference for one in found}
    hidden_ = await call.door.store.read(lambda unit: unit.cases.hidden(named, own))
    items = tuple(_correction(one) for one in found if one.reference not in hidden_)
    note = call.door.chronicle.note
    await note(EventType.DATA_EXPORTED, by=call.actor, what="corrections", cases=len(items))
    return reply(CorrectionsOut(items=items, next=found[-1].case_id if more else None))


async def train(call: Call) -> Response:
    """`POST /learning/train`."""
    try:
        return reply(_training(await call.door.desk.learning.ask(call.staff)), 202)
    except (ConflictError, NotFoundError):
        raise _refused("ask") from None


async def use(call: Call) -> Response:
    """`POST /learning/use`."""
    wanted, learning = await call.body(Version), call.door.desk.learning
    try:
        await learning.use(call.staff, wanted.version)
    except ConflictError:
        raise _refused("use") from None
    return await state(call)


async def back(call: Call) -> Response:
    """`POST /learning/back`."""
    try:
        await call.door.desk.learning.back(call.staff)
    except ConflictError:
        raise _refused("back") from None
    return await state(call)


def _refused(name: str) -> RefusedError:
    return RefusedError(409, "conflict", REFUSED[name])


def _state(found: State) -> LearningOut:
    return LearningOut(
        corrections=found.corrections,
        unlearnt=found.unlearnt,
        version=found.version,
        own=found.own,
        usable=found.usable or None,
        busy=found.busy,
        trainings=tuple(map(_training, found.trainings)),
    )


def _training(one: Training) -> TrainingOut:
    return TrainingOut(
        id=one.id,
        status=one.status,
        asked_at=rfc3339(one.asked_at) or "",
        asked_by=one.asked_by or None,
        ended_at=rfc3339(one.ended_at),
        corrections=one.corrections,
        base=one.base,
        version=one.version,
        figures=one.figures,
        reason=one.reason,
    )


def _correction(one: Correction) -> CorrectionOut:
    return CorrectionOut(
        case=one.reference,
        language=one.language,
        text=hidden(one.text),
        at=rfc3339(one.at) or "",
        kind=one.kind,
        category=one.category,
        urgency=one.urgency,
        remedy=one.remedy,
    )


def _changing(name: str, about: str, handle: Callable[..., Any], **more: Any) -> Operation:
    return Operation(
        method="POST",
        path=f"/learning/{name}",
        name=f"learning_{name}",
        about=about,
        needs=_NEEDS,
        handle=handle,
        refusals=(409,),
        **more,
    )


_NOW = partial(Answer, model=LearningOut, example=samples.LEARNING)
OPERATIONS = (
    Operation(
        method="GET",
        path="/learning",
        name="show_learning",
        about="What was learnt, how it compares, and what messages are read with.",
        needs=_NEEDS,
        answer=_NOW(about="How it stands."),
        handle=state,
    ),
    Operation(
        method="GET",
        path="/learning/corrections",
        name="list_corrections",
        about="What staff corrected, in words; numbers that nobody needs are hidden.",
        needs=_WORDS,
        query=Some,
        answer=Answer(about="A page of it.", model=CorrectionsOut, example=samples.CORRECTIONS),
        handle=corrections,
    ),
    _changing(
        "train",
        "Learn from the corrections, in the background.",
        train,
        answer=Answer(about="It begins.", status=202, model=TrainingOut, example=samples.TRAINING),
    ),
    _changing(
        "use",
        "Put the candidate to use, everywhere and at once.",
        use,
        body=Version,
        example={"version": "message-7+61"},
        answer=_NOW(about="Messages are read with it."),
    ),
    _changing(
        "back",
        "Read messages with the model before.",
        back,
        answer=_NOW(about="They are."),
    ),
)
