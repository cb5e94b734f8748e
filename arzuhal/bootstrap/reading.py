"""Reads the policy at once, and the models of understanding while doors already open."""

from __future__ import annotations

import logging
import tomllib
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from bot import clock
from bot.domain import policy as policies
from bot.domain.answer import Template, Wording
from bot.domain.errors import PolicyError
from bot.domain.policy import Policy
from config.settings import PROFILES, TEMPLATES, Settings
from locales import LANGUAGES
from nlp.base import Expectation, Understander
from nlp.shelf import Shelf, Stamp
from nlp.understanding import Understanding

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline


log = logging.getLogger(__name__)

# One message in a language before the first person's compiles its lexicon and fills caches.
_WARMING = {
    "en": "My order 4481203 of 14 November has not arrived and nobody answers",
    "ru": "Заказ 4481203 от 14 ноября не пришёл, и никто не отвечает",
    "tr": "14 Kasım tarihli 4481203 numaralı siparişim gelmedi, kimse yanıt vermiyor",
    "fa": "سفارش ۴۴۸۱۲۰۳ روز ۲۳ آبان نرسیده و کسی جواب نمی‌دهد",
}


class LatePipeline:
    """The understanding pipeline, made while doors already open: `load` before it is asked.

    It reads with the model that is in use in a folder, whoever puts another there meanwhile.
    """

    def __init__(self, categories: tuple[str, ...], trained: Path) -> None:
        self._categories, self._shelf = categories, Shelf(trained)
        self._pipeline: Pipeline | None = None
        self._stamp: Stamp | None = None
        self._making = Lock()

    def load(self) -> Pipeline:
        """As it is now. Importing spaCy takes a second: call from a thread the first time."""
        made, stamp = self._pipeline, self._shelf.stamp()
        if made and stamp == self._stamp:
            return made
        # While one thread makes another, the others go on with the one before.
        if not self._making.acquire(blocking=made is None) and made:
            return made
        try:
            return self._made(stamp)
        finally:
            self._making.release()

    def _made(self, stamp: Stamp | None) -> Pipeline:
        from nlp import pipeline  # noqa: PLC0415  # see above

        if self._pipeline is None:
            self._pipeline = pipeline.load(self._categories, self._shelf.folder)
        elif stamp != self._stamp:
            message = pipeline.models(self._shelf.folder).message
            self._pipeline = self._pipeline.reading_with(message)
            log.info("messages are read with model %s from now on", self._pipeline.version)
        self._stamp = stamp
        return self._pipeline

    @property
    def version(self) -> str:
        """Which model messages are read with."""
        return self.load().version

    def warm(self, *languages: str) -> None:
        """Compile languages and fill their caches, so that no first message in them pays for it.

        What nobody writes in costs no time and no memory; its first message waits up to a second.
        """
        pipeline = self.load()
        for language in languages:
            pipeline.understand(_WARMING[language], received_at=clock.now())

    def understand(
        self,
        text: str,
        *,
        received_at: datetime,
        hint: str = "",
        expecting: Expectation | None = None,
    ) -> Understanding:
        """See `nlp.base.Understander`."""
        pipeline = self.load()
        return pipeline.understand(text, received_at=received_at, hint=hint, expecting=expecting)


def load_pipeline(settings: Settings) -> Understander:
    """The pipeline as deployed, for the commands that read without a database."""
    policy = load_policy(settings.policy_path)
    return LatePipeline(tuple(policy.categories), settings.models_dir).load()


def deployed_policy(settings: Settings) -> Policy:
    """The policy with what the settings say of it. Raises PolicyError with every fault."""
    policy = load_policy(settings.policy_path).in_zone(settings.zone)
    return policy.telling(settings.privacy_url)


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
