"""A question that waits is recalled, twice at most and in other words; by letter what is open."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue import phrases
from bot.dialogue.collecting import recalling
from bot.dialogue.scene import QUESTIONABLE
from bot.dialogue.slots import question_of
from bot.domain.case import Case
from bot.domain.dialogue import Decision, DialogueState, Line, Phase, Say
from bot.domain.policy import Policy

OPENINGS = ("m3.reminder", "m3.reminder_last")
BY_LIST = ("m3.reminder_list", "m3.reminder_list_last")


def recalled(state: DialogueState, case: Case, policy: Policy, now: datetime) -> Decision | None:
    """The reminder and when the next one is due; None when nothing waits for an answer."""
    if case.status not in QUESTIONABLE or state.phase is Phase.WITH_STAFF:
        return None
    said = _question(state, case) or _list(state, case)
    if said is None:
        return None
    times = state.reminded + 1
    state = replace(state, reminded=times, worded=said.lines[-1].key)
    return Decision(state=state, effects=(said, *recalling(case.id, policy, now, recalled=times)))


def unanswered(state: DialogueState, case: Case) -> tuple[str, ...]:
    """The questions of the last letter about a case that have no answer yet."""
    known = {question_of(name) for name in case.slots}
    return tuple(name for name in state.listed.get(case.id, ()) if name not in known)


def _question(state: DialogueState, case: Case) -> Say | None:
    if state.phase is not Phase.COLLECTING or state.case_id != case.id or not state.asked:
        return None
    asked = phrases.question(state.asked, case.id, again=not state.worded.startswith("m3.again."))
    opening = Line(key=OPENINGS[min(state.reminded, len(OPENINGS) - 1)])
    return replace(asked, lines=(opening, *asked.lines))


def _list(state: DialogueState, case: Case) -> Say | None:
    """What is open, under the numbers of the letter it was asked in."""
    numbers = {slot: number for number, slot in enumerate(state.listed.get(case.id, ()), 1)}
    left = unanswered(state, case)
    if not left:
        return None
    opening = Line(key=BY_LIST[1])
    if not state.reminded:
        opening = Line(key=BY_LIST[0], params={"count": len(left)})
    items = tuple(Line(key=f"m3.still.{slot}", params={"number": numbers[slot]}) for slot in left)
    return Say(lines=(opening, *items), case_id=case.id)
