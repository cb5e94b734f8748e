"""An operator teaches an own category, measures on own rows, and is told of faults."""

import json
from pathlib import Path

import pytest

from config.settings import POLICY
from tests.process import Served, command

PARKING = """
[categories.parking]
name = { en = "Parking", ru = "Парковка", tr = "Otopark", fa = "پارکینگ" }
examples.en = [
    "Every space in your car park is taken by staff cars before nine.",
    "I got a parking ticket although I had paid at the machine",
    "the barrier of the car park would not let me out for half an hour",
    "No disabled bays left, vans park on them all day",
    "Your garage charges for parking but there is never a free space",
    "someone scratched my car in your parking lot and there is no camera",
    "why is the visitors parking closed on Sundays",
    "delivery trucks block the entrance to the customer parking every morning",
]

[categories.other]"""


@pytest.fixture
def idle(tmp_path: Path) -> Served:
    (tmp_path / "idle").mkdir()
    return Served(tmp_path / "idle")


def _policy(served: Served, text: str) -> Path:
    policy, settings = served.folder / "policy.toml", served.folder / "own.toml"
    policy.write_text(text, encoding="utf-8")
    settings.write_text(f'policy_file = "{policy}"\n', encoding="utf-8")
    return settings


@pytest.mark.slow
async def test_a_category_of_ones_own_is_learnt_measured_and_used(idle: Served):
    settings = str(_policy(idle, POLICY.read_text("utf-8").replace("[categories.other]", PARKING)))
    trained = await command(idle, "--config", settings, "train", within=600)
    assert trained.code == 0, trained.err
    assert "parking" in trained.out
    read = await command(
        idle,
        "--config",
        settings,
        "understand",
        stdin=b"The barrier of your car park swallowed my ticket, parking was full anyway",
    )
    assert read.rows[0]["category"]["code"] == "parking"


async def test_a_category_without_examples_is_explained(idle: Served):
    bare = PARKING.partition("examples.en")[0] + "\n[categories.other]"
    text = POLICY.read_text("utf-8").replace("[categories.other]", bare)
    ended = await command(idle, "--config", str(_policy(idle, text)), "train")
    assert ended.code == 1
    assert "categories.parking.examples" in ended.err
    assert "arzuhal train" in ended.err


async def test_ones_own_rows_are_measured(idle: Served):
    rows = idle.folder / "own.csv"
    rows.write_text(
        "text,language,kind,category\n"
        "my parcel never arrived,en,complaint,delivery\n"
        "списали деньги дважды,ru,complaint,billing\n",
        encoding="utf-8",
    )
    ended = await command(idle, "evaluate", "--data", str(rows), "--json")
    (figures,) = ended.rows
    assert figures["category"]["accuracy"] == 1.0
    told = await command(idle, "evaluate", "--data", str(rows))
    assert "category: accuracy 100.0%" in told.out


async def test_a_row_that_cannot_be_used_is_named(idle: Served):
    rows = idle.folder / "own.jsonl"
    rows.write_text(json.dumps({"text": "x", "urgency": "huge"}) + "\n", encoding="utf-8")
    ended = await command(idle, "evaluate", "--data", str(rows))
    assert (ended.code, ended.out) == (1, "")
    assert "own.jsonl:1: urgency is 'huge'; it may be one of low, normal" in ended.err


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"text": "late", "language": "en", "category": "slowness"}, "is not in the policy"),
        ({"text": "我的订单还没有到", "category": "delivery"}, "is in zh"),
    ],
)
async def test_a_row_that_would_teach_nothing_is_refused(
    idle: Served, row: dict[str, str], said: str
):
    rows = idle.folder / "own.jsonl"
    rows.write_text(json.dumps(row) + "\n", encoding="utf-8")
    ended = await command(idle, "train", "--data", str(rows))
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
