"""What is decided, who approves it, and what follows until the end."""

from bot.domain.case import Action
from bot.domain.staff import Permission
from bot.services.casework import Casework
from desk import acts
from desk.deeds.deed import REASON, Deed, step
from desk.forms import Field
from desk.texts import mark

DEEDS: tuple[Deed, ...] = (
    Deed(
        name="decide",
        label=mark("Decide"),
        button=mark("Decide and send"),
        done=mark("The decision is on its way to the complainant."),
        permission=Permission.DECIDE,
        act=acts.decide,
        fields=(
            Field(name="upheld", label=mark("Finding"), options="upheld"),
            Field(name="reasons", label=mark("Reasons for our records"), kind="text"),
            Field(name="cause", label=mark("Root cause"), options="causes", required=False),
            Field(
                name="root_cause",
                label=mark("Root cause, in words"),
                kind="line",
                required=False,
            ),
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
            Field(name="others", label=mark("Are others affected?"), options="others_affected"),
            Field(name="inform", label=mark("Who else has to know?"), options="inform"),
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
        when=acts.proposed,
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
        when=acts.proposed,
        act=acts.decline,
        fields=(REASON,),
    ),
    Deed(
        name="extend",
        label=mark("Put the decision off"),
        button=mark("Put off"),
        done=mark("The new date is set, and the complainant was told."),
        when=acts.extendable,
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
        when=acts.unanswered,
        act=acts.answered,
        fields=(Field(name="reply", label=mark("Answer to the decision"), options="replies"),),
    ),
    step(
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
        when=acts.remedy_due,
        act=acts.plain(Casework.remedy_done),
        hint=mark("You declare that what was promised is done and that you have looked."),
    ),
    Deed(
        name="close",
        label=mark("Close the case"),
        button=mark("Close"),
        done=mark("The case is closed, and the complainant was told."),
        permission=Permission.DECIDE,
        act=acts.close,
        fields=(
            Field(name="closure", label=mark("Reason"), options="closures"),
            Field(name="cause", label=mark("Root cause"), options="causes", required=False),
            Field(
                name="root_cause",
                label=mark("Root cause, in words"),
                kind="line",
                required=False,
            ),
        ),
        step=Action.CLOSE,
        supplies=frozenset({"accepted", "external_outcome", "root_cause"}),
    ),
)
