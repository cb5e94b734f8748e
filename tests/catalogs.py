"""The message catalogs as tests look at them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from locales import HERE, LANGUAGES
from nlp.understanding import OURS

DOMAINS = ("bot", "web", "desk", "report")

# One text in all catalogs: read before we know the reader's language, or without words.
SHARED = {"language.foreign", "reply.staff", "mail.subject", *(f"language.{c}" for c in OURS)}

# Names that no language translates.
NAMES = re.compile(r"JavaScript|Telegram|PDF|cookie|/link")

each_language = pytest.mark.parametrize("language", LANGUAGES)


def source(domain: str, language: str) -> Path:
    """Where a catalog is written."""
    return HERE / language / "LC_MESSAGES" / f"{domain}.po"


def present() -> list[str]:
    """Domains that somebody has written; then all languages must have them."""
    return [d for d in DOMAINS if any(source(d, lang).exists() for lang in LANGUAGES)]


@cache
def read(domain: str, language: str) -> Catalog:
    """A catalog with everything its file says."""
    with source(domain, language).open("rb") as po:
        return read_po(po, locale=language, domain=domain)


def as_forms(text: object) -> tuple[str, ...]:
    """Singular and plurals; a text without them is its only form."""
    return tuple(text) if isinstance(text, tuple | list) else (str(text or ""),)


@cache
def texts_of(domain: str, language: str) -> Mapping[str, tuple[str, ...]]:
    """Every text by its name, with all its plural forms."""
    return {
        as_forms(message.id)[0]: as_forms(message.string)
        for message in read(domain, language)
        if message.id
    }


def written(domain: str, language: str) -> Iterator[tuple[str, str]]:
    """Texts in this language alone, their placeholders and proper names shown as a mark."""
    for name, forms in texts_of(domain, language).items():
        for form in forms if name not in SHARED else ():
            yield name, NAMES.sub("…", re.sub(r"\{\w+\}", "…", form))


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
