"""A case is taken, talked about, understood and looked into."""

from bot.domain.case import Action
from bot.domain.staff import Permission
from bot.lifecycle.assessing import SCALES
from bot.services.casework import Casework
from desk import acts, words
from desk.deeds.deed import Deed
from desk.forms import Field
from desk.texts import mark

DEEDS: tuple[Deed, ...] = (
    Deed(
        name="take",
        label=mark("Take the case"),
        button=mark("Take"),
        done=mark("The case is yours."),
        when=acts.live,
        act=acts.take,
        contested=True,
    ),
    Deed(
        name="reply",
        label=mark("Write to the complainant"),
        button=mark("Send"),
        done=mark("Your message is on its way."),
        permission=Permission.REPLY,
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
        act=acts.note,
        fields=(
            Field(name="text", label=mark("Note"), kind="text"),
            Field(name="side", label=mark("Whose account it is"), options="sides", required=False),
            Field(name="source", label=mark("Source"), kind="line", required=False),
        ),
        hint=mark("The complainant never sees notes."),
    ),
    Deed(
        name="triage",
        label=mark("Confirm and take on"),
        button=mark("Confirm"),
        done=mark("The case is taken on, and the complainant was told."),
        act=acts.plain(Casework.triage),
        step=Action.TRIAGE,
        hint=mark("You confirm kind, category, urgency and assessment as they stand."),
    ),
    Deed(
        name="assess",
        label=mark("Assess the case"),
        button=mark("Keep the assessment"),
        done=mark("The assessment is kept."),
        when=acts.live,
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
        when=acts.live,
        act=acts.correct,
        fields=(
            Field(name="kind", label=mark("Kind"), options="kinds", required=False),
            Field(name="category", label=mark("Category"), options="categories", required=False),
            Field(name="urgency", label=mark("Urgency"), options="urgencies", required=False),
            Field(name="language", label=mark("Language"), options="languages", required=False),
            Field(name="fact", label=mark("Fact"), options="facts", required=False),
            Field(name="value", label=mark("Value"), kind="line", required=False),
            Field(name="reason", label=mark("Reason"), kind="line", required=False),
        ),
    ),
    Deed(
        name="fact",
        label=mark("Add or correct a fact"),
        button=mark("Keep the fact"),
        done=mark("The fact is kept; what was known before stays on record."),
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
        when=acts.first_contact_open,
        act=acts.plain(Casework.first_contact),
    ),
)
