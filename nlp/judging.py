"""What rules found and what a model learnt, made one judgement with its reasons.

The rules' own answers are features of the model, so it knows when to believe them. For urgency a
message is read without the words of tone: anger, courts, newspapers and fame are no criteria.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter

import numpy as np

from nlp.document import Doc, Found
from nlp.features import Features, Offsets, features
from nlp.model import Model, Scores, Weighed
from nlp.readers import remedy
from nlp.readers.urgency import RULES
from nlp.understanding import (
    Act,
    ActCode,
    Category,
    Evidence,
    Kind,
    KindCode,
    Level,
    Reason,
    Remedy,
    Scored,
    Span,
    Urgency,
)

KIND, CATEGORY, URGENCY, WHY, ACTS, REMEDY = "kind", "category", "urgency", "why", "acts", "remedy"
DANGER = "danger"  # the joint that says what is critical
NOTHING_ASKED = "none"  # the label of a text that asks for no remedy

# Thresholds, measured on rows set aside (docs/understanding.md).
_COMPLAINT_ENOUGH = 0.3  # chance of a complaint that is taken for one: missing one costs more
_CATEGORY_ENOUGH = 0.2  # below this nothing is said but alternatives
_DANGER, _DANGER_TOLD = 0.52, 0.05  # of critical
_AMONG, _TOLD_AMONG = 13, 0.35  # words from which a rule may have heard what is beside the point
_RAISED, _RAISED_TOLD = 0.5, 0.05  # of high or critical together
_LOWERED, _LOWERED_TOLD = 0.45, 0.1
_TOLD = 0.5  # how sure a rule is at least
_BELIEVED = {"safety.self_harm", "safety.violence"}  # a life may hang on it: no model overrules
_CRIED = {"safety.fire", "safety.gas"}  # in a word or two, which mean themselves
_STORY = 3  # words from which more may be told than they say
_ACT_ENOUGH = 0.5
_LANGUAGE_ENOUGH = 0.8  # languages are mentioned in many stories
_HEARD = 0.6  # what a rule's word adds to a remedy's share
_UNSAID = 0.2  # what asking for nothing must lead by
_BESIDES = 0.03  # chance of a remedy that rules heard beside another
_FEW = 6  # words of a message that says one thing: what a rule heard is all of it
_ALTERNATIVES, _SHOWN = 4, 6  # how many other categories, and words of evidence, are shown
_LEAST_SHOWN, _BESIDE_BEST = 0.02, 0.25  # of the score, and of what the best word added
_TELLING = 4  # words that tell why a case is urgent, at most

# Concepts that are no criteria: how it is said, and to whom else it may be told.
_TONE = {"angry", "disappointed", "insult", "please", "thanks", "court", "authorities", "press"}
_COURTESY = {"greeting", "thanks"}
# What else is heard in one: "good day today", "thank you in advance", "yours, with best wishes".
_COURTEOUS = _COURTESY | {"please", "praise", "bye", "days", "today", "deposit"}
_CLAUSE = re.compile(r"[^.!?…,،;\n]+")
_BESIDE_COURTESY = 1  # words beside: a name
_TITLED = re.compile(r"\b(?:mrs?|ms|miss|mx|dr|г-н|г-жа|господин\w?|госпож\w+)\b\.? [^\W\d_]+")
_INTRODUCED = re.compile(
    r"\b(?:my name is|меня зовут|(?:benim )?(?:adim|ismim)|(?:اسم|نام) من) [^\W\d_]+(?: است\b)?"
)
_COUNT = re.compile(r"\d[\d.,]*\s?(?:[^\W\d]+ )?$")
_LONGEST_COUNT = 24  # characters
_NEIGHBOURS, _NEAR = 9, 120  # concepts and characters apart that two may be
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")  # a number is no evidence, and may be a secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The answers about a message as a whole."""

    kind: Kind
    category: Category | None
    urgency: Urgency
    acts: tuple[Act, ...]
    remedy: Remedy | None


def observed(doc: Doc, ruled: Judgement) -> tuple[Features, ...]:
    """All a model may see of a message."""
    return features(doc.text, chain(_labels(doc, ruled), _near(doc.concepts)))


def _labels(doc: Doc, ruled: Judgement) -> Iterator[Found]:
    """All labels but those of pairs."""
    hits = (hit for found in doc.hits.values() for hit in found)
    yield from ((f"{hit.table}:{hit.label}:{hit.weight}", hit.start, hit.end) for hit in hits)
    yield from ((f"CONCEPT:{code}", start, end) for code, start, end in doc.concepts)
    yield from remedy.asking(doc)
    yield from ((name, 0, len(doc.text)) for name in _answers(ruled))


