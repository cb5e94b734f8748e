"""Learning from what staff corrected: asked for, compared, put to use and taken back.

What is learnt from is read out of the records each time, so that what is erased there is nowhere
else. Which model messages are read with is a file (see `Models`); the deployment's trail says
since when and by whom.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.events import SYSTEM, Actor, ActorType, Event, EventType
from bot.domain.staff import Permission, Staff
from bot.services.acting import PermissionDeniedError
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.learning import Correction, Training, TrainingStatus

SHOWN = 10  # trainings
SHIPPED_ALREADY = "messages are read with the shipped model already"
_LONGEST = timedelta(hours=1)  # that a training may take
_PORTION = 200  # cases read together


class Models(Protocol):
    """The models of messages taught here. Blocking; call from a thread."""

    def candidate(self) -> str:
        """The version of the candidate; empty where there is none."""
        ...

    def version(self) -> str:
        """The version of the one in use."""
        ...

    def own(self) -> bool:
        """Whether the one in use was taught here, so that one can go back."""
        ...

    def use(self) -> None:
        """Put the candidate to use. Raises FileNotFoundError where there is none."""
        ...

    def back(self) -> bool:
        """Use what was used before; False when that is the shipped one already."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What there is to learn from, what was learnt, and what messages are read with."""

    corrections: int
    unlearnt: int  # of these, since the newest training began
    version: str
    own: bool  # taught here, so that one can go back
    usable: str  # version of the candidate that may be put to use, or empty
    busy: bool  # a training waits or is at work
    trainings: tuple[Training, ...]


class Learning:
    """Who may have it learn, and what became of that."""

    def __init__(
        self,
        store: Store,
        models: Models,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._models = models
        self._now = now
        self._new_id = new_id

    async def state(self) -> State:
        """How it stands."""
        return await self._store.read(self._state)

    def _state(self, unit: UnitOfWork) -> State:
        trainings = tuple(unit.learning.newest(limit=SHOWN))
        candidate = self._models.candidate()
        ready = {one.version for one in trainings if one.status is TrainingStatus.READY}
        since = trainings[0].asked_at if trainings else None
        return State(
            corrections=unit.learning.count(since=None),
            unlearnt=unit.learning.count(since=since),
            version=self._models.version(),
            own=self._models.own(),
            usable=candidate if candidate in ready else "",
            busy=self._at_work(trainings) is not None,
            trainings=trainings,
        )

    async def ask(self, staff: Staff) -> Training:
        """Have it learn, in the background. Raises ConflictError while it does already."""
        _may(staff)

        def work(unit: UnitOfWork) -> Training:
            if self._at_work(unit.learning.newest(limit=SHOWN)):
                raise ConflictError("it is learning already")
            if not unit.learning.count(since=None):
                raise NotFoundError("there is no correction to learn from")
            training = self.begun(staff.id)
            unit.learning.add(training)
            unit.bells.learn(training.id)
            return training

        return await self._store.write(work)

    def _at_work(self, trainings: Sequence[Training]) -> Training | None:
        """One asked for long ago has lost its job, as in a restored backup: it stops no other."""
        since = self._now() - _LONGEST
        waiting = (one for one in trainings if one.status is TrainingStatus.ASKED)
        return next((one for one in waiting if one.asked_at > since), None)

    def begun(self, asked_by: str) -> Training:
        """A training that nobody has stored yet."""
        return Training(
            id=self._new_id(),
            status=TrainingStatus.ASKED,
            asked_at=self._now(),
            asked_by=asked_by,
        )

    async def waiting(self, training_id: str) -> Training | None:
        """A training that has still to be done; None once it is."""
        found = await self._store.read(lambda unit: unit.learning.get(training_id))
        return found if found and found.status is TrainingStatus.ASKED else None

    async def failed(self, training_id: str, reason: str) -> None:
        """Store why a training came to nothing."""
        waiting = await self.waiting(training_id)
        if waiting:
            await self.ended(replace(waiting, status=TrainingStatus.FAILED, reason=reason))

    async def corrections(self) -> tuple[Sequence[Correction], datetime | None]:
        """What staff corrected, in words, and since when the model in use has not seen it."""
        found: list[Correction] = []
        last = ""
        while some := await self.some(after=last, limit=_PORTION):
            found += (one for one in some if one.text and told(one))
            last = some[-1].case_id
        used = await self._store.read(lambda unit: unit.learning.seen(self._models.version()))
        return found, used

    async def some(self, *, after: str, limit: int) -> Sequence[Correction]:
        """Cases that staff corrected, by their ids, after one of them."""
        return await self._store.read(
            lambda unit: unit.learning.corrected(after=after, limit=limit)
        )

    async def ended(self, training: Training) -> Training:
        """Store what became of a training, and note it in the trail."""
        done = replace(training, ended_at=self._now())

        def work(unit: UnitOfWork) -> None:
            if unit.learning.get(done.id) is None:
                unit.learning.add(done)
            unit.learning.put(done)
            unit.chronicle.add(
                self._event(
                    EventType.MODEL_TRAINED,
                    SYSTEM if not done.asked_by else _actor(done.asked_by),
                    outcome=done.status,
                    version=done.version,
                    corrections=done.corrections,
                )
            )

        await self._store.write(work)
        return done

    async def use(self, staff: Staff, version: str) -> None:
        """Put the newest candidate to use, everywhere and at once.

        Raises ConflictError when it is another by now, or may not be put to use.
        """
        _may(staff)
        await self.used(version, _actor(staff.id))

    async def used(self, version: str, actor: Actor = SYSTEM) -> None:
        """As `use`, from the command line."""

        def work(unit: UnitOfWork) -> None:
            found = next(_usable(unit, version), None)
            if found is None or self._models.candidate() != version:
                raise ConflictError("this model may not be put to use, or another came meanwhile")
            unit.learning.put(replace(found, status=TrainingStatus.USED))
            self._models.use()
            self._changed(unit, actor, "promoted")

        await self._store.write(work)

    async def back(self, staff: Staff) -> None:
        """Read with the model before, everywhere and at once. Raises ConflictError without one."""
        _may(staff)
        await self.went_back(_actor(staff.id))

    async def went_back(self, actor: Actor = SYSTEM) -> None:
        """As `back`, from the command line."""

        def work(unit: UnitOfWork) -> None:
            if not self._models.back():
                raise ConflictError(SHIPPED_ALREADY)
            self._changed(unit, actor, "taken back")

        await self._store.write(work)

    def _changed(self, unit: UnitOfWork, actor: Actor, reason: str) -> None:
        """The trail names the model as each case does."""
        event = self._event(EventType.MODEL_CHANGED, actor, version=self._models.version())
        unit.chronicle.add(replace(event, reason=reason))

    def _event(self, kind: EventType, actor: Actor, /, **data: object) -> Event:
        return Event(type=kind, at=self._now(), actor=actor, data=data)


def told(correction: Correction) -> bool:
    """Whether it says anything."""
    return any((correction.kind, correction.category, correction.urgency, correction.remedy))


def _usable(unit: UnitOfWork, version: str) -> Iterator[Training]:
    for one in unit.learning.newest(limit=SHOWN):
        if one.version == version and one.status in {TrainingStatus.READY, TrainingStatus.USED}:
            yield one


def _actor(staff_id: str) -> Actor:
    return Actor(type=ActorType.STAFF, id=staff_id)


def _may(staff: Staff) -> None:
    if not staff.may(Permission.TRAIN):
        raise PermissionDeniedError("Your role does not allow this.")
