"""What protects a person's data: why something is shown, and what must stay."""

from bot.domain.staff import Permission
from bot.services.casework import Casework
from desk import acts
from desk.deeds.deed import WHY, Deed
from desk.texts import mark

DEEDS: tuple[Deed, ...] = (
    Deed(
        name="reveal",
        label=mark("Show hidden numbers"),
        button=mark("Show"),
        done=mark("Hidden numbers are shown on this one page."),
        when=acts.hiding,
        act=acts.worded(Casework.reveal),
        fields=(WHY,),
        reveals=True,
        hint=mark("The trail will say that you looked; the reason stands in the notes."),
    ),
    Deed(
        name="hold",
        label=mark("Forbid erasure (legal hold)"),
        button=mark("Forbid erasure"),
        done=mark("Nothing of this case is erased until that is allowed again."),
        permission=Permission.HOLD,
        when=lambda file: not file.case.legal_hold,
        act=acts.worded(Casework.hold),
        fields=(WHY,),
        hint=mark("For what a court or an authority may still ask for."),
    ),
    Deed(
        name="release",
        label=mark("Allow erasure again"),
        button=mark("Allow erasure"),
        done=mark("The case may be erased again once its time is over."),
        permission=Permission.HOLD,
        when=lambda file: bool(file.case.legal_hold),
        act=acts.worded(Casework.release),
        fields=(WHY,),
    ),
)
