"""Of which notice somebody was told, and to what they agreed: kept, and gone with the rest."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.domain.consent import Means, Standing, newest
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.events import EventType
from bot.domain.staff import Permission
from bot.services import consenting
from bot.services.erasing import Erasing
from bot.services.subjects import Subjects, Wish
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from tests.bot.services.line import Line
from tests.fakes import shipped_policy

TOLD = "The kettle I bought broke after two days"
ASKED = {
    "en": "May we pass your complaint on to the carrier?",
    "ru": "Можно ли передать Вашу жалобу перевозчику?",
    "tr": "Şikâyetinizi taşıyıcıya iletebilir miyiz?",
    "fa": "آیا اجازه می‌دهید شکایت شما را به شرکت حمل بدهیم؟",
}
POLICY = shipped_policy(
    privacy_notice="2026-11-01",
    privacy_url="https://example.org/privacy",
    consents={"pass_on": ASKED},
)


@pytest.fixture
def line(store: SqlStore, tmp_path: Path) -> Line:
    return Line(store, tmp_path, policy=POLICY)


async def act(line: Line, reference: str, permission: Permission, deed, **more) -> None:
    await line.casework.act(reference, line.anna, permission, partial(deed, **more))


async def test_who_was_told_of_which_notice(line: Line):
    await line.hear(TOLD, channel="email", user="anna@example.org")
    file = await line.file()
    (told,) = file.informed
    assert (told.version, told.channel, told.language) == ("2026-11-01", "email", "en")
    assert "https://example.org/privacy" in line.wires["email"].sent[0].text


async def test_what_was_not_said_was_not_told(line: Line):
    line.tools.limits = replace(line.tools.limits, answers=0)
    await line.hear(TOLD, channel="email", user="anna@example.org")
    file = await line.file()
    assert not line.wires["email"].sent
    assert file.informed == []


async def test_a_consent_is_asked_for_in_the_words_of_the_policy_and_taken_back(line: Line):
    await line.hear(TOLD)
    reference = (await line.file()).case.reference
    await act(line, reference, Permission.REPLY, consenting.ask, purpose="pass_on")
    answer = {"purpose": "pass_on", "means": Means.PHONE}
    await act(
        line, reference, Permission.WORK, consenting.answered, given=True, words=" Yes ", **answer
    )
    await act(line, reference, Permission.WORK, consenting.withdraw, **answer)
    file = await line.file()
    assert [one.standing for one in file.consents] == [
        Standing.ASKED,
        Standing.GIVEN,
        Standing.WITHDRAWN,
    ]
    assert {one.asked for one in file.consents} == {ASKED["en"]}
    assert file.consents[1].words == "Yes"
    assert newest(file.consents)["pass_on"].standing is Standing.WITHDRAWN
    assert ASKED["en"] in file.messages[-1].text
    noted = [one.event.data for one in file.events if one.event.type is EventType.CONSENT_NOTED]
    assert [one["to"] for one in noted] == ["asked", "given", "withdrawn"]
    assert not any("Yes" in str(one) for one in noted)


async def test_only_what_was_given_is_taken_back(line: Line):
    await line.hear(TOLD)
    reference = (await line.file()).case.reference
    answer = {"purpose": "pass_on", "means": Means.MESSAGE}
    with pytest.raises(ConflictError):
        await act(line, reference, Permission.WORK, consenting.withdraw, **answer)
    with pytest.raises(NotFoundError):
        await act(line, reference, Permission.REPLY, consenting.ask, purpose="publish")
    assert (await line.file()).consents == []


async def test_it_goes_with_the_rest(line: Line, store_database: Database):
    await line.hear(TOLD, channel="email", user="anna@example.org")
    reference = (await line.file()).case.reference
    answer = {"purpose": "pass_on", "means": Means.MESSAGE}
    await act(line, reference, Permission.WORK, consenting.answered, given=False, **answer)
    erasing = Erasing(
        line.store,
        line.blobs,
        line.policy,
        letter=lambda _: None,
        overwrite=store_database.overwrite,
        now=line.clock,
    )
    subjects = Subjects(line.store, erasing, line.policy, now=line.clock)
    person = await subjects.at("anna@example.org", told=False)
    await subjects.erase(person, Wish(reason="", open_too=True))
    file = await line.file()
    assert (file.consents, file.informed) == ([], [])
