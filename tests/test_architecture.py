"""The rooms stand as ARCHITECTURE says: who imports whom, and what lies alike where."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("arzuhal", "bot", "channels", "config", "desk", "locales", "nlp")
NOW = re.compile(r"\b(datetime\.now|datetime\.utcnow|date\.today|uuid4|import random)\b")


def sources(*folders: str) -> list[Path]:
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return [path for path in found if "migrations" not in path.parts]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own commands
        [sys.executable, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_imports_run_one_way():
    program = Path(sys.executable).with_name("lint-imports")
    done = run(str(program), "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_one_clock_reads_time_and_chance():
    """Law 12."""
    reading = {str(p.relative_to(ROOT)) for p in sources(*ROOMS) if NOW.search(code_of(p))}
    assert reading == {"bot/clock.py"}


def code_of(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))


def test_the_commands_import_nothing_but_click_until_one_runs():
    done = run(
        "-c",
        "import sys; before = set(sys.modules); import click; known = set(sys.modules)\n"
        "import arzuhal.cli\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - known}\n"
        "print(sorted(new - set(sys.stdlib_module_names) - {'arzuhal'}))",
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


@pytest.mark.parametrize("command", ["--help", "serve --help", "cases list --help"])
def test_help_needs_no_set_up(command: str):
    done = run("-m", "arzuhal", *command.split())
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout


@pytest.mark.parametrize("file", ["channels/message.py", "nlp/understanding.py"])
def test_a_vocabulary_needs_nothing_but_the_standard_library(file: str):
    imported = re.findall(r"^(?:from|import) (\w+)", code_of(ROOT / file), flags=re.MULTILINE)
    assert set(imported) <= set(sys.stdlib_module_names)


def test_the_languages_lie_alike():
    folders = [p for p in (ROOT / "nlp/lang").iterdir() if p.is_dir() and p.name != "__pycache__"]
    assert {folder.name for folder in folders} == {"ru", "fa", "tr", "en"}
    laid = {folder.name: names_in(folder) for folder in folders}
    assert len({frozenset(names) for names in laid.values()}) == 1, laid


def test_the_catalogs_lie_alike():
    folders = [p for p in (ROOT / "locales").iterdir() if (p / "LC_MESSAGES").is_dir()]
    assert {folder.name for folder in folders} == {"ru", "fa", "tr", "en"}
    laid = {folder.name: names_in(folder / "LC_MESSAGES") for folder in folders}
    assert len({frozenset(names) for names in laid.values()}) == 1, laid


@pytest.mark.parametrize("channel", ["email", "telegram", "webchat"])
def test_every_channel_tells_its_story_in_the_same_files(channel: str):
    needed = {"__init__.py", "channel.py", "parse.py", "receive.py", "compose.py"}
    assert needed <= names_in(ROOT / "channels" / channel)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in {".py", ".po"}}


@pytest.mark.parametrize("path", sources(*ROOMS), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_file_opens_with_its_promise(path: Path):
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or text.startswith('"""'), "the first line says what the file promises"
