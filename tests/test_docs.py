"""What the docs show is what the code says."""

from pathlib import Path

from bot.lifecycle.transitions import diagram
from bot.reporting.table import markdown
from desk.api import scopes

ROOT = Path(__file__).parent.parent


def test_the_life_of_a_case_is_drawn_from_the_state_table() -> None:
    assert diagram() in (ROOT / "docs" / "lifecycle.md").read_text(encoding="utf-8")


def test_the_indicators_are_told_from_their_table() -> None:
    assert markdown() in (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")


def test_the_scopes_are_told_from_the_operations() -> None:
    assert scopes.markdown() in (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
