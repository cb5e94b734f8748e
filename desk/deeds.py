"""What staff can do to a case, as data: who may, when, what is filled in, what it does.

The state table says when a step exists; the page draws what stands here, and the services check
it all again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.authority import Authority
from bot.domain.case import Action, Case
from bot.domain.staff import Permission, Staff
from bot.lifecycle import advance
from bot.lifecycle.assessing import SCALES
from bot.services.casework import Casework
from bot.services.reading import CaseFile
from desk import acts, words
from desk.forms import Field
from desk.texts import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One action. `supplies` are the guards its own fields meet; `speaks`: it writes to them."""

    name: str
    label: str
    button: str
    done: str
    permission: Permission
    offered: acts.Offered
    act: acts.Act
    fields: tuple[Field, ...] = ()
    step: Action | None = None
    supplies: frozenset[str] = field(default_factory=frozenset)
    speaks: bool = False
    hint: str = ""
    reveals: bool = False  # the page that answers shows what is hidden, once
    waits: str = ""  # said in place of `done` where it waits for approval

    def missing(self, case: Case) -> tuple[str, ...]:
        """The guards (codes) in the way that filling in this form would not meet."""
        lacking = advance.missing(case, self.step) if self.step else ()
        return tuple(guard for guard in lacking or () if guard not in self.supplies)


def offers(file: CaseFile, staff: Staff, authority: Authority) -> tuple[Deed, ...]:
    """What this person can do to this case now: nobody takes what is theirs, or approves it."""
    if file.case.erased_at:
        return ()
    able = (d for d in DEEDS.values() if staff.may(d.permission) and d.offered(file))
    own = {"take"} if file.case.owner == staff.id else set()
    waiting = file.case.resolution.proposal
    if waiting and not authority.may_approve(staff, waiting.decision.money, author=waiting.by):
        own.add("approve")
    return tuple(deed for deed in able if deed.name not in own)


_REASON = Field(name="reason", label=mark("Reason"), kind="line")


def _step(action: Action, label: str, button: str, done: str, hint: str) -> Deed:
    return Deed(
        name=action.value,
        label=label,
        button=button,
        done=done,
        permission=Permission.WORK,
        offered=acts.possible(action),
        act=acts.stepping(action),
        fields=(_REASON,),
        step=action,
        hint=hint,
    )


