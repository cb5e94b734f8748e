"""Words of strangers and of colleagues, in four scripts: shown as they are, and never run."""

import csv
import io
import re
from collections.abc import Iterable

import pytest
import pytest_asyncio
from selectolax.lexbor import LexborHTMLParser

from bot.domain.staff import Role
from channels.attachments import attachment
from channels.email.compose import compose
from channels.message import Address, OutboundMessage
from desk.app import ROUTES
from tests.desk.stand import NOW, Browser, Stand, standing

pytestmark = pytest.mark.asyncio(loop_scope="module")

STATIC = "/desk/static/"
AWAY = re.compile(r"javascript:|data:|vbscript:|//|.*evil", re.IGNORECASE)
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "سلام‌ <b onmouseover='x'>خبر</b> \u202etxt.exe",
    "Здравствуйте </textarea><svg onload=alert(1)>",
    "İyi günler\" autofocus onfocus='alert(1)' x=\"ı",
    "{{ 7 * 191 }} {% include 'login.html' %} ${7*191} #{7*191} {0} {name} %s",
    "</title><a href='javascript:alert(1)'>press</a>",
    "<iframe srcdoc='<script>x</script>'></iframe><base href=//evil.example>",
)
FORMULAS = ('=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1")
EVIL_FILES = (
    ("page.html", b"<!doctype html><script>alert(1)</script>"),
    ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    ("photo.png", b"<html><script>alert(1)</script></html>"),
    ("both.gif", b"GIF89a/*\x01\x00\x01\x00*/=1;alert(1);//<script>alert(1)</script>"),
    ("../../../etc/passwd", b"root:x:0:0"),
    ("..\\..\\windows\\x.bat", b"@echo off"),
    ('a"; filename="b.html', b"plain words"),
    ("a\r\nSet-Cookie: evil=1\r\n.txt", b"plain words"),
    ("صورتحساب\u202egpj.exe", b"MZ\x90\x00"),
    ("x" * 5000, b"plain words"),
)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def stand(tmp_path_factory: pytest.TempPathFactory):
    async with standing(tmp_path_factory.mktemp("desk")) as built:
        yield built


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def admin(stand: Stand) -> Browser:
    """Whose own name is hostile too."""
    return await stand.someone(Role.ADMIN, name=HOSTILE[1], login="admin")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def cases(stand: Stand, admin: Browser):
    """A case of each, in every place where strangers and colleagues can write."""
    made = []
    for number, words in enumerate(HOSTILE):
        file = attachment(f"{words[:150]}.txt", b"hello")
        stand.blobs.put(file.content)
        case = await stand.case(
            f"My parcel is late. {words} order {words} 4481203 I want a refund",
            name=words,
            user=f"{number} {words}",
            subject=words,
            files=[file],
        )
        await admin.get(f"/cases/{case.reference}")
        await admin.do(case, "take", owner_seen="")
        for deed in ("note", "reply", "ask"):
            await admin.do(case, deed, text=words)
        await admin.post("/views", name=words, query="scope=all", shared="yes")
        made.append(case)
    return made


def run_by(html: str) -> list[str]:
    """What a browser would run or follow that is not ours."""
    tree = LexborHTMLParser(html)
    found = [f"<{one.tag}>" for one in tree.css("iframe, object, embed, base, meta[http-equiv]")]
    scripts = tree.css("script")
    ours = [one for one in scripts if (one.attributes.get("src") or "").startswith(STATIC)]
    found += [one.html or "" for one in scripts if one not in ours or one.text()]
    for one in tree.css("*"):
        found += [
            f"{name}={value}" for name, value in one.attributes.items() if _acts(name, value)
        ]
    return found


def _acts(name: str, value: str | None) -> bool:
    leads = name in {"href", "src", "action", "formaction"}
    elsewhere = bool(AWAY.match((value or "").strip()))
    return name.startswith("on") or name in {"style", "srcdoc"} or (leads and elsewhere)


async def test_what_is_looked_for_is_found():
    for words in (*HOSTILE[:2], *HOSTILE[3:5], *HOSTILE[6:]):
        assert run_by(f'<p title="x{words}">{words}</p>'), words


async def test_words_of_strangers_run_on_no_page(stand: Stand, admin: Browser, cases):
    pages = ["/", "/lines", "/views", "/staff", "/account", "/account/password", "/reports"]
    pages += ["/?q=%3Cscript%3Ealert(1)%3C/script%3E&scope=all", "/reports?split=owner"]
    pages += [f"/staff/{admin.staff.id}"] if admin.staff else []
    pages += [f"/cases/{case.reference}" for case in cases]
    pages += [f"{one.path}" for one in ROUTES if hasattr(one, "path") and "{" not in one.path]
    for path in sorted({*pages} - {"/news", "/logout"}):
        answer = await admin.get(path)
        if "html" not in answer.headers.get("content-type", ""):
            continue
        assert run_by(answer.text) == [], path
        assert "1337" not in answer.text, path
    whole = await admin.get(f"/cases/{cases[5].reference}")
    assert "{{ 7 * 191 }}" in whole.text
    first = await admin.get(f"/cases/{cases[0].reference}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in first.text


async def test_a_refused_form_gives_words_back_unharmed(admin: Browser, cases):
    for words in HOSTILE:
        for answer in (
            await admin.do(cases[0], "note", text=words, csrf="wrong"),
            await admin.post("/staff", login=words, name=words, role=words, language=words),
            await admin.client.post("/desk/login", data={"login": words, "password": words}),
        ):
            assert answer.status_code in {401, 403, 422, 429}
            assert run_by(answer.text) == [], words


async def test_tables_hold_no_formulas(stand: Stand, admin: Browser):
    assert admin.staff
    days = {"due": "2027-01-01", "check_on": "2027-02-01", "owner": admin.staff.id}
    await admin.get("/actions")
    for number, words in enumerate(FORMULAS):
        case = await stand.case(f"My parcel is late {words}", name=words, user=f"f{number}")
        await admin.get(f"/cases/{case.reference}")
        await admin.do(case, "fact", fact="product", value=words)
        opened = await admin.post("/actions", days | {"what": words, "reference": case.reference})
        assert opened.status_code == 303
    report = "/reports/report.csv?split=product&from=2026-01-01&to=2026-12-31"
    for path in (report, "/actions.csv"):
        answer = await admin.get(path)
        assert answer.status_code == 200
        cells = _cells(answer.text)
        tamed = any(cell.startswith("'=HYPERLINK") for cell in cells)
        assert tamed or path == report  # which hides groups that are small
        assert not [cell for cell in cells if cell[:1] in {"=", "+", "@", "\t", "\r"}], path
        assert not [cell for cell in cells if cell[:1] == "-" and not _harmless(cell)], path


def _cells(table: str) -> Iterable[str]:
    return [cell for row in csv.reader(io.StringIO(table)) for cell in row]


def _harmless(cell: str) -> bool:
    """A number, or the dash of what is not known."""
    return cell == "-" or cell.lstrip("-").replace(".", "", 1).isdigit()


async def test_charts_and_reports_hold_words_as_words(admin: Browser, cases):
    for path in (
        "/reports?split=owner&from=2026-01-01&to=2026-12-31",
        "/reports/report.html?split=owner",
    ):
        answer = await admin.get(path)
        assert answer.status_code == 200
        assert run_by(answer.text.replace(' style="', ' data-style="')) == [], path


@pytest.mark.parametrize(("name", "content"), EVIL_FILES, ids=lambda one: repr(one)[:24])
async def test_a_file_is_saved_and_never_opened_here(
    stand: Stand, admin: Browser, name: str, content: bytes
):
    """By its content it may be anything; by its name it goes nowhere."""
    file = attachment(name, content, declared="image/png")
    stand.blobs.put(content)
    case = await stand.case("My parcel is late", files=[file], user=f"file {name[:40]}")
    answer = await admin.get(f"/cases/{case.reference}/files/{file.digest}")
    assert answer.content == content
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    said = answer.headers["content-disposition"]
    assert said.startswith("attachment;")
    assert not {'"; ', "/", "\\", "\r", "\n", "\u202e"} & set(said.partition("''")[2])
    assert "set-cookie" not in answer.headers
    assert file.type != "image/png"
    assert run_by((await admin.get(f"/cases/{case.reference}")).text) == []


@pytest.mark.parametrize("path", ["..%2f..%2fetc%2fpasswd", "0" * 64, "a%00b"])
async def test_a_digest_is_no_path(admin: Browser, cases, path: str):
    answer = await admin.get(f"/cases/{cases[0].reference}/files/{path}")
    assert answer.status_code == 404
    assert "root:" not in answer.text


async def test_mails_hold_words_as_words():
    for words in HOSTILE:
        raw = compose(
            OutboundMessage(
                id="m1",
                recipient=Address(channel="email", account="", user="ada@example.org"),
                text=f"{words}\n\n{words}",
                language="en",
                subject=f"{words}\r\nBcc: evil@example.org",
                created_at=NOW,
            ),
            address="complaints@example.org",
            name=f"{words}\r\nX-Evil: 1",
        )
        head = raw.partition(b"\r\n\r\n")[0].decode("ascii").lower()
        assert "\r\nbcc:" not in head
        assert "\r\nx-evil:" not in head
        for part in _html(raw):
            assert not LexborHTMLParser(part).css("script, img, iframe, svg, b[onmouseover]")


def _html(raw: bytes) -> list[str]:
    from email import message_from_bytes, policy  # noqa: PLC0415

    mail = message_from_bytes(raw, policy=policy.default)
    parts = [part for part in mail.walk() if part.get_content_type() == "text/html"]
    assert parts
    return [str(part.get_content()) for part in parts]
