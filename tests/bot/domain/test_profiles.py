"""Profiles of promises: the shipped ones are whole, and a fault is named with its key."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bot.domain.errors import PolicyError
from bot.domain.policy import Policy, parse
from bot.domain.profiles import GENERIC
from bot.domain.sla import Confidence, Span, Unit, span
from tests.fakes import shipped_policy, shipped_profiles, shipped_tree

# What the requirements name, by jurisdiction.
NAMED = {
    *("ru-public", "ru-finance", "ru-telecom", "ru-consumer", "ru-pd", "ru-channel"),
    *("ru-platform", "tr-bank", "tr-telecom", "tr-public", "tr-consumer", "tr-kvkk"),
    *("ir-public", "ir-bank", "ir-telecom", "ir-ecommerce", "ir-consumer", "uk-fca"),
    *("uk-telecom", "uk-housing", "eu-psd2", "eu-consumer-adr", "eu-gdpr", "eu-ai"),
}
POLICY = shipped_policy()


def configured(written: str) -> Policy:
    """The shipped policy with some lines of TOML in place of its own tables."""
    return parse(shipped_tree() | tomllib.loads(written), shipped_profiles())


def faults(written: str) -> tuple[str, ...]:
    with pytest.raises(PolicyError) as refused:
        configured(written)
    return refused.value.faults


def test_every_named_profile_ships():
    assert set(POLICY.profiles) == NAMED | {GENERIC, "uk-payments"}


def test_only_our_own_defaults_are_switched_on():
    assert [one.id for one in POLICY.profiles.values() if one.enabled] == [GENERIC]
    assert POLICY.sla.id == GENERIC


@pytest.mark.parametrize("profile", POLICY.profiles.values(), ids=lambda one: one.id)
def test_each_says_where_it_comes_from_and_how_sure_that_is(profile: Any):
    assert profile.source
    assert profile.title != profile.id
    own = profile.confidence is Confidence.OURS
    assert own == (profile.id == GENERIC)
    assert own or (profile.checked_on and profile.jurisdiction and profile.sector)


@pytest.mark.parametrize(
    ("name", "decide", "extend"),
    [
        ("ru-public", "30 days", "30 days"),
        ("ru-finance", "15 working days", "10 working days"),
        ("ru-pd", "10 working days", "5 working days"),
        ("tr-telecom", "10 working days", "30 days"),
        ("ir-bank", "30 working days", "30 days"),
        ("uk-fca", "8 weeks", "30 days"),
        ("uk-telecom", "6 weeks", "30 days"),
        ("uk-housing", "10 working days", "30 days"),
        ("eu-psd2", "15 working days", "20 working days"),
        ("eu-gdpr", "1 month", "2 months"),
    ],
)
def test_the_numbers_are_those_of_the_requirements(name: str, decide: str, extend: str):
    profile = POLICY.profiles[name]
    assert (str(profile.decide), str(profile.extend)) == (decide, extend)


def test_one_line_changes_one_value():
    policy = configured('[profiles.generic]\ndecide = "20 working days"')
    assert str(policy.sla.decide) == "20 working days"
    assert policy.sla.update == POLICY.sla.update
    assert str(policy.profiles["tr-consumer"].decide) == "14 days"


def test_what_a_profile_does_not_say_is_as_in_the_operators_generic():
    policy = configured('[profiles.generic]\nupdate = "5 days"')
    assert str(policy.profiles["ru-finance"].update) == "5 days"


def test_an_example_is_switched_on_by_whoever_has_looked_it_up():
    (fault,) = faults('[sla]\nprofile = "tr-bank"')
    assert fault.startswith("policy sla.profile: 'tr-bank' is an example.")
    assert "enabled = true under [profiles.tr-bank]" in fault
    policy = configured('[sla]\nprofile = "tr-bank"\n[profiles.tr-bank]\nenabled = true')
    assert policy.sla.id == "tr-bank"
    assert [body.name for body in policy.external_bodies] == [policy.sla.external_body]


def test_a_profile_of_ones_own():
    written = '[sla]\nprofile = "clinic"\n[profiles.clinic]\nenabled = true\ndecide = "2 weeks"'
    assert str(configured(written).sla.decide) == "2 weeks"


def test_a_case_keeps_its_promises_and_takes_todays_when_its_profile_is_gone():
    assert POLICY.promised("uk-housing").id == "uk-housing"
    assert POLICY.promised("dropped since") == POLICY.sla


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('decide = "soon"', "needs a span"),
        ('decide = "0 days"', "needs a span"),
        ('decide = "9999 days"', "needs a span"),
        ('decide = "3 working weeks"', "needs a span"),
        ("decide = 30", "needs a span"),
        ('enabled = "yes"', "needs true or false"),
        ('due_rule = "never"', "needs one of same, next working day"),
        ('clock_start = "noon"', "needs one of received"),
        ("title = 5", "needs a text"),
        ('checked_on = "today"', "needs a date"),
        ("min_content = [5]", "needs a list of texts"),
        ('channels = { email = "perhaps" }', "needs a table of channels"),
        ('deside = "3 days"', "there is no such setting"),
    ],
)
def test_a_fault_is_named_with_its_key_and_its_remedy(line: str, problem: str):
    key = line.partition(" =")[0]
    (fault,) = faults(f"[profiles.generic]\n{line}")
    assert fault.startswith(f"policy profiles.generic.{key}: {problem}")


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ('[sla]\nprofile = "none"', "policy sla.profile: 'none' is no profile"),
        ('[sla]\nprofile = "generic"\nack_minutes = 60', "policy sla.ack_minutes"),
        ("profiles = 5", "policy profiles: needs tables"),
        ("[profiles]\ngeneric = 5", "policy profiles.generic: needs to be a table"),
        ('[calendar]\ncountry = "Atlantis"', "policy calendar.country"),
        ("[calendar]\ncountry = 5", "policy calendar.country"),
        ('[calendar]\ncountry = "GB"\nsubdivision = "ZZ"', "policy calendar.subdivision"),
        ('[calendar]\nsubdivision = "SCT"', "policy calendar.subdivision"),
        ('[calendar]\nweekend = ["freitag"]', "policy calendar.weekend"),
        (
            '[calendar]\nweekend = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]',
            "policy calendar.weekend",
        ),
        ('[calendar]\nopens = "nine"', "policy calendar.opens"),
        ('[calendar]\nopens = "19:00"', "policy calendar.opens"),
        ('[calendar]\nclosed = ["1 May"]', "policy calendar.closed"),
        ('[calendar]\nclosed = "2026-05-01"', "policy calendar.closed"),
        (
            '[calendar]\nopen = ["2026-05-02"]\nhalf = ["2026-05-02"]',
            "policy calendar: 2026-05-02",
        ),
        ('[calendar]\nholidays = ["2026-05-02"]', "policy calendar.holidays: there is no such"),
        ("calendar = 5", "policy calendar: needs to be a table"),
        ('[quiet]\nfrom = "late"', "policy quiet.from"),
        ('[quiet]\nzones = { fa = "Tehran" }', "policy quiet.zones.fa"),
        ('[quiet]\nzones = { de = "Europe/Berlin" }', "policy quiet.zones.de"),
        ('[quiet]\nuntil = "09:00"', "policy quiet.until: there is no such"),
        ("quiet = 5", "policy quiet: needs to be a table"),
    ],
)
def test_faults_of_calendar_and_quiet_hours(written: str, start: str):
    assert any(fault.startswith(start) for fault in faults(written)), faults(written)


def test_days_of_either_calendar():
    policy = configured('[calendar]\nclosed = ["1405-02-14", 2026-05-05]')
    assert [str(day) for day in sorted(policy.calendar.closed)] == ["2026-05-04", "2026-05-05"]


def test_the_customary_weekend_unless_one_is_given():
    assert configured('[calendar]\ncountry = "IR"').calendar.weekend == {4}
    given_one = configured('[calendar]\ncountry = "IR"\nweekend = ["thu", "fri"]')
    assert given_one.calendar.weekend == {3, 4}


@given(st.integers(1, 2000), st.sampled_from(Unit))
def test_a_span_reads_as_it_is_written(amount: int, unit: Unit):
    one = Span(amount=amount, unit=unit)
    assert span(str(one)) == one


@given(st.one_of(st.none(), st.integers(), st.text(), st.from_regex(r"\d+ \w+", fullmatch=True)))
def test_nothing_else_is_a_span(written: object):
    read = span(written)
    assert read is None or span(str(read)) == read


# The docs


def table() -> str:
    """The profiles as docs/deadlines.md shows them: what each says itself."""
    rows = [
        "| profile | for | decide | put off by | confidence | source |",
        "|---|---|---|---|---|---|",
    ]
    said = shipped_profiles()
    rows += [
        f"| `{name}` | {own['title']} | {own.get('decide', '')} | {own.get('extend', '')}"
        f" | {own['confidence']} | {own['source']} |"
        for name, own in said.items()
    ]
    return "\n".join(rows)


def test_the_docs_show_the_profiles_as_they_are():
    docs = Path(__file__).parents[3] / "docs" / "deadlines.md"
    assert docs.read_text(encoding="utf-8").endswith(f"\n\n{table()}\n")
