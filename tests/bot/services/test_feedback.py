"""After the end over the whole line: timers on disk, sensible hours, what staff and people see."""

from datetime import UTC, datetime

import pytest

from bot.domain.case import ClosureReason, Status
from bot.domain.events import EventType
from bot.domain.survey import SurveyPolicy
from bot.storage.unit_of_work import SqlStore
from nlp.understanding import ActCode, KindCode
from tests.bot.services.line import Line, decide
from tests.fakes import shipped_policy, understood


async def closed(line: Line, **way: str) -> str:
    """A case whose decision was accepted, and its end told."""
    await line.hear("The kettle I bought broke after two days", **way)
    reference = (await line.case()).reference
    await decide(line, reference)
    accepted = understood("satisfied", ActCode.SATISFIED, kind=KindCode.UNCLEAR)
    line.reader.known["satisfied"] = accepted
    await line.hear("satisfied", **way)
    await line.casework.close(reference, line.anna, reason=ClosureReason.ACCEPTED, root_cause="x")
    await line.delivering.deliver((await line.case()).conversation_id)
    return reference


async def asked(line: Line) -> list[str]:
    """Days pass; what was said unasked in each."""
    before = len(line.texts())
    for _ in range(14):
        await line.fall_due(hours=12)
    return line.texts()[before:]


async def test_asked_first_whether_it_is_solved_and_days_later_how_it_was(line: Line):
    await closed(line)
    solved, handling = await asked(line)
    assert "Is the matter solved for you" in solved
    assert "How easy was it to complain to us?" in handling
    await line.press("solved:yes")
    await line.press("rate:ease:4")
    file = await line.file()
    assert file.case.fact("satisfaction") == {"solved": "yes", "ease": 4}
    assert file.case.status is Status.CLOSED
    kinds = [link.event.type for link in file.events]
    assert kinds.count(EventType.SURVEY_SENT) == 2
    assert kinds.count(EventType.SURVEY_ANSWERED) == 2


async def test_nobody_is_asked_at_night(line: Line):
    line.clock.at = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    await closed(line)
    sent = len(line.texts())
    await line.fall_due(hours=48)
    assert len(line.texts()) == sent
    await line.fall_due(hours=12)
    assert "Is the matter solved" in line.texts()[-1]


async def test_not_solved_opens_it_again_under_the_same_number(line: Line):
    reference = await closed(line)
    await line.fall_due(hours=49)
    await line.press("solved:no")
    case = await line.case()
    assert (case.reference, case.status, case.reopen_count) == (reference, Status.TRIAGED, 1)
    assert "is open again" in line.texts()[-1]
    said = len(line.texts())
    await line.fall_due(hours=73)
    assert not any("How easy" in text for text in line.texts()[said:])


async def test_staff_who_open_it_again_end_the_asking(line: Line):
    reference = await closed(line)
    await line.casework.step(reference, line.anna, "reopen")  # type: ignore[arg-type]  # its value
    assert not any("solved for you" in text for text in await asked(line))


async def test_nobody_is_asked_where_the_policy_says_so(store: SqlStore, tmp_path):
    policy = shipped_policy(survey=SurveyPolicy(share=0))
    line = Line(store, tmp_path, policy=policy)
    await closed(line)
    assert await asked(line) == []


async def test_an_answer_after_weeks_and_a_restart_still_counts(line: Line):
    await closed(line)
    await asked(line)
    line.clock.tick(days=30)
    line.conversing = line.another()
    await line.press("rate:ease:5")
    assert (await line.case()).fact("satisfaction") == {"ease": 5}
    assert line.texts()[-1] == "How well did we keep you informed?"


async def test_by_letter_in_one_letter_whose_answer_is_read(line: Line):
    way = {"channel": "email", "account": "complaints@example.org", "user": "anna@example.org"}
    await closed(line, **way)
    for _ in range(14):
        await line.fall_due(hours=12)
    letters = line.texts("email")
    assert "5. Whatever the outcome, how fairly did we treat you?" in letters[-1]
    assert sum("Is the matter solved" in text for text in letters) == 1
    answer = "1) 5\n2) 3\nYour colleague was kind"
    line.reader.known[answer] = understood(answer, kind=KindCode.PRAISE)
    await line.hear(answer, **way)
    case = await line.case()
    comment = "Your colleague was kind"
    assert case.fact("satisfaction") == {"ease": 5, "information": 3, "comment": comment}
    assert case.needs_review, "somebody reads the words"
    assert "This helps us to do better." in line.texts("email")[-1]


@pytest.mark.parametrize("days", [20, 40])
async def test_a_data_request_has_a_date_of_its_own_and_staff_are_told_in_time(
    line: Line, days: int
):
    text = "delete my data"
    line.reader.known[text] = understood(text, kind=KindCode.DATA_RIGHTS_REQUEST)
    await line.hear(text)
    case = await line.case()
    assert (case.deadlines.update_due - case.received_at).days in {29, 30}
    assert "1 April 2026" in line.texts()[-1]
    for _ in range(days):
        await line.fall_due(days=1)
    letters = await line.store.read(
        lambda unit: unit.outbox.due("email", now=line.clock(), limit=9)
    )
    assert bool(letters) == (days > 25), "staff are told by mail, in good time and not before"
