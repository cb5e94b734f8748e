"""Everyday dates, sums, references and phones in sentences: the share that must be read right.

`tests/corpus/told`: a sentence, a tab, and the ISO date (or interval that holds it, or `-` where
nothing has happened) or a JSON list of facts. Wednesday 18 November 2026 is today. `phrases` and
`sums` were written before looking at what the grammars know, the sums after the tab as values.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from nlp.pipeline import Pipeline
from nlp.understanding import OURS, Entity, EntityType

FOLDER = Path(__file__).parents[1] / "corpus" / "told"
TODAY = datetime(2026, 11, 18, 9, tzinfo=UTC)
FLOORS = {"order_ref": 0.93, "amount": 0.95, "phone": 0.98, "email": 1.0}


def _lines(name: str) -> list[list[str]]:
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [row.split("\t")[:2] for row in rows if "\t" in row]


def _date(pipeline: Pipeline, text: str, language: str) -> str:
    found = pipeline.understand(text, received_at=TODAY, hint=language)
    entity = found.entity(EntityType.INCIDENT_DATE)
    return str(entity.value) if entity else "-"


@pytest.mark.parametrize(("file", "least"), [("dates", 0.97), ("phrases", 0.94)])
@pytest.mark.parametrize("language", OURS)
def test_dates(pipeline: Pipeline, language: str, file: str, least: float) -> None:
    rows = [(text, *when.strip().split("/")) for text, when in _lines(f"{language}-{file}.tsv")]
    read = [(row[1], _date(pipeline, row[0], language), row[-1]) for row in rows]
    right = sum(first <= found <= last for first, found, last in read)
    wrong = sum(found != "-" and not first <= found <= last for first, found, last in read)
    assert right / len(read) >= least
    assert wrong / len(read) <= 0.02


@pytest.mark.parametrize("language", OURS)
def test_sums(pipeline: Pipeline, language: str) -> None:
    rows = [(text, meant.split(";")) for text, meant in _lines(f"{language}-sums.tsv")]
    right = sum(_sums(pipeline, text, language) == set(map(_sum, meant)) for text, meant in rows)
    assert right / len(rows) >= 0.94


def _sums(pipeline: Pipeline, text: str, language: str) -> set[str]:
    return {_value(each.value) for each in _entities(pipeline, text, language, EntityType.AMOUNT)}


def _sum(written: str) -> str:
    value, currency = written.split()
    return f"{float(value)} {currency}"


@pytest.mark.parametrize("kind", FLOORS)
@pytest.mark.parametrize("language", OURS)
def test_facts(pipeline: Pipeline, language: str, kind: str) -> None:
    told = read = right = 0
    for text, facts in _lines(f"{language}-facts.tsv"):
        wanted = [_value(each["value"]) for each in json.loads(facts) if each["type"] == kind]
        found = [_value(each.value) for each in _entities(pipeline, text, language, kind)]
        told, read = told + len(wanted), read + len(found)
        right += sum(min(wanted.count(value), found.count(value)) for value in set(wanted))
    assert 2 * right / (told + read) >= FLOORS[kind]


def _entities(pipeline: Pipeline, text: str, language: str, kind: str) -> list[Entity]:
    found = pipeline.understand(text, received_at=TODAY, hint=language).entities
    return [entity for entity in found if entity.type == kind]


def _value(value: Any) -> str:
    if isinstance(value, str):
        return value
    return f"{float(value['value'])} {value['currency']}"
