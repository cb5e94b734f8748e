"""Options whose codes stand elsewhere; that is imported when one is read or explained."""

from __future__ import annotations

from functools import cached_property
from pkgutil import resolve_name

import click


class Codes(click.Choice[str]):
    """One of the codes found under a name, as `bot.domain.staff:Role`; an empty one is none."""

    def __init__(self, name: str) -> None:
        self.case_sensitive = True
        self._named = name

    @cached_property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override, explicit-override]  # only read
        """All of them, in their order."""
        return tuple(str(code) for code in resolve_name(self._named) if code)