def _near(concepts: Sequence[Found]) -> Iterator[Found]:
    """Two concepts close by: a child and a swallow mean what neither means alone."""
    for at, (code, start, _) in enumerate(concepts):
        for other, begun, end in concepts[at + 1 : at + 1 + _NEIGHBOURS]:
            if other != code and begun - start <= _NEAR:
                yield _pair(code, other), start, end


@cache
def _pair(code: str, other: str) -> str:
    return f"NEAR:{min(code, other)}+{max(code, other)}"


def _answers(ruled: Judgement) -> Iterator[str]:
    yield f"rule:kind:{ruled.kind.code}"
    yield f"rule:urgency:{ruled.urgency.level.code}"
    yield from (f"rule:act:{act.code}" for act in ruled.acts)
    if ruled.category:
        yield f"rule:category:{ruled.category.code}"
    yield f"rule:remedy:{ruled.remedy.code if ruled.remedy else NOTHING_ASKED}"


def judge(doc: Doc, ruled: Judgement, model: Model, codes: Collection[str]) -> Judgement:
    """The judgement on a message. `codes`: the only categories that may be answered."""
    labels = tuple(_labels(doc, ruled))
    weighed = model.weigh(features(doc.text, chain(labels, _near(doc.concepts))))
    if not weighed.known:
        return ruled
    courtesies = tuple(_courtesies(doc))
    tone = (*_tone(doc), *courtesies)
    calm = model.weigh(_without(tone, doc, labels)) if tone else weighed
    urgency = _urgency(doc, ruled, calm, courtesies)
    kinds = weighed.confidences(KIND)
    what = _kind(urgency, kinds)
    arguable = what.code in {KindCode.COMPLAINT, KindCode.UNCLEAR}
    enough = _CATEGORY_ENOUGH if kinds[KindCode.COMPLAINT] >= _COMPLAINT_ENOUGH else 1.0
    return Judgement(
        kind=what,
        category=_category(doc, weighed, codes, enough) if arguable else None,
        urgency=urgency,
        acts=_acts(ruled, weighed.confidences(ACTS)),
        remedy=_remedy(doc, ruled, weighed.confidences(REMEDY)),
    )


def _tone(doc: Doc) -> Iterator[tuple[int, int]]:
    """Titled names, and where tone is heard, with the count before it: `80 thousand followers`."""
    yield from (titled.span() for titled in _TITLED.finditer(doc.text))
    for code, start, end in doc.concepts:
        if code in _TONE:
            count = _COUNT.search(doc.text, max(0, start - _LONGEST_COUNT), start)
            yield (count.start() if count else start), end


def _courtesies(doc: Doc) -> Iterator[tuple[int, int]]:
    """Clauses that greet or thank and no more, and names: who is polite is in no less danger."""
    yield from (name.span() for name in _INTRODUCED.finditer(doc.text))
    clauses = [clause.span() for clause in _CLAUSE.finditer(doc.text)]
    begun = [start for start, _ in clauses]
    heard: dict[int, list[Found]] = defaultdict(list)  # by clause, looked up once for each concept
    for found in doc.concepts:
        heard[bisect_right(begun, found[1]) - 1].append(found)
    grave = {bisect_right(begun, hit.start) - 1 for hit in doc.found("URGENCY")}
    for at in heard.keys() - grave:
        codes = {code for code, _, _ in heard[at]}
        if (
            codes & _COURTESY
            and codes <= _COURTEOUS
            and _nothing_else(doc, clauses[at], heard[at])
        ):
            yield clauses[at]


def _nothing_else(doc: Doc, clause: tuple[int, int], heard: Sequence[Found]) -> bool:
    """Whether a clause has hardly a word besides what is `heard` in it."""
    said = {at for _, start, end in heard for at in range(start, end)}
    words = _WORD.finditer(doc.text, *clause)
    return sum(word.start() not in said for word in words) <= _BESIDE_COURTESY


