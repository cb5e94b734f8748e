"""Every action of the desk: what it does, and what is said when it cannot be done."""

import html
import re

import pytest

from bot.domain.case import Action, ClosureReason, Reply, Status, Upheld
from bot.domain.dialogue import Phase
from bot.domain.events import EventType
from bot.domain.staff import Permission, Role
from channels.message import Author
from desk.deeds import DEEDS
from nlp.understanding import KindCode, Level
from tests.desk.stand import find

ALERT = re.compile(r'role="alert">([^<]*)')
PROMPTS = {"others": "none", "inform": "nobody"}
DECISION = PROMPTS | {"upheld": "partly", "reasons": "as checked", "text": "We will refund you."}


def refusal(answer):
    """The sentence on the page that says why not."""
    found = ALERT.search(answer.text)
    return html.unescape(found[1]).strip() if found else ""


async def now(stand, case):
    return (await stand.file(case)).case


async def reach(stand, staff, case, status):
    """Bring a case to a stage by the actions of the desk."""
    await staff.do(case, "take", owner_seen="")
    steps = {
        Status.TRIAGED: "triage",
        Status.INVESTIGATING: "investigate",
        Status.DECIDED: "decide",
        Status.DECISION_SENT: "",
        Status.REMEDY: "answered",
    }
    for stage, deed in steps.items():
        if deed == "decide":
            await staff.do(case, deed, {"remedies": ["refund"]} | DECISION | {"root_cause": "x"})
        elif deed:
            await staff.do(case, deed, reply="accept")
        else:
            await stand.deliver(case)
        assert (await now(stand, case)).status is stage
        if stage is status:
            return


@pytest.fixture
async def case(stand):
    return await stand.case()


@pytest.fixture
async def staff(stand):
    return await stand.someone()


async def test_every_action_answers_with_what_it_did(stand, case, staff):
    answer = await staff.do(case, "note", text="Called them")
    assert answer.headers["location"] == f"/desk/cases/{case.reference}?done=note"
    page = await staff.get(f"/cases/{case.reference}?done=note")
    assert "The note is kept." in page.text
    assert "The note is kept." not in (await staff.get(f"/cases/{case.reference}?done=x")).text


async def test_take_and_give(stand, case, staff):
    await staff.do(case, "take", owner_seen="")
    assert (await now(stand, case)).owner == staff.staff.id
    assert 'id="deed-take"' not in (await staff.get(f"/cases/{case.reference}")).text
    manager = await stand.someone(Role.MANAGER)
    await manager.do(case, "assign", owner=manager.staff.id, owner_seen=staff.staff.id)
    assert (await now(stand, case)).owner == manager.staff.id


async def test_a_case_is_given_only_to_those_who_work(stand, case):
    manager = await stand.someone(Role.MANAGER)
    viewer = await stand.staff(Role.VIEWER)
    for owner in (viewer.id, "nobody", ""):
        answer = await manager.do(case, "assign", owner=owner, owner_seen="")
        assert answer.status_code == 422
        assert "Owner" in refusal(answer)
    assert not (await now(stand, case)).owner


@pytest.mark.parametrize("deed", ["reply", "ask"])
async def test_words_reach_the_complainant_in_their_channel(stand, case, staff, deed):
    answer = await staff.do(case, deed, text="  سلام، چه زمانی؟\r\nЗдравствуйте  ")
    assert answer.status_code == 303
    await stand.deliver(case)
    said = stand.wire.sent[-1]
    assert "سلام، چه زمانی؟\nЗдравствуйте" in said.text
    assert said.author is Author.STAFF
    assert (await now(stand, case)).status is Status.AWAITING_INFO


async def test_an_answer_written_before_something_new_was_said_waits(stand, case, staff):
    page = await staff.get(f"/cases/{case.reference}")
    head = find(r'name="head" value="(\d+)"', page.text)
    await stand.write("One more thing: it was also broken", user="session-1")
    answer = await staff.do(case, "reply", text="My careful answer", head=head)
    assert answer.status_code == 422
    assert refusal(answer).startswith("Something new was said meanwhile")
    assert "My careful answer</textarea>" in answer.text
    assert "it was also broken" in answer.text
    head = find(r'name="head" value="(\d+)"', answer.text)
    assert (await staff.do(case, "reply", text="My careful answer", head=head)).status_code == 303
    assert (await staff.do(case, "reply", text="My careful answer", head=head)).status_code == 422


