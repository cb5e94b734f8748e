"""Scripted conversations: every scenario with every matter of a language, in words that fit."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from arzuhal.simulate.script import Script, script, shipped

FOLDER = Path(__file__).parents[1] / "corpus" / "conversations"
DAY = "2026-11-14"


def conversations(language: str) -> Iterator[Script]:
    """Every one of a language."""
    scenarios, told = _read("scenarios"), _read(language)
    phrases = shipped(f"phrases/{language}.toml")
    matters = told["matter"]
    for name, scenario in scenarios.items():
        for number, matter in enumerate(matters):
            other = matters[(number + 5) % len(matters)]
            own = _words(matter, other, told, scenario.get("says", {}), phrases)
            made = script(name, scenario, own, phrases, language)
            yield replace(made, name=f"{name}-{number}", about=matter["sector"])


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _words(
    matter: Mapping[str, Any],
    other: Mapping[str, Any],
    told: Mapping[str, Any],
    says: Mapping[str, str],
    phrases: Mapping[str, Any],
) -> dict[str, Any]:
    words, wish = told["words"], matter["wish"]
    tails = [tail for opening in matter["open"] for tail in _after(opening, words, wish)]
    groups = {
        **words,
        "open": matter["open"],
        "other": other["open"],
        "full": tails,
        "switch": told["switch"],
        "remedy_requested": words[wish],
    }
    groups |= {slot: {**phrases, **groups}[group] for slot, group in says.items()}
    own = {
        group: [text.replace("{order}", matter["order"]) for text in said]
        for group, said in groups.items()
    }
    facts = {"order_ref": matter["order"], "occurred_on": DAY, "remedy_requested": wish}
    return {**own, "facts": facts, "to": told["to"]}


def _after(opening: str, words: Mapping[str, Any], wish: str) -> Iterator[str]:
    """What happened, followed by all that would be asked."""
    return (f"{opening} {tail}" for tail in words[f"full_{wish}"])