def _without(
    tone: Sequence[tuple[int, int]], doc: Doc, labels: Iterable[Found]
) -> tuple[Features, ...]:
    """What is left of a message to judge urgency by. `labels`: all of the whole but pairs."""
    begun = sorted(tone)
    furthest = list(accumulate((end for _, end in begun), max))

    def counts(found: Found) -> bool:
        before = bisect_right(begun, found[1], key=itemgetter(0))
        return not before or furthest[before - 1] < found[2]

    text = list(doc.text)
    for start, end in tone:
        text[start:end] = " " * (end - start)
    pairs = _near(tuple(filter(counts, doc.concepts)))
    return features("".join(text), filter(counts, chain(labels, pairs)))


def _kind(urgency: Urgency, shares: Mapping[str, float]) -> Kind:
    """The likeliest kind; a complaint is not missed for being the second likeliest."""
    code = KindCode(next(iter(shares)))
    likely = shares[KindCode.COMPLAINT] >= _COMPLAINT_ENOUGH or urgency.level is Level.CRITICAL
    if likely and code is not KindCode.UNCLEAR:
        code = KindCode.COMPLAINT
    return Kind(code=code, confidence=_rounded(shares[code]))


def _category(doc: Doc, weighed: Weighed, codes: Collection[str], enough: float) -> Category:
    """The category; where none is likely enough, what it might be."""
    shares = {c: share for c, share in weighed.confidences(CATEGORY).items() if c in codes}
    total = sum(shares.values()) or 1.0
    ranked = [Scored(code=c, confidence=_rounded(share / total)) for c, share in shares.items()]
    if not ranked or ranked[0].confidence < enough:
        return Category(code=None, confidence=0.0, alternatives=tuple(ranked[:_ALTERNATIVES]))
    best, *others = ranked
    return Category(
        code=best.code,
        confidence=best.confidence,
        alternatives=tuple(others[:_ALTERNATIVES]),
        evidence=evidence(doc, weighed, CATEGORY, best.code),
    )


def evidence(
    doc: Doc, weighed: Weighed, head: str, label: str, most: int = _SHOWN
) -> tuple[Evidence, ...]:
    """The words that spoke most for a label: all that their letters added to its score.

    What a feature adds is shared out evenly over the words it covers.
    """
    words = [match.span() for match in _WORD.finditer(doc.text)]
    gained = dict(zip(words, _gained(words, weighed.contributions(head, label)), strict=True))
    best = sorted(gained, key=lambda word: -gained[word])[:most]
    least = max(_LEAST_SHOWN, _BESIDE_BEST * gained[best[0]]) if best else 0.0
    return tuple(_shown(doc, word, gained[word]) for word in sorted(best) if gained[word] >= least)


def _gained(
    words: Sequence[tuple[int, int]], contributions: Iterable[tuple[Offsets, Offsets, Scores]]
) -> list[float]:
    """What each word gained: running sums of what begins and ends at it."""
    begun = np.array([start for start, _ in words])
    over = np.array([end for _, end in words])
    steps = np.zeros(len(words) + 1)
    for starts, ends, worth in contributions:
        first = np.searchsorted(over, starts, side="right")
        behind = np.searchsorted(begun, ends, side="left")
        some = behind > first
        share = worth[some] / (behind - first)[some]
        np.add.at(steps, first[some], share)
        np.subtract.at(steps, behind[some], share)
    return [float(gain) for gain in np.cumsum(steps)[:-1]]


def _shown(doc: Doc, word: tuple[int, int], worth: float) -> Evidence:
    span = doc.plain.span(*word)
    return Evidence(start=span.start, end=span.end, text=span.text, weight=_rounded(worth))


def _urgency(
    doc: Doc, ruled: Judgement, weighed: Weighed, courtesies: Sequence[tuple[int, int]]
) -> Urgency:
    """`courtesies` are no part of what is told."""
    shares = weighed.confidences(URGENCY)
    polite = sum(len(_WORD.findall(doc.text, *clause)) for clause in courtesies)
    words = len(_WORD.findall(doc.text)) - polite
    few = words < _STORY
    believed = _BELIEVED | _CRIED if few else _BELIEVED
    grave = any(reason.rule in believed for reason in ruled.urgency.reasons)
    brief = ruled.urgency.level >= Level.HIGH and words <= _FEW
    together = weighed.chance(DANGER)
    danger = shares[Level.CRITICAL.code] if together is None else together
    told = ruled.urgency.level
    level = told if grave or brief else _level(told, shares, danger, words)
    if few:  # "last night" tells of nothing that no rule hears in it
        level = min(level, told)
    if level is ruled.urgency.level and ruled.urgency.reasons:
        reasons = ruled.urgency.reasons
    else:
        reasons = _reasons(doc, weighed, level) if level is not Level.NORMAL else ()
    sure = _sure(level, shares)
    if level is ruled.urgency.level and ruled.urgency.reasons:
        sure = max(sure, _TOLD)
    return Urgency(level=level, confidence=_rounded(sure), reasons=reasons)


