"""Every kind of update by example, and any JSON whatever."""

import copy
import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from channels.message import InboundMessage
from channels.telegram.ours import Bot
from channels.telegram.outcomes import (
    Elsewhere,
    Heard,
    Ignored,
    Moved,
    Parsed,
    Stale,
    Unreadable,
)
from channels.telegram.parse import conversation, parse
from channels.telegram.poll import as_bytes
from tests.channels.telegram.stage import NOON

CORPUS = sorted((Path(__file__).parents[2] / "corpus" / "telegram").glob("*.json"))
CASES = [json.loads(path.read_text(encoding="utf-8")) for path in CORPUS]


def read(update: dict[str, Any]) -> Parsed:
    return parse(update, Bot(account="4242", username="Peer_Test_Bot"), received_at=NOON)


def shown(parsed: Parsed) -> dict[str, Any]:
    """What a case of the corpus may say about its outcome."""
    match parsed:
        case Heard(message=message, files=files):
            return {"heard": flat(message) | {"files": [file.id for file in files]}}
        case Elsewhere(message=message, spoken_to=spoken_to):
            return {"elsewhere": flat(message) | {"spoken_to": spoken_to}}
        case Stale(callback=callback):
            return {"stale": callback}
        case Moved(chat=chat):
            return {"moved": chat}
        case Ignored(reason=reason):
            return {"ignored": reason}
        case Unreadable(reason=reason):
            return {"unreadable": reason}


def flat(message: InboundMessage) -> dict[str, Any]:
    """A message as JSON can say it."""
    found = {field.name: getattr(message, field.name) for field in fields(message)}
    found |= {"user": message.sender.user, "thread": message.sender.thread}
    found |= {"references": list(message.references), "details": dict(message.details)}
    sent_at = message.sent_at and message.sent_at.isoformat()
    return found | {"kind": str(message.kind), "sent_at": sent_at}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    ((kind, expected),) = case["expect"].items()
    found = shown(read(case["update"]))
    assert kind in found, found
    if kind in {"heard", "elsewhere"}:
        assert {key: found[kind][key] for key in expected} == expected
    elif isinstance(expected, str):
        assert expected in found[kind]
    else:
        assert expected == found[kind]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**30)
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | st.sampled_from(["private", "/start", "\ud800", "\0", "@peer_test_bot", "kicked"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "chat", "type", "text", "from", "date", "x\udfff"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


def check(update: dict[str, Any]) -> None:
    """The laws of any outcome: it is storable, and an accepted one can be told from others."""
    parsed = read(update)
    conversation(update)
    as_bytes(update)
    _storable(parsed)
    if isinstance(parsed, Heard | Elsewhere):
        assert parsed.message.external_id
        assert parsed.message.sender.user
    if isinstance(parsed, Unreadable):
        assert parsed.external_id
        assert len(parsed.reason) <= 300


def _storable(value: object) -> None:
    if isinstance(value, str):
        assert "\0" not in value
        value.encode()
    elif is_dataclass(value):
        for field in fields(value):
            _storable(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            _storable(one)
    elif isinstance(value, dict):
        _storable(tuple(value.values()))


@given(st.dictionaries(st.text(max_size=8) | st.sampled_from(["message", "update_id"]), JSON))
def test_any_json_gives_an_answer(update: dict[str, Any]) -> None:
    check(update)


@given(st.data())
def test_any_update_with_anything_anywhere_in_it(data: st.DataObject) -> None:
    update = copy.deepcopy(data.draw(st.sampled_from(CASES))["update"])
    holder: Any = update
    while True:
        if not holder:
            break
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else [0]))
        if isinstance(holder[key], dict | list) and holder[key] and data.draw(st.booleans()):
            holder = holder[key]
            continue
        holder[key] = data.draw(JSON)
        break
    check(update)


def test_the_same_update_read_twice_has_the_same_identity() -> None:
    for case in CASES:
        once, twice = read(case["update"]), read(copy.deepcopy(case["update"]))
        assert once == twice
