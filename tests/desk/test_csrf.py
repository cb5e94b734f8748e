"""Another site cannot act in the name of staff, and a bad form breaks nothing."""

import pytest

from desk.csrf import MOST_BYTES
from tests.desk.stand import PASSWORD


async def _unsaid(stand, case):
    return [one.text for one in (await stand.file(case)).messages if one.template == "reply.staff"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://example.net"},
        {"Origin": "null"},
    ],
)
async def test_a_form_of_another_site_is_refused(stand, headers):
    case, staff = await stand.case(), await stand.someone()
    await staff.get("/")
    answer = await staff.post(f"/cases/{case.reference}/reply", text="Hello", headers=headers)
    assert answer.status_code == 403
    assert not await _unsaid(stand, case)


@pytest.mark.parametrize("token", ["", "wrong", "ключ", "🔑"])
async def test_a_form_without_the_right_token_is_refused_and_its_words_come_back(stand, token):
    case, staff = await stand.case(), await stand.someone()
    answer = await staff.do(case, "reply", csrf=token, text="Please copy me")
    assert answer.status_code == 403
    assert "Please copy me" in answer.text
    assert not await _unsaid(stand, case)


async def test_the_token_of_somebody_else_is_refused(stand):
    case, staff = await stand.case(), await stand.someone()
    other = await stand.someone(login="other")
    assert other.token != staff.token
    answer = await staff.do(case, "reply", csrf=other.token, text="Hello")
    assert answer.status_code == 403


async def test_a_password_is_never_shown_again(stand):
    staff = await stand.someone()
    answer = await staff.post("/login", csrf="old", login="handler", password=PASSWORD)
    assert answer.status_code == 403
    assert PASSWORD not in answer.text


async def test_old_browsers_that_send_neither_header_may_work(stand):
    case, staff = await stand.case(), await stand.someone()
    answer = await staff.client.post(
        f"/desk/cases/{case.reference}/note", data={"csrf": staff.token, "text": "A note"}
    )
    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"text=" + b"a" * MOST_BYTES, 413),
        (b"text=%FF%FE&csrf=\xff", 400),
        (b"&".join(b"a%d=1" % n for n in range(200)), 400),
        (b"", 403),
        (b"%00&&&===", 403),
    ],
)
async def test_a_broken_form_is_answered_in_words(stand, body, status):
    case, staff = await stand.case(), await stand.someone()
    answer = await staff.client.post(
        f"/desk/cases/{case.reference}/reply",
        content=body,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert "Traceback" not in answer.text


async def test_nothing_happens_by_other_methods(stand):
    case, staff = await stand.case(), await stand.someone()
    for method in ("PUT", "DELETE", "PATCH"):
        answer = await staff.client.request(
            method, f"/desk/cases/{case.reference}/note", data={"csrf": staff.token}
        )
        assert answer.status_code == 405


async def test_control_characters_are_left_out_and_lines_kept(stand):
    case, staff = await stand.case(), await stand.someone()
    await staff.do(case, "note", text="one\r\ntwo\x00\x08\ttab")
    assert [note.text for note in (await stand.file(case)).notes] == ["one\ntwo\ttab"]
