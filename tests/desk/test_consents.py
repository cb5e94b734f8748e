"""Consents at the desk: asked, noted and taken back on the case; without any, nothing of it."""

import io
import json
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.staff import Role
from tests.desk.stand import Stand, standing
from tests.fakes import shipped_policy

ASKED = {
    "en": "May we pass your complaint on to the carrier?",
    "ru": "Можно ли передать Вашу жалобу перевозчику?",
    "tr": "Şikâyetinizi taşıyıcıya iletebilir miyiz?",
    "fa": "آیا اجازه می‌دهید شکایت شما را به شرکت حمل بدهیم؟",
}
URL = "https://example.org/privacy"
POLICY = shipped_policy(privacy_notice="2026-11-01", privacy_url=URL, consents={"pass_on": ASKED})
DEEDS = ("ask_consent", "note_consent", "withdraw_consent")


@pytest.fixture
async def asking(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path, policy=POLICY) as built:
        yield built


async def test_a_consent_from_the_question_to_its_withdrawal(asking: Stand):
    case = await asking.case("سفارش من دیر رسید", user="fatemeh@example.org")
    manager = await asking.someone(Role.MANAGER)
    path = f"/cases/{case.reference}"
    page = (await manager.get(path)).text
    assert "2026-11-01" in page
    assert 'id="deed-withdraw_consent"' not in page
    assert (await manager.do(case, "ask_consent", purpose="pass_on")).status_code == 303
    said = (await asking.file(case)).messages[-1].text
    assert ASKED["fa"] in said
    yes = {"purpose": "pass_on", "standing": "given", "means": "phone", "words": "بله، بفرستید"}
    assert (await manager.do(case, "note_consent", yes)).status_code == 303
    page = (await manager.get(path)).text
    assert ASKED["en"] in page
    assert "بله، بفرستید" in page
    back = {"purpose": "pass_on", "means": "message"}
    assert (await manager.do(case, "withdraw_consent", back)).status_code == 303
    page = (await manager.get(path)).text
    assert "Withdrawn" in page
    assert 'id="deed-withdraw_consent"' not in page
    assert (await manager.do(case, "withdraw_consent", back)).status_code == 409


async def test_the_copy_for_the_person_has_them(asking: Stand):
    case = await asking.case("My kettle is late", user="anna@example.org")
    manager = await asking.someone(Role.MANAGER)
    await manager.get(f"/cases/{case.reference}")
    no = {"purpose": "pass_on", "standing": "refused", "means": "paper", "words": "Rather not"}
    await manager.do(case, "note_consent", no)
    answer = await manager.post(f"/subjects/{case.conversation_id}/copy")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        (part,) = json.loads(archive.read("data.json"))["conversations"]
        page = archive.read("index.html").decode()
    (told,) = part["privacy_notices_told"]
    assert (told["version"], told["channel"]) == ("2026-11-01", "web")
    (said,) = part["cases"][0]["consents"]
    assert (said["standing"], said["words"], said["asked"]) == (
        "refused",
        "Rather not",
        ASKED["en"],
    )
    assert "Rather not" in page


async def test_who_sees_no_person_sees_how_it_stands_and_no_words(asking: Stand):
    case = await asking.case("My kettle is late")
    manager = await asking.someone(Role.MANAGER)
    await manager.get(f"/cases/{case.reference}")
    no = {"purpose": "pass_on", "standing": "refused", "means": "paper", "words": "Rather not"}
    await manager.do(case, "note_consent", no)
    auditor = await asking.someone(Role.AUDITOR)
    page = (await auditor.get(f"/cases/{case.reference}")).text
    assert "Does not agree" in page
    assert "Rather not" not in page


async def test_where_the_policy_asks_for_none_nothing_is_offered(stand: Stand):
    case, manager = await stand.case(), await stand.someone(Role.MANAGER)
    page = (await manager.get(f"/cases/{case.reference}")).text
    assert not [name for name in DEEDS if f'id="deed-{name}"' in page]
    answer = await manager.do(case, "ask_consent", purpose="pass_on")
    assert answer.status_code in {409, 422}
