"""The chain of events: whoever edits, removes, inserts or reorders is found (iso10002 §4.3)."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bot.domain.events import (
    BOT,
    GENESIS,
    Actor,
    ActorType,
    Event,
    EventType,
    Link,
    chain,
    faults,
    keyed,
)
from tests.fakes import START

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)
events = st.builds(
    Event,
    type=st.sampled_from(EventType),
    at=st.integers(0, 10**6).map(lambda seconds: START + timedelta(seconds=seconds)),
    actor=st.builds(Actor, type=st.sampled_from(ActorType), id=st.text(max_size=3)),
    reason=st.text(max_size=5),
    data=st.dictionaries(st.text(max_size=3), json_values, max_size=2),
)
chains = st.lists(events, min_size=3, max_size=6).map(
    lambda found: chain("case1", found, seq=0, prev_hash=GENESIS)
)


def linked(count: int = 4) -> tuple[Link, ...]:
    made = (
        Event(type=EventType.NOTE_ADDED, at=START + timedelta(hours=n), actor=BOT, data={"n": n})
        for n in range(count)
    )
    return chain("case1", made, seq=0, prev_hash=GENESIS)


def edits(link: Link) -> Iterator[tuple[str, Link]]:
    """The link with one field of itself, its event or its actor changed."""
    event, actor = link.event, link.event.actor
    yield "stream", replace(link, stream="case2")
    yield "seq", replace(link, seq=link.seq + 7)
    yield "prev_hash", replace(link, prev_hash="f" * 64)
    yield "hash", replace(link, hash="f" * 64)
    others: dict[str, Any] = {
        "type": EventType.CLOSED,
        "at": event.at + timedelta(microseconds=1),
        "actor": replace(actor, type=ActorType.STAFF),
        "from_status": "closed",
        "to_status": "closed",
        "reason": "another",
        "data": {**event.data, "n": "another"},
    }
    assert others.keys() == {f.name for f in fields(Event)}
    for name, value in others.items():
        changed: dict[str, Any] = {name: value}
        yield name, replace(link, event=replace(event, **changed))
    yield "actor id", replace(link, event=replace(event, actor=replace(actor, id="anna")))


EDITS = [name for name, _ in edits(linked(1)[0])]


@given(chains)
def test_a_chain_is_whole_and_ends_at_its_head(links: tuple[Link, ...]):
    assert faults(links) == []
    assert faults(links, head=links[-1].hash) == []
    assert [link.seq for link in links] == list(range(1, len(links) + 1))


@given(chains, st.integers(1, 3))
def test_a_chain_grown_in_parts_is_the_same(links: tuple[Link, ...], at: int):
    begun, rest = links[:at], [link.event for link in links[at:]]
    grown = chain("case1", rest, seq=at, prev_hash=begun[-1].hash)
    assert begun + grown == links


@pytest.mark.parametrize("place", [0, 1, 3])
@pytest.mark.parametrize("name", EDITS)
def test_any_edited_field_of_any_event_is_found(place: int, name: str):
    links = list(linked())
    links[place] = dict(edits(links[place]))[name]
    assert faults(links)


TAMPERINGS: dict[str, Callable[[list[Link]], list[Link]]] = {
    "the first removed": lambda links: links[1:],
    "one removed": lambda links: links[:1] + links[2:],
    "two exchanged": lambda links: [links[1], links[0], *links[2:]],
    "one doubled": lambda links: [links[0], *links],
    "one of another chain": lambda links: [*links[:2], linked(3)[0], *links[2:]],
}


@pytest.mark.parametrize("tampered", TAMPERINGS.values(), ids=TAMPERINGS)
def test_what_is_removed_moved_or_put_in_is_found(
    tampered: Callable[[list[Link]], list[Link]],
):
    assert faults(tampered(list(linked())))


@given(chains, st.data())
def test_any_reordering_is_found(links: tuple[Link, ...], data: st.DataObject):
    other = data.draw(st.permutations(links))
    assert bool(faults(other)) == (tuple(other) != links)


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_a_chain_cut_at_its_end_is_found_by_its_head(kept: int):
    links = linked()
    assert faults(links[:kept], head=links[-1].hash)


def test_the_order_of_keys_and_the_zone_of_times_are_no_edits():
    one = Event(type=EventType.PAGED, at=START, actor=BOT, data={"a": 1, "b": 2})
    same = replace(one, data={"b": 2, "a": 1})
    assert chain("s", [one], seq=0, prev_hash=GENESIS) == chain(
        "s", [same], seq=0, prev_hash=GENESIS
    )


def test_a_keyed_value_tells_nothing_without_its_key():
    assert keyed("+90 555", b"key") == keyed("+90 555", b"key")
    assert keyed("+90 555", b"key") != keyed("+90 555", b"other")
    assert keyed("+90 555", b"key") != keyed("+90 556", b"key")
    assert keyed({"text": "\ud800"}, b"key")
