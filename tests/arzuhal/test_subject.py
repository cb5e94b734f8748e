"""One person's data: given out whole, or gone to the last byte, and nobody else's touched."""

import asyncio
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.domain.case import Case
from bot.storage.database import Database
from bot.storage.personal import SqlPersonal
from bot.storage.unit_of_work import SqlStore
from channels.message import Address, Attachment
from config.settings import POLICY
from tests.arzuhal.place import Place
from tests.bot.services.line import Line
from tests.fakes import counting
from tests.stores import Rung

ANNA = "anna.zvonareva@example.org"
WORDS = "The samovar from Krasnoyarsk leaks zweimalneunzig"
MORE = "Please answer soon, quoth Zvonareva"
PICTURE = b"\x89PNG of a leaking samovar"
BOTH = b"%PDF terms that two people send"


def file(line: Line, content: bytes, name: str) -> Attachment:
    return Attachment(
        name=name, type="image/png", size=len(content), digest=line.blobs.put(content)
    )


async def anna(line: Line) -> None:
    """Writes by mail with files, is answered, noted about, and writes again."""
    files = (file(line, PICTURE, "samovarphoto.png"), file(line, BOTH, "terms.pdf"))
    await line.hear(WORDS, channel="email", user=ANNA, attachments=files)
    await line.hear(MORE, channel="email", user=ANNA)
    case = await newest(line, ANNA, "email")
    await line.casework.note(case.reference, line.anna, "Zvonareva rang about the samovar")
    await line.casework.reply(case.reference, line.anna, "Dear Ms Zvonareva, we look at it")


async def others(line: Line) -> None:
    await line.hear("My parcel 4481203 never came", user="john")
    both = (file(line, BOTH, "terms.pdf"),)
    await line.hear("چای‌ساز بعد از دو روز خراب شد", user="fatemeh", attachments=both)


async def newest(line: Line, user: str, channel: str = "telegram") -> Case:
    address = {"channel": channel, "account": "bot", "user": user}

    def work(unit):
        here = unit.conversations.find(Address(**address))
        return unit.cases.of(here.id)[0]

    return await line.store.read(work)


def made(template: Path, folder: Path, *works: Callable[[Line], Awaitable[None]]) -> Place:
    place = Place(folder)
    place.data.mkdir(parents=True)
    shutil.copy(template, place.database)
    asyncio.run(within(place, *works))
    return place


async def within(place: Place, *works: Callable[[Line], Awaitable[None]], run: str = "") -> None:
    database = Database(f"sqlite:///{place.database}")
    await database.open()
    try:
        store = SqlStore(database, ring=Rung(), new_id=counting(f"{run}conversation"))
        line = Line(store, place.data, run=run)
        for work in works:
            await work(line)
    finally:
        await database.close()


def traces(place: Place, *sought: str | bytes) -> list[str]:
    """Files that hold one of these, in any case of letters, byte by byte."""
    raw = [one.encode() if isinstance(one, str) else one for one in sought]
    found = []
    for path in sorted(p for p in place.data.rglob("*") if p.is_file()):
        held = path.read_bytes().lower()
        found += [f"{path.name}: {one!r}" for one in raw if one.lower() in held]
    return found


