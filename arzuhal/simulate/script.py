"""What a scripted complainant does, says and knows, and what has to come of it.

Kinds of people (or scenarios) are told once, without a language; words are written per language.
A file that does not hang together raises ScriptError naming the place.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import resources
from typing import Any

from bot.domain.policy import ASKABLE

LANGUAGES = ("ru", "fa", "tr", "en")
SLOTS = frozenset(ASKABLE)
NO_WORDS = {"facts", "to"}  # what else stands beside the words; `to`: the language gone over to


class ScriptError(ValueError):
    """A script names words or steps there are none of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One complainant in one language.

    `plan` are steps as `arzuhal.simulate.play` does them; `words` what may be said, by group, one
    of each at a time; `tells` the facts that a group states, `facts` their values; `goal` what has
    to come of it, as `arzuhal.simulate.judge` reads it.
    """

    name: str
    about: str
    language: str
    channel: str
    plan: tuple[str, ...]
    goal: Mapping[str, Any]
    words: Mapping[str, tuple[str, ...]]
    facts: Mapping[str, Any] = field(default_factory=dict)
    tells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def stated(self, group: str) -> frozenset[str]:
        """The slots that words of this group fill."""
        own = (group,) if group in SLOTS else ()
        return frozenset((*own, *self.tells.get(group, ())))


def pick(options: tuple[str, ...], *seed: object, place: int = 0) -> str:
    """One of the options, evenly, the same for the same seed; the next one for the next place."""
    digest = sha256(":".join(map(str, seed)).encode()).digest()
    return options[(int.from_bytes(digest[:8]) + place) % len(options)]


def shipped(name: str) -> Mapping[str, Any]:
    """A TOML file of this package."""
    text = (resources.files("arzuhal.simulate") / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def people(language: str) -> Iterator[Script]:
    """Every kind of person that is shipped, in a language. Raises ScriptError."""
    phrases, own = shipped(f"phrases/{language}.toml"), shipped(f"people/{language}.toml")
    for name, kind in shipped("people/kinds.toml").items():
        if name not in own:
            raise ScriptError(f"people/{language}.toml has no [{name}]")
        yield script(name, kind, own[name], phrases, language)


def script(
    name: str,
    kind: Mapping[str, Any],
    own: Mapping[str, Any],
    phrases: Mapping[str, Any],
    language: str,
) -> Script:
    """A kind of person with words: `own` ones over the phrases that anybody may use."""
    given = {group: said for group, said in {**phrases, **own}.items() if group not in NO_WORDS}
    made = Script(
        name=name,
        about=kind.get("about", ""),
        language=language,
        channel=kind.get("channel", "telegram"),
        plan=tuple(step.replace("LANG", own.get("to", "")) for step in kind["plan"]),
        goal=kind["goal"],
        words={group: tuple(said) for group, said in given.items()},
        facts=own.get("facts", {}),
        tells={group: tuple(slots) for group, slots in kind.get("tells", {}).items()},
    )
    for group in filter(str.isidentifier, made.plan):
        if group not in made.words and group not in {"answers", "photo", "restart", "code"}:
            raise ScriptError(f"{language}: {name} has no words for {group!r}")
    return made
