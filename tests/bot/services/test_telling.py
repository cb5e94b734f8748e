"""Staff are told outside the desk of what is their business, once, where they want it."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.notify import Place, What
from bot.domain.staff import Role
from bot.storage.database import Database
from nlp.understanding import Level
from tests.bot.services.crew import Crew
from tests.fakes import understood

NIGHT = "The boiler burst at night"


@pytest.fixture
def crew(store_database: Database, tmp_path: Path) -> Crew:
    return Crew(store_database, tmp_path)


def everything(*places: Place) -> dict[What, tuple[Place, ...]]:
    return dict.fromkeys(What, places or (Place.EMAIL,))


async def test_a_new_case_is_told_to_who_wants_it_without_a_persons_words(crew: Crew):
    await crew.hire("berk", choices=everything())
    await crew.hire("nur")  # handlers are not told of each new case by default
    case = await crew.complaint()
    (mail,) = crew.mails("berk")
    assert mail.subject == f"{case.reference}: New complaint"
    assert f"https://desk.example.org/desk/cases/{case.reference}" in mail.text
    assert "nobody yet" in mail.text
    assert "kettle" not in mail.text
    assert "anna" not in mail.text
    assert crew.mails("nur") == []


async def test_words_stand_in_it_where_the_deployment_and_the_role_allow(
    store_database: Database, tmp_path: Path
):
    crew = Crew(store_database, tmp_path, words=True)
    await crew.hire("berk", choices=everything())
    await crew.hire("vera", Role.VIEWER, choices=everything())
    await crew.complaint()
    assert "They wrote:\nThe kettle I bought broke" in crew.mails("berk")[0].text
    assert "kettle" not in crew.mails("vera")[0].text


async def test_what_happens_to_ones_case_comes_in_one_thread(crew: Crew):
    berk, _ = await crew.hire("berk"), await crew.hire("nur")
    case = await crew.complaint()
    await crew.line.casework.assign(case.reference, crew.line.anna, berk)
    await crew.tell()
    await crew.line.hear("And the lid is missing, too")
    await crew.tell()
    first, second = crew.mails("berk")
    assert "yours now" in first.text
    assert "The complainant has written" in second.text
    assert second.subject == f"Re: {first.subject}"
    assert second.references == (await crew.known(first),)
    assert crew.mails("nur") == [], "it is somebody else's"
    file = await crew.line.reading.file(case.reference)
    assert not [one for one in file.messages if "staff.example.org" in str(one)]


async def test_nobody_is_told_what_they_did_themselves(crew: Crew):
    berk = await crew.hire("berk")
    case = await crew.complaint()
    await crew.line.casework.assign(case.reference, berk, berk)
    await crew.tell()
    assert crew.mails("berk") == []


async def test_of_what_comes_near_and_what_has_passed(crew: Crew):
    await crew.hire("berk", choices=everything())
    await crew.hire("chief", Role.MANAGER)
    await crew.hire("other")
    case = await crew.complaint()
    await crew.line.casework.assign(case.reference, crew.line.anna, (await staff(crew, "other")))
    await crew.tell()
    for _ in range(70):
        await crew.line.fall_due(hours=12)
        await crew.tell()
    told = [mail.text.split("\n")[1] for mail in crew.mails("other")]
    assert "A promised date is near" in told
    assert "A promised date has passed" in told
    assert "A promised date has passed" in [m.text.split("\n")[1] for m in crew.mails("chief")]
    assert "A promised date has passed" not in [m.text.split("\n")[1] for m in crew.mails("berk")]


async def staff(crew: Crew, name: str):
    found = await crew.store.read(lambda unit: unit.staff.get(name))
    assert found
    return found


async def test_a_critical_case_is_told_at_night_the_rest_in_the_morning(crew: Crew):
    crew.line.reader.known[NIGHT] = understood(NIGHT, level=Level.CRITICAL)
    await crew.hire("berk", choices=everything(), zone="Asia/Tokyo")  # it is evening there
    crew.line.clock.tick(hours=3)
    await crew.complaint()
    assert crew.mails("berk") == []
    await crew.line.hear(NIGHT, user="boris")
    await crew.tell()
    assert ["Critical" in mail.subject for mail in crew.mails("berk")] == [True]
    crew.line.clock.tick(hours=12)
    await crew.tell()
    assert [mail.subject.partition(": ")[2] for mail in crew.mails("berk")[1:]] == [
        "New complaint"
    ]


async def test_what_waited_for_the_morning_is_not_told_of_a_case_somebody_took(crew: Crew):
    await crew.hire("berk", choices=everything(), zone="Asia/Tokyo")
    crew.line.clock.tick(hours=3)
    case = await crew.complaint()
    await crew.line.casework.assign(case.reference, crew.line.anna, crew.line.anna)
    crew.line.clock.tick(hours=12)
    await crew.tell()
    assert crew.mails("berk") == []


async def test_two_processes_tell_it_once(crew: Crew):
    await crew.hire("berk", choices=everything())
    await crew.line.hear("The kettle I bought broke after two days")
    await asyncio.gather(*(one.look() for one in (crew.telling, crew.another(), crew.another())))
    await crew.tell()
    assert len(crew.mails("berk")) == 1


async def test_what_cannot_be_told_is_given_up_and_holds_nobody_up(crew: Crew):
    berk = await crew.hire("berk", choices=everything())
    broken = replace(berk, id="broken", login="broken", language="tlh")  # has no catalog
    await crew.store.write(lambda unit: unit.staff.add(broken, now=crew.line.clock()))
    reach = await crew.store.read(lambda unit: unit.reachable.of(berk.id))
    bad = replace(reach, staff_id="broken", email="broken@staff.example.org")
    await crew.store.write(lambda unit: unit.reachable.put(bad))
    await crew.line.hear("The kettle I bought broke after two days")
    for _ in range(6):
        await crew.telling.look()
        crew.line.clock.tick(minutes=2)
    assert await crew.store.read(lambda unit: unit.notices.dead()) == 1
    await crew.store.write(lambda unit: unit.reachable.put(replace(bad, email="")))
    await crew.line.hear("The parcel has not come", user="boris")
    await crew.tell()
    assert len(crew.mails("berk")) == 1


async def test_after_an_outage_old_news_is_left_to_the_letter_of_the_morning(crew: Crew):
    await crew.hire("berk", choices=everything())
    await crew.line.hear("The kettle I bought broke after two days")
    crew.line.clock.tick(days=7)
    await crew.tell()
    assert crew.mails("berk") == []


@pytest.mark.parametrize(("hour", "zone"), [(8, "Asia/Tehran"), (6, "Europe/Moscow")])
async def test_the_letter_of_the_morning(crew: Crew, hour: int, zone: str):
    await crew.hire("berk", choices=everything(), zone=zone, hour=hour, language="ru")
    await crew.hire("idle", choices=everything(), zone=zone, hour=hour)
    for name in ("berk", "idle"):
        await crew.wind(name)
    case = await crew.complaint()
    await crew.line.casework.assign(case.reference, crew.line.anna, await staff(crew, "berk"))
    await crew.tell()
    due = (await crew.reach("berk")).digest_at
    assert due
    crew.line.wires["email"].sent.clear()
    crew.line.clock.tick(seconds=(due - crew.line.clock()).total_seconds() - 1)
    await crew.digesting.look()
    await crew.send()
    assert crew.mails("berk") == []
    crew.line.clock.tick(seconds=2)
    await asyncio.gather(crew.digesting.look(), crew.digesting.look())
    await crew.send()
    (letter,) = crew.mails("berk")
    assert letter.subject == "Ваши обращения на сегодня"
    assert "Ждёт Вас: 1 обращение" in letter.text
    assert case.reference in letter.text
    assert crew.mails("idle") == [], "nothing to tell, no letter"
    crew.line.clock.tick(days=7)
    for _ in range(3):
        await crew.digesting.look()
    await crew.send()
    assert len(crew.mails("berk")) == 2, "one for all the days of an outage"
    after = (await crew.reach("berk")).digest_at
    assert after
    assert timedelta() < after - crew.line.clock() <= timedelta(days=1)


async def test_a_surge_stands_in_the_letter_of_who_runs_the_process(crew: Crew):
    await crew.complaint()
    crew.line.clock.tick(days=29)
    for number in range(12):
        await crew.line.hear(f"The kettle I bought broke after {number} days", user=f"u{number}")
    for name, role in (("chief", Role.MANAGER), ("nur", Role.HANDLER)):
        await crew.hire(name, role, choices={What.DIGEST: (Place.EMAIL,)})
        await crew.wind(name)
    crew.line.clock.tick(days=1)
    await crew.digesting.look()
    await crew.send()
    heads = {name: crew.mails(name)[0].text for name in ("chief", "nur")}
    assert "in the last seven days:" in heads["chief"]
    assert ": 12; a usual week brings 0" in heads["chief"]
    assert "in the last seven days" not in heads["nur"]


async def test_what_was_told_of_a_case_goes_with_its_data(crew: Crew):
    await crew.hire("berk", choices=everything())
    case = await crew.complaint()
    (mail,) = crew.mails("berk")
    await crew.mail("berk@staff.example.org", "Anna is my aunt", to=mail)
    now = crew.line.clock()
    await crew.store.write(lambda unit: unit.personal.forget_talk(case.id, at=now))

    def left(unit):
        return unit.told.answered("email", [f"{mail.id}@example.org"]), unit.told.known_as(mail.id)

    assert await crew.store.read(left) == (None, ("", ""))
    berk = await crew.store.read(lambda unit: unit.personal.at("berk@staff.example.org"))
    assert await crew.store.read(lambda unit: unit.personal.spoken(berk[0])) == 0


async def test_who_is_named_in_a_note_is_told(crew: Crew):
    berk, nur = await crew.hire("berk"), await crew.hire("nur")
    case = await crew.complaint()
    await crew.line.casework.note(case.reference, berk, "Please look at this, @nur and @berk")
    await crew.tell()
    (mail,) = crew.mails("nur")
    assert "A colleague mentions you in a note" in mail.text
    assert "Please look" not in mail.text
    assert crew.mails("berk") == []
    await crew.mail("nur@staff.example.org", "Seen, @berk", to=mail)
    assert "mentions you" in crew.mails("berk")[-1].text
    assert nur.id != berk.id