def _level(told: Level, shares: Mapping[str, float], danger: float, words: int) -> Level:
    """The highest level likely enough; what a rule says too need be less likely."""
    pressing = shares["high"] + shares["critical"]
    heard = _TOLD_AMONG if words > _AMONG else _DANGER_TOLD
    if danger >= (heard if told is Level.CRITICAL else _DANGER):
        return Level.CRITICAL
    if pressing >= (_RAISED_TOLD if told >= Level.HIGH else _RAISED):
        return Level.HIGH
    lowered = shares["low"] >= (_LOWERED_TOLD if told is Level.LOW else _LOWERED)
    return Level.LOW if lowered else Level.NORMAL


def _sure(level: Level, shares: Mapping[str, float]) -> float:
    pressing = shares["high"] + shares["critical"]
    return pressing if level >= Level.HIGH else shares[level.code]


def _reasons(doc: Doc, weighed: Weighed, level: Level) -> tuple[Reason, ...]:
    """The criterion of such a level that speaks loudest, with its words."""
    of_level = {
        code for code, (_, at) in RULES.items() if (at <= Level.LOW) == (level <= Level.LOW)
    }
    why = next(code for code in weighed.confidences(WHY) if code in of_level)
    return tuple(
        Reason(
            start=words.start,
            end=words.end,
            text=words.text,
            criterion=RULES[why][0],
            rule=f"learnt.{why}",
        )
        for words in _phrases(doc, evidence(doc, weighed, WHY, why, _TELLING))
    )


def _phrases(doc: Doc, words: tuple[Evidence, ...]) -> Iterator[Span]:
    """Words that stand side by side as one phrase."""
    original = doc.plain.original
    start = end = -1
    for word in words:
        if start >= 0 and not original[end : word.start].strip():
            end = word.end
            continue
        if start >= 0:
            yield Span(start=start, end=end, text=original[start:end])
        start, end = word.start, word.end
    if start >= 0:
        yield Span(start=start, end=end, text=original[start:end])


def _acts(ruled: Judgement, shares: Mapping[str, float]) -> tuple[Act, ...]:
    """What rules heard, and what was learnt to be likely; `unknown` only when there is neither."""
    sure = {act.code: act.confidence for act in ruled.acts}
    for name, share in shares.items():
        code = ActCode(name)
        if share >= (_LANGUAGE_ENOUGH if code is ActCode.CHANGE_LANGUAGE else _ACT_ENOUGH):
            sure[code] = max(share, sure.get(code, 0.0))
    if len(sure) > 1:
        sure.pop(ActCode.UNKNOWN, None)
    ranked = sorted(sure, key=lambda code: (-sure[code], code))
    return tuple(Act(code=code, confidence=_rounded(sure[code])) for code in ranked)


def _remedy(doc: Doc, ruled: Judgement, shares: Mapping[str, float]) -> Remedy | None:
    """What is asked for: the likeliest, where what rules heard counts more, alone most of all."""
    heard = ruled.remedy
    if heard and heard.confidence >= remedy.NAMED and _words_beside(doc, heard) < _FEW:
        return heard
    refused = remedy.refused(doc)
    weights = {code: share for code, share in shares.items() if code not in refused}
    weights[NOTHING_ASKED] -= _UNSAID
    if heard and heard.code and heard.confidence >= remedy.ASKED:
        weights[heard.code] += _HEARD
    code = max(weights, key=weights.__getitem__)
    if code == NOTHING_ASKED:
        return None
    sure = _rounded(min(weights[code], 1.0))
    if heard is None or code not in {heard.code, *heard.others}:
        return Remedy(code=code, confidence=sure)
    besides = (str(heard.code), *heard.others)
    traced = tuple(other for other in besides if shares[other] >= _BESIDES and other != code)
    words = heard.evidence if heard.code == code else ()
    return Remedy(code=code, confidence=sure, others=traced, evidence=words)


def _words_beside(doc: Doc, heard: Remedy) -> int:
    """How many words there are beside those that name the remedy."""
    return doc.words() - sum(len(words.text.split()) for words in heard.evidence)


def _rounded(share: float) -> float:
    return round(share, 3)
