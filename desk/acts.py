"""When an action is offered and what it does, by way of the services."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.case import (
    Action,
    Case,
    ClosureReason,
    DecisionText,
    Outcome,
    Reply,
    Status,
    Upheld,
)
from bot.domain.dialogue import Phase
from bot.domain.staff import Staff
from bot.lifecycle.assessing import SCALES
from bot.lifecycle.transitions import actions
from bot.services.casework import Casework
from bot.services.reading import CaseFile
from desk.csrf import Form
from desk.forms import FormError, first, later, money
from desk.texts import mark, read_day
from nlp.understanding import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A form that passed its checks, and what it acts on."""

    casework: Casework
    staff: Staff
    file: CaseFile
    owners: Mapping[str, Staff]
    form: Form
    language: str  # of who fills it in
    currency: str  # that a bare number is in

    @property
    def reference(self) -> str:
        """The case's."""
        return self.file.case.reference

    def value(self, name: str) -> str:
        """What was filled in."""
        return first(self.form, name)


Act = Callable[[Given], Awaitable[Case]]
Offered = Callable[[CaseFile], bool]


def possible(action: Action) -> Callable[[CaseFile], bool]:
    """The state table knows this step from where the case stands."""
    return lambda file: action in actions(file.case.status)


def live(file: CaseFile) -> bool:
    """Work on the case goes on."""
    return file.case.open


def always(_file: CaseFile) -> bool:
    """At any time."""
    return True


def first_contact_open(file: CaseFile) -> bool:
    """Taken on, and not yet noted as something to put right at once."""
    case = file.case
    return case.status is Status.TRIAGED and not case.assessment.possible_immediate


def unanswered(file: CaseFile) -> bool:
    """The decision was sent, and the complainant has not answered."""
    case = file.case
    return case.status is Status.DECISION_SENT and case.resolution.reply is Reply.NONE


def extendable(file: CaseFile) -> bool:
    """A decision is still to be made, and was not put off before."""
    case = file.case
    return case.undecided and case.deadlines.extension_to is None


def proposed(file: CaseFile) -> bool:
    """A decision waits for somebody's approval."""
    waits = file.case.resolution.proposal is not None
    return waits and possible(Action.DECIDE)(file)


def outside_awaited(file: CaseFile) -> bool:
    """The matter is with a body outside."""
    return file.case.status is Status.EXTERNAL


def remedy_due(file: CaseFile) -> bool:
    """Something was promised and is not done."""
    due = file.case.resolution.remedies and file.case.resolution.remedy_done_at is None
    return bool(due) and file.case.status in {Status.DECISION_SENT, Status.REMEDY}


def joinable(file: CaseFile) -> bool:
    """The person has another open case this one can end in."""
    return possible(Action.MERGE)(file) and any(other.open for other in file.others)


def divisible(file: CaseFile) -> bool:
    """More than one message came."""
    return bool(later(file))


def hiding(file: CaseFile) -> bool:
    """Some number in it is hidden."""
    return any(one.understanding and one.understanding.sensitive for one in file.messages)


def with_staff(file: CaseFile) -> bool:
    """The assistant is silent."""
    return file.state.phase is Phase.WITH_STAFF


async def take(given: Given) -> Case:
    """Make the person who asks its owner."""
    return await given.casework.assign(
        given.reference, given.staff, given.staff, seen=given.value("owner_seen")
    )


async def give_up(given: Given) -> Case:
    """Put it back into the queue."""
    return await given.casework.give_up(
        given.reference, given.staff, seen=given.value("owner_seen")
    )


async def assign(given: Given) -> Case:
    """Make somebody its owner."""
    owner = given.owners[given.value("owner")]
    return await given.casework.assign(
        given.reference, given.staff, owner, seen=given.value("owner_seen")
    )


_UNDERSTOOD = ("kind", "category", "urgency", "language")


async def correct(given: Given) -> Case:
    """Set right what was understood. Raises FormError for no change or no reason."""
    name, value = given.value("fact"), given.value("value")
    if bool(name) != bool(value):
        label = mark("Value") if name else mark("Fact")
        raise FormError(mark("Please fill in: {field}."), field=label)
    if not any(map(given.value, (*_UNDERSTOOD, "fact"))):
        raise FormError(mark("Nothing was changed."))
    lower = (
        given.value("urgency") and Level[given.value("urgency").upper()] < given.file.case.urgency
    )
    if lower and not given.value("reason"):
        raise FormError(mark("Lowering the urgency needs a reason."))
    return await given.casework.correct(
        given.reference,
        given.staff,
        facts={name: value} if name else {},
        **{part: given.value(part) for part in (*_UNDERSTOOD, "reason")},
    )


