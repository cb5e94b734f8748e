"""The six criteria of ISO 10002 7.5: suggested whole, and complete before a case is taken on."""

from dataclasses import replace

import pytest

from bot.domain.case import Action, Assessment, Status
from bot.lifecycle.advance import missing
from bot.lifecycle.assessing import SCALES, codes, complete, suggested
from nlp.understanding import Level, Reason, Understanding, Urgency, nothing
from tests.fakes import a_case


def raised(level: Level, *criteria: str) -> Understanding:
    reasons = tuple(
        Reason(criterion=one, rule="a rule", start=0, end=2, text="it") for one in criteria
    )
    return replace(nothing("it happened"), urgency=Urgency(level=level, reasons=reasons))


def test_every_criterion_is_suggested_from_whatever_was_read():
    for read in (nothing(""), raised(Level.CRITICAL, "safety"), raised(Level.LOW)):
        assert complete(suggested(read))
        assert set(codes(suggested(read))) == set(SCALES)


@pytest.mark.parametrize(
    ("read", "safety"),
    [
        (raised(Level.NORMAL), "none"),
        (raised(Level.HIGH, "safety"), "possible"),
        (raised(Level.CRITICAL), "possible"),
        (raised(Level.CRITICAL, "safety"), "actual"),
    ],
)
def test_a_hazard_and_harm_are_told_apart(read: Understanding, safety: str):
    assert suggested(read).safety == safety


def test_severity_impact_and_haste_follow_the_reasons_for_urgency():
    assert suggested(raised(Level.HIGH, "impact")).impact == 2
    assert suggested(raised(Level.HIGH, "impact")).severity == 2
    assert not suggested(raised(Level.HIGH, "impact")).need_immediate
    assert suggested(raised(Level.HIGH, "immediate")).need_immediate
    assert suggested(raised(Level.NORMAL)) == suggested(nothing("anything"))


@pytest.mark.parametrize("name", SCALES)
def test_no_case_is_taken_on_with_a_criterion_unlooked_at(name: str):
    whole = suggested(nothing(""))
    case = a_case(Status.RECEIVED, owner="anna", category="delivery", assessment=whole)
    assert missing(case, Action.TRIAGE) == ()
    lacking = Assessment(**{n: getattr(whole, n) for n in SCALES if n != name})
    case = a_case(Status.RECEIVED, owner="anna", category="delivery", assessment=lacking)
    assert missing(case, Action.TRIAGE) == ("assessment",)
    assert name not in codes(lacking)
