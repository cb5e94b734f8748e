"""What staff write before it is said, on either database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.answer import Answer, AnswerStatus, Template, Wording
from bot.domain.conversation import Note
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.staff import Role
from bot.services.ports.answers import Translated
from channels.message import Attachment
from tests.contract.test_unit_of_work import file_case
from tests.fakes import START as NOW, staff_of

FILE = Attachment(name="سند.pdf", type="application/pdf", size=3, digest="a" * 64)
TEXTS = {
    "en": Wording(title="Delay", text="{reference}"),
    "fa": Wording(title="دیر", text="\u200c"),
}


@pytest.fixture
async def case(store):
    return await store.write(file_case)


async def test_an_answer_comes_back_as_it_was_and_of_two_writers_one_is_first(store, case):
    made = Answer(id="d", case_id=case.id, by="ada", at=NOW, text="سلام", attachments=(FILE,))
    kept = await store.write(lambda unit: unit.answers.put(made))
    assert kept == replace(made, version=1)
    assert await store.read(lambda unit: unit.answers.get("d")) == kept
    for stale in (made, replace(kept, version=7)):
        with pytest.raises(ConflictError):
            await store.write(lambda unit, one=stale: unit.answers.put(one))
    newer = await store.write(lambda unit: unit.answers.put(replace(kept, text="2")))
    with pytest.raises(ConflictError):
        await store.write(lambda unit: unit.answers.take(kept))
    await store.write(lambda unit: unit.answers.take(newer))
    with pytest.raises(NotFoundError):
        await store.read(lambda unit: unit.answers.get("d"))


async def test_only_what_waits_is_due_and_only_what_was_held_is_held(store, case):
    base = Answer(id="", case_id=case.id, by="ada", at=NOW, text="x", due_at=NOW)
    kinds = {
        "draft": replace(base, due_at=None),
        "due": replace(base, status=AnswerStatus.WAITING),
        "later": replace(base, status=AnswerStatus.WAITING, due_at=NOW + timedelta(days=1)),
        "held": replace(base, status=AnswerStatus.HELD),
    }

    def work(unit):
        for name, one in kinds.items():
            unit.answers.put(replace(one, id=name))

    await store.write(work)
    due = await store.read(lambda unit: unit.answers.due(now=NOW, limit=9))
    assert [one.id for one in due] == ["due"]
    ada = staff_of(Role.HANDLER, "ada")
    [(reference, held)] = await store.read(lambda unit: unit.answers.held(ada))
    assert (reference, held.id) == (case.reference, "held")
    assert await store.read(lambda unit: unit.mentions.unseen(ada)) == 1


async def test_what_is_written_goes_with_the_person_and_its_files_after(store, case):
    one = Answer(id="d", case_id=case.id, by="ada", at=NOW, text="x", attachments=(FILE,))
    told = Translated(
        case_id=case.id,
        digest="b" * 64,
        source="fa",
        target="en",
        text="Hi",
        service="mt.example.org",
        by="ada",
        at=NOW,
    )

    def keep(unit):
        unit.answers.put(one)
        unit.translations.put(told)
        unit.translations.put(replace(told, text="Hello"))

    await store.write(keep)
    assert await store.read(lambda unit: unit.personal.used([FILE.digest])) == {FILE.digest}
    [kept] = await store.read(lambda unit: unit.translations.of(case.id, "en"))
    assert kept.text == "Hello"
    await store.write(lambda unit: unit.personal.forget_talk(case.id, at=NOW))
    assert await store.read(lambda unit: unit.answers.of(case.id)) == []
    assert await store.read(lambda unit: unit.translations.of(case.id, "en")) == []
    assert await store.read(lambda unit: unit.personal.used([FILE.digest])) == frozenset()
    waiting = await store.read(lambda unit: unit.personal.discards(after="", limit=9))
    assert FILE.digest in [one.name for one in waiting]


async def test_each_version_of_a_template_stays(store):
    first = Template(key="delay", version=1, texts=TEXTS, by="ada", at=NOW)
    second = replace(first, version=2, asks=True)

    def work(unit):
        unit.templates.add(first)
        unit.templates.add(second)

    await store.write(work)
    assert await store.read(lambda unit: unit.templates.newest()) == [second]
    assert await store.read(lambda unit: unit.templates.versions("delay")) == [second, first]
    with pytest.raises(ConflictError):
        await store.write(lambda unit: unit.templates.add(second))


async def test_a_mention_is_new_until_it_is_seen_and_goes_with_the_note(store, case):
    note = Note(at=NOW, by="ada", text="@berk look")
    berk = staff_of(Role.HANDLER)

    def work(unit):
        unit.staff.add(berk, now=NOW)
        unit.mentions.add(case.id, unit.cases.note(case.id, note), note, [berk.id])

    await store.write(work)
    [one] = await store.read(lambda unit: unit.mentions.of(berk, limit=9))
    assert (one.reference, one.text, one.seen_at) == (case.reference, note.text, None)
    assert await store.read(lambda unit: unit.mentions.unseen(berk)) == 1
    await store.write(lambda unit: unit.mentions.see(berk.id, case.id, at=NOW))
    assert await store.read(lambda unit: unit.mentions.unseen(berk)) == 0
    await store.write(lambda unit: unit.personal.forget_facts(case))
    assert await store.read(lambda unit: unit.mentions.of(berk, limit=9)) == []
