"""The whole line: it never fails, says the same twice, points into the original."""

import json
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from itertools import chain
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from nlp.base import Understander
from nlp.export import to_json
from nlp.pipeline import ANALYSED, Pipeline, load
from nlp.understanding import OURS, KindCode, Span, Understanding
from tests.nlp.conftest import MONDAY, Understand
from tests.nlp.test_corpus import ROWS

STRIDE = 1009  # a prime: words of every list stand beside those of every other
SOUP = 0.5  # seconds of processor time, where others are at work; 0.1 are usual
WORDS = st.sampled_from([word for row in ROWS for word in row["text"].split()])
TEXTS = st.one_of(
    st.text(),
    st.text(st.characters()),
    st.lists(st.one_of(WORDS, st.text(max_size=3))).map(" ".join),
)
MONSTERS = [
    "",
    "\ud800\udfff",
    "\x00" * 50,
    "a" + "\u0301" * 100_000,
    "\u202e\u2066" * 50_000 + "order 4481203",
    "x" * 1_000_000,
    "12345 " * 170_000,
    "order not arrived " * 60_000,
    "1.1." * 200_000,
    "a-" * 300_000,
    "a.b@" * 200_000,
]
WALLS = [
    "👍",
    "((",
    '"',
    "⭐",
    "ﷺ",
    "ﷺ ½ ",
    "not refund ",
    "a@b.co ",
    "12 000 руб ",
    "12.11.2026 ",
    "since 3 days ago ",
    "двадцать тысяч сто ",
    "4111 1111 1111 1111 ",
    "o\u0301\u0302\u0303r\u0301 ",
    "\u202eسفارش\u2066 ",
]


def _spans(found: Understanding) -> list[Span]:
    evidence = found.category.evidence if found.category else ()
    return list(chain(found.entities, found.sensitive, found.urgency.reasons, evidence))


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, hint=st.sampled_from(["", "ru", "fa", "tr", "en", "de", "zz-ZZ"]))
def test_any_text_is_understood_alike_twice_with_true_offsets(
    understand: Understand, text: str, hint: str
) -> None:
    found = understand(text, hint=hint)
    assert found.text == text
    assert found.model_version != "none", "a reader failed"
    assert all(text[span.start : span.end] == span.text for span in _spans(found))
    assert found == understand(text, hint=hint)


@pytest.mark.parametrize("text", MONSTERS, ids=range(len(MONSTERS)))
def test_monsters_are_read_and_kept_whole(understand: Understand, text: str) -> None:
    found = understand(text)
    assert found.text == text
    assert found.model_version != "none"


def _soup(code: str) -> str:
    """Nothing but words that mean something: every reader has the most to do."""
    lexicon = import_module(f"nlp.lang.{code}.lexicon")
    concepts = import_module(f"nlp.lang.{code}.concepts").CONCEPTS
    own = (getattr(lexicon, name) for name in ("CATEGORY", "URGENCY", "REMEDY", "WISHES"))
    labels = chain.from_iterable(
        table.values() for table in (*own, {"": ",".join(concepts.values())})
    )
    groups = chain.from_iterable([one] if isinstance(one, str) else one.values() for one in labels)
    words = list(chain.from_iterable(group.replace("*", "").split(",") for group in groups))
    mixed = (words[at * STRIDE % len(words)] for at in range(len(words)))
    return " ".join(" ".join(mixed).split())[:ANALYSED]


def _least(understand: Understand, text: str) -> float:
    """Seconds of processor time, of three readings the shortest."""
    took = []
    for _ in range(3):
        begun = process_time()
        assert understand(text).model_version != "none"
        took.append(process_time() - begun)
    return min(took)


@pytest.mark.parametrize("code", OURS)
def test_a_soup_of_telling_words_takes_no_time_worth_telling(
    understand: Understand, code: str
) -> None:
    assert _least(understand, _soup(code)) < SOUP


@pytest.mark.parametrize("brick", WALLS, ids=ascii)
def test_neither_does_a_wall_of_one_thing(understand: Understand, brick: str) -> None:
    assert _least(understand, (brick * ANALYSED)[:ANALYSED]) < SOUP


def test_threads_agree_with_one_another(understand: Understand) -> None:
    texts = [row["text"] for row in ROWS] * 3
    alone = [understand(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(understand, texts))
    assert together == alone


def test_a_failing_reader_costs_no_message(
    monkeypatch: pytest.MonkeyPatch, understand: Understand
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("nlp.readers.kind.read", broken)
    found = understand("where is my order?")
    assert (found.kind.code, found.text) == (KindCode.UNCLEAR, "where is my order?")


def test_categories_a_deployment_does_not_use_are_not_answered() -> None:
    found = load({"quality"}).understand("the courier was rude, it is broken", received_at=MONDAY)
    assert found.category is not None
    assert found.category.code == "quality"
    assert not found.category.alternatives


def test_only_what_may_be_a_complaint_has_a_category(understand: Understand) -> None:
    assert understand("thank you, excellent service!").category is None
    nothing_said = understand("well, so it goes").category
    assert nothing_said is not None
    assert nothing_said.code is None


def test_a_pipeline_is_an_understander(pipeline: Pipeline) -> None:
    understander: Understander = pipeline
    assert understander.understand("hi", received_at=MONDAY).text == "hi"


def test_json_has_the_published_shape(understand: Understand) -> None:
    shown = to_json(understand("order 4481203: the heater caught fire, refund £20"))
    assert json.loads(json.dumps(shown)) == shown
    assert list(shown) == [
        "text",
        "language",
        "kind",
        "category",
        "urgency",
        "acts",
        "moves",
        "sayings",
        "entities",
        "remedy",
        "gist",
        "in_scope",
        "model_version",
    ]
    assert shown["urgency"]["level"] == "critical"
    assert set(shown["urgency"]["reasons"][0]) == {"criterion", "start", "end", "text", "rule"}
    assert set(shown["category"]) == {"code", "confidence", "alternatives", "evidence"}
    assert {"type", "start", "end", "text", "value"} == set(shown["entities"][0])


@pytest.mark.parametrize("module", ["lexicon", "patterns", "moves", "sayings"])
def test_language_folders_are_alike(module: str) -> None:
    folders = [import_module(f"nlp.lang.{code}.{module}") for code in OURS]
    names = [{name for name in vars(folder) if name.isupper()} for folder in folders]
    assert all(name == names[0] for name in names)


def test_every_language_knows_every_label() -> None:
    lexicons = [import_module(f"nlp.lang.{code}.lexicon") for code in OURS]
    for table in ("KIND", "CATEGORY", "URGENCY", "ACTS", "REMEDY", "LANGUAGES"):
        labels = [set(getattr(lexicon, table)) for lexicon in lexicons]
        assert all(label == labels[0] for label in labels)
