"""Answers before they are said: drafts, templates, files, taking back, sending later."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from bot.domain.answer import FIELDS, fill, gaps, named
from bot.domain.case import Action, Status
from bot.domain.events import EventType
from bot.domain.staff import Role
from bot.lifecycle.transitions import actions
from bot.services.isolating import isolated
from channels.message import Author
from desk import words
from tests.desk.stand import SITE, Browser, Stand, find, standing

UNDO = timedelta(seconds=10)


@pytest.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path, undo=UNDO) as built:
        yield built


async def step(staff: Browser, case, name: str, files=None, **form):
    """A button of the editor, with what the page says."""
    page = await staff.get(f"/cases/{case.reference}")
    fields = {"csrf": staff.token, "version": shown(page, "version"), "head": shown(page, "head")}
    return await staff.client.post(
        f"/desk/cases/{case.reference}/answer/{name}",
        data=fields | form,
        files=files,
        headers={"Origin": SITE},
        follow_redirects=True,
    )


def shown(page, name: str) -> str:
    return find(rf'name="{name}" value="(\d+)"', page.text)


def draft_of(page) -> str:
    return unescape(find(r'(?s)<textarea id="reply-text".*?>\n(.*?)</textarea>', page.text))


def waiting_of(page) -> list[str]:
    return re.findall(r"/answers/([\w-]+)/cancel", page.text)


async def said(stand: Stand, case) -> list[str]:
    """What staff said."""
    file = await stand.file(case)
    return [one.text for one in file.messages if one.author is Author.STAFF]


async def events(stand: Stand, case) -> list[EventType]:
    return [link.event.type for link in (await stand.file(case)).events]


async def test_an_answer_can_be_taken_back_and_is_a_draft_again(stand):
    case, staff = await stand.case(), await stand.someone()
    page = await step(staff, case, "send", text="Too quick")
    assert "can still be taken back" in page.text
    [answer] = waiting_of(page)
    back = await staff.post(f"/cases/{case.reference}/answers/{answer}/cancel")
    assert back.status_code == 303
    await stand.later(staff, minutes=5)
    assert await stand.waiting.look() == 0
    assert await said(stand, case) == []
    assert draft_of(await staff.get(f"/cases/{case.reference}")) == "Too quick"


async def test_it_goes_out_once_when_it_cannot_be_taken_back(stand):
    case, staff = await stand.case(), await stand.someone()
    [answer] = waiting_of(await step(staff, case, "send", text="Here is our answer"))
    stand.shift[0] += timedelta(seconds=9)
    assert await stand.waiting.look() == 0
    stand.shift[0] += timedelta(seconds=2)
    assert [await stand.waiting.look() for _ in range(3)] == [1, 0, 0]
    assert await said(stand, case) == ["Here is our answer"]
    late = await staff.post(f"/cases/{case.reference}/answers/{answer}/cancel")
    assert late.status_code == 422
    assert "It is sent already" in late.text
    assert draft_of(await staff.get(f"/cases/{case.reference}")) == ""


async def test_a_question_changes_the_case_only_when_it_is_really_sent(stand):
    case, staff = await stand.case(), await stand.someone()
    for deed in ("take", "triage"):
        await staff.do(case, deed, owner_seen="")
    await step(staff, case, "send", text="Which one?", asks="yes")
    assert (await stand.file(case)).case.status is Status.TRIAGED
    stand.shift[0] += timedelta(seconds=11)
    await stand.waiting.look()
    file = await stand.file(case)
    assert file.case.status is Status.AWAITING_INFO
    assert "Which one?" in (await said(stand, case))[-1]


async def test_later_is_by_the_clock_of_the_complainant_and_never_at_night(stand):
    case, staff = await stand.case("سفارش من دیر رسید"), await stand.someone()
    page = await step(staff, case, "send", text="سلام", later_on="2026-11-23", later_at="03:00")
    assert "Tehran" in page.text
    [one] = (await stand.answering.writing(case, staff.staff)).waiting
    assert one.due_at.isoformat() == "2026-11-23T05:30:00+00:00"  # nine in Tehran
    assert "23 Nov 2026, 09:00" in page.text
    assert EventType.ANSWER_SCHEDULED in await events(stand, case)
    stand.shift[0] = one.due_at - stand.now() + timedelta(seconds=1)
    assert await stand.waiting.look() == 1
    assert await said(stand, case) == ["سلام"]


async def test_after_an_outage_that_ends_at_night_it_waits_for_the_morning(stand):
    case, staff = await stand.case("سفارش من دیر رسید"), await stand.someone()
    await step(staff, case, "send", text="سلام", later_on="2026-11-22", later_at="15:00")
    stand.shift[0] += timedelta(days=1, hours=13)  # two at night in Tehran
    assert await stand.waiting.look() == 1
    assert await said(stand, case) == []
    stand.shift[0] += timedelta(hours=8)
    await asyncio.gather(*(stand.waiting.look() for _ in range(3)))
    assert await said(stand, case) == ["سلام"]


@pytest.mark.parametrize(
    ("on", "at"),
    [("2026-11-20", "10:00"), ("2028-01-01", "10:00"), ("", "10:00"), ("soon", "10:00")],
)
async def test_a_moment_that_cannot_be_is_refused_and_the_text_stays(stand, on, at):
    case, staff = await stand.case(), await stand.someone()
    page = await step(staff, case, "send", text="Careful words", later_on=on, later_at=at)
    assert page.status_code == 422
    assert draft_of(page) == "Careful words"
    assert waiting_of(page) == []


async def test_new_words_hold_a_later_answer_back_and_say_so(stand):
    case, staff = await stand.case(user="ada"), await stand.someone()
    await step(staff, case, "send", text="As you asked", later_on="2026-11-25", later_at="12:00")
    stand.shift[0] += timedelta(hours=1)
    await stand.write("It is late, and now it is broken too", user="ada")
    await stand.later(staff, minutes=1)
    page = await staff.get(f"/cases/{case.reference}")
    assert "The complainant wrote again since" in page.text
    await stand.later(staff, days=5)
    assert await stand.waiting.look() == 1
    assert await stand.waiting.look() == 0
    assert await said(stand, case) == []
    mine = await staff.get("/mine")
    assert case.reference in mine.text
    assert "the complainant wrote again" in mine.text
    assert '<span class="count">1</span>' in mine.text
    [answer] = waiting_of(await staff.get(f"/cases/{case.reference}"))
    await staff.post(f"/cases/{case.reference}/answers/{answer}/now")
    assert await said(stand, case) == ["As you asked"]
    assert EventType.ANSWER_HELD in await events(stand, case)


async def test_what_the_case_no_longer_allows_is_held_back(stand):
    case, staff = await stand.case(), await stand.someone(Role.MANAGER)
    await step(staff, case, "send", text="Which one?", asks="yes")
    moved = await staff.do(case, "redirect", reason="not for us")
    assert moved.status_code == 303
    stand.shift[0] += timedelta(seconds=11)
    await stand.waiting.look()
    [one] = (await stand.answering.writing(case, staff.staff)).waiting
    assert one.why == "impossible"
    assert await said(stand, case) == []


async def test_a_draft_survives_a_logout_and_is_only_its_writers(stand):
    case, staff = await stand.case(), await stand.someone()
    await step(staff, case, "draft", text="Half a sen")
    await staff.post("/logout")
    await staff.log_in("handler", "a sentence is good enough")
    assert draft_of(await staff.get(f"/cases/{case.reference}")) == "Half a sen"
    other = await stand.someone(Role.MANAGER)
    page = await other.get(f"/cases/{case.reference}")
    assert draft_of(page) == ""
    assert "also being written by:</p>" not in page.text
    assert "Handler Example" in page.text[page.text.index("also being written by:") :]


async def test_two_windows_never_overwrite_each_other(stand):
    case, staff = await stand.case(), await stand.someone()
    await staff.get(f"/cases/{case.reference}")
    script = {"Accept": "application/json", "Origin": SITE}
    where = f"/desk/cases/{case.reference}/answer/draft"
    data = {"csrf": staff.token, "version": "0"}
    first = await staff.client.post(where, data=data | {"text": "one"}, headers=script)
    assert first.json()["version"] == 1
    other = await staff.client.post(where, data=data | {"text": "two"}, headers=script)
    assert other.status_code == 422
    page = await staff.post(
        f"/cases/{case.reference}/answer/send", text="two", version="0", head=""
    )
    assert page.status_code == 422
    assert draft_of(page) == "two"
    assert "one" in find(r'(?s)id="kept".*?>(.*?)</textarea>', page.text)
    assert waiting_of(page) == []


async def test_what_was_said_meanwhile_is_to_be_read_first(stand):
    case, staff = await stand.case(user="ada"), await stand.someone()
    page = await staff.get(f"/cases/{case.reference}")
    head = shown(page, "head")
    await stand.write("One more thing: it is late", user="ada")
    refused = await step(staff, case, "send", text="Our answer", head=head)
    assert refused.status_code == 422
    assert draft_of(refused) == "Our answer"


async def test_a_ready_answer_is_in_the_language_and_calendar_of_the_complainant(stand):
    case = await stand.case("سفارش من دیر رسید", name="زهرا")
    staff = await stand.someone(language="tr")
    page = await step(staff, case, "template", template="Beklenenden uzun sürüyor", text="سلام")
    text = draft_of(page)
    assert text.startswith("سلام\n\n")
    assert f"\u2066{case.reference}\u2069" in text
    assert "۱۴۰۵" in text
    assert gaps(text) == ()
    assert "başvurunuzun incelemesini" in page.text  # what it says, in the reader's own language


async def test_what_is_not_on_record_blocks_sending_until_it_is_filled_in(stand):
    case, staff = await stand.case("It is late"), await stand.someone()
    page = await step(staff, case, "template", template="The money is on its way")
    assert gaps(draft_of(page)) == ("Order number",)
    refused = await step(staff, case, "send", text=draft_of(page))
    assert refused.status_code == 422
    assert "Order number" in refused.text
    preview = await step(staff, case, "preview", text=draft_of(page))
    assert "Please fill in what is marked" in preview.text
    full = re.sub("⟦.*?⟧", "4481203", draft_of(page))
    assert waiting_of(await step(staff, case, "send", text=full))


async def test_a_macro_asks(stand):
    case, staff = await stand.case(), await stand.someone()
    page = await step(staff, case, "template", template="Please send a photo")
    assert re.search(r'name="asks" value="yes" checked', page.text)
    unknown = await step(staff, case, "template", template="No such thing")
    assert unknown.status_code == 422


async def test_a_preview_is_what_is_sent(stand):
    case, staff = await stand.case("سفارش من دیر رسید"), await stand.someone()
    text = "سفارش A-4481-203 فرستاده شد"
    page = await step(staff, case, "preview", text=text)
    [block] = re.findall(r'<article class="shown web".*?</article>', page.text, re.DOTALL)
    assert 'dir="rtl"' in block
    words_ = unescape(find(r'<div class="words" dir="auto">(.*?)</div>', block))
    assert words_ == "سفارش \u2066A-4481-203\u2069 فرستاده شد"
    await step(staff, case, "send", text=text)
    stand.shift[0] += timedelta(seconds=11)
    await stand.waiting.look()
    assert await said(stand, case) == [words_]


async def test_files_go_along_and_can_be_left_out(stand):
    case, staff = await stand.case(), await stand.someone()
    photo = ("upload", ("photo.png", b"\x89PNG\r\n\x1a\n" + b"1" * 50, "image/png"))
    note = ("upload", ("سند.txt", "متن".encode(), "text/plain"))
    page = await step(staff, case, "attach", files=[photo, note], text="See these")
    assert draft_of(page) == "See these"
    digests = re.findall(r'name="file" value="(\w+)"', page.text)
    await step(staff, case, "detach", text="See these", file=digests[0])
    await step(staff, case, "send", text="See these")
    stand.shift[0] += timedelta(seconds=11)
    await stand.waiting.look()
    await stand.deliver(case)
    [file] = stand.wire.sent[-1].attachments
    assert (file.name, file.content) == ("سند.txt", "متن".encode())


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("page.html", b"<html><script>1</script>", "can run programs"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "can run programs"),
        ("empty.txt", b"", "empty"),
        ("big.bin", b"\0" * 21_000_000, "too large"),
    ],
    ids=["html", "svg", "empty", "big"],
)
async def test_what_may_not_go_along_is_refused_and_the_text_stays(stand, name, content, told):
    case, staff = await stand.case(), await stand.someone()
    page = await step(staff, case, "attach", files=[("upload", (name, content))], text="Look")
    assert page.status_code == 422
    assert told in page.text
    assert draft_of(page) == "Look"


async def test_a_form_with_files_needs_its_token_too(stand):
    case, staff = await stand.case(), await stand.someone()
    where = f"/desk/cases/{case.reference}/answer/attach"
    files = [("upload", ("a.txt", b"a"))]
    answer = await staff.client.post(where, data={"csrf": "wrong", "text": "x"}, files=files)
    assert answer.status_code == 403
    huge = [("upload", ("a.txt", b"a" * 26_000_000))]
    assert (await staff.client.post(where, data={"csrf": "x"}, files=huge)).status_code == 413
    broken = await staff.client.post(
        where, content=b"--x\r\n", headers={"Content-Type": "multipart/form-data"}
    )
    assert broken.status_code == 400


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
async def test_who_may_not_write_gets_nowhere(stand, role):
    case, staff = await stand.case(), await stand.someone(role)
    await staff.get(f"/cases/{case.reference}")
    for where in ("answer/send", "answer/draft", "answers/x/cancel", "answers/x/now"):
        answer = await staff.post(f"/cases/{case.reference}/{where}", text="x")
        assert answer.status_code == 403, where
    for where in ("/mine", "/templates", "/templates/delay"):
        assert (await staff.get(where)).status_code == 403


async def test_another_cases_answer_is_out_of_reach(stand):
    case, other = await stand.case(user="a"), await stand.case("It is late", user="b")
    staff = await stand.someone()
    [answer] = waiting_of(await step(staff, case, "send", text="Mine"))
    wrong = await staff.post(f"/cases/{other.reference}/answers/{answer}/cancel")
    assert wrong.status_code == 422
    assert (await staff.post(f"/cases/{case.reference}/answers/{answer}/blow")).status_code == 404


async def test_where_the_table_knows_no_question_none_is_asked(stand):
    case, staff = await stand.case(), await stand.someone(Role.MANAGER)
    await staff.do(case, "redirect", reason="not for us")
    assert Action.ASK not in actions((await stand.file(case)).case.status)
    page = await step(staff, case, "send", text="Which?", asks="yes")
    assert page.status_code == 409
    assert draft_of(page) == "Which?"


def test_every_field_of_a_template_has_a_name():
    assert set(words.TEMPLATE_FIELD) == set(FIELDS)


@given(st.text(), st.dictionaries(st.sampled_from(FIELDS), st.text(min_size=1), max_size=5))
def test_a_filled_template_has_a_marker_for_each_unknown_field(text, values):
    unknown = [name for name in named(text) if not values.get(name)]
    filled = fill(text, values, {})
    assert all(f"⟦{name}⟧" in filled for name in unknown)


@given(st.text(alphabet="ابپ K7M4-2QXD-9/:.12\n\u2066\u2069\u2068", max_size=60))
def test_isolates_come_in_pairs_and_change_nothing_else(text):
    done = isolated(text)
    opened = [done.count(mark) - text.count(mark) for mark in "\u2066\u2069"]
    assert opened[0] == opened[1]
    bare = str.maketrans("", "", "\u2066\u2069")
    assert done.translate(bare) == text.translate(bare)


def test_numbers_inside_persian_words_are_isolated_and_nothing_else_is():
    assert isolated("پروندهٔ K7M4-2QXD-9 باز است") == "پروندهٔ \u2066K7M4-2QXD-9\u2069 باز است"
    for text in (
        "Case K7M4-2QXD-9 is open",
        "نشانی https://a.example.org/b-1 است",
        "به a-1@example.org بنویسید",
        "پروندهٔ \u2066K7M4-2QXD-9\u2069",
        "شمارهٔ ۱۲-۳۴",
    ):
        assert isolated(text) == text
