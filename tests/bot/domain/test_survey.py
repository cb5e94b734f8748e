"""What a deployment says about feedback and known questions: every fault names key and remedy."""

from typing import Any

import pytest

from bot.domain import policy
from bot.domain.errors import PolicyError
from bot.domain.survey import ASPECTS, SurveyPolicy
from tests.fakes import shipped_profiles, shipped_tree

HOURS = {"ask": {"en": ["When are you open?"]}, "answer": {"en": "From nine."}}


def parsed(**tables: Any) -> policy.Policy:
    return policy.parse({**shipped_tree(), **tables}, shipped_profiles())


def faults(**tables: Any) -> tuple[str, ...]:
    with pytest.raises(PolicyError) as refused:
        parsed(**tables)
    return refused.value.faults


def test_as_it_ships():
    shipped = parsed()
    assert shipped.survey == SurveyPolicy()
    assert shipped.faq == ()
    assert (shipped.reopen_after.days, shipped.data_requests.days) == (90, 30)
    assert all(shipped.helpline.values())


def test_a_policy_from_before_still_holds():
    tree = shipped_tree()
    for table in ("survey", "helpline", "data_requests"):
        del tree[table]
    del tree["intake"]["reopen_days"]
    old = policy.parse(tree, shipped_profiles())
    assert old.survey == SurveyPolicy()
    assert old.helpline == old.emergency


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"share": 101}, "survey.share"),
        ({"share": True}, "survey.share"),
        ({"solved_hours": 0}, "survey.solved_hours"),
        ({"handling_hours": "soon"}, "survey.handling_hours"),
        ({"ask": ["kindness"]}, "survey.ask"),
        ({"ask": ["ease", "ease"]}, "survey.ask"),
        ({"ask": "ease"}, "survey.ask"),
        ({"every": 1}, "survey.every"),
        ("yes", "survey"),
    ],
)
def test_a_fault_of_the_survey(table: object, key: str):
    (fault,) = faults(survey=table)
    assert fault.startswith(f"policy {key}: ")


def test_fewer_questions_or_none():
    assert parsed(survey={"ask": ["time"]}).survey.ask == ("time",)
    assert parsed(survey={"ask": []}).survey.ask == ()
    assert len(ASPECTS) == 5


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ({**HOURS, "ask": {}}, "faq[2].ask"),
        ({**HOURS, "ask": {"de": ["Wann?"]}}, "faq[2].ask.de"),
        ({**HOURS, "ask": {"en": []}}, "faq[2].ask.en"),
        ({**HOURS, "ask": {"en": "When?"}}, "faq[2].ask.en"),
        ({**HOURS, "answer": {}}, "faq[2].answer"),
        ({**HOURS, "answer": {"en": " "}}, "faq[2].answer.en"),
        ({**HOURS, "answer": {"xx": "So"}}, "faq[2].answer.xx"),
        ({**HOURS, "when": 1}, "faq[2].when"),
    ],
)
def test_a_fault_of_a_known_question(entry: object, key: str):
    (fault,) = faults(faq=[HOURS, entry])
    assert fault.startswith(f"policy {key}: ")


def test_known_questions_are_a_list_of_tables():
    (fault,) = faults(faq=HOURS)
    assert fault.startswith("policy faq: ")
    assert len(faults(faq=["When?"])) == 2


def test_the_answer_in_the_best_language_there_is():
    (entry,) = parsed(faq=[{**HOURS, "answer": {"en": "From nine.", "tr": "Dokuzdan."}}]).faq
    assert [entry.text("tr", "en"), entry.text("fa", "tr"), entry.text("fa", "ru")] == [
        "Dokuzdan.",
        "Dokuzdan.",
        "From nine.",
    ]
