"""Teams of staff, and which of them a new case goes to, as checked values of the policy."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from nlp.understanding import OURS

Fault = Callable[[str, str], None]
_KNOWN = frozenset({"name", "categories", "languages", "give"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A team's name by language and what it takes; empty sets: any category, any language.

    `give`: a new case goes to the member with the fewest open ones; otherwise members take.
    """

    names: Mapping[str, str]
    categories: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    give: bool = False

    def takes(self, category: str | None, language: str) -> bool:
        """Whether a case of this category in this language is theirs."""
        fits = not self.categories or category in self.categories
        return fits and (not self.languages or language in self.languages)


def teams(table: object, categories: Collection[str], fault: Fault) -> Mapping[str, Team]:
    """The tables [teams.CODE] in their order; without any, none."""
    if table is None:
        return {}
    if not isinstance(table, Mapping):
        fault("teams", "needs tables such as [teams.delivery].")
        return {}
    return {str(code): _team(str(code), given, categories, fault) for code, given in table.items()}


def first_for(known: Mapping[str, Team], category: str | None, language: str) -> str:
    """The code of the first team that takes such a case; empty where none does."""
    return next((code for code, team in known.items() if team.takes(category, language)), "")


def _team(code: str, given: object, categories: Collection[str], fault: Fault) -> Team:
    key = f"teams.{code}"
    table = given if isinstance(given, Mapping) else {}
    if not table:
        fault(key, "needs to be a table with a name in four languages.")
    for name in sorted(set(table) - _KNOWN):
        fault(f"{key}.{name}", f"there is no such setting. Known: {', '.join(sorted(_KNOWN))}.")
    if not isinstance(table.get("give", False), bool):
        fault(f"{key}.give", "needs true or false.")
    return Team(
        names=_names(table.get("name"), f"{key}.name", fault),
        categories=_some(table, "categories", categories, key, fault),
        languages=_some(table, "languages", OURS, key, fault),
        give=table.get("give") is True,
    )


def _names(given: object, key: str, fault: Fault) -> Mapping[str, str]:
    table = given if isinstance(given, Mapping) else {}
    for language in OURS:
        if not isinstance(table.get(language), str) or not table[language]:
            fault(key, f"has no text in {language!r}. Give one in {', '.join(OURS)}.")
    return {language: str(table.get(language, "")) for language in OURS}


def _some(
    table: Mapping[str, Any], name: str, known: Collection[str], key: str, fault: Fault
) -> frozenset[str]:
    given = table.get(name, [])
    if not isinstance(given, list):
        fault(f"{key}.{name}", f"needs a list, has {given!r}.")
        return frozenset()
    for one in given:
        if one not in known:
            fault(f"{key}.{name}", f"{one!r} is not one of {', '.join(known)}.")
    return frozenset(map(str, given))
