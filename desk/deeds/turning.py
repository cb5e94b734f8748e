"""A case goes another way than its usual one: reviewed, passed on, outside, open again."""

from bot.domain.case import Action
from desk import acts
from desk.deeds.deed import Deed, step
from desk.forms import Field
from desk.texts import mark

DEEDS: tuple[Deed, ...] = (
    step(
        Action.ANSWER,
        mark("Go on without an answer"),
        mark("Go on"),
        mark("The case goes on."),
        mark("The question stays unanswered, and the case returns to where it was."),
    ),
    step(
        Action.REVIEW,
        mark("Begin an internal review"),
        mark("Begin the review"),
        mark("The review has begun; somebody else must take the case."),
        mark("Somebody who has not handled the case looks at it again."),
    ),
    step(
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
        when=acts.outside_awaited,
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
        act=acts.disclose,
        fields=(
            Field(name="to", label=mark("Who was told"), kind="line"),
            Field(name="why", label=mark("Why, and what"), kind="text"),
        ),
        hint=mark("Names stand in the notes, the fact that it happened in the trail."),
    ),
    step(
        Action.REDIRECT,
        mark("Pass on: handled elsewhere"),
        mark("Pass on"),
        mark("The case is marked as handled elsewhere."),
        mark("Only for what is no complaint for us. The complainant can always object."),
    ),
    step(
        Action.OBJECT,
        mark("It is a complaint after all"),
        mark("Take it back"),
        mark("The case is open again as a complaint."),
        mark("The complainant’s own word is always honoured."),
    ),
    step(
        Action.REOPEN,
        mark("Reopen the case"),
        mark("Reopen"),
        mark("The case is open again, with new dates."),
        mark("The complainant is told the new dates."),
    ),
)