@pytest.mark.parametrize(
    ("deed", "form", "field"),
    [
        ("reply", {"text": "  \n "}, "Your message"),
        ("note", {"text": ""}, "Note"),
        ("fact", {"fact": "what", "value": " "}, "Value"),
        ("fact", {"fact": "shoe_size", "value": "42"}, "Fact"),
        ("correct", {"kind": "boring"}, "Kind"),
        ("correct", {"category": "boring"}, "Category"),
        ("correct", {"urgency": "burning"}, "Urgency"),
        ("redirect", {}, "Reason"),
    ],
)
async def test_what_is_missing_is_named(case, staff, deed, form, field):
    answer = await staff.do(case, deed, form)
    assert answer.status_code == 422
    assert refusal(answer).endswith(f": {field}.")
    assert f'id="deed-{deed}" open' in answer.text


async def test_notes_are_for_staff_alone(stand, case, staff):
    await staff.do(case, "note", text="Between us")
    file = await stand.file(case)
    assert [(note.text, note.by) for note in file.notes] == [("Between us", staff.staff.id)]
    await stand.deliver(case)
    assert not [one for one in stand.wire.sent if "Between us" in one.text]


async def test_what_was_understood_is_corrected(stand, case, staff):
    form = {"kind": "question", "category": "billing", "urgency": "high", "reason": "as written"}
    assert (await staff.do(case, "correct", form)).status_code == 303
    known = await now(stand, case)
    assert (known.kind, known.category, known.urgency) == (
        KindCode.QUESTION,
        "billing",
        Level.HIGH,
    )
    page = await staff.get(f"/cases/{case.reference}")
    for line in ("Kind corrected", "Category corrected", "Urgency changed", "as written"):
        assert line in page.text


async def test_urgency_falls_only_for_a_reason(stand, case, staff):
    answer = await staff.do(case, "correct", urgency="low")
    assert refusal(answer) == "Lowering the urgency needs a reason."
    assert '<option value="low" selected>' in answer.text
    assert (await staff.do(case, "correct", urgency="low", reason="cosmetic")).status_code == 303
    assert (await now(stand, case)).urgency is Level.LOW


async def test_correcting_nothing_changes_nothing(stand, case, staff):
    answer = await staff.do(case, "correct", reason="just so")
    assert refusal(answer) == "Nothing was changed."


async def test_a_fact_is_added_and_the_one_before_stays(stand, case, staff):
    await staff.do(case, "fact", fact="order_ref", value="1111111")
    await staff.do(case, "fact", fact="order_ref", value="۲۲۲۲۲۲۲")
    known = await now(stand, case)
    assert [f.value for f in known.facts if f.field == "order_ref"] == ["1111111", "۲۲۲۲۲۲۲"]
    page = await staff.get(f"/cases/{case.reference}")
    assert "۲۲۲۲۲۲۲" in page.text


async def test_triage_needs_somebody(stand, case, staff):
    page = await staff.get(f"/cases/{case.reference}")
    assert "Still needed: somebody who takes the case." in page.text
    answer = await staff.do(case, "triage")
    assert (answer.status_code, refusal(answer)) == (
        409,
        "Still needed: somebody who takes the case.",
    )
    await reach(stand, staff, case, Status.TRIAGED)
    assert not (await now(stand, case)).needs_review


async def test_the_assessment_is_shown_set_and_confirmed(stand, case, staff):
    page = await staff.get(f"/cases/{case.reference}")
    assert "Severity: A nuisance" in page.text
    assert "Safety: Nobody in danger" in page.text
    assert refusal(await staff.do(case, "assess", {"reason": "none"})) == "Nothing was changed."
    chosen = {"safety": "possible", "impact": "3", "reason": "The plug gets hot."}
    assert (await staff.do(case, "assess", chosen)).status_code == 303
    known = (await now(stand, case)).assessment
    assert (known.safety, known.impact, known.complexity) == ("possible", 3, 1)
    page = await staff.get(f"/cases/{case.reference}")
    assert "Safety: Danger possible" in page.text
    assert "The plug gets hot." in page.text


async def test_an_investigation_begins_with_a_declaration(stand, case, staff):
    await reach(stand, staff, case, Status.INVESTIGATING)
    assert (await now(stand, case)).conflict_checked


async def test_first_contact_needs_no_investigation(stand, case, staff):
    await reach(stand, staff, case, Status.TRIAGED)
    answer = await staff.do(case, "decide", DECISION)
    assert "put right at once" in refusal(answer)
    assert "We will refund you.</textarea>" in answer.text
    await staff.do(case, "first_contact")
    assert (await staff.do(case, "decide", DECISION)).status_code == 303


