"""Cases as contracts.md promises them to programs, and a transcript as its person may see it."""

import json
from datetime import datetime, timedelta, timezone

from bot.domain.case import Fact, Source
from bot.services.ports.cases import CaseFilter
from bot.services.reading import file_json, missing, rfc3339, summary_json
from bot.services.transcript import StoredTranscript
from tests.bot.services.line import Line
from tests.fakes import START, a_case, an_address, shipped_policy, understood

TOLD = "The kettle I bought broke after two days"


async def test_a_case_in_one_line(line: Line):
    await line.hear(TOLD)
    ((case,), count) = await line.reading.cases(CaseFilter())
    assert count == 1
    told = json.loads(json.dumps(summary_json(case)))
    needed = (
        *("reference", "kind", "status", "language", "channel", "category", "urgency"),
        *("received_at", "due", "owner"),
    )
    assert set(needed) <= told.keys()
    assert (told["kind"], told["status"], told["urgency"]) == (
        "complaint",
        "awaiting_info",
        "normal",
    )
    assert told["received_at"] == "2026-03-02T09:00:00Z"
    assert told["owner"] is None
    queue = await line.reading.queue(
        CaseFilter(), {"all": CaseFilter()}, limit=9, offset=0, words=True
    )
    assert queue.first_words == {case.id: TOLD}
    assert queue.counts == {"all": 1}


async def test_a_case_whole(line: Line):
    read = understood(TOLD, order_ref="4481203")
    line.reader.known[TOLD] = read
    await line.hear(TOLD)
    reference = (await line.case()).reference
    await line.casework.note(reference, line.anna, "seen")
    told = json.loads(json.dumps(file_json(await line.file())))
    assert told["slots"]["order_ref"]["value"] == "4481203"
    assert told["slots"]["order_ref"]["source"] == "nlp"
    assert set(told["missing"]) == {"occurred_on", "remedy_requested"}
    first, *rest = told["messages"]
    assert (first["direction"], first["channel"], first["text"]) == ("in", "telegram", TOLD)
    assert {message["direction"] for message in rest} == {"out"}
    assert first["time"] == "2026-03-02T09:00:00Z"
    assert told["notes"] == [{"at": "2026-03-02T09:00:00Z", "by": "anna", "text": "seen"}]
    assert [event["seq"] for event in told["events"]] == list(range(1, len(told["events"]) + 1))
    assert told["events"][-1]["actor"] == {"type": "staff", "id": "anna"}


def test_a_product_is_as_good_as_an_order():
    fact = Fact(field="product", value="kettle", source=Source.NLP, at=START)
    assert "order_ref" in missing(a_case(), shipped_policy())
    assert "order_ref" not in missing(a_case(facts=(fact,)), shipped_policy())
    assert "evidence" not in missing(a_case(), shipped_policy())


def test_times_are_told_in_utc():
    tehran = timezone(timedelta(hours=3, minutes=30))
    assert rfc3339(datetime(2026, 3, 2, 12, 30, tzinfo=tehran)) == "2026-03-02T09:00:00Z"
    assert rfc3339(None) is None


async def test_a_transcript_is_read_from_where_one_left_off(line: Line):
    await line.hear(TOLD)
    transcript = StoredTranscript(line.store)
    whole = await transcript.since(an_address(), 0)
    assert [entry.sequence for entry in whole] == [1, 2, 3]
    assert [entry.sequence for entry in await transcript.since(an_address(), 2)] == [3]
    assert await transcript.since(an_address(user="nobody"), 0) == ()
    assert await transcript.heads([an_address(), an_address(user="nobody")]) == [3, 0]
    assert await transcript.heads([]) == ()
