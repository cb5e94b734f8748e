"""Hand-written utterances. Development rows must hold; of the others no complaint may be lost.

`validation` rows were measured before the lexicons knew them and guided them afterwards;
`held_out` rows were measured last.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from nlp.understanding import OURS
from tests.nlp.conftest import Understand

FOLDER = Path(__file__).parents[1] / "corpus" / "utterances"
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for language in OURS
    for line in (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
]
OTHERS = [row for row in ROWS if row["set"] != "development"]


@pytest.mark.parametrize("row", [row for row in ROWS if row["set"] == "development"], ids=str)
def test_development_rows(understand: Understand, row: dict[str, Any]) -> None:
    found = understand(row["text"])
    assert found.language.code == row["language"]
    assert found.kind.code == row["kind"]
    assert (found.category.code if found.category else None) == row["category"]
    assert found.urgency.level.code == row["urgency"]
    facts = {(entity.type.value, str(entity.value)) for entity in found.entities}
    assert {(kind, str(value)) for kind, value in row.get("entities", {}).items()} <= facts


def test_no_complaint_is_lost(understand: Understand) -> None:
    lost = [
        row["text"]
        for row in OTHERS
        if row["kind"] == "complaint" and not understand(row["text"]).in_scope
    ]
    assert lost == []


def test_every_row_is_read_in_its_language(understand: Understand) -> None:
    wrong = [r["text"] for r in OTHERS if understand(r["text"]).language.code != r["language"]]
    assert wrong == []
