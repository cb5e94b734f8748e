"""The pages under docs/conversations: twelve conversations in each language, as they went."""

from collections.abc import Sequence

from arzuhal.simulate.report import Result, markdown

# Who stands on the pages, in this order.
PAGES = (
    "terse",
    "rambling",
    "elderly",
    "angry",
    "mistyping",
    "corrects_order",
    "several_matters",
    "in_danger",
    "wants_human",
    "goes_silent",
    "not_satisfied",
    "withdraws",
)
TITLES = {"en": "English", "ru": "Русский", "tr": "Türkçe", "fa": "فارسی"}
ABOUT = (
    "Written by `arzuhal simulate --pages docs/conversations`: invented people, the real dialogue."
    " The clock of a conversation begins on Monday, 16 November 2026."
)


def page(language: str, results: Sequence[Result]) -> str:
    """One page of Markdown."""
    ordered = sorted(results, key=lambda one: PAGES.index(one.played.script.name))
    lines = [f"# {TITLES[language]}", "", ABOUT, ""]
    for one in ordered:
        lines += markdown(one)
    return "\n".join(lines).rstrip() + "\n"
