"""Every clock of a case follows from the case alone, and what strikes is one message at most."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.case import Case, Fact, Reply, Resolution, Source, Status
from bot.domain.dialogue import Due, Effect, Remind, Say, Step, Struck, TimerKind, Updated
from bot.domain.events import BOT, Actor, ActorType, Event, EventType
from bot.domain.policy import Policy
from bot.lifecycle.asking import ASKING
from bot.lifecycle.awake import awake, place
from bot.lifecycle.clocks import ANSWERED_BY_STAFF, CLOCKS, PAGE_AGAIN, alarms, clocks
from bot.lifecycle.deadlines import next_update, promise, reminded
from bot.lifecycle.falling import STALE, fallen
from bot.lifecycle.progress import DONE, Progress, progress
from nlp.understanding import KindCode, Level
from tests.fakes import START, a_case, shipped_policy

K = TimerKind
POLICY = shipped_policy()
ANNA = Actor(type=ActorType.STAFF, id="anna")
NOTHING = Progress()
SENT = Resolution(sent_at=START, review_until=datetime(2026, 4, 1, 18, 0, tzinfo=UTC))
WORKED_ON = {s for s in Status if a_case(s).undecided}
NEWS, DATES, ANSWER = {K.UPDATE, K.LINE}, {K.WARNING, K.BREACH}, {K.ANSWER_REMINDER, K.LAPSE}


def case_of(status: Status = Status.INVESTIGATING, **changes: object) -> Case:
    known = {"deadlines": promise(START, POLICY), "resolution": SENT, "owner": "anna"}
    return a_case(status, **known | changes)


def strike(
    case: Case,
    *kinds: TimerKind,
    now: datetime,
    told: Progress = NOTHING,
    policy: Policy = POLICY,
) -> tuple[Effect, ...]:
    due = Due(timer=kinds[0], case_id=case.id, along=kinds[1:])
    return fallen(case, due, told, policy, now)


def said(effects: tuple[Effect, ...]) -> list[list[str]]:
    return [[line.key for line in one.lines] for one in effects if isinstance(one, Say)]


def struck(effects: tuple[Effect, ...]) -> list[TimerKind]:
    return [one.timer for one in effects if isinstance(one, Struck)]


# Which clocks run


@pytest.mark.parametrize("status", Status)
def test_each_state_has_its_clocks_and_no_others(status: Status):
    expected = set()
    if status in WORKED_ON:
        expected = NEWS | DATES
    elif status in {Status.REMEDY, Status.EXTERNAL}:
        expected = NEWS
    elif status is Status.DECISION_SENT:
        expected = ANSWER
    assert set(clocks(case_of(status), POLICY)) == expected


def test_no_progress_is_told_while_a_decision_waits_for_its_answer():
    sent = case_of(Status.DECISION_SENT)
    changed = alarms(case_of(Status.DECIDED), sent, POLICY, now=START)
    assert changed[K.UPDATE] is changed[K.LINE] is changed[K.BREACH] is None
    assert changed[K.LAPSE] == SENT.review_until


def test_an_answer_ends_the_waiting_for_one():
    case = case_of(Status.DECISION_SENT)
    told = replace(case, resolution=replace(SENT, reply=Reply.ACCEPT))
    assert alarms(case, told, POLICY, now=START) == {K.ANSWER_REMINDER: None, K.LAPSE: None}


@pytest.mark.parametrize("kind", KindCode)
def test_what_was_promised_an_answer_has_a_clock(kind: KindCode):
    running = clocks(case_of(Status.OUT_OF_SCOPE, kind=kind), POLICY)
    promised = {K.UPDATE} if kind in ANSWERED_BY_STAFF else set()
    long = {K.LINE} if kind is KindCode.DATA_RIGHTS_REQUEST else set()
    assert set(running) == promised | long
    told = Fact(field="faq", value="answered", source=Source.SYSTEM, at=START)
    answered = case_of(Status.OUT_OF_SCOPE, kind=KindCode.QUESTION, facts=(told,))
    assert not clocks(answered, POLICY), "nothing is owed that was answered at once"


def test_the_date_does_not_come_nearer_while_the_clock_stands():
    case = case_of(Status.AWAITING_INFO)
    standing = replace(case, deadlines=replace(case.deadlines, paused_at=START))
    assert set(clocks(standing, POLICY)) == NEWS


@given(st.sampled_from(Status), st.sampled_from(Status), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_a_change_leaves_the_clocks_of_the_case_as_it_is_then(
    before: Status, then: Status, days: int
):
    """Of those ahead: setting and unsetting what changed is as good as setting all anew."""
    now = START + timedelta(days=days)
    was, case = case_of(before), case_of(then)
    ticking = dict(clocks(was, POLICY))
    for kind, at in alarms(was, case, POLICY, now=now).items():
        if at is None:
            ticking.pop(kind, None)
        else:
            ticking[kind] = at
    ahead = {kind: at for kind, at in clocks(case, POLICY).items() if at > now}
    assert ahead.items() <= ticking.items()
    assert set(ticking) - set(ASKING) <= set(clocks(case, POLICY))
    assert K.SOLVED not in ticking or then is Status.CLOSED


def test_a_case_that_has_not_moved_sets_nothing():
    assert alarms(case_of(), case_of(note_count=3), POLICY, now=START) == {}


def test_a_late_letter_has_its_clocks_though_some_are_over():
    late = START + timedelta(days=90)
    fresh = alarms(None, case_of(), POLICY, now=late)
    assert set(fresh) == {K.UPDATE, K.BREACH}, "nobody is warned of what has been"


def test_the_word_goes_out_in_the_morning_of_its_day():
    case = case_of()
    at = clocks(case, POLICY)[K.UPDATE]
    assert at.date() == case.deadlines.update_due.date()
    assert (at.hour, case.deadlines.update_due.hour) == (9, 18)


def test_a_critical_case_pages_until_somebody_takes_it():
    case = case_of(urgency=Level.CRITICAL, owner="")
    assert alarms(None, case, POLICY, now=START)[K.PAGE] == START + PAGE_AGAIN
    assert alarms(case, replace(case, owner="anna"), POLICY, now=START) == {K.PAGE: None}
    assert struck(strike(case, K.PAGE, now=START + PAGE_AGAIN)) == [K.PAGE]
    assert strike(replace(case, owner="anna"), K.PAGE, now=START + PAGE_AGAIN) == (STALE,)


# What follows

SOME = Progress(done=("taken", "noted"))
MONDAY = START + timedelta(days=7)
OVER = promise(START, POLICY).decide_due


def test_news_say_what_was_done_where_it_stands_and_what_remains():
    effects = strike(case_of(), K.UPDATE, now=MONDAY, told=SOME)
    assert said(effects) == [
        [
            *("m5.update", "m5.done", "done.taken", "done.noted"),
            *("status.investigating", "left.investigating"),
        ]
    ]
    assert effects[0] == Updated(case_id="case1", owed=False, done=SOME.done)


def test_never_two_empty_words_in_a_row():
    once = strike(case_of(), K.UPDATE, now=MONDAY)
    assert "m5.nothing" in said(once)[0]
    again = strike(case_of(), K.UPDATE, now=MONDAY, told=Progress(empty_before=True))
    assert again == (Updated(case_id="case1", owed=True),)
    full = strike(case_of(), K.UPDATE, now=MONDAY, told=replace(SOME, empty_before=True))
    assert "m5.done" in said(full)[0]


def test_staff_are_asked_for_a_line_before_a_word_would_be_empty():
    at = clocks(case_of(), POLICY)[K.LINE]
    assert at < clocks(case_of(), POLICY)[K.UPDATE]
    assert struck(strike(case_of(), K.LINE, now=at)) == [K.LINE]
    assert strike(case_of(), K.LINE, now=at, told=SOME) == (STALE,)


def test_staff_are_warned_before_the_date_and_told_after_it():
    at = clocks(case_of(), POLICY)[K.WARNING]
    assert struck(strike(case_of(), K.WARNING, now=at)) == [K.WARNING]
    assert struck(strike(case_of(), K.BREACH, now=OVER)) == [K.BREACH]


def test_a_missed_date_is_regretted_with_what_was_done_and_the_next():
    effects = strike(case_of(), K.BREACH, now=OVER, told=SOME)
    assert said(effects) == [["m5.late", "m5.done", "done.taken", "done.noted", "m5.next"]]


def test_a_missed_date_does_not_say_twice_that_nothing_was_done():
    effects = strike(case_of(), K.BREACH, now=OVER, told=Progress(empty_before=True))
    assert said(effects) == [["m5.late", "m5.next"]]


def test_news_after_the_date_do_not_name_it_as_one_to_come():
    case = case_of()
    case = replace(case, deadlines=replace(case.deadlines, update_due=OVER))
    keys = said(strike(case, K.UPDATE, now=OVER + timedelta(hours=15)))[0]
    assert keys[-1] == "left.late"


@given(
    st.lists(st.sampled_from(sorted(CLOCKS)), min_size=1, max_size=7, unique=True),
    st.sampled_from(Status),
    st.integers(0, 200),
)
@settings(max_examples=200, deadline=None)
def test_however_many_clocks_strike_one_message_is_said(
    kinds: list[TimerKind], status: Status, days: int
):
    effects = strike(case_of(status), *kinds, now=START + timedelta(days=days))
    assert len(said(effects)) <= 1
    assert effects


@pytest.mark.parametrize("kind", sorted(CLOCKS))
def test_a_clock_whose_matter_has_moved_on_does_nothing(kind: TimerKind):
    for status in (Status.CLOSED, Status.MERGED):
        assert strike(case_of(status), kind, now=START + timedelta(days=99)) == (STALE,)
    assert strike(case_of(), kind, now=START) == (STALE,), "nor one that was moved"


def test_a_question_is_answered_or_its_delay_regretted_once():
    case = case_of(Status.OUT_OF_SCOPE, kind=KindCode.QUESTION)
    day = case.deadlines.update_due
    assert strike(case, K.UPDATE, now=day, told=Progress(done=("written",))) == (STALE,)
    effects = strike(case, K.UPDATE, now=day)
    assert (said(effects), struck(effects)) == ([["m5.owed"]], [K.UPDATE])
    again = strike(case, K.UPDATE, now=day, told=Progress(empty_before=True))
    assert again == (Updated(case_id="case1", owed=True),)


def test_silence_is_reminded_of_then_closes():
    case = case_of(Status.DECISION_SENT)
    until = case.resolution.review_until
    assert until
    at = clocks(case, POLICY)[K.ANSWER_REMINDER]
    assert at < until
    assert said(strike(case, K.ANSWER_REMINDER, now=at)) == [["m7r.reminder"]]
    told = reminded(case, POLICY, now=at)
    assert told.resolution.review_until == until
    assert set(clocks(told, POLICY)) == {K.LAPSE}, "once"
    (step,) = strike(told, K.LAPSE, now=until)
    assert isinstance(step, Step)
    assert said(strike(case, K.ANSWER_REMINDER, K.LAPSE, now=until)) == [["m7r.reminder"]]
    assert said(strike(case, K.LAPSE, now=until)) == [["m7r.reminder"]]


@pytest.mark.parametrize("changes", [{"remedies": ("refund",)}, {"upheld": "yes"}])
def test_what_may_not_be_closed_is_for_staff_to_look_at(changes: dict[str, object]):
    resolution = replace(SENT, reminded_at=START, **changes)  # type: ignore[arg-type]  # by name
    case = case_of(Status.DECISION_SENT, resolution=resolution)
    until = case.resolution.review_until
    assert until
    assert struck(strike(case, K.LAPSE, now=until)) == [K.LAPSE]


# Over months


@given(st.sets(st.integers(0, 120)), st.sampled_from(sorted(WORKED_ON)))
@settings(max_examples=40, deadline=None)
def test_no_promised_date_passes_without_a_word_or_a_breach_on_record(
    worked: set[int], status: Status
):
    """Staff do something on some days, or on none; the date of the decision comes and goes."""
    case, now = case_of(status), START
    done, empty, missed = dict[str, None](), False, 0
    ticking = dict(clocks(case, POLICY))
    for day in range(120):
        now = START + timedelta(days=day)
        if day in worked:
            done["noted"] = None
        fallen_due = sorted(kind for kind, at in ticking.items() if at <= now)
        if not fallen_due:
            continue
        for kind in fallen_due:
            del ticking[kind]
        told = Progress(done=tuple(done), empty_before=empty)
        effects = strike(case, *fallen_due, now=now, told=told)
        for one in effects:
            if isinstance(one, Updated):
                assert case.deadlines.update_due >= now - timedelta(days=1), "in time"
                later = next_update(now, case.deadlines, POLICY)
                fresh = replace(case, deadlines=replace(case.deadlines, update_due=later))
                new = alarms(case, fresh, POLICY, now=now)
                ticking |= {kind: at for kind, at in new.items() if at}
                late = TimerKind.BREACH in struck(effects)
                assert one.owed == (empty and not done and not late)
                empty, done, missed = not done, {}, missed + one.owed
                case = fresh
    assert TimerKind.UPDATE in ticking, "and the next is promised"
    assert case.deadlines.update_due > now - timedelta(days=1)
    assert missed == 0 or len(worked) < 100


# In the night


def night(case: Case, policy: Policy) -> datetime:
    """Three in the morning where the person is, on the day of the news."""
    return datetime(2026, 3, 10, 3, 0, tzinfo=place(case, policy)).astimezone(UTC)


@pytest.mark.parametrize("language", ["ru", "tr", "fa", "en"])
def test_nobody_is_written_to_in_their_night(language: str):
    policy = POLICY.in_zone(ZoneInfo("America/New_York"))
    case = case_of(language=language)
    now = night(case, policy)
    effects = strike(case, K.UPDATE, K.LINE, now=now, policy=policy)
    waits = [one for one in effects if isinstance(one, Remind)]
    assert [one.timer for one in waits] == [K.UPDATE]
    morning = waits[0].at.astimezone(place(case, policy))
    assert (morning.hour, morning.day) == (9, 10)
    assert not said(effects)
    assert said(strike(case, K.UPDATE, now=waits[0].at, policy=policy))


def test_staff_are_woken_all_the_same():
    case = case_of(urgency=Level.CRITICAL, owner="")
    assert struck(strike(case, K.PAGE, now=night(case, POLICY))) == [K.PAGE]


@pytest.mark.parametrize(
    ("phone", "zone"),
    [
        ("+98 21 8888 0000", "Asia/Tehran"),
        ("+90 212 555 00 00", "Europe/Istanbul"),
        ("+44 20 7946 0000", "Europe/London"),
        ("+7 495 000-00-00", "Europe/Moscow"),  # a country of many: by language
        ("anna@example.org", "Europe/Moscow"),
    ],
)
def test_the_place_goes_by_the_phone_then_by_the_language(phone: str, zone: str):
    fact = Fact(field="other_contact", value=phone, source=Source.COMPLAINANT, at=START)
    assert place(case_of(language="ru", facts=(fact,)), POLICY) == ZoneInfo(zone)


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # bounds are naive
    st.sampled_from(["ru", "tr", "fa", "en"]),
)
@settings(deadline=None)
def test_the_morning_is_the_nearest_and_is_no_night(now: datetime, language: str):
    policy = POLICY.in_zone(ZoneInfo("Europe/London"))
    case = case_of(language=language)
    found = awake(now, case, policy)
    assert now <= found <= now + timedelta(hours=13)
    assert 9 <= found.astimezone(place(case, policy)).hour < 21
    assert awake(found, case, policy) == found


def test_without_quiet_hours_there_is_no_night():
    quiet = replace(POLICY.quiet, starts=POLICY.quiet.ends)
    assert awake(night(case_of(), POLICY), case_of(), replace(POLICY, quiet=quiet)) == night(
        case_of(), POLICY
    )


# What was done


def event(kind: EventType, actor: Actor = ANNA, to_status: str = "", **data: object) -> Event:
    return Event(type=kind, at=START, actor=actor, to_status=to_status, data=data)


def test_what_staff_did_since_the_last_word_is_read_from_the_trail():
    trail = [
        event(EventType.NOTE_ADDED),
        event(EventType.UPDATE_SENT, BOT, done=["noted"]),
        event(EventType.ASSIGNED),
        event(EventType.STATUS_CHANGED, to_status=Status.INVESTIGATING),
        event(EventType.NOTE_ADDED),
        event(EventType.NOTE_ADDED),
        event(EventType.FIELD_SET, BOT),
        event(EventType.MESSAGE_OUT, BOT, template="m3b.added"),
        event(EventType.MESSAGE_OUT, BOT, template="reply.staff+mail.footer"),
    ]
    found = progress(trail)
    assert found == Progress(done=("taken", "investigating", "noted", "written"))
    assert set(found.done) <= set(DONE)


def test_a_word_that_had_nothing_to_say_is_remembered():
    empty = [event(EventType.UPDATE_SENT, BOT, done=[])]
    assert progress(empty) == Progress(empty_before=True)
    assert progress([*empty, event(EventType.NOTE_ADDED)]).done == ("noted",)
    assert progress([]) == Progress()
