"""Hand-written utterances that no model learns from: what must hold of them, per language.

The lexicons grew on the `development` and `validation` rows, so figures on these flatter.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from nlp.understanding import OURS, Understanding
from tests.nlp.conftest import Understand

FOLDER = Path(__file__).parents[1] / "corpus" / "utterances"
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for language in OURS
    for line in (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
]
OTHERS = [row for row in ROWS if row["set"] != "development"]


FLOORS = {"language": 0.98, "kind": 0.92, "category": 0.88, "urgency": 0.93}


@pytest.mark.parametrize("row", [row for row in ROWS if row.get("entities")], ids=str)
def test_facts(understand: Understand, row: dict[str, Any]) -> None:
    facts = {(each.type.value, str(each.value)) for each in understand(row["text"]).entities}
    wanted = {(kind, str(value)) for kind, value in row["entities"].items() if kind != "product"}
    assert wanted <= facts


@pytest.mark.parametrize(("question", "floor"), FLOORS.items())
@pytest.mark.parametrize("language", OURS)
def test_what_is_read_right(
    understand: Understand, language: str, question: str, floor: float
) -> None:
    rows = [row for row in ROWS if row["language"] == language and row[question]]
    right = sum(_answers(understand(row["text"]))[question] == row[question] for row in rows)
    assert right / len(rows) >= floor


def _answers(found: Understanding) -> dict[str, str | None]:
    return {
        "language": found.language.code,
        "kind": found.kind.code,
        "category": found.category.code if found.category else None,
        "urgency": found.urgency.level.code,
    }


def test_no_complaint_is_lost(understand: Understand) -> None:
    lost = [
        row["text"]
        for row in OTHERS
        if row["kind"] == "complaint" and not understand(row["text"]).in_scope
    ]
    assert lost == []
