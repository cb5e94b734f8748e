"""Every role at every page and action, and nothing of a person for who may not see people.

Routes and actions are read from the application: one added tomorrow has its cells tomorrow.
The rule: what a role may not do is 403, whether the thing is there or not; who may, reads 404.
"""

import re
from hashlib import sha256
from urllib.parse import quote

import pytest
import pytest_asyncio
from starlette.routing import Mount, Route

from bot.domain.staff import MATRIX, Permission, Role
from channels.message import Attachment
from desk.app import ROUTES
from desk.deeds import DEEDS
from tests.desk.stand import Browser, Stand, standing

pytestmark = pytest.mark.asyncio(loop_scope="module")

ANYBODY = {"/login", "/logout", "/oidc", "/oidc/back", "/oidc/out"}  # before one is somebody
NOWHERE = {"reference": "K7M4-2QXD-9", "deed": "note"}
EITHER = {  # pages that ask for one of these besides
    "/restricted/{reference}": {Permission.RESTRICT},
    "/actions": {Permission.WORK, Permission.SEE_REPORTS},
    "/actions.csv": {Permission.WORK, Permission.SEE_REPORTS},
}
ENDLESS = "/news"  # a stream: its first answer is enough, see below
CONTENT = b"%PDF-1.4 the invoice"
PERSONAL = {  # where it stands, and a word of it that stands nowhere else
    "name": "Zübeyde",
    "address": "session-of-zubeyde",
    "words": "porcelain",
    "fact": "4481203",
    "file": "faktura-zubeyde.pdf",
    "note": "cousin",
    "answer": "apologise",
    "reason": "neighbour",
}
UNSEEN = [role for role in Role if Permission.SEE_PERSON not in MATRIX[role]]


def guarded() -> list[tuple[str, Route]]:
    flat = [one for one in ROUTES if isinstance(one, Route)]
    assert len(flat) + sum(isinstance(one, Mount) for one in ROUTES) == len(ROUTES)
    return [(one.path, one) for one in flat if one.path not in ANYBODY]


def filled(path: str, **known: str) -> str:
    return re.sub(r"{(\w+)(:\w+)?}", lambda m: known.get(m[1], "nothing"), path)


def asked(route: Route) -> Permission | None:
    permission: Permission | None = vars(route.endpoint)["asks"]
    return permission


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def stand(tmp_path_factory: pytest.TempPathFactory):
    async with standing(tmp_path_factory.mktemp("desk")) as built:
        yield built


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def people(stand: Stand) -> dict[Role, Browser]:
    """Somebody of each role, logged in."""
    return {role: await stand.someone(role) for role in Role}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def case(stand: Stand, people: dict[Role, Browser]):
    """A case with something personal wherever there is a place for it."""
    stand.blobs.put(CONTENT)
    file = Attachment(
        name=PERSONAL["file"],
        type="application/pdf",
        size=len(CONTENT),
        digest=sha256(CONTENT).hexdigest(),
    )
    made = await stand.case(
        f"My {PERSONAL['words']} kettle is late, order {PERSONAL['fact']}",
        name=PERSONAL["name"],
        user=PERSONAL["address"],
        files=[file],
    )
    handler, manager = people[Role.HANDLER], people[Role.MANAGER]
    await handler.get("/")
    await handler.do(made, "take", owner_seen="")
    for browser, deed, text in (
        (handler, "note", PERSONAL["note"]),
        (handler, "reply", f"We {PERSONAL['answer']}"),
        (manager, "hold", PERSONAL["reason"]),
    ):
        await browser.get(f"/cases/{made.reference}")
        assert (await browser.do(made, deed, text=text)).status_code == 303, deed
    await stand.deliver(made)
    return made


async def test_no_page_is_forgotten():
    """Each says what it asks for: a permission, or that one is logged in."""
    assert not [path for path, route in guarded() if not hasattr(route.endpoint, "asks")]


@pytest.mark.parametrize("role", Role)
async def test_every_page_by_every_role(stand: Stand, people, case, role: Role):
    """403 exactly where the matrix has no cell, for what is there and what is not."""
    somebody = people[role]
    await somebody.get("/")
    real = {"reference": case.reference, "deed": "nothing", "name": "report.csv"}
    for path, route in guarded():
        permission = asked(route)
        may = permission is None or permission in MATRIX[role]
        may = may and bool(EITHER.get(path, MATRIX[role]) & MATRIX[role])
        for known in (real, NOWHERE):
            where = filled(path, **known)
            if "GET" in (route.methods or ()):
                if path == ENDLESS and may:
                    continue
                answer = await somebody.get(where)
            elif permission is None:
                continue  # one's own account, see test_accounts
            else:
                answer = await somebody.post(where)
            if "{deed}" in path and may:
                continue  # asks again for what the action needs, see below
            assert (answer.status_code == 403) == (not may), (path, role, answer.status_code)
            assert answer.status_code != 500, path
            if may and known is NOWHERE and "{reference}" in path:
                assert answer.status_code == 404, path


