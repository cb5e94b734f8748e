"""What was done on a case since the person last heard of it, read from its trail. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.case import Status
from bot.domain.events import ActorType, Event, EventType

BY_STAFF = ("reply.staff", "m3.staff_question", "m7.decision")  # what staff themselves wrote
_OF: Mapping[EventType, str] = {
    EventType.ASSIGNED: "taken",
    EventType.NOTE_ADDED: "noted",
    EventType.INQUIRY_ANSWERED: "noted",
    EventType.INFO_REQUESTED: "asked",
    EventType.FIELD_SET: "checked",
    EventType.EVIDENCE_ADDED: "checked",
    EventType.DECISION_MADE: "decided",
}
_STAGES: Mapping[str, str] = {Status.INVESTIGATING: "investigating", Status.REMEDY: "remedy"}
DONE = (*dict.fromkeys(_OF.values()), *_STAGES.values(), "written")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`done` are codes out of DONE, in order. `empty_before`: our last word had nothing to say."""

    done: tuple[str, ...] = ()
    empty_before: bool = False


def progress(events: Iterable[Event]) -> Progress:
    """What staff have done since our last word of progress."""
    done: dict[str, None] = {}
    empty = False
    for event in events:
        if event.type is EventType.UPDATE_SENT:
            empty, done = not event.data.get("done"), {}
        elif code := _code(event):
            done[code] = None
    return Progress(done=tuple(done), empty_before=empty)


def _code(event: Event) -> str:
    if event.type is EventType.MESSAGE_OUT:
        said = str(event.data.get("template", "")).split("+")
        return "written" if set(BY_STAFF) & set(said) else ""
    given_up = event.type is EventType.ASSIGNED and event.data.get("owner") == ""
    if event.actor.type is not ActorType.STAFF or given_up:
        return ""
    return _STAGES.get(event.to_status, "") or _OF.get(event.type, "")
