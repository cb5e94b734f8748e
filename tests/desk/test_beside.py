"""What stands beside a case: pictures, notes of either side, one correction of all, the form."""

import re

import pytest

from bot.domain.case import Status
from bot.domain.staff import Role
from channels.attachments import attachment
from tests.desk.papers import pdf
from tests.desk.stand import find

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6260000000000500010d0a2db40000000049454e44ae426082"
)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


async def test_plain_pictures_are_shown_and_nothing_else(stand):
    files = (attachment("lid.png", PNG), attachment("lid.svg", SVG))
    case, staff = await stand.case("See the pictures", files=files), await stand.someone()
    page = await staff.get(f"/cases/{case.reference}")
    address = find(r'<img src="/desk([^"]+)"', page.text)
    assert page.text.count("<img") == 1
    picture = await staff.get(address)
    assert (picture.status_code, picture.content) == (200, PNG)
    assert picture.headers["content-type"] == "image/png"
    assert picture.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in picture.headers["content-security-policy"]
    other = await staff.get(f"/cases/{case.reference}/files/{files[1].digest}/shown")
    assert other.status_code == 404
    viewer = await stand.someone(Role.VIEWER)
    assert (await viewer.get(address)).status_code == 403
    another = await stand.case("Another matter")
    stolen = address.replace(case.reference, another.reference)
    assert (await staff.get(stolen)).status_code == 404


async def test_a_recording_is_played_and_a_text_is_read(stand):
    voice = attachment("voice.ogg", b"OggS\0\2" + bytes(20) + b"OpusHead" + bytes(40))
    text = attachment("log.txt", "<b>журнал</b>".encode())
    case, staff = await stand.case("Listen", files=(voice, text)), await stand.someone()
    page = await staff.get(f"/cases/{case.reference}")
    played = await staff.get(find(r'<audio[^>]* src="/desk([^"]+)"', page.text))
    assert (played.status_code, played.content) == (200, voice.content)
    assert "media-src 'self'" in page.headers["content-security-policy"]
    read = await staff.get(f"/cases/{case.reference}/files/{text.digest}/shown")
    assert read.headers["content-type"] == "text/plain; charset=utf-8"
    assert read.headers["x-content-type-options"] == "nosniff"
    assert read.text == "<b>журнал</b>"


async def test_a_pdf_that_does_nothing_is_shown_in_a_frame_of_its_case_alone(stand):
    paper = attachment("receipt.pdf", pdf())
    lure = attachment("prize.pdf", pdf(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"))
    case = await stand.case("See the receipt", files=(paper, lure))
    staff = await stand.someone()
    page = await staff.get(f"/cases/{case.reference}")
    frames = re.findall(r'<iframe src="/desk([^"]+)" title="([^"]+)" loading="lazy"', page.text)
    assert [title for _, title in frames] == ["File receipt.pdf", "File prize.pdf"]
    assert "frame-src 'self'" in page.headers["content-security-policy"]
    shown, kept = [await staff.get(address) for address, _ in frames]
    assert (shown.status_code, shown.content) == (200, paper.content)
    assert (shown.headers["content-type"], kept.headers["content-type"][:9]) == (
        "application/pdf",
        "text/html",
    )
    policy = "default-src 'none'; sandbox; frame-ancestors 'self'"
    assert shown.headers["content-security-policy"] == policy
    assert shown.headers["content-disposition"] == "inline"
    assert "it is not shown here" in kept.text
    assert b"app.alert" not in kept.content
    assert "script" not in kept.headers["content-security-policy"]
    assert "frame-ancestors 'self'" in kept.headers["content-security-policy"]
    saved = await staff.get(f"/cases/{case.reference}/files/{lure.digest}")
    assert saved.content == lure.content
    assert saved.headers["content-disposition"].startswith("attachment")
    viewer = await stand.someone(Role.VIEWER)
    assert (await viewer.get(frames[0][0])).status_code == 403


async def test_a_note_says_whose_account_it_is_and_where_from(stand):
    case, staff = await stand.case(), await stand.someone()
    note = {"text": "The driver rang twice", "side": "organisation", "source": "log of the van"}
    assert (await staff.do(case, "note", note)).status_code == 303
    (kept,) = (await stand.file(case)).notes
    assert (kept.side, kept.source) == ("organisation", "log of the van")
    page = await staff.get(f"/cases/{case.reference}")
    assert "The organisation’s" in page.text.split('class="note"')[1]
    assert "log of the van" in page.text
    viewer = await stand.someone(Role.VIEWER)
    assert "log of the van" not in (await viewer.get(f"/cases/{case.reference}")).text


async def test_everything_understood_is_corrected_in_one_go(stand):
    case, staff = await stand.case("There was a fire"), await stand.someone()
    whole = {"kind": "question", "category": "billing", "urgency": "normal"}
    whole |= {"fact": "product", "value": "Kettle 200"}
    refused = await staff.do(case, "correct", whole)
    assert "Lowering the urgency needs a reason." in refused.text
    assert (await staff.do(case, "correct", whole | {"reason": "read again"})).status_code == 303
    known = (await stand.file(case)).case
    assert (known.kind, known.category, known.urgency.code) == ("question", "billing", "normal")
    assert known.fact("product") == "Kettle 200"
    half = await staff.do(case, "correct", {"fact": "product"})
    assert "Please fill in: Value." in half.text


@pytest.mark.parametrize("role", [Role.HANDLER, Role.AUDITOR])
async def test_the_form_has_a_row_for_every_stage_of_the_way(stand, role):
    case = await stand.case("The kettle of Zahra broke", name="Zahra Example")
    manager = await stand.someone(Role.MANAGER)
    for step, form in (
        ("take", {"owner_seen": ""}),
        ("assess", {"severity": "1", "safety": "none", "complexity": "1", "impact": "1"}),
        ("assess", {"need_immediate": "no", "possible_immediate": "no"}),
        ("triage", {}),
        ("investigate", {}),
    ):
        assert (await manager.do(case, step, form)).status_code == 303, step
    assert (await stand.file(case)).case.status is Status.INVESTIGATING
    reader = await stand.someone(role)
    page = (await reader.get(f"/cases/{case.reference}/form")).text
    rows = page.split("<tbody>")[1].count("<tr>")
    assert rows == 9
    assert page.count(manager.staff.name) >= 3
    assert ("Zahra" in page) is (role is Role.HANDLER)
    assert (await reader.get("/cases/K7M4-2QXD-9/form")).status_code == 404
