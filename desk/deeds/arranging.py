"""Which case a matter is, who speaks, and who has it."""

from bot.domain.case import Action
from bot.domain.staff import Permission
from bot.services.casework import Casework
from desk import acts
from desk.deeds.deed import Deed
from desk.forms import Field
from desk.texts import mark

DEEDS: tuple[Deed, ...] = (
    Deed(
        name="merge",
        label=mark("Join with another case"),
        button=mark("Join"),
        done=mark("The cases are joined, and the complainant was told."),
        when=acts.joinable,
        act=acts.merge,
        fields=(Field(name="into", label=mark("The case that goes on"), options="others"),),
        step=Action.MERGE,
        speaks=True,
        hint=mark("This case ends; all that was said in it moves to the other one."),
    ),
    Deed(
        name="part",
        label=mark("Take it apart from the other case"),
        button=mark("Take apart"),
        done=mark("The case goes on by itself again, and the complainant was told."),
        act=acts.plain(Casework.part),
        step=Action.PART,
        speaks=True,
        hint=mark("What was said in it before comes back; what was said since stays there."),
    ),
    Deed(
        name="split",
        label=mark("Make a message a case of its own"),
        button=mark("Split off"),
        done=mark("The message is a case of its own, and the complainant was told."),
        when=acts.divisible,
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
        when=lambda file: not acts.with_staff(file),
        act=acts.plain(Casework.take_over),
        hint=mark("The assistant tells the complainant and stays silent until you give back."),
    ),
    Deed(
        name="hand_back",
        label=mark("Let the assistant speak again"),
        button=mark("Give back to the assistant"),
        done=mark("The assistant speaks again."),
        permission=Permission.REPLY,
        when=acts.with_staff,
        act=acts.plain(Casework.hand_back),
    ),
    Deed(
        name="assign",
        label=mark("Give to somebody"),
        button=mark("Give"),
        done=mark("The case has a new owner."),
        permission=Permission.ASSIGN,
        when=acts.live,
        act=acts.assign,
        contested=True,
        fields=(Field(name="owner", label=mark("Owner"), options="owners"),),
    ),
    Deed(
        name="give_up",
        label=mark("Put the case back into the queue"),
        button=mark("Put back"),
        done=mark("Nobody has the case now; it waits in the queue."),
        when=lambda file: acts.live(file) and bool(file.case.owner),
        act=acts.give_up,
        contested=True,
        hint=mark("For when somebody else should take it. What you noted stays with the case."),
    ),
)
