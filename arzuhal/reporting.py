"""`arzuhal report`: indicators as a page to print, a table, or JSON (contracts.md)."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from arzuhal.bootstrap.rows import Parts
from arzuhal.commands import CommandError, moment
from arzuhal.whole import whole_file
from bot.reporting.report import INPUTS, Kind
from bot.reporting.rows import Split
from bot.services.reporting import Asked
from desk.reporting import exporting, pages
from desk.reporting.telling import Telling

WRITTEN: Mapping[str, Callable[[Telling], str]] = {
    "html": pages.whole,
    "csv": exporting.as_csv,
    "json": exporting.as_json,
}


async def reported(parts: Parts, options: Mapping[str, Any], *, out: Callable[[str], Any]) -> None:
    """Print a report, or write it to a file. Raises CommandError."""
    asked = Asked(
        kind=Kind(options["kind"]),
        split=Split(options["split"] or ""),
        since=moment(options["since"], "--from"),
        until=moment(options["until"], "--to"),
        exposure=options["exposure"],
        inputs=_inputs(options["inputs"]),
    )
    report = await parts.reporting.report(asked)
    telling = Telling(
        report=report,
        language=options["language"] or parts.settings.default_language,
        zone=parts.settings.zone,
        policy=parts.policy,
        organisation=parts.settings.organisation,
        people={one.id: one.name for one in await parts.accounts.all()},
    )
    text, file = WRITTEN[options["style"]](telling), options["output"]
    if file is None:
        out(text)
    else:
        _keep(text, file)


def _keep(text: str, file: Path) -> None:
    try:
        with whole_file(file) as kept:
            kept.write(text.encode())
    except OSError as error:
        raise CommandError(f"--output: {file} cannot be written ({error.strerror})") from None


def _inputs(file: Path | None) -> Mapping[str, tuple[str, ...]]:
    """Lists of texts by the names of `INPUTS`, from a TOML file."""
    if file is None:
        return {}
    try:
        tree = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(f"--inputs: {file} cannot be read ({error})") from None
    if unknown := sorted(set(tree) - set(INPUTS)):
        raise CommandError(f"--inputs: there is no {unknown[0]}. Known: {', '.join(INPUTS)}.")
    return {name: _texts(name, given) for name, given in tree.items()}


def _texts(name: str, given: object) -> tuple[str, ...]:
    if isinstance(given, list) and all(isinstance(one, str) for one in given):
        return tuple(given)
    raise CommandError(f"--inputs: {name} needs a list of texts")
