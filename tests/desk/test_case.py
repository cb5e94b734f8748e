"""One case whole: nothing lost, nothing shown to who may not see it, nothing taken for markup."""

import html
import re
from datetime import timedelta

import pytest

from bot.domain.case import ClosureReason
from bot.domain.staff import Role
from channels.message import Attachment
from tests.desk.test_deeds import PROMPTS

MARK = re.compile(r'<mark class="([\w ]+)" title="([^"]*)">([^<]*)</mark>')
WORDS = re.compile(r'<div class="words" dir="auto"[^>]*>(.*?)</div>', re.DOTALL)


async def shown(stand, case, role=Role.HANDLER, **about):
    return await (await stand.someone(role, **about)).get(f"/cases/{case.reference}")


def said(page):
    """The words of every message, markup taken off again."""
    return [html.unescape(re.sub(r"<[^>]+>", "", block)) for block in WORDS.findall(page.text)]


async def test_the_page_tells_everything_there_is(stand):
    case = await stand.case(
        "My kettle was on fire 🔥, order 4481203. I want a refund.", name="Ada Example"
    )
    other = await stand.case("Something quite different is wrong with your shop", user="session-1")
    page = await shown(stand, case)
    assert page.status_code == 200
    for words in (
        case.reference,
        "Ada Example",
        "session-1",
        "Quality of goods or services",
        "81%",
        "Waiting and delays",
        "Critical",
        "Safety",
        "4481203",
        "Read from the words",
        "Not known yet",
        "Case recorded",
        "Staff on call were alerted",
        "Waiting to be sent",
        "21 Nov 2026, 12:30",
        "Refund",
    ):
        assert words in page.text, words
    if other.id != case.id:
        assert other.reference in page.text


async def test_evidence_is_marked_and_the_words_stay_as_they_were(stand):
    text = "🔥🔥 kettle\n\n  was on fire, order 4481203 & card 4111 1111 1111 1111\u202e end"
    case = await stand.case(text)
    page = await shown(stand, case)
    marks = MARK.findall(page.text)
    assert ("category", "Category: Quality of goods or services, 81% sure", "kettle") in marks
    assert ("urgency", "Urgency: Safety, 90% sure", "fire") in marks
    assert ("entity", "Order number: 4481203", "4481203") in marks
    assert ("sensitive", "Card number, not shown", "••••") in marks
    assert said(page)[0] == text.replace("4111 1111 1111 1111", "••••")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <img src=x onerror=alert(1)> late",
        "Заказ <b onmouseover='alert(1)'>опоздал</b> & \"точка\"",
        "سفارش </div></body><script>alert(1)</script> دیر رسید",
        "Kargo geç geldi</textarea><svg/onload=alert(1)> {{ 7*7 }} {% raw %}",
    ],
)
async def test_words_are_never_markup(stand, text):
    case = await stand.case(text, name=text)
    staff = await stand.someone()
    await staff.do(case, "note", text=text)
    await staff.do(case, "fact", fact="product", value=text)
    await staff.do(case, "reply", text=text)
    refused = await staff.do(case, "decide", PROMPTS, upheld="yes", text=text, reasons=text)
    for page in (
        refused,
        await staff.get(f"/cases/{case.reference}"),
        await staff.get("/"),
        await staff.get("/", params={"q": text}),
    ):
        assert not re.search(r"<(script>|img|b |svg|body>.*<body)", page.text)
        assert page.text.count("</body>") == 1
    page = await staff.get(f"/cases/{case.reference}")
    assert said(page).count(text) >= 3


async def test_each_message_has_its_own_language_and_direction(stand):
    case = await stand.case("سفارش من دیر رسید")
    page = await shown(stand, case, language="en")
    assert '<div class="words" dir="auto" lang="fa">' in page.text
    assert '<html lang="en" dir="ltr">' in page.text


async def test_the_whole_letter_is_behind_a_fold_with_its_numbers_hidden(stand):
    card = "4111 1111 1111 1111"
    case = await stand.case(f"It was late, card {card}", full_text=f"Late, card {card}\n> quoted")
    page = await shown(stand, case)
    assert "The whole message as it came" in page.text
    assert "&gt; quoted" in page.text
    assert card not in "".join(WORDS.findall(page.text))


@pytest.mark.parametrize("reference", ["K7M4-2QXD-9", "nonsense", "%2e%2e", "🔥", "a" * 300])
async def test_an_unknown_reference_is_said_in_words(stand, reference):
    page = await (await stand.someone()).get(f"/cases/{reference}")
    assert page.status_code == 404
    assert "There is no such page or case" in page.text


