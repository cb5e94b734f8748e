"""The commands beside a running process: what they say, and the exit codes scripts rely on."""

import asyncio
import json
from pathlib import Path

import pytest

from nlp import case_reference
from tests.journey.conftest import Start
from tests.journey.visitor import COMPLAINTS, page
from tests.process import Served, command

LEAST = {"reference", "kind", "status", "language", "channel", "category", "urgency"}
LEAST |= {"received_at", "due", "owner"}
NOBODYS = case_reference.format("K7M42QXD" + case_reference.check_character("K7M42QXD"))
MAILS = Path(__file__).parents[1] / "corpus" / "mail"


@pytest.fixture
def idle(tmp_path: Path) -> Served:
    """A place where nothing runs and nothing is set up yet."""
    (tmp_path / "idle").mkdir()
    return Served(tmp_path / "idle")


async def test_nothing_is_restored_beside_a_running_process(served: Served, tmp_path: Path):
    saved = str(tmp_path / "saved.zip")
    assert (await command(served, "backup", saved)).code == 0
    ended = await command(served, "restore", "--overwrite", saved)
    assert (ended.code, ended.out) == (1, "")
    assert "--anyway" in ended.err


async def test_cases_are_read_while_the_process_runs(served: Served):
    async with page(served, language="ru") as visitor:
        recorded, _ = await visitor.says(COMPLAINTS["ru"], answers=2)
    reference = recorded["reference"]
    spelled = reference.replace("-", " ").lower()
    listed, text, other, shown, told, csv = await asyncio.gather(
        command(served, "cases", "list", "--language", "ru", "--json"),
        command(served, "cases", "list"),
        command(served, "cases", "list", "--status", "closed", "--json"),
        command(served, "cases", "show", reference, "--json"),
        command(served, "cases", "show", spelled),
        command(served, "cases", "export", "--format", "csv"),
    )
    assert {0} == {one.code for one in (listed, text, other, shown, told, csv)}
    (row,) = [row for row in listed.rows if row["reference"] == reference]
    assert row.keys() >= LEAST
    assert {one["language"] for one in listed.rows} == {"ru"}
    assert other.rows == []
    (case,) = shown.rows
    assert case.keys() >= LEAST | {"slots", "messages", "events", "missing"}
    assert COMPLAINTS["ru"] in told.out
    assert reference in text.out
    assert csv.out.splitlines()[0].split(",")[0] == "reference"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("cases", "show", NOBODYS), 1, "no such"),
        (("cases", "show", "lost"), 1, "is not a case reference"),
        (("cases", "list", "--since", "yesterday"), 1, "--since"),
        (("cases", "list", "--urgency", "huge"), 2, "huge"),
        (("staff", "add", "x", "--role", "king", "--password", "y"), 2, "king"),
        (("staff", "disable", "nobody"), 1, "nobody"),
        (("mail", "parse", "missing.eml"), 2, "missing.eml"),
        (("understand", "--received-at", "never"), 2, "never"),
        (("dance",), 2, "dance"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_line(
    served: Served, arguments: tuple[str, ...], code: int, said: str
):
    ended = await command(served, *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err.lower() or said in ended.err
    assert "Traceback" not in ended.err


async def test_understand_gives_a_line_for_a_line(idle: Served):
    lines = [
        json.dumps({"text": COMPLAINTS["fa"], "hint": "fa"}),
        "{broken",
        "",
        json.dumps({"text": "заказ 7730915 не пришёл вчера"}),
    ]
    ended = await command(
        idle,
        "understand",
        "--format",
        "jsonl",
        "--received-at",
        "2026-11-21T09:00:00Z",
        stdin="\n".join(lines).encode(),
    )
    assert ended.code == 0
    persian, broken, empty, russian = ended.rows
    assert (persian["language"]["code"], persian["kind"]["code"]) == ("fa", "complaint")
    assert broken["text"] == "{broken"
    assert empty["text"] == ""
    values = {one["type"]: one["value"] for one in russian["entities"]}
    assert values == {"order_ref": "7730915", "incident_date": "2026-11-20"}


async def test_mail_parse_gives_a_line_for_any_bytes(idle: Served):
    (idle.folder / "noise.eml").write_bytes(bytes(range(256)) * 40)
    (idle.folder / "empty.eml").write_bytes(b"")
    real = sorted(str(path) for path in MAILS.glob("reply-*.eml"))[:5]
    ended = await command(idle, "mail", "parse", "noise.eml", "empty.eml", *real)
    assert ended.code == 0
    assert len(ended.rows) == 2 + len(real)
    assert all(row["text"] for row in ended.rows[2:])


async def test_nothing_is_read_before_migrate_and_migrate_may_be_repeated(idle: Served):
    early = await command(idle, "cases", "list")
    assert (early.code, early.out) == (1, "")
    assert "arzuhal migrate" in early.err
    for said in ("at the current schema now", "at the current schema"):
        ended = await command(idle, "migrate")
        assert ended.code == 0
        assert said in ended.out
    empty = await command(idle, "cases", "list")
    assert (empty.code, empty.out) == (0, "No cases.\n")


async def test_check_says_what_is_wrong_and_how_to_mend_it(idle: Served, start: Start):
    await command(idle, "migrate")
    texts = idle.folder / "texts.html"
    well = await command(idle, "check", "--texts", str(texts))
    assert well.code == 0
    assert "ok: nothing is wrong" in well.out
    assert texts.exists()
    broken = Served(
        idle.folder,
        settings={
            "NO_SUCH_THING": "1",
            "HTTP__PORT": "many",
            "TELEGRAM__MODE": "webhook",
            "TELEGRAM__TOKEN": "1:x",
        },
    )
    for arguments in (("check",), ("serve",)):
        ended = await command(broken, *arguments)
        faults = ended.err.splitlines()
        assert ended.code == 1
        assert any("no_such_thing" in line.lower() for line in faults)
        assert any(line.startswith("fault: http.port") for line in faults)
        assert all(line.startswith("fault: ") for line in faults)


async def test_staff_come_and_go(served: Served):
    add = ("staff", "add", "ada", "--role", "handler", "--password", "a long sentence of hers")
    assert (await command(served, *add)).code == 0
    again = await command(served, *add)
    assert (again.code, again.err) == (1, "fault: there is an account with this login\n")
    assert (await command(served, "staff", "disable", "ada")).code == 0
    listed = await command(served, "staff", "list")
    (line,) = [line for line in listed.out.splitlines() if line.startswith("ada ")]
    assert "disabled" in line
    changed = await command(served, "staff", "password", "ada", "--password", "another of hers")
    assert changed.code == 0


async def test_help_says_what_there_is(idle: Served):
    ended = await command(idle, "--help")
    assert ended.code == 0
    for name in ("serve", "check", "migrate", "understand", "mail", "cases", "staff", "bench"):
        assert name in ended.out