async def test_a_decision_reaches_the_complainant_with_its_remedies(stand, case, staff):
    await reach(stand, staff, case, Status.INVESTIGATING)
    form = DECISION | {"remedies": ["refund", "apology"], "root_cause": "a lost label"}
    assert (await staff.do(case, "decide", form)).status_code == 303
    await stand.deliver(case)
    known = await now(stand, case)
    assert known.status is Status.DECISION_SENT
    assert known.resolution.upheld is Upheld.PARTLY
    assert known.resolution.remedies == ("refund", "apology")
    assert any("We will refund you." in one.text for one in stand.wire.sent)
    page = await staff.get(f"/cases/{case.reference}")
    for words in ("Upheld in part", "a lost label", "Apology", "No answer yet"):
        assert words in page.text


async def test_a_refused_decision_keeps_all_that_was_filled_in(stand, case, staff):
    await reach(stand, staff, case, Status.INVESTIGATING)
    form = DECISION | {"remedies": ["refund"], "root_cause": "a lost label", "text": ""}
    answer = await staff.do(case, "decide", form)
    assert answer.status_code == 422
    assert '<option value="partly" selected>' in answer.text
    assert 'value="refund" checked' in answer.text
    assert 'value="a lost label"' in answer.text
    assert "as checked</textarea>" in answer.text
    bad = await staff.do(case, "decide", form | {"text": "x", "remedies": ["gold"]})
    assert refusal(bad) == "Please choose again: Remedies offered."


async def test_a_weighty_decision_needs_a_note(stand, staff):
    case = await stand.case("There was a fire")
    await reach(stand, staff, case, Status.INVESTIGATING)
    answer = await staff.do(case, "decide", DECISION)
    assert refusal(answer) == "Still needed: a note on the investigation."
    await staff.do(case, "note", text="Looked at it")
    assert (await staff.do(case, "decide", DECISION)).status_code == 303


async def test_accepted_done_and_closed(stand, case, staff):
    await reach(stand, staff, case, Status.REMEDY)
    early = await staff.do(case, "close", closure="accepted")
    assert "the promised remedy, done" in refusal(early)
    assert (await staff.do(case, "remedy_done")).status_code == 303
    assert (await staff.do(case, "close", closure="accepted")).status_code == 303
    known = await now(stand, case)
    assert known.status is Status.CLOSED
    assert known.resolution.closure_reason is ClosureReason.ACCEPTED


async def test_a_root_cause_may_be_named_at_closing(stand, case, staff):
    await reach(stand, staff, case, Status.INVESTIGATING)
    await staff.do(case, "decide", DECISION)
    await stand.deliver(case)
    await staff.do(case, "answered", reply="accept")
    answer = await staff.do(case, "close", closure="accepted")
    assert refusal(answer) == "Still needed: a root cause."
    form = {"closure": "accepted", "root_cause": "a lost label"}
    assert (await staff.do(case, "close", form)).status_code == 303


async def test_silence_is_no_consent_before_the_date_told(stand, case, staff):
    await reach(stand, staff, case, Status.INVESTIGATING)
    await staff.do(case, "decide", DECISION | {"upheld": "no"})
    await stand.deliver(case)
    answer = await staff.do(case, "close", closure="no_reply_after_notice")
    assert "silence until the date told" in refusal(answer)
    await stand.later(staff, days=31)
    answer = await staff.do(case, "close", closure="no_reply_after_notice")
    assert refusal(answer) == "Still needed: a reminder of the decision."


async def test_a_rejected_decision_is_reviewed_by_somebody_else(stand, case, staff):
    await reach(stand, staff, case, Status.DECISION_SENT)
    assert (await staff.do(case, "answered", reply="reject")).status_code == 303
    known = await now(stand, case)
    assert (known.status, known.owner) == (Status.INTERNAL_REVIEW, "")
    assert known.resolution.reply is Reply.REJECT
    other = await stand.someone(login="other")
    for refused in (staff.do(case, "take", owner_seen=""), staff.do(case, "decide", DECISION)):
        assert "an owner who has not handled the case before" in refusal(await refused)
    await other.do(case, "take", owner_seen="")
    assert (await other.do(case, "decide", DECISION)).status_code == 303


