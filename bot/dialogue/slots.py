"""Facts from a turn: which slots it fills, and what is still worth asking."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.case import Fact, Source
from bot.domain.dialogue import DialogueState, SlotState, Turn
from bot.domain.policy import Policy
from nlp.understanding import Entity, EntityType, Level, Remedy, SayingCode

WISH_SURE = 0.45  # a wish less sure is asked for: to assume one is to decide for people
ENOUGH_WORDS = 4  # an account of at least so many words says what happened

SLOT_OF: Mapping[EntityType, str] = {
    EntityType.ORDER_REF: "order_ref",
    EntityType.INCIDENT_DATE: "occurred_on",
    EntityType.PLACE: "occurred_place",
    EntityType.PRODUCT: "product",
    EntityType.PHONE: "other_contact",
    EntityType.EMAIL: "other_contact",
    EntityType.AMOUNT: "amount",
}

# One question asks for a product or an order reference; either answers it.
ANSWERS: Mapping[str, str] = {"product": "order_ref", "remedy_besides": "remedy_requested"}
PLAIN = frozenset({"order_ref", "occurred_on", "remedy_requested", "other_contact"})


def read(turn: Turn, now: datetime) -> Iterator[Fact]:
    """The facts a turn states, each with the words it was read from."""
    understanding = turn.understanding
    for entity in understanding.entities:
        if entity.type in SLOT_OF and not entity.denied:
            yield _from_entity(entity, turn, now)
    if understanding.entity(EntityType.INCIDENT_DATE) is None:
        yield from _lasting(turn, now)
    if understanding.remedy and understanding.remedy.confidence >= WISH_SURE:
        yield from _wishes(understanding.remedy, turn, now)
    if turn.attachments:
        yield stated("evidence", turn.attachments, turn, now)


def _lasting(turn: Turn, now: datetime) -> Iterator[Fact]:
    """For how long it has been so, "for ten days", tells when it was."""
    said = next((s for s in turn.understanding.sayings if s.code is SayingCode.LASTING), None)
    if said is not None:
        own = stated("occurred_on", said.text, turn, now)
        yield replace(own, source=Source.NLP, start=said.start, end=said.end, confidence=0.8)


def _wishes(remedy: Remedy, turn: Turn, now: datetime) -> Iterator[Fact]:
    """What is wanted most, and what else."""
    wished = Fact(
        field="remedy_requested",
        value=remedy.code,
        source=Source.NLP,
        at=now,
        confidence=remedy.confidence,
        model_version=turn.understanding.model_version,
        message_id=turn.message_id,
    )
    yield wished
    if remedy.others:
        yield replace(wished, field="remedy_besides", value=list(remedy.others))


def _from_entity(entity: Entity, turn: Turn, now: datetime) -> Fact:
    """What the words mean; of a day they do not tell, "in October", the words themselves."""
    value = entity.value if isinstance(entity.value, str) else dict(entity.value)
    value = entity.text if entity.vague else value
    return Fact(
        field=SLOT_OF[entity.type],
        value=value,
        source=Source.NLP,
        at=now,
        confidence=0.9,
        model_version=turn.understanding.model_version,
        message_id=turn.message_id,
        start=entity.start,
        end=entity.end,
    )


def stated(field: str, value: object, turn: Turn, now: datetime) -> Fact:
    """A fact in the person's own words, or by a button they pressed."""
    return Fact(
        field=field, value=value, source=Source.COMPLAINANT, at=now, message_id=turn.message_id
    )


def account(turn: Turn, now: datetime) -> Fact:
    """What happened, in the words of the whole turn; the offsets say where it is told best."""
    gist = turn.understanding.gist
    told = stated("what", turn.text, turn, now)
    return replace(told, start=gist.start, end=gist.end) if gist else told


def proven(state: DialogueState, turn: Turn, now: datetime) -> tuple[Fact, ...]:
    """The mail address that the person has proven to be theirs, if there is one."""
    if state.contact is None or state.contact.channel != "email":
        return ()
    return (stated("other_contact", state.contact.user, turn, now),)


def covered(turn: Turn) -> bool:
    """What readers know makes up most of the words: they tell that, and no more."""
    known = (one for one in turn.understanding.entities if one.type in SLOT_OF)
    return 2 * sum(one.end - one.start for one in known) > len(turn.text.strip())


def question_of(field: str) -> str:
    """The question that a fact of this field answers."""
    return ANSWERS.get(field, field)


def filled(slots: Mapping[str, SlotState], facts: tuple[Fact, ...]) -> dict[str, SlotState]:
    """The slots after these facts."""
    names = {question_of(fact.field) for fact in facts}
    return {**slots, **dict.fromkeys(sorted(names), SlotState.FILLED)}


def wanted(
    state: DialogueState, policy: Policy, *, category: str | None, urgency: Level, channel: str
) -> tuple[str, ...]:
    """What is still worth asking for, in order, within the limit of questions.

    In danger nobody is questioned; only a way to be reached is asked for, where there is none.
    """
    names = policy.questions(category, channel)
    if urgency is Level.CRITICAL:
        names = tuple(name for name in names if name == "other_contact")
    left = max(0, policy.max_questions - state.asked_count)
    return tuple(name for name in names if name not in state.slots)[:left]
