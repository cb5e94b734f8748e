"""Reads the policy at once, and the models of understanding while doors already open."""

from __future__ import annotations

import tomllib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import clock
from bot.domain import policy as policies
from bot.domain.answer import Template, Wording
from bot.domain.errors import PolicyError
from bot.domain.policy import Policy
from config.settings import PROFILES, TEMPLATES, Settings
from locales import LANGUAGES
from nlp.base import Expectation, Understander
from nlp.understanding import Understanding

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline


# One message a language before the first person's: lexicons are then compiled, caches filled.
_WARMING = {
    "en": "My order 4481203 of 14 November has not arrived and nobody answers",
    "ru": "Заказ 4481203 от 14 ноября не пришёл, и никто не отвечает",
    "tr": "14 Kasım tarihli 4481203 numaralı siparişim gelmedi, kimse yanıt vermiyor",
    "fa": "سفارش ۴۴۸۱۲۰۳ روز ۲۳ آبان نرسیده و کسی جواب نمی‌دهد",
}


class LatePipeline:
    """The understanding pipeline, made while doors already open: `load` before it is asked."""

    def __init__(self, categories: tuple[str, ...], trained: Path) -> None:
        self._categories, self._trained = categories, trained
        self._pipeline: Pipeline | None = None

    def load(self) -> Pipeline:
        """Make it. Importing spaCy takes a second: call from a thread."""
        from nlp import pipeline  # noqa: PLC0415  # see above

        self._pipeline = self._pipeline or pipeline.load(self._categories, self._trained)
        return self._pipeline

    def warm(self) -> None:
        """Compile every language and fill every cache, so that no first message pays for it."""
        pipeline = self.load()
        for words in _WARMING.values():
            pipeline.understand(words, received_at=clock.now())

    def understand(
        self,
        text: str,
        *,
        received_at: datetime,
        hint: str = "",
        expecting: Expectation | None = None,
    ) -> Understanding:
        """See `nlp.base.Understander`."""
        pipeline = self._pipeline or self.load()
        return pipeline.understand(text, received_at=received_at, hint=hint, expecting=expecting)


def load_pipeline(settings: Settings) -> Understander:
    """The pipeline as deployed, for the commands that read without a database."""
    policy = load_policy(settings.policy_path)
    return LatePipeline(tuple(policy.categories), settings.models_dir).load()


def load_policy(path: Path) -> Policy:
    """Read and check the policy. Raises PolicyError with every fault."""
    try:
        shipped = tomllib.loads(PROFILES.read_text(encoding="utf-8"))
        return policies.parse(tomllib.loads(path.read_text(encoding="utf-8")), shipped)
    except OSError as error:
        raise PolicyError((f"policy_file: {path} cannot be read ({error.strerror}).",)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PolicyError((f"policy_file: {path} is not valid TOML ({error}).",)) from None


def load_templates() -> dict[str, Template]:
    """The ready answers that ship, by key, in their order."""
    found = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))
    return {key: _template(key, table) for key, table in found.items()}


def _template(key: str, table: dict[str, Any]) -> Template:
    texts = {
        language: Wording(title=table[language]["title"], text=table[language]["text"].strip())
        for language in LANGUAGES
    }
    return Template(key=key, texts=texts, asks=table["asks"])