@pytest.mark.parametrize(
    ("deed", "after"),
    [("review", Status.INTERNAL_REVIEW), ("go_external", Status.EXTERNAL)],
)
async def test_steps_with_a_reason(stand, case, staff, deed, after):
    await reach(stand, staff, case, Status.DECISION_SENT)
    assert (await staff.do(case, deed, reason="because")).status_code == 303
    assert (await now(stand, case)).status is after
    assert "because" in (await staff.get(f"/cases/{case.reference}")).text


async def test_back_from_elsewhere(stand, case, staff):
    await staff.do(case, "redirect", reason="pay")
    assert (await staff.do(case, "object", reason="no, goods")).status_code == 303
    assert (await now(stand, case)).status is Status.RECEIVED


async def test_back_from_outside_and_open_again(stand, case, staff):
    await reach(stand, staff, case, Status.DECISION_SENT)
    await staff.do(case, "go_external", reason="ombudsman")
    early = await staff.do(case, "close", closure="accepted")
    assert "the outcome outside" in refusal(early)
    await staff.do(case, "close", closure="exhausted")
    assert (await staff.do(case, "reopen", reason="new facts")).status_code == 303
    known = await now(stand, case)
    assert (known.status, known.reopen_count) == (Status.TRIAGED, 1)


async def test_going_on_without_an_answer(stand, case, staff):
    await staff.do(case, "ask", text="When?")
    assert (await now(stand, case)).status is Status.AWAITING_INFO
    await staff.do(case, "answer", reason="they are away")
    assert (await now(stand, case)).status is Status.RECEIVED


async def test_speaking_oneself_and_giving_back(stand, case, staff):
    early = await staff.do(case, "hand_back")
    assert early.status_code == 409
    assert (await staff.do(case, "take_over")).status_code == 303
    assert (await stand.file(case)).state.phase is Phase.WITH_STAFF
    assert (await staff.do(case, "take_over")).status_code == 409
    assert (await staff.do(case, "hand_back")).status_code == 303
    assert (await stand.file(case)).state.phase is Phase.IDLE
    types = [link.event.type for link in (await stand.file(case)).events]
    assert types.count(EventType.HANDED_OVER) == 1


IMPOSSIBLE = ["investigate", "decide", "answered", "close", "review", "reopen", "object", "remedy"]


@pytest.mark.parametrize("deed", IMPOSSIBLE)
async def test_what_the_table_does_not_know_is_refused_and_changes_nothing(
    stand, case, staff, deed
):
    page = await staff.get(f"/cases/{case.reference}")
    before = await now(stand, case)
    assert f'id="deed-{deed}"' not in page.text
    form = DECISION | {"reply": "accept", "closure": "accepted", "reason": "because"}
    answer = await staff.do(case, deed, form)
    assert answer.status_code == 409
    assert refusal(answer) == "This step is not possible at the stage where the case stands now."
    assert await now(stand, case) == before


@pytest.mark.parametrize("deed", ["explode", "withdraw", "send_decision", "__init__"])
async def test_an_action_that_is_none_of_ours(stand, case, staff, deed):
    assert (await staff.do(case, deed)).status_code == 404


async def test_an_action_on_a_case_that_is_not_there(stand, case, staff):
    answer = await staff.post("/cases/K7M4-2QXD-9/reply", text="Hello")
    assert answer.status_code == 404
    assert "Hello" in answer.text


async def test_errors_are_said_in_the_language_of_staff(stand, case):
    for language, words in {
        "ru": "Ещё нужно: ответственный за обращение.",
        "tr": "Hâlâ gerekli: başvuruyu üstlenen biri.",
        "fa": "هنوز لازم است: کسی که پرونده را بردارد.",
    }.items():
        staff = await stand.someone(login=language, language=language)
        assert refusal(await staff.do(case, "triage")) == words


PATHS = ("/", "/lines", "/cases/{}", "/cases/{}/files/{}")


@pytest.mark.parametrize("role", [None, *Role])
async def test_what_each_role_may_open(stand, case, role):
    browser = await stand.someone(role) if role else stand.browser()
    for path in PATHS:
        answer = await browser.get(path.format(case.reference, "0" * 64))
        seeing = role and browser.staff.may(Permission.SEE_PERSON)
        files = 404 if seeing else 403
        wanted = 303 if role is None else files if "files" in path else 200
        assert answer.status_code == wanted, path


