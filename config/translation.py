"""The part of the settings on the program that translates for staff."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr

from config.faults import Fault
from config.section import Section


class Translation(Section):
    """A server with the API of LibreTranslate or of OpenAI; off without a kind."""

    kind: Literal["", "libretranslate", "openai"]
    url: str = Field(pattern=r"^(https?://[^/\s@?#]+(/[^\s?#]*)?)?$")
    key: SecretStr
    model: str
    timeout: float = Field(gt=0, le=120)
    automatic: bool

    @property
    def host(self) -> str:
        """Where texts go."""
        return urlsplit(self.url).hostname or ""


def contradictions(translation: Translation, allowed: tuple[str, ...]) -> Iterator[Fault]:
    """What cannot be meant; `allowed` are hosts inside the operator's own network."""
    if not translation.kind:
        return
    if not translation.url:
        yield Fault(
            key="translation.url",
            problem=f'is empty though translation.kind is "{translation.kind}"',
            remedy="Set it, e.g. https://translate.example.org, or empty translation.kind.",
        )
    if translation.kind == "openai" and not translation.model:
        yield Fault(
            key="translation.model",
            problem='is empty though translation.kind is "openai"',
            remedy="Name a model that the server has.",
        )
    if translation.url.startswith("http://") and translation.host not in allowed:
        yield Fault(
            key="translation.url",
            problem="is not encrypted, and people's words would be read on the way",
            remedy="Use https://, or list the host under outgoing.allowed if it is your own.",
        )
