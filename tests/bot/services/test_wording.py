"""Texts in four languages: dates people know, numbers in their digits, references in order."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.dialogue import phrases
from bot.domain.case import Resolution
from bot.domain.dialogue import Say
from bot.domain.policy import ExternalBody
from bot.services.wording import (
    FIRST_STRONG_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    Wording,
)
from nlp.understanding import OURS
from tests.fakes import a_case, shipped_policy

BODY = ExternalBody(name="Committee", phone="+90 555", url="https://example.org")


def wording(zone: str = "UTC", **policy: Any) -> Wording:
    return Wording(organisation="Örnek A.Ş.", zone=ZoneInfo(zone), policy=shipped_policy(**policy))


# The same instant in each language; the calendars' edges; the night the clocks change.
DAYS = [
    ("UTC", "2026-03-21T12:00", "en", "Saturday, 21 March 2026"),
    ("UTC", "2026-03-21T12:00", "ru", "21 марта 2026 г. (суббота)"),
    ("UTC", "2026-03-21T12:00", "tr", "21 Mart 2026 Cumartesi"),
    ("UTC", "2026-03-21T12:00", "fa", "شنبه ۱ فروردین ۱۴۰۵"),
    ("UTC", "2026-03-20T12:00", "fa", "جمعه ۲۹ اسفند ۱۴۰۴"),
    ("UTC", "2025-03-20T12:00", "fa", "پنجشنبه ۳۰ اسفند ۱۴۰۳"),
    ("Asia/Tehran", "2026-03-20T20:29", "fa", "جمعه ۲۹ اسفند ۱۴۰۴"),
    ("Asia/Tehran", "2026-03-20T20:30", "fa", "شنبه ۱ فروردین ۱۴۰۵"),
    ("Europe/Istanbul", "2026-12-31T21:00", "tr", "1 Ocak 2027 Cuma"),
    ("Europe/London", "2026-03-28T23:59", "en", "Saturday, 28 March 2026"),
    ("Europe/London", "2026-03-29T23:00", "en", "Monday, 30 March 2026"),
    ("Europe/London", "2026-10-25T23:59", "en", "Sunday, 25 October 2026"),
    ("America/New_York", "2026-07-05T03:59", "en", "Saturday, 4 July 2026"),
    ("UTC", "2028-02-29T00:00", "ru", "29 февраля 2028 г. (вторник)"),
]


@pytest.mark.parametrize(("zone", "moment", "language", "written"), DAYS)
def test_a_day_as_people_write_it(zone: str, moment: str, language: str, written: str):
    found = wording(zone).day(datetime.fromisoformat(moment).replace(tzinfo=UTC), language)
    assert found.replace("\u200c", "") == written


@pytest.mark.parametrize(
    ("moment", "language", "clock"),
    [
        ("2026-03-29T00:59", "en", ", 00:59"),
        ("2026-03-29T01:00", "en", ", 02:00"),
        ("2026-10-25T00:30", "en", ", 01:30"),
        ("2026-10-25T01:30", "en", ", 01:30"),
        ("2026-03-29T01:00", "fa", "، ساعت ۰۲:۰۰"),
    ],
)
def test_the_hour_is_the_deployments(moment: str, language: str, clock: str):
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert wording("Europe/London").moment(at, language).endswith(clock)


@pytest.mark.parametrize("language", OURS)
def test_the_acknowledgement_names_reference_and_dates(language: str):
    case = a_case(reference="K7M4-2QXD-9")
    text = wording().say(phrases.say("m1.recorded", case_id=case.id), language, case)
    assert "K7M4-2QXD-9" in text
    for moment in (case.deadlines.update_due, case.deadlines.decide_due):
        assert wording().day(moment, language) in text
    assert "{" not in text


def test_in_persian_a_reference_keeps_its_order():
    case = a_case(reference="K7M4-2QXD-9")
    isolated = f"{LEFT_TO_RIGHT_ISOLATE}K7M4-2QXD-9{POP_ISOLATE}"
    assert isolated in wording().text("m4.triaged", "fa", case)
    assert LEFT_TO_RIGHT_ISOLATE not in wording().text("m4.triaged", "en", case)
    named = f"{FIRST_STRONG_ISOLATE}Örnek A.Ş.{POP_ISOLATE}"
    assert named in wording().text("m0.notice", "fa")


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize("count", [1, 2, 4, 5, 21])
def test_questions_are_counted_as_grammar_wants(language: str, count: int):
    text = wording().text("m3.list", language, count=count)
    shown = str(count).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert (shown if language == "fa" else str(count)) in text


def test_russian_knows_three_plurals():
    asked = {count: wording().text("m3.list", "ru", count=count) for count in (1, 2, 5, 21)}
    assert len({text.replace(str(count), "") for count, text in asked.items()}) == 3


@pytest.mark.parametrize("language", OURS)
def test_a_list_of_questions_is_numbered(language: str):
    text = wording().say(Say(lines=phrases.listed(("what", "order_ref"))), language, None)
    assert [line[0] for line in text.split("\n\n")[1:3]] == (
        ["۱", "۲"] if language == "fa" else ["1", "2"]
    )
    assert phrases.listed(()) == ()


def test_what_staff_write_is_no_pattern():
    text = wording().text("reply.staff", "en", a_case(), text="{reference} 100% {0} {")
    assert text == "{reference} 100% {0} {"


def test_outside_bodies_with_what_is_known_of_them():
    bodies = (BODY, ExternalBody(name="Court"))
    text = wording(external_bodies=bodies).text("outside.bodies", "en")
    assert "Committee, +90 555, https://example.org; Court" in text


def test_an_address_keeps_its_order_in_persian():
    case, url = a_case(), "https://example.org/desk"
    text = wording().text("staff.critical", "fa", case, url=url)
    assert f"{LEFT_TO_RIGHT_ISOLATE}{url}{POP_ISOLATE}" in text


def test_the_date_of_review_is_the_told_one():
    until = datetime(2026, 5, 1, tzinfo=UTC)
    case = a_case(resolution=Resolution(review_until=until))
    assert "1 May 2026" in wording().text("m9.closed", "en", case)


@pytest.mark.parametrize("language", OURS)
def test_buttons_carry_their_labels(language: str):
    for slot in ("remedy_requested", "occurred_on", "evidence"):
        for choice in wording().choices(phrases.options_for(slot), language):
            assert choice.label
            assert len(choice.value.encode("ascii")) <= 64


def test_a_key_no_catalog_has_is_a_fault():
    with pytest.raises(KeyError):
        wording().text("no.such.text", "en")
