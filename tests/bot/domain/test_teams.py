"""Teams of a policy: read whole, every fault named, and the first that takes a case gets it."""

import pytest

from bot.domain.errors import PolicyError
from bot.domain.policy import Policy, parse
from bot.domain.teams import first_for
from nlp.understanding import OURS
from tests.fakes import shipped_profiles, shipped_tree

NAMES = dict.fromkeys(OURS, "A team")


def read(**teams: object) -> Policy:
    return parse({**shipped_tree(), "teams": teams}, shipped_profiles())


@pytest.mark.parametrize(
    ("category", "language", "code"),
    [
        ("delivery", "en", "parcels"),
        ("delivery", "fa", "parcels"),
        ("billing", "fa", "persian"),
        ("billing", "ru", ""),
        (None, "fa", "persian"),
        (None, "en", ""),
    ],
)
def test_the_first_team_that_takes_a_case_gets_it(category: str | None, language: str, code: str):
    policy = read(
        parcels={"name": NAMES, "categories": ["delivery", "delay"], "give": True},
        persian={"name": NAMES, "languages": ["fa"]},
    )
    assert first_for(policy.teams, category, language) == code
    assert policy.team_name("parcels", "tr") == "A team"
    assert policy.team_name("dropped", "tr") == "dropped"
    assert [team.give for team in policy.teams.values()] == [True, False]


@pytest.mark.parametrize(
    ("team", "said"),
    [
        ({"name": NAMES, "members": ["anna"]}, "policy teams.t.members: there is no such setting"),
        ({"name": {"en": "A team"}}, "policy teams.t.name: has no text in 'fa'"),
        (
            {"name": NAMES, "categories": ["parcels"]},
            "policy teams.t.categories: 'parcels' is not",
        ),
        ({"name": NAMES, "languages": "fa"}, "policy teams.t.languages: needs a list"),
        ({"name": NAMES, "give": "yes"}, "policy teams.t.give: needs true or false"),
        ("delivery", "policy teams.t: needs to be a table"),
    ],
)
def test_a_fault_is_named_with_its_key(team: object, said: str):
    with pytest.raises(PolicyError) as refused:
        read(t=team)
    assert any(fault.startswith(said) for fault in refused.value.faults), refused.value.faults
