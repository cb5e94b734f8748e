"""A policy is checked whole: every fault is named with its key, and what ships is faultless."""

from typing import Any

import pytest

from bot.domain.errors import PolicyError
from bot.domain.policy import ASKABLE, parse
from nlp.understanding import OURS
from tests.fakes import shipped_policy, shipped_profiles, shipped_tree

NUMBERS = (
    *("intake.max_questions", "intake.max_misses", "intake.reminder_hours"),
    "intake.give_up_hours",
)
TEXTS = ("version", "sla.profile")
LISTS = ("intake.ask", "intake.ask_contact_on")
MISSING = object()


def set_in(tree: dict[str, Any], key: str, value: object) -> None:
    *above, last = key.split(".")
    for step in above:
        tree = tree[step]
    if value is MISSING:
        del tree[last]
    else:
        tree[last] = value


def faults(key: str, value: object) -> tuple[str, ...]:
    tree = shipped_tree()
    set_in(tree, key, value)
    with pytest.raises(PolicyError) as refused:
        parse(tree, shipped_profiles())
    assert str(refused.value) == "\n".join(refused.value.faults)
    return refused.value.faults


def test_what_ships_is_faultless():
    policy = shipped_policy()
    assert policy.max_questions == 5
    assert set(policy.ask) <= set(ASKABLE)


@pytest.mark.parametrize("language", OURS)
def test_every_category_and_number_has_its_words_in_four_languages(language: str):
    policy = shipped_policy()
    assert policy.emergency[language]
    for code in policy.categories:
        name = policy.category_name(code, language)
        assert name
        assert name != code


@pytest.mark.parametrize("value", [MISSING, "five", 1.5, True, -1, 10**9])
@pytest.mark.parametrize("key", NUMBERS)
def test_a_number_that_is_none(key: str, value: object):
    (fault,) = [f for f in faults(key, value) if f.startswith(f"policy {key}:")]
    assert "whole number" in fault


@pytest.mark.parametrize("value", [MISSING, "", 5])
@pytest.mark.parametrize("key", TEXTS)
def test_a_text_that_is_none(key: str, value: object):
    assert [f.split(":")[0] for f in faults(key, value)] == [f"policy {key}"]


def test_a_privacy_notice_that_is_no_text():
    assert [f.split(":")[0] for f in faults("privacy_notice", 5)] == ["policy privacy_notice"]


def test_what_a_law_keeps_is_kept_no_longer_than_the_record():
    assert faults("retention.least", "60 months") == (
        "policy retention.least: has to be no longer than the record is kept.",
    )
    tree = shipped_tree()
    set_in(tree, "retention.least", "36 months")
    kept = parse(tree, shipped_profiles()).retention.least
    assert str(kept) == "36 months"
    (fault,) = faults("retention.least", 36)
    assert fault.startswith("policy retention.least: needs a span")


@pytest.mark.parametrize("language", OURS)
def test_a_consent_is_asked_for_in_every_language(language: str):
    asked = dict.fromkeys(OURS, "May we?")
    tree = shipped_tree() | {"consents": {"pass_on": asked}}
    assert parse(tree, shipped_profiles()).consents == {"pass_on": asked}
    (fault,) = faults("consents", {"pass_on": {**asked, language: ""}})
    assert fault.startswith(f"policy consents.pass_on: has no text in {language!r}")


def test_consents_that_are_none():
    assert faults("consents", ["pass_on"])[0].startswith("policy consents: needs tables")


@pytest.mark.parametrize("value", [MISSING, "what", [5], {}])
@pytest.mark.parametrize("key", LISTS)
def test_a_list_that_is_none_is_one_fault(key: str, value: object):
    assert [f.split(":")[0] for f in faults(key, value)] == [f"policy {key}"]


@pytest.mark.parametrize("key", ["intake.ask", "categories.safety.ask"])
def test_what_cannot_be_asked_for_is_named(key: str):
    (fault,) = faults(key, ["what", "password"])
    assert fault.startswith(f"policy {key}: 'password'")


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize("key", ["emergency", "categories.delivery.name"])
@pytest.mark.parametrize("value", [MISSING, "", 112])
def test_a_missing_language_is_named(key: str, language: str, value: object):
    (fault,) = faults(f"{key}.{language}", value)
    assert fault.startswith(f"policy {key}: has no text in {language!r}")


@pytest.mark.parametrize("value", ["a name", {"name": "one"}, 5, True])
def test_outside_bodies_of_a_wrong_kind(value: object):
    (fault,) = faults("external_bodies", value)
    assert fault.startswith("policy external_bodies")


@pytest.mark.parametrize("body", ["text", {}, {"name": ""}, 5])
def test_an_outside_body_without_a_name_is_counted(body: object):
    assert faults("external_bodies", [{"name": "Panel"}, body]) == (
        "policy external_bodies[2]: needs a name.",
    )


@pytest.mark.parametrize("value", [MISSING, {}, "other", {"delivery": {}}])
def test_the_category_other_is_needed(value: object):
    assert any(f.startswith("policy categories") for f in faults("categories", value))


def test_a_category_that_is_no_table_lacks_its_names():
    assert len(faults("categories.delivery", "Delivery")) == len(OURS)


def test_the_reminder_comes_before_giving_up():
    (fault,) = faults("intake.give_up_hours", 24)
    assert fault.startswith("policy intake.give_up_hours")


def test_every_fault_is_named_at_once():
    tree = shipped_tree()
    for key in NUMBERS:
        set_in(tree, key, "?")
    with pytest.raises(PolicyError) as refused:
        parse(tree, shipped_profiles())
    assert len(refused.value.faults) >= len(NUMBERS)


@pytest.mark.parametrize("tree", [{}, {"intake": 5}, {"sla": []}, {"categories": None}])
def test_no_tree_whatever_breaks_the_reader(tree: dict[str, Any]):
    with pytest.raises(PolicyError):
        parse(tree, shipped_profiles())


def test_a_category_has_its_own_questions_or_the_common_ones():
    policy = shipped_policy()
    assert "occurred_place" in policy.questions("staff_conduct", "web")
    assert policy.questions("delivery", "web") == policy.ask
    assert policy.questions(None, "web") == policy.questions("dropped since", "web") == policy.ask


def test_a_contact_is_asked_for_only_where_it_is_worth_it():
    assert "other_contact" in shipped_policy().questions(None, "web")
    assert "other_contact" not in shipped_policy().questions(None, "email")


def test_a_category_dropped_since_is_shown_by_its_code():
    assert shipped_policy().category_name("dropped", "fa") == "dropped"
    assert shipped_policy().category_name(None, "fa") == ""
