"""An understanding as JSON, in the shape operators and other programs rely on."""

from typing import Any, Protocol

from nlp.readers.privacy import mask, masked
from nlp.understanding import SENSITIVE, Category, Entity, Remedy, Span, Understanding


def to_json(understood: Understanding) -> dict[str, Any]:
    """One Understanding. Sensitive numbers are masked, in the text too; offsets stay true."""
    text = mask(understood.text, understood.sensitive)
    facts = sorted((*understood.entities, *understood.sensitive), key=lambda fact: fact.start)
    return {
        "text": text,
        "language": _scored(understood.language),
        "kind": _scored(understood.kind),
        "category": _category(understood.category),
        "urgency": {
            "level": understood.urgency.level.code,
            "confidence": understood.urgency.confidence,
            "reasons": [
                {"criterion": reason.criterion, **_span(reason), "rule": reason.rule}
                for reason in understood.urgency.reasons
            ],
        },
        "acts": [_scored(act) for act in understood.acts],
        "moves": list(understood.moves),
        "sayings": [{"code": said.code, **_span(said)} for said in understood.sayings],
        "entities": [_entity(fact) for fact in facts],
        "remedy": _remedy(understood.remedy),
        "gist": _span(understood.gist) if understood.gist else None,
        "in_scope": understood.in_scope,
        "model_version": understood.model_version,
    }


class _Scored(Protocol):
    @property
    def code(self) -> str | None: ...
    @property
    def confidence(self) -> float: ...


def _scored(part: _Scored | None) -> dict[str, Any] | None:
    return None if part is None else {"code": part.code, "confidence": part.confidence}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _category(category: Category | None) -> dict[str, Any] | None:
    if category is None:
        return None
    return {
        "code": category.code,
        "confidence": category.confidence,
        "alternatives": [_scored(other) for other in category.alternatives],
        "evidence": [{**_span(words), "weight": words.weight} for words in category.evidence],
    }


def _remedy(remedy: Remedy | None) -> dict[str, Any] | None:
    if remedy is None:
        return None
    words = [{**_span(words), "weight": words.weight} for words in remedy.evidence]
    return {
        "code": remedy.code,
        "confidence": remedy.confidence,
        "others": list(remedy.others),
        "evidence": words,
    }


def _entity(fact: Entity) -> dict[str, Any]:
    if fact.type in SENSITIVE:
        hidden = masked(str(fact.value))
        return {"type": fact.type, **_span(fact), "text": masked(fact.text), "value": hidden}
    denied = {"denied": True} if fact.denied else {}
    return {"type": fact.type, **_span(fact), "value": fact.value, **denied}