async def test_what_could_not_be_delivered_is_said(stand):
    case, staff = await stand.case(), await stand.someone()
    stand.wire.works = False
    await staff.do(case, "reply", text="Hello")
    await stand.deliver(case)
    page = await staff.get(f"/cases/{case.reference}")
    assert "Not delivered" in page.text
    assert "550 gone" in page.text
    assert "A message could not be delivered" in page.text


async def test_dates_missed_are_marked(stand):
    case = await stand.case()
    stand.shift[0] += timedelta(days=40)
    page = await shown(stand, case)
    assert page.text.count('<dd class="late">') == 3


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
async def test_some_roles_see_the_case_and_not_the_person(stand, role):
    files = [_file(stand, "zahra.jpg", b"x")]
    case = await stand.case("Zahra's kettle: fire! Order 4481203", name="Zahra", files=files)
    worker = await stand.someone()
    await worker.do(case, "note", text="Zahra called")
    await worker.do(case, "correct", urgency="low", reason="Zahra is calm")
    page = await shown(stand, case, role)
    assert page.status_code == 200
    for secret in (
        "Zahra",
        "zahra",
        "4481203",
        "session-",
        "kettle",
        '<form class="fields',
        "/files/",
    ):
        assert secret not in page.text, secret
    for known in ("Critical", "Urgency changed", "Safety", "Complaint", "Order number"):
        assert known in page.text, known


async def test_why_a_case_was_closed_is_no_secret(stand):
    case, staff = await stand.case(), await stand.someone()
    await _closed(stand, case, staff)
    page = await shown(stand, case, Role.AUDITOR)
    assert "Decision accepted" in page.text


async def _closed(stand, case, staff):
    await staff.do(case, "take", owner_seen="")
    await staff.do(case, "triage")
    await staff.do(case, "investigate")
    await staff.do(case, "decide", PROMPTS, upheld="no", reasons="checked", text="No.")
    await stand.deliver(case)
    await staff.do(case, "answered", reply="accept")
    answer = await staff.do(case, "close", closure=ClosureReason.ACCEPTED.value)
    assert answer.status_code == 303, answer.text


def _file(stand, name, content):
    digest = stand.blobs.put(content)
    return Attachment(name=name, type="image/svg+xml", size=len(content), digest=digest)


async def test_files_are_downloaded_and_never_shown(stand):
    name = 'عکس "۱"\r\nX: y.svg'
    file = _file(stand, name, b"<svg onload='alert(1)'/>")
    case = await stand.case("It was late", files=[file])
    staff = await stand.someone()
    page = await staff.get(f"/cases/{case.reference}")
    assert f"/desk/cases/{case.reference}/files/{file.digest}" in page.text
    answer = await staff.get(f"/cases/{case.reference}/files/{file.digest}")
    assert answer.content == b"<svg onload='alert(1)'/>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%D8%B9")
    assert "\n" not in answer.headers["content-disposition"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


async def test_only_files_of_this_case_and_only_for_those_who_may(stand):
    file = _file(stand, "a.txt", b"one")
    case = await stand.case("It was late", files=[file])
    other = await stand.case("Somebody else, also late")
    staff, viewer = await stand.someone(), await stand.someone(Role.VIEWER)
    lost = stand.blobs.put(b"of nobody")
    for path in (
        f"/cases/{other.reference}/files/{file.digest}",
        f"/cases/{case.reference}/files/{lost}",
        f"/cases/{case.reference}/files/..%2f..%2fetc%2fpasswd",
        f"/cases/K7M4-2QXD-9/files/{file.digest}",
    ):
        assert (await staff.get(path)).status_code == 404, path
    path = f"/cases/{case.reference}/files/{file.digest}"
    assert (await viewer.get(path)).status_code == 403
    assert (await stand.browser().get(path)).status_code == 303


async def test_a_file_whose_bytes_are_gone_is_said_in_words(stand, tmp_path):
    file = _file(stand, "a.txt", b"one")
    case = await stand.case("It was late", files=[file])
    (tmp_path / "blobs" / file.digest[:2] / file.digest[2:]).unlink()
    answer = await (await stand.someone()).get(f"/cases/{case.reference}/files/{file.digest}")
    assert answer.status_code == 404
    assert "<h1>" in answer.text