_ALL = (
    Deed(
        name="take",
        label=mark("Take the case"),
        button=mark("Take"),
        done=mark("The case is yours."),
        permission=Permission.WORK,
        offered=acts.live,
        act=acts.take,
    ),
    Deed(
        name="reply",
        label=mark("Write to the complainant"),
        button=mark("Send"),
        done=mark("Your message is on its way."),
        permission=Permission.REPLY,
        offered=acts.always,
        act=acts.worded(Casework.reply),
        fields=(Field(name="text", label=mark("Your message"), kind="text"),),
        speaks=True,
    ),
    Deed(
        name="ask",
        label=mark("Ask the complainant"),
        button=mark("Send the question"),
        done=mark("Your question is on its way."),
        permission=Permission.REPLY,
        offered=acts.possible(Action.ASK),
        act=acts.worded(Casework.ask),
        fields=(Field(name="text", label=mark("Your question"), kind="text"),),
        step=Action.ASK,
        speaks=True,
    ),
    Deed(
        name="note",
        label=mark("Write a note"),
        button=mark("Keep the note"),
        done=mark("The note is kept."),
        permission=Permission.WORK,
        offered=acts.always,
        act=acts.worded(Casework.note),
        fields=(Field(name="text", label=mark("Note"), kind="text"),),
        hint=mark("The complainant never sees notes."),
    ),
    Deed(
        name="triage",
        label=mark("Confirm and take on"),
        button=mark("Confirm"),
        done=mark("The case is taken on, and the complainant was told."),
        permission=Permission.WORK,
        offered=acts.possible(Action.TRIAGE),
        act=acts.plain(Casework.triage),
        step=Action.TRIAGE,
        hint=mark("You confirm kind, category, urgency and assessment as they stand."),
    ),
    Deed(
        name="assess",
        label=mark("Assess the case"),
        button=mark("Keep the assessment"),
        done=mark("The assessment is kept."),
        permission=Permission.WORK,
        offered=acts.live,
        act=acts.assess,
        fields=(
            *(
                Field(name=name, label=words.CRITERION[name], options=name, required=False)
                for name in SCALES
            ),
            Field(name="reason", label=mark("Reason"), kind="line", required=False),
        ),
        hint=mark("Choose only what should change."),
    ),
    Deed(
        name="correct",
        label=mark("Correct what was understood"),
        button=mark("Correct"),
        done=mark("The correction is kept."),
        permission=Permission.WORK,
        offered=acts.live,
        act=acts.correct,
        fields=(
            Field(name="kind", label=mark("Kind"), options="kinds", required=False),
            Field(name="category", label=mark("Category"), options="categories", required=False),
            Field(name="urgency", label=mark("Urgency"), options="urgencies", required=False),
            Field(name="reason", label=mark("Reason"), kind="line", required=False),
        ),
    ),
    Deed(
        name="fact",
        label=mark("Add or correct a fact"),
        button=mark("Keep the fact"),
        done=mark("The fact is kept; what was known before stays on record."),
        permission=Permission.WORK,
        offered=acts.always,
        act=acts.fact,
        fields=(
            Field(name="fact", label=mark("Fact"), options="facts"),
            Field(name="value", label=mark("Value"), kind="line"),
        ),
    ),
    Deed(
        name="investigate",
        label=mark("Begin to investigate"),
        button=mark("Declare and begin"),
        done=mark("The investigation has begun, and the complainant was told."),
        permission=Permission.WORK,
        offered=acts.possible(Action.INVESTIGATE),
        act=acts.plain(Casework.investigate),
        step=Action.INVESTIGATE,
        supplies=frozenset({"conflict_check"}),
        hint=mark("You declare that the complaint is not about yourself or people close to you."),
    ),
    Deed(
        name="first_contact",
        label=mark("It can be put right at once"),
        button=mark("Note this"),
        done=mark("Noted: a decision needs no investigation."),
        permission=Permission.WORK,
        offered=acts.first_contact_open,
        act=acts.plain(Casework.first_contact),
    ),
    Deed(
        name="decide",
        label=mark("Decide"),
        button=mark("Decide and send"),
        done=mark("The decision is on its way to the complainant."),
        permission=Permission.DECIDE,
        offered=acts.possible(Action.DECIDE),
        act=acts.decide,
        fields=(
            Field(name="upheld", label=mark("Finding"), options="upheld"),
            Field(name="reasons", label=mark("Reasons for our records"), kind="text"),
            Field(name="root_cause", label=mark("Root cause"), kind="line", required=False),
            Field(
                name="remedies",
                label=mark("Remedies offered"),
                kind="many",
                options="remedies",
                required=False,
            ),
            Field(name="money", label=mark("Sum of money"), kind="line", required=False),
            Field(
                name="answered",
                label=mark("Points raised"),
                kind="many",
                options="answered",
                required=False,
            ),
            Field(
                name="text", label=mark("The decision, as the complainant reads it"), kind="text"
            ),
            Field(
                name="translation",
                label=mark("A translation, which does not count"),
                kind="text",
                required=False,
            ),
        ),
        step=Action.DECIDE,
        supplies=frozenset({"finding", "reasons", "issues_answered"}),
        speaks=True,
        waits=mark("The decision waits for approval, because of the sum. It was not sent yet."),
        hint=mark("How to ask for a review and whom to turn to outside is added to your text."),
    ),
    Deed(
        name="approve",
        label=mark("Approve the decision"),
        button=mark("Approve and send"),
        done=mark("The decision is on its way to the complainant."),
        permission=Permission.DECIDE,
        offered=acts.proposed,
        act=acts.plain(Casework.approve),
        step=Action.DECIDE,
        supplies=frozenset(
            {"finding", "reasons", "issues_answered", "approval", "first_contact_fix"}
        ),
        speaks=True,
        hint=mark("It leaves as it stands below, under the name of who wrote it."),
    ),
    Deed(
        name="decline",
        label=mark("Give the decision back"),
        button=mark("Give back"),
        done=mark("The decision was given back, and nothing was sent."),
        permission=Permission.DECIDE,
        offered=acts.proposed,
        act=acts.decline,
        fields=(_REASON,),
    ),
    Deed(
        name="extend",
        label=mark("Put the decision off"),
        button=mark("Put off"),
        done=mark("The new date is set, and the complainant was told."),
        permission=Permission.WORK,
        offered=acts.extendable,
        act=acts.extend,
        fields=(
            Field(name="until", label=mark("New date"), kind="date"),
            Field(
                name="reason", label=mark("The reason, as the complainant reads it"), kind="text"
            ),
        ),
        speaks=True,
        hint=mark("Once, before the promised date, and with a reason."),
    ),
    Deed(
        name="answered",
        label=mark("Note the complainant’s answer"),
        button=mark("Note the answer"),
        done=mark("The answer is noted."),
        permission=Permission.WORK,
        offered=acts.unanswered,
        act=acts.answered,
        fields=(Field(name="reply", label=mark("Answer to the decision"), options="replies"),),
    ),
    _step(
        Action.REMEDY,
        mark("Carry out what was promised"),
        mark("Begin"),
        mark("The remedy is under way, and the complainant was told."),
        "",
    ),
    Deed(
        name="remedy_done",
        label=mark("The remedy is done"),
        button=mark("Done and checked"),
        done=mark("Noted: the remedy is done and checked."),
        permission=Permission.WORK,
        offered=acts.remedy_due,
        act=acts.plain(Casework.remedy_done),
        hint=mark("You declare that what was promised is done and that you have looked."),
    ),
    Deed(
        name="close",
        label=mark("Close the case"),
        button=mark("Close"),
        done=mark("The case is closed, and the complainant was told."),
        permission=Permission.DECIDE,
        offered=acts.possible(Action.CLOSE),
        act=acts.close,
        fields=(
            Field(name="closure", label=mark("Reason"), options="closures"),
            Field(name="root_cause", label=mark("Root cause"), kind="line", required=False),
        ),
        step=Action.CLOSE,
        supplies=frozenset({"accepted", "external_outcome", "root_cause"}),
    ),
    _step(
        Action.ANSWER,
        mark("Go on without an answer"),
        mark("Go on"),
        mark("The case goes on."),
        mark("The question stays unanswered, and the case returns to where it was."),
    ),
    _step(
        Action.REVIEW,
        mark("Begin an internal review"),
        mark("Begin the review"),
        mark("The review has begun; somebody else must take the case."),
        mark("Somebody who has not handled the case looks at it again."),
    ),
    _step(
        Action.GO_EXTERNAL,
        mark("It goes to an outside body"),
        mark("Note this step"),
        mark("Noted: the matter is with an outside body."),
        mark("The case stays open until the outcome is known."),
    ),
    Deed(
        name="outside",
        label=mark("The outcome outside"),
        button=mark("Note the outcome"),
        done=mark("The outcome is noted; the case can be decided anew or closed."),
        permission=Permission.WORK,
        offered=acts.outside_awaited,
        act=acts.outside,
        fields=(
            Field(name="body", label=mark("Outside body"), kind="line"),
            Field(name="outcome", label=mark("What it decided"), options="outcomes"),
            Field(name="on", label=mark("Day of the outcome"), kind="date"),
        ),
    ),
    Deed(
        name="disclose",
        label=mark("Somebody outside was told of the case"),
        button=mark("Note this"),
        done=mark("It is noted who was told, and why."),
        permission=Permission.WORK,
        offered=acts.always,
        act=acts.disclose,
        fields=(
            Field(name="to", label=mark("Who was told"), kind="line"),
            Field(name="why", label=mark("Why, and what"), kind="text"),
        ),
        hint=mark("Names stand in the notes, the fact that it happened in the trail."),
    ),
    _step(
        Action.REDIRECT,
        mark("Pass on: handled elsewhere"),
        mark("Pass on"),
        mark("The case is marked as handled elsewhere."),
        mark("Only for what is no complaint for us. The complainant can always object."),
    ),
    _step(
        Action.OBJECT,
        mark("It is a complaint after all"),
        mark("Take it back"),
        mark("The case is open again as a complaint."),
        mark("The complainant’s own word is always honoured."),
    ),
    _step(
        Action.REOPEN,
        mark("Reopen the case"),
        mark("Reopen"),
        mark("The case is open again, with new dates."),
        mark("The complainant is told the new dates."),
    ),
    Deed(
        name="merge",
        label=mark("Join with another case"),
        button=mark("Join"),
        done=mark("The cases are joined, and the complainant was told."),
        permission=Permission.WORK,
        offered=acts.joinable,
        act=acts.merge,
        fields=(Field(name="into", label=mark("The case that goes on"), options="others"),),
        step=Action.MERGE,
        speaks=True,
        hint=mark("This case ends; all that was said in it moves to the other one."),
    ),
    Deed(
        name="split",
        label=mark("Make a message a case of its own"),
        button=mark("Split off"),
        done=mark("The message is a case of its own, and the complainant was told."),
        permission=Permission.WORK,
        offered=acts.divisible,
        act=acts.split,
        fields=(Field(name="message", label=mark("Message"), options="messages"),),
        speaks=True,
        hint=mark("For a message about another matter. Its deadlines count from the day it came."),
    ),
    Deed(
        name="take_over",
        label=mark("Speak yourself"),
        button=mark("Take over the conversation"),
        done=mark("You speak now; the assistant is silent."),
        permission=Permission.REPLY,
        offered=lambda file: not acts.with_staff(file),
        act=acts.plain(Casework.take_over),
        hint=mark("The assistant tells the complainant and stays silent until you give back."),
    ),
    Deed(
        name="hand_back",
        label=mark("Let the assistant speak again"),
        button=mark("Give back to the assistant"),
        done=mark("The assistant speaks again."),
        permission=Permission.REPLY,
        offered=acts.with_staff,
        act=acts.plain(Casework.hand_back),
    ),
    Deed(
        name="assign",
        label=mark("Give to somebody"),
        button=mark("Give"),
        done=mark("The case has a new owner."),
        permission=Permission.ASSIGN,
        offered=acts.live,
        act=acts.assign,
        fields=(Field(name="owner", label=mark("Owner"), options="owners"),),
    ),
    Deed(
        name="reveal",
        label=mark("Show hidden numbers"),
        button=mark("Show"),
        done=mark("Hidden numbers are shown on this one page."),
        permission=Permission.WORK,
        offered=acts.hiding,
        act=acts.worded(Casework.reveal),
        fields=(Field(name="text", label=mark("Reason"), kind="line"),),
        reveals=True,
        hint=mark("The trail will say that you looked; the reason stands in the notes."),
    ),
    Deed(
        name="hold",
        label=mark("Forbid erasure (legal hold)"),
        button=mark("Forbid erasure"),
        done=mark("Nothing of this case is erased until that is allowed again."),
        permission=Permission.HOLD,
        offered=lambda file: not file.case.legal_hold,
        act=acts.worded(Casework.hold),
        fields=(Field(name="text", label=mark("Reason"), kind="line"),),
        hint=mark("For what a court or an authority may still ask for."),
    ),
    Deed(
        name="release",
        label=mark("Allow erasure again"),
        button=mark("Allow erasure"),
        done=mark("The case may be erased again once its time is over."),
        permission=Permission.HOLD,
        offered=lambda file: bool(file.case.legal_hold),
        act=acts.worded(Casework.release),
        fields=(Field(name="text", label=mark("Reason"), kind="line"),),
    ),
)
DEEDS: Mapping[str, Deed] = {deed.name: deed for deed in _ALL}
