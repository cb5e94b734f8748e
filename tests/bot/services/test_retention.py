"""What has had its time goes, on either database; a legal hold stops it; counts and chain stay."""

from functools import partial
from pathlib import Path

import pytest

from bot.domain.case import Case
from bot.domain.events import EventType, faults
from bot.domain.staff import Permission, Role
from bot.services.acting import PermissionDeniedError
from bot.services.erasing import Erasing
from bot.services.relating import relate
from bot.services.retention import Retention
from bot.storage.database import Database
from channels.message import Attachment
from tests.bot.services.line import Line
from tests.fakes import staff_of

WORDS = "My kettle broke after two days"


@pytest.fixture
def retention(line: Line, store_database: Database, monkeypatch: pytest.MonkeyPatch) -> Retention:
    monkeypatch.setattr("bot.services.retention.PAUSE", 0)
    erasing = Erasing(
        line.store,
        line.blobs,
        line.policy,
        letter=lambda _: None,
        overwrite=store_database.overwrite,
        now=line.clock,
    )
    return Retention(erasing, line.policy, now=line.clock)


async def closed(line: Line) -> Case:
    """Somebody complains with a photo, takes it back, and it is closed."""
    photo = Attachment(
        name="kettle.png", type="image/png", size=5, digest=line.blobs.put(b"photo")
    )
    await line.hear(WORDS, attachments=(photo,))
    await line.hear("withdraw")
    await line.press("withdraw")
    await line.press("yes")
    return await line.case()


async def erased(line: Line, case: Case) -> list[str]:
    file = await line.reading.file(case.reference)
    assert not faults(file.events, head=file.case.trail_hash)
    found = (link.event for link in file.events if link.event.type is EventType.ERASED)
    return [str(event.data["what"]) for event in found]


async def test_messages_go_after_a_year_and_the_rest_after_three(
    line: Line, retention: Retention, tmp_path: Path
):
    case = await closed(line)
    await line.hear("The same van", user="berk")
    (other,) = [one for one in await line.cases() if one.id != case.id]
    joint = partial(relate, reference=other.reference, words="It was Berk's van")
    await line.casework.act(case.reference, line.anna, Permission.WORK, joint)
    assert case.talk_until
    assert case.retention_until
    line.clock.tick(days=360)
    await retention.look()
    assert await erased(line, case) == []
    line.clock.tick(days=10)
    await retention.look()
    file = await line.reading.file(case.reference)
    assert await erased(line, case) == ["talk"]
    assert (file.messages, file.case.fact("what")) == ([], WORDS)
    assert not [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]
    line.clock.tick(days=730)
    await retention.look()
    file = await line.reading.file(case.reference)
    assert await erased(line, case) == ["talk", "all"]
    assert (file.case.facts, file.case.secret, file.conversation.name) == ((), b"", "")
    assert file.conversation.address.user.startswith("erased-")
    assert (file.related, (await line.reading.file(other.reference)).related) == ((), ())
    kept = ("reference", "category", "urgency", "received_at", "status", "language")
    assert [getattr(file.case, k) for k in kept] == [getattr(case, k) for k in kept]


async def test_a_legal_hold_stops_it_until_it_is_lifted(line: Line, retention: Retention):
    case = await closed(line)
    with pytest.raises(PermissionDeniedError):
        await line.casework.hold(case.reference, staff_of(Role.HANDLER, "berk"), "a court asks")
    await line.casework.hold(case.reference, line.anna, "a court asks")
    line.clock.tick(days=2000)
    await retention.look()
    assert await erased(line, case) == []
    await line.casework.release(case.reference, line.anna, "the court has decided")
    await retention.look()
    assert await erased(line, case) == ["all"]


async def test_open_cases_and_fresh_words_stay(line: Line, retention: Retention):
    await line.hear(WORDS)
    line.clock.tick(days=2000)
    await retention.look()
    assert (await line.reading.file((await line.case()).reference)).messages
