"""`arzuhal understand`: what the language room reads, as JSON (contracts.md)."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from arzuhal.bootstrap.reading import load_pipeline
from bot import clock
from config.settings import Settings
from nlp.export import to_json


def understand(
    settings: Settings,
    lines: Iterable[str],
    *,
    received_at: str | None,
    style: str,
    out: Callable[[str], Any],
) -> None:
    """One message a line in, one Understanding a line out.

    Raises:
        ValueError: a time that is not RFC 3339. PolicyError: the policy has faults.
    """
    at = _moment(received_at)
    pipeline = load_pipeline(settings)
    for text, hint in _messages(lines, style):
        understanding = pipeline.understand(text, received_at=at, hint=hint)
        out(json.dumps(to_json(understanding), ensure_ascii=False))


def _messages(lines: Iterable[str], style: str) -> Iterator[tuple[str, str]]:
    """A broken line of JSON is taken as the text it is: nothing is dropped."""
    for line in lines:
        text = line.rstrip("\r\n")
        if style == "jsonl":
            try:
                row = json.loads(text)
            except ValueError:
                row = text
            if isinstance(row, dict):
                yield str(row.get("text") or ""), str(row.get("hint") or "")
                continue
        yield text, ""


def _moment(text: str | None) -> datetime:
    if text is None:
        return clock.now()
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
