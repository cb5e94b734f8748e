"""The sentence or two of a long message that say what happened: where somebody looks first.

People begin with a greeting, who they are and how they came to buy it, and end with what they
want. What went wrong stands between: there the words of trouble are, what told the category and
the urgency, and the facts. Nothing is written anew: it is a stretch of their own words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.document import Doc
from nlp.understanding import Category, Entity, EntityType, Span, Urgency
from nlp.wordlist import split

MOST = 180  # characters; a shorter message is its own gist
_SENTENCE = re.compile(r"(?<=[^\d\s][.!?؟…])[\"»”)]*\s+|(?<=\d{3}\.)\s+|\s*\n\s*\n\s*")
_CLAUSE = re.compile(r"(?<=[,;:،؛])\s+|\s+[—–-]\s+|\s*\n\s*")
_FACTS = {
    EntityType.INCIDENT_DATE: 0.6,
    EntityType.ORDER_REF: 0.3,
    EntityType.PRODUCT: 0.3,
    EntityType.AMOUNT: 0.3,
}
_WRONG, _URGENT, _WISHED, _POLITE = 1.0, 0.5, -1.0, -0.5
_TELLING = 0.75  # of a sentence beside the best one
_TROUBLE = frozenset(
    split(
        """
        wait, postpone, late, promise, still_not, never_came, on_hold, no_answer, again,
        third_time, broken, stopped, crack, torn, scratch, dirty, cold, raw_burnt, stale,
        smell, leak, noise, size, fake, not_as_described, missing_part, wrong_item, empty,
        badly_done, used, wear, taste, comfort, error, account_access, payment_page, outage,
        system_down, data_lost, double, impose, change_terms, mislead, warned_not,
        cover_refused, rude, shout, insult, laugh, ignore_person, throw, lie_person, steal,
        bribe, touch, drunk, unhelpful, push, threaten, humiliation, fire, smoke, shock, gas,
        burn_injury, wound, fracture, hospitalised, poisoning, allergy, foreign_body, mould,
        ice_fall, brakes, collapse, trapped, danger, leak_data, unwanted_calls, hacked,
        told_others, fraudsters, service_refused, others_treated, closed_case, lost_complaint,
        no_reply_complaint, refused
        """
    )
)
_COURTESY = frozenset({"greeting", "bye", "thanks", "please", "complaint_word"})


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence, or a clause of one, and how much it tells."""

    start: int
    end: int
    weight: float


def read(
    doc: Doc, category: Category | None, urgency: Urgency, facts: Sequence[Entity]
) -> Span | None:
    """What of a long message says most; None for a short one, or where no sentence stands out."""
    text = doc.plain.original
    if len(text.strip()) <= MOST:
        return None
    marks = (*_marks(doc, facts), *_reasons(category, urgency))
    sentences = _units(text, 0, len(text), _SENTENCE, marks)
    best = max(sentences, key=lambda unit: unit.weight)
    if best.weight <= 0:
        return None
    if best.end - best.start > MOST:
        start, end = _grown(_units(text, best.start, best.end, _CLAUSE, marks), least=None)
    else:
        start, end = _grown(sentences, least=_TELLING)
    return Span(start=start, end=end, text=text[start:end])


def _grown(units: Sequence[_Unit], *, least: float | None) -> tuple[int, int]:
    """From the weightiest unit to its neighbours above `least`, the next one first, as it fits."""
    first = last = max(range(len(units)), key=lambda at: units[at].weight)

    def fits(one: int, other: int) -> bool:
        new = units[one] if one < first else units[other]
        telling = least is None or new.weight > least
        return telling and units[other].end - units[one].start <= MOST

    while True:
        if last + 1 < len(units) and fits(first, last + 1):
            last += 1
        elif first > 0 and fits(first - 1, last):
            first -= 1
        else:
            return units[first].start, units[last].end


def _units(
    text: str, start: int, end: int, between: re.Pattern[str], marks: Sequence[tuple[int, float]]
) -> tuple[_Unit, ...]:
    gaps = [(m.start(), m.end()) for m in between.finditer(text, start, end)]
    starts, ends = [start, *(b for _, b in gaps)], [*(a for a, _ in gaps), end]
    weights = [0.0] * len(starts)
    for at, weight in marks:
        unit = bisect_right(starts, at) - 1
        if start <= at < ends[unit]:
            weights[unit] += weight
    units = map(_Unit, starts, ends, weights)
    return tuple(unit for unit in units if text[unit.start : unit.end].strip())


def _reasons(category: Category | None, urgency: Urgency) -> Iterator[tuple[int, float]]:
    if category is not None:
        yield from ((words.start, words.weight) for words in category.evidence)
    yield from ((reason.start, _URGENT) for reason in urgency.reasons)


def _marks(doc: Doc, facts: Sequence[Entity]) -> Iterator[tuple[int, float]]:
    """Places of the original and how much they speak for the sentence they stand in."""
    yield from ((fact.start, _FACTS[fact.type]) for fact in facts if fact.type in _FACTS)
    for hit in doc.found("REMEDY"):
        yield doc.plain.offsets(hit.start, hit.end)[0], _WISHED
    for code, start, end in doc.concepts:
        weight = _WRONG * (code in _TROUBLE) + _POLITE * (code in _COURTESY)
        if weight:
            yield doc.plain.offsets(start, end)[0], weight