def rows_of(place: Place, *, without: Iterable[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the conversations, messages, facts and cases that are not of some ids."""
    gone = set(without)
    with closing(sqlite3.connect(place.database)) as database:
        return {
            table: [
                row
                for row in database.execute(f"SELECT * FROM {table}")  # noqa: S608  # names of ours
                if not gone & {value for value in row if isinstance(value, str)}
            ]
            for table in ("conversations", "inbox", "outbox", "facts", "cases", "dialogues")
        }


@pytest.fixture
def lived(sqlite_template: Path, tmp_path: Path) -> Place:
    return made(sqlite_template, tmp_path / "lived", anna, others)


SECRETS = (ANNA, "Zvonareva", "samovar", "zweimalneunzig", PICTURE, "samovarphoto")


def test_erased_means_no_byte_is_left_and_the_chain_is_whole(lived: Place):
    assert len(traces(lived, *SECRETS)) >= len(SECRETS)
    done = lived.run("subject", "erase", ANNA, "--yes", "--open-too", "--reason", "request 7")
    assert done.exit_code == 0, done.output
    assert not traces(lived, *SECRETS)
    assert traces(lived, "4481203", BOTH)  # the others, and the file that one of them sent, too
    verdict = lived.json("audit", "verify")
    assert verdict["whole"]
    assert verdict["cases"] == len(listed(lived))


def test_what_counts_stays(lived: Place):
    before = {one["reference"]: one for one in listed(lived)}
    lived.run("subject", "erase", ANNA, "--yes", "--open-too")
    after = {one["reference"]: one for one in listed(lived)}
    assert after.keys() == before.keys()
    kept = ("received_at", "category", "urgency", "kind", "language", "channel")
    for reference, one in after.items():
        assert {k: one[k] for k in kept} == {k: before[reference][k] for k in kept}
    gone = [reference for reference, one in after.items() if one["status"] == "closed"]
    assert gone
    shown = lived.json("cases", "show", gone[0])
    assert (shown["messages"], shown["notes"]) == ([], [])
    *_, closed, erased = shown["events"]
    assert (closed["type"], erased["type"]) == ("closed", "erased")
    assert erased["data"] == {"what": "all", "why": "request"}


def listed(place: Place) -> list[dict[str, Any]]:
    return [json.loads(line) for line in place.run("cases", "list", "--json").stdout.splitlines()]


def test_nothing_goes_unasked(lived: Place):
    before = traces(lived, *SECRETS)
    dry = lived.run("subject", "erase", ANNA, "--open-too", "--dry-run")
    assert f"email:{ANNA}: " in dry.stdout
    refused = lived.run("subject", "erase", ANNA, "--yes")
    assert refused.exit_code == 1
    assert "Still open: " in refused.stderr
    unasked = lived.run("subject", "erase", ANNA, "--open-too")  # nobody says yes
    assert unasked.exit_code == 1
    assert traces(lived, *SECRETS) == before


def test_a_legal_hold_keeps_the_case_and_says_why(lived: Place):
    async def hold(line: Line) -> None:
        case = await newest(line, ANNA, "email")
        await line.casework.hold(case.reference, line.anna, "the court asked on 3 March")

    asyncio.run(within(lived, hold, run="late"))
    done = lived.run("subject", "erase", ANNA, "--yes", "--open-too")
    assert done.exit_code == 1
    assert "stays: it is under a legal hold (the court asked on 3 March)" in done.stdout
    assert len(traces(lived, *SECRETS)) >= len(SECRETS)


def test_what_a_law_keeps_stays_and_is_not_ended(lived: Place, tmp_path: Path):
    policy = tmp_path / "policy.toml"
    shipped = POLICY.read_text(encoding="utf-8")
    policy.write_text(shipped.replace("[retention] ", '[retention]\nleast = "6 months" '), "utf-8")
    keeping = Place(lived.folder, settings={"POLICY_FILE": str(policy)})
    done = keeping.run("subject", "erase", ANNA, "--yes", "--open-too")
    assert done.exit_code == 1
    assert "stays: the policy has it kept until some time after its end." in done.stdout
    assert len(traces(lived, *SECRETS)) >= len(SECRETS)


def test_cut_off_in_the_middle_it_finishes_when_run_again(
    lived: Place, monkeypatch: pytest.MonkeyPatch
):
    async def joined(line: Line) -> None:
        await line.hear("The samovar again, from the phone", user="4021")
        there = await newest(line, ANNA, "email")

        def link(unit):
            phone = unit.conversations.find(
                Address(channel="telegram", account="bot", user="4021")
            )
            state = unit.dialogues.get(phone.id)
            unit.dialogues.put(replace(state, joined=there.conversation_id))

        await line.store.write(link)

    asyncio.run(within(lived, joined, run="late"))
    whole, calls = SqlPersonal.forget_identity, []

    def once(self, conversation):
        calls.append(conversation)
        if len(calls) > 1:
            raise RuntimeError
        whole(self, conversation)

    monkeypatch.setattr(SqlPersonal, "forget_identity", once)
    with pytest.raises(RuntimeError):
        lived.run("subject", "erase", ANNA, "--yes", "--open-too")
    monkeypatch.undo()
    assert traces(lived, ANNA)
    assert lived.run("subject", "erase", ANNA, "--yes", "--open-too").exit_code == 0
    assert not traces(lived, *SECRETS)
    assert lived.json("audit", "verify")["whole"]


def test_an_export_has_their_words_and_not_ours(lived: Place, tmp_path: Path):
    target = tmp_path / "data.zip"
    done = lived.run("subject", "export", ANNA, "--to", str(target))
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(target) as archive:
        page = archive.read("index.html").decode()
        tree = json.loads(archive.read("data.json"))
        files = [archive.read(name) for name in archive.namelist() if name.startswith("files/")]
    for shown in (page, json.dumps(tree, ensure_ascii=False)):
        assert WORDS in shown
        assert MORE in shown
        assert ANNA in shown
        assert "we look at it" in shown
        assert "rang about" not in shown
        assert "4481203" not in shown
    assert sorted(files) == sorted((PICTURE, BOTH))
    (part,) = tree["conversations"]
    case, *_ = part["cases"]
    assert "data_exported" not in [event["type"] for event in case["timeline"]]
    again = lived.json("cases", "show", case["reference"])
    assert again["events"][-1]["type"] == "data_exported"


def test_who_only_names_an_address_is_not_taken_for_its_owner(lived: Place):
    async def told(line: Line) -> None:
        await line.hear("My kettle broke", user="berk")
        case = await newest(line, "berk")
        await line.casework.set_fact(
            case.reference, line.anna, "other_contact", "+90 532 000 00 07"
        )

    asyncio.run(within(lived, told, run="late"))
    plain = lived.run("subject", "erase", "05320000007", "--yes", "--open-too")
    assert "1 more conversations only name" in plain.stderr
    assert traces(lived, "kettle broke")
    done = lived.run("subject", "erase", "05320000007", "--yes", "--open-too", "--told")
    assert done.exit_code == 0
    assert not traces(lived, "kettle broke")


people = st.lists(
    st.tuples(
        st.sampled_from(["email", "telegram", "web"]),
        st.lists(
            st.sampled_from(["broke", "late", "why", "again", "خراب", "опоздал"]), min_size=1
        ),
        st.booleans(),
    ),
    min_size=2,
    max_size=4,
)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(crowd=people, data=st.data())
def test_of_several_people_one_goes_and_the_others_stay(
    crowd, data, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
):
    def name(number: int) -> str:
        return f"person{number}x@example.org"

    async def live(line: Line) -> None:
        for number, (channel, words, picture) in enumerate(crowd):
            shot = f"picture{number}x".encode(), f"shot{number}x.png"
            attachments = (file(line, *shot),) if picture else ()
            for word in words:
                said = f"kettle{number}x {word}"
                await line.hear(said, channel=channel, user=name(number), attachments=attachments)

    place = made(sqlite_template, tmp_path_factory.mktemp("crowd"), live)
    gone = data.draw(st.integers(0, len(crowd) - 1))
    with closing(sqlite3.connect(place.database)) as database:
        find = 'SELECT id FROM conversations WHERE "user" = ?'
        (talk,) = database.execute(find, (name(gone),)).fetchone()
        cases = [
            row[0]
            for row in database.execute("SELECT id FROM cases WHERE conversation_id = ?", (talk,))
        ]
    before = rows_of(place, without=(talk, *cases))
    assert place.run("subject", "erase", name(gone), "--yes", "--open-too").exit_code == 0
    assert not traces(place, name(gone), f"kettle{gone}x", f"picture{gone}x", f"shot{gone}x")
    assert rows_of(place, without=(talk, *cases)) == before
    assert place.json("audit", "verify")["whole"]
    for number, (_, _, picture) in enumerate(crowd):
        if number != gone and picture:
            assert traces(place, f"picture{number}x".encode())