@pytest.mark.parametrize("role", [None, *Role])
async def test_what_each_role_may_do(stand, case, role):
    """Whoever may not is refused before anything is looked at; the page does not offer it."""
    browser = await stand.someone(role) if role else stand.browser()
    page = (await browser.get(f"/cases/{case.reference}")).text
    for name, deed in DEEDS.items():
        before = await now(stand, case)
        answer = await browser.do(case, name, text="Hello", reason="because", owner_seen="")
        if role is not None and browser.staff.may(deed.permission):
            assert answer.status_code in {303, 409, 422}, name
        else:
            assert answer.status_code == (403 if role else 401), name
            assert await now(stand, case) == before
            assert f'id="deed-{name}"' not in page


def test_every_step_of_the_table_that_staff_take_is_an_action():
    """Withdrawing is the complainant's own, lapsing and sending are not done by hand."""
    taken = {deed.step for deed in DEEDS.values() if deed.step}
    assert set(Action) - taken == {Action.WITHDRAW, Action.LAPSE, Action.SEND_DECISION}


async def test_related_cases_lead_to_one_another(stand, staff):
    case, other = await stand.case(user="anna"), await stand.case(user="boris")
    nobody = await staff.do(case, "relate", other="K7M4-2QXD-Y", words="x")
    assert (nobody.status_code, refusal(nobody)) == (422, "There is no case with this number.")
    joint = {"other": f" {other.reference.lower()} ", "words": "همان <b>کامیون</b>"}
    assert (await staff.do(case, "relate", joint)).status_code == 303
    viewer = await stand.someone(Role.VIEWER)
    for here, there in ((case, other), (other, case)):
        page = (await staff.get(f"/cases/{here.reference}")).text
        assert there.reference in related(page)
        assert "همان &lt;b&gt;کامیون" in related(page)
        assert "Related to another case" in page
        less = related((await viewer.get(f"/cases/{here.reference}")).text)
        assert there.reference in less
        assert "همان" not in less
    assert (await staff.do(case, "unrelate", related="K7M4-2QXD-Y")).status_code == 422
    assert (await staff.do(case, "unrelate", related=other.reference)).status_code == 303
    assert 'id="related"' not in (await staff.get(f"/cases/{other.reference}")).text


def related(page):
    """The section of the page."""
    return page.partition('id="related"')[2].partition("</section>")[0]


async def test_a_message_is_split_off_and_its_case_joined_again(stand, staff):
    case = await stand.case(user="anna")
    more = "And one thing more about it: the box was open"
    await stand.write(more, user="anna")
    found = (await stand.file(case)).messages
    (later,) = [one for one in found if one.author == "complainant"][1:]
    assert (await staff.do(case, "split", message=str(later.message_id))).status_code == 303
    file = await stand.file(case)
    (other,) = file.others
    assert more not in {one.text for one in file.messages}
    assert (await staff.do(other, "merge", into=case.reference)).status_code == 303
    assert more in {one.text for one in (await stand.file(case)).messages}
    assert (await stand.file(other)).case.status is Status.MERGED
    page = await staff.get(f"/cases/{other.reference}")
    assert f'goes on there: <a href="/desk/cases/{case.reference}">' in page.text


async def test_what_was_joined_by_mistake_is_taken_apart_again(stand, staff):
    """However often it was joined: each has what it had, and what came since stays."""
    first = await stand.case(user="anna")
    for text in ("And the box was open", "The lamp I ordered is broken, too"):
        await stand.write(text, user="anna")
    for one in [one for one in (await stand.file(first)).messages if one.author == "complainant"][
        1:
    ]:
        await staff.do(first, "split", message=str(one.message_id))
    lamp, box = (await stand.file(first)).others
    texts = {one.reference: _said(await stand.file(one)) for one in (first, box, lamp)}
    await staff.do(box, "merge", into=lamp.reference)
    await staff.do(lamp, "merge", into=first.reference)
    await stand.casework.reply(first.reference, staff.staff, "We look into all of it")
    assert (await staff.do(box, "part")).status_code == 303
    for case in (box, first):
        assert texts[case.reference] <= _said(await stand.file(case))
    assert not texts[box.reference] & _said(await stand.file(first))
    assert texts[lamp.reference] <= _said(await stand.file(first))
    file = await stand.file(box)
    assert (file.case.status, file.case.merged_into, file.into) == (Status.RECEIVED, "", None)
    assert "We look into all of it" in _said(await stand.file(first))
    assert "is separate from your other one again" in " ".join(_said(file))
    assert (await staff.do(box, "part")).status_code == 409, "it is joined with nothing any more"


def _said(file):
    return {one.text for one in file.messages if "recorded" not in one.text}
