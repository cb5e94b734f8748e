"""How soon someone must act, by the assessment criteria of ISO 10002 clause 7.5 and nothing else.

Tone, capitals, "urgent!", fame and threats of courts or newspapers are no criteria: no rule reads
them.
"""

from nlp.document import Doc, Hit
from nlp.understanding import Level, Reason, Urgency

# rule: its criterion and the level it asks for
RULES = {
    "injury": ("safety", Level.CRITICAL),
    "fire": ("safety", Level.CRITICAL),
    "gas": ("safety", Level.CRITICAL),
    "poisoning": ("safety", Level.CRITICAL),
    "medicine": ("safety", Level.CRITICAL),
    "threat": ("safety", Level.CRITICAL),
    "self_harm": ("safety", Level.CRITICAL),
    "violence": ("safety", Level.CRITICAL),
    "peril": ("safety", Level.CRITICAL),  # to the life of anybody, within minutes or hours
    "hazard": ("safety", Level.HIGH),
    "leak": ("impact", Level.CRITICAL),
    "many": ("impact", Level.HIGH),
    "vulnerable": ("impact", Level.HIGH),
    "loss": ("severity", Level.HIGH),
    "essential": ("severity", Level.HIGH),
    "deadline": ("immediate", Level.HIGH),
    "continuing": ("immediate", Level.HIGH),
    "perishable": ("immediate", Level.HIGH),
    "repeat": ("repeat", Level.HIGH),
    "cosmetic": ("severity", Level.LOW),
    "fixed": ("severity", Level.LOW),
}
_WORSE_FOR = {"vulnerable", "child"}  # a hazard to them is not a near miss
_SAID = {"threat", "self_harm", "violence"}  # words are meant: none of them is a near miss
_NEAR = 60  # characters between "nearly" and what nearly happened


def read(doc: Doc) -> Urgency:
    """The level and its reasons. Rules raise; cosmetic or mended lowers when nothing raises."""
    hits = [hit for hit in doc.found("URGENCY") if hit.label in RULES]
    levels = {hit: _level(doc, hit) for hit in hits}
    raised = [hit for hit in hits if levels[hit] > Level.NORMAL]
    if not raised:
        low = bool(hits)
        level = Level.LOW if low else Level.NORMAL
        return Urgency(level=level, confidence=0.7 if low else 0.6, reasons=_reasons(doc, hits))
    level = max(levels[hit] for hit in raised)
    return Urgency(level=level, confidence=0.85, reasons=_reasons(doc, raised))


def _level(doc: Doc, hit: Hit) -> Level:
    """What one rule asks for here: less for a near miss, more for those who need care."""
    level = RULES[hit.label][1]
    if level is Level.CRITICAL and hit.label not in _SAID and _nearly(doc, hit):
        level = Level.HIGH
    if hit.label in {"hazard", "essential"} and doc.found("URGENCY", *_WORSE_FOR):
        level = Level.CRITICAL
    return level


def _nearly(doc: Doc, hit: Hit) -> bool:
    return any(
        0 <= hit.start - near.start <= _NEAR or 0 <= near.start - hit.end <= _NEAR // 3
        for near in doc.found("URGENCY", "near_miss")
    )


def _reasons(doc: Doc, hits: list[Hit]) -> tuple[Reason, ...]:
    return tuple(_reason(doc, hit) for hit in hits)


def _reason(doc: Doc, hit: Hit) -> Reason:
    criterion = RULES[hit.label][0]
    span = doc.plain.span(hit.start, hit.end)
    return Reason(
        start=span.start,
        end=span.end,
        text=span.text,
        criterion=criterion,
        rule=f"{criterion}.{hit.label}",
    )
