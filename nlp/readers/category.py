"""What a complaint is about, with the words that say so. Danger is heard before all else."""

from collections import defaultdict
from collections.abc import Collection

from nlp.document import Doc, Hit
from nlp.understanding import CATEGORIES, Category, Scored

_FIRST = frozenset(CATEGORIES[:3])  # these win whenever they are told outright
_OUTRIGHT = 3
_ALTERNATIVES = 4
_WAITING = "delay"


def read(doc: Doc, codes: Collection[str] = CATEGORIES) -> Category:
    """The category among `codes`, or an abstention when no word speaks for any."""
    hits = _by_code(doc, codes)
    if not hits:
        return Category(code=None, confidence=0.0)
    scores = _scores(doc, hits)
    ranked = sorted(
        scores, key=lambda code: (-_rank(code, hits[code], scores[code]), _order(code))
    )
    confidence = _confidences(scores, ranked)
    return Category(
        code=ranked[0],
        confidence=confidence[ranked[0]],
        alternatives=tuple(
            Scored(code=code, confidence=confidence[code])
            for code in ranked[1 : _ALTERNATIVES + 1]
        ),
        evidence=tuple(doc.evidence(hit) for hit in hits[ranked[0]]),
    )


def _by_code(doc: Doc, codes: Collection[str]) -> dict[str, list[Hit]]:
    grouped: dict[str, list[Hit]] = defaultdict(list)
    for hit in doc.found("CATEGORY"):
        if hit.label in codes:
            grouped[hit.label].append(hit)
    return grouped


def _scores(doc: Doc, hits: dict[str, list[Hit]]) -> dict[str, float]:
    """Weights summed. Waiting is how most trouble shows, so what is told outright outweighs it."""
    scores = {code: float(sum(_distinct(doc, found).values())) for code, found in hits.items()}
    if any(hit.weight >= _OUTRIGHT for code in hits.keys() - {_WAITING} for hit in hits[code]):
        scores[_WAITING] = scores.get(_WAITING, 0.0) / 2
    return {code: score for code, score in scores.items() if score}


def _distinct(doc: Doc, hits: list[Hit]) -> dict[str, int]:
    """The same words twice count once."""
    return {doc.text[hit.start : hit.end]: hit.weight for hit in hits}


def _rank(code: str, hits: list[Hit], score: float) -> float:
    outright = code in _FIRST and any(hit.weight >= _OUTRIGHT for hit in hits)
    return score + 100 * outright


def _order(code: str) -> int:
    return CATEGORIES.index(code) if code in CATEGORIES else len(CATEGORIES)


def _confidences(scores: dict[str, float], ranked: list[str]) -> dict[str, float]:
    """Shares of what was found, held back by one for what was not."""
    weights = dict(scores)
    weights[ranked[0]] = max(scores.values())
    total = sum(weights.values()) + 1
    return {code: round(weight / total, 2) for code, weight in weights.items()}