@pytest.mark.parametrize("role", Role)
async def test_every_action_by_every_role(stand: Stand, people, case, role: Role):
    """The form is offered to whom the action is for, and refused to the others, sent all the same.

    What a case that is not there answers tells nobody what they may.
    """
    somebody = people[role]
    page = await somebody.get(f"/cases/{case.reference}")
    for name, deed in DEEDS.items():
        may = deed.permission in MATRIX[role]
        assert may or f'id="deed-{name}"' not in page.text, (name, role)
        if may:
            continue
        refused = await somebody.post(f"/cases/{case.reference}/{name}", text="Hello")
        assert refused.status_code == 403, (name, role)


def leaks(text: str) -> list[str]:
    return [where for where, word in PERSONAL.items() if word.lower() in text.lower()]


async def test_those_who_may_see_people_do(people, case):
    """Else the next test would find nothing anywhere."""
    page = await people[Role.HANDLER].get(f"/cases/{case.reference}")
    assert set(leaks(page.text)) >= {"name", "words", "fact", "file", "note", "answer", "reason"}


@pytest.mark.parametrize("role", UNSEEN)
async def test_nothing_of_a_person_on_any_page(stand: Stand, people, case, role: Role):
    somebody = people[role]
    for path, route in guarded():
        if "GET" not in (route.methods or ()) or path == ENDLESS:
            continue
        for name in ("", "report.csv", "report.json", "report.html", "actions.csv"):
            where = filled(path, reference=case.reference, name=name or "nothing")
            answer = await somebody.get(where)
            assert leaks(answer.text + str(answer.headers)) == [], where
            if "{name}" not in path:
                break


@pytest.mark.parametrize("role", UNSEEN)
async def test_searching_is_no_way_around(stand: Stand, people, case, role: Role):
    """A word of a person and a word of nobody find the same: nothing, and no count of it."""
    somebody = people[role]
    for path in ("/", "/lines"):
        nobody = (await somebody.get(f"{path}?q=qqqqqq&scope=all")).text
        assert case.reference not in nobody
        for word in PERSONAL.values():
            found = (await somebody.get(f"{path}?q={word}&scope=all")).text
            assert case.reference not in found, word
            for written in (quote(word), word):
                found = found.replace(written, "qqqqqq")
            assert found == nobody, word
    by_number = await somebody.get(f"/?q={case.reference}&scope=all")
    assert by_number.headers["location"] == f"/desk/cases/{case.reference}"


@pytest.mark.parametrize("role", UNSEEN)
async def test_a_file_is_not_to_be_had_by_its_digest(people, case, role: Role):
    page = await people[Role.HANDLER].get(f"/cases/{case.reference}")
    link = re.search(r'href="/desk(/cases/[^"]+/files/[0-9a-f]+)"', page.text)
    assert link
    assert (await people[Role.AGENT].get(link[1])).content == CONTENT
    there, not_there = await people[role].get(link[1]), await people[role].get(f"{link[1]}0")
    assert (there.status_code, not_there.status_code) == (403, 403)
    assert there.text.replace(link[1], "") == not_there.text.replace(f"{link[1]}0", "")


async def test_a_file_of_one_case_is_not_reached_by_another(stand: Stand, people, case):
    page = await people[Role.HANDLER].get(f"/cases/{case.reference}")
    digest = re.search(r"/files/([0-9a-f]+)", page.text)
    assert digest
    other = await stand.case("My kettle is late too", user="somebody else")
    answer = await people[Role.HANDLER].get(f"/cases/{other.reference}/files/{digest[1]}")
    assert answer.status_code == 404


async def test_a_fault_tells_no_more_than_the_page(people, case):
    """The words of a refused form come back to whom they are from, and no others with them."""
    viewer = people[Role.VIEWER]
    answer = await viewer.post(f"/cases/{case.reference}/note", text="My own words")
    assert answer.status_code == 403
    assert leaks(answer.text) == []
