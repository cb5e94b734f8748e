"""What is wrong in the settings, one line a fault: the key, the problem, the remedy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError
from typing_extensions import override

PREFIX = "ARZUHAL_"  # of settings in the environment

_REMEDIES = {
    "extra_forbidden": "Remove it, or look its right name up in config/default.toml.",
    "missing": "Set it; config/default.toml shows how.",
}
# What stands there is nobody's to read in a log.
_SECRET = re.compile(r"secret|password|token|database\.url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in the settings: the key, what is wrong, how to mend it."""

    key: str
    problem: str
    remedy: str

    @override
    def __str__(self) -> str:
        """One line for the operator."""
        return f"{self.key}: {self.problem}. {self.remedy}"


class SettingsError(Exception):
    """The settings cannot be used; `faults` says why, one line each."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def explain(error: ValidationError) -> Iterator[Fault]:
    """What pydantic found, one fault for each key; a secret is never shown."""
    for item in error.errors():
        key = ".".join(str(step) for step in item["loc"])
        problem = "there is no such setting" if item["type"] == "extra_forbidden" else item["msg"]
        problem = problem.removeprefix("Value error, ").rstrip(".")
        shown = item.get("input")
        told = item["type"] != "extra_forbidden" and not _SECRET.search(key)
        if told and isinstance(shown, str | int | float):
            problem += f" (it is {shown!r})"
        yield Fault(
            key=key,
            problem=problem,
            remedy=_REMEDIES.get(
                item["type"],
                f"Mend it in arzuhal.toml or {PREFIX}{key.upper().replace('.', '__')}.",
            ),
        )
