"""Consents that the policy asks for: the question is sent, what the person says is noted."""

from functools import partial

from bot.domain.case import Case
from bot.domain.consent import Means, Standing
from bot.domain.staff import Permission
from bot.services import consenting
from bot.services.reading import CaseFile
from desk.acts import Given
from desk.deeds.deed import Deed
from desk.forms import Field, consented
from desk.texts import mark

_PURPOSE = Field(name="purpose", label=mark("Consent to"), options="purposes")
_MEANS = Field(name="means", label=mark("How it was said"), options="means")
_WORDS = Field(name="words", label=mark("Their words"), kind="text", required=False)


async def ask(given: Given) -> Case:
    """Send the question."""
    act = partial(consenting.ask, purpose=given.value("purpose"))
    return await given.casework.act(given.reference, given.staff, Permission.REPLY, act)


async def answered(given: Given) -> Case:
    """Note the answer."""
    act = partial(
        consenting.answered,
        purpose=given.value("purpose"),
        given=given.value("standing") == Standing.GIVEN,
        means=Means(given.value("means")),
        words=given.value("words"),
    )
    return await given.casework.act(given.reference, given.staff, Permission.WORK, act)


async def withdraw(given: Given) -> Case:
    """Note that it is taken back."""
    act = partial(
        consenting.withdraw,
        purpose=given.value("purpose"),
        means=Means(given.value("means")),
        words=given.value("words"),
    )
    return await given.casework.act(given.reference, given.staff, Permission.WORK, act)


def wanted(file: CaseFile) -> bool:
    """The policy asks for some."""
    return bool(file.purposes)


DEEDS: tuple[Deed, ...] = (
    Deed(
        name="ask_consent",
        label=mark("Ask for a consent"),
        button=mark("Send the question"),
        done=mark("The question is on its way."),
        permission=Permission.REPLY,
        when=wanted,
        act=ask,
        fields=(_PURPOSE,),
        speaks=True,
        hint=mark(
            "The words are those of the policy, in the person’s language. "
            "Please note the answer when it comes."
        ),
    ),
    Deed(
        name="note_consent",
        label=mark("Note an answer about a consent"),
        button=mark("Note this"),
        done=mark("It is noted what the person said."),
        when=wanted,
        act=answered,
        fields=(
            _PURPOSE,
            Field(name="standing", label=mark("What they said"), options="consents"),
            _MEANS,
            _WORDS,
        ),
    ),
    Deed(
        name="withdraw_consent",
        label=mark("A consent was withdrawn"),
        button=mark("Note the withdrawal"),
        done=mark("The consent is withdrawn. Nothing may rest on it from now on."),
        when=lambda file: bool(consented(file)),
        act=withdraw,
        fields=(
            Field(name="purpose", label=mark("Consent to"), options="consented"),
            _MEANS,
            _WORDS,
        ),
    ),
)