async def note(given: Given) -> Case:
    """Write a note, with whose account it is and where from."""
    return await given.casework.note(
        given.reference,
        given.staff,
        given.value("text"),
        side=given.value("side"),
        source=given.value("source"),
    )


async def assess(given: Given) -> Case:
    """Set what was chosen of the assessment. Raises FormError for no change."""
    chosen = {name: given.value(name) for name in SCALES if given.value(name)}
    if not chosen:
        raise FormError(mark("Nothing was changed."))
    reason = given.value("reason")
    return await given.casework.assess(given.reference, given.staff, chosen, reason=reason)


async def merge(given: Given) -> Case:
    """Join it with the other case."""
    return await given.casework.merge(given.reference, given.staff, given.value("into"))


async def split(given: Given) -> Case:
    """Make a message a case of its own."""
    number = int(given.value("message"))
    return await given.casework.split(given.reference, given.staff, number)


async def fact(given: Given) -> Case:
    """Note a fact."""
    name, value = given.value("fact"), given.value("value")
    return await given.casework.set_fact(given.reference, given.staff, name, value)


async def decide(given: Given) -> Case:
    """Decide, with all that a decision says."""
    decision = DecisionText(
        upheld=Upheld(given.value("upheld")),
        text=given.value("text"),
        reasons=given.value("reasons"),
        root_cause=given.value("root_cause"),
        cause=given.value("cause"),
        remedies=tuple(given.form.get("remedies", ())),
        all_answered=bool(given.value("answered")),
        others=given.value("others"),
        inform=given.value("inform"),
        translation=given.value("translation"),
        money=money(given.value("money"), given.language, given.currency),
    )
    return await given.casework.decide(given.reference, given.staff, decision)


async def decline(given: Given) -> Case:
    """Give a proposed decision back."""
    return await given.casework.decline(given.reference, given.staff, given.value("reason"))


async def answered(given: Given) -> Case:
    """Note what the complainant said to the decision."""
    reply = Reply(given.value("reply"))
    return await given.casework.answered(given.reference, given.staff, reply)


async def outside(given: Given) -> Case:
    """Note the outcome outside. Raises FormError for what is no date."""
    on = _day(given, "on", mark("Day of the outcome"))
    outcome, body = Outcome(given.value("outcome")), given.value("body")
    return await given.casework.outside(given.reference, given.staff, outcome, body=body, on=on)


async def disclose(given: Given) -> Case:
    """Note who was told."""
    to, why = given.value("to"), given.value("why")
    return await given.casework.disclose(given.reference, given.staff, to, why)


def _day(given: Given, name: str, label: str) -> date:
    try:
        return read_day(given.value(name))
    except ValueError:
        raise FormError(mark("Please fill in: {field}."), field=label) from None


async def extend(given: Given) -> Case:
    """Put the decision off. Raises FormError for what is no date."""
    until = _day(given, "until", mark("New date"))
    return await given.casework.extend(given.reference, given.staff, until, given.value("reason"))


async def close(given: Given) -> Case:
    """Close for a reason."""
    return await given.casework.close(
        given.reference,
        given.staff,
        reason=ClosureReason(given.value("closure")),
        root_cause=given.value("root_cause"),
        cause=given.value("cause"),
    )


def plain(method: Callable[[Casework, str, Staff], Awaitable[Case]]) -> Act:
    """A method of casework that needs nothing but the case and the person."""
    return lambda given: method(given.casework, given.reference, given.staff)


def worded(method: Callable[[Casework, str, Staff, str], Awaitable[Case]]) -> Act:
    """A method of casework that needs a text."""
    return lambda given: method(given.casework, given.reference, given.staff, given.value("text"))


def stepping(action: Action) -> Act:
    """A step of the table with its reason."""
    return lambda given: given.casework.step(
        given.reference, given.staff, action, reason=given.value("reason")
    )
