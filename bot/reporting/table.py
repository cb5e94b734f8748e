"""The indicators I1 to I30 as data: what each is called, what it means, what to beware of.

Texts are names of the catalog `report`. `annex` marks what ISO 10002 lists as data to monitor.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.domain.objectives import Objective
from bot.reporting.figures import Figure, Figures, Unit, mark, unrecorded
from bot.reporting.indicators import handling, intake, learning, means
from bot.reporting.rows import Sheet

_FEW = mark("With few cases a share jumps. Look at the cases themselves.")
_OPEN_TOO = mark("What is still open has no time yet. Read it together with the backlog.")
_NAMES_NOBODY = mark("It measures the process, not people. It is no basis for judging anybody.")
_ACCESS = mark(
    "More complaints need not mean worse work. Easier ways to complain raise the number."
)
_OPERATOR = mark("It depends on what the organisation enters. Without that nothing is shown.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator: `measure` makes its figures of a sheet of counts."""

    id: str
    name: str
    definition: str
    caution: str
    measure: Callable[[Sheet], Figures]
    annex: bool = False


def _of(  # positional, so that the table below reads as one
    number: int,
    name: str,
    definition: str,
    caution: str,
    measure: Callable[[Sheet], Figures],
    *,
    annex: bool = False,
) -> Indicator:
    return Indicator(
        id=f"I{number}",
        name=name,
        definition=definition,
        caution=caution,
        measure=measure,
        annex=annex,
    )


INDICATORS: tuple[Indicator, ...] = (
    _of(
        1,
        mark("Complaints received"),
        mark("Complaints whose first message came in the period. Joined cases are counted once."),
        _ACCESS,
        intake.received,
        annex=True,
    ),
    _of(
        2,
        mark("Complaint rate"),
        mark("Complaints received for every thousand orders or customers of the period."),
        _OPERATOR,
        intake.rate,
    ),
    _of(
        3,
        mark("Settled at first contact"),
        mark(
            "Complaints received whose decision was accepted and that nobody had to investigate."
            " The share is of all received."
        ),
        mark("Newer complaints may still be settled so. The share of a recent period grows."),
        intake.first_contact,
        annex=True,
    ),
    _of(
        4,
        mark("Acknowledged late"),
        mark(
            "Complaints received that were acknowledged after the promised time, or not yet"
            " although it is over. The share is of all received."
        ),
        mark("A message counts as sent when the channel took it, not when it was read."),
        intake.acknowledged_late,
        annex=True,
    ),
    _of(
        5,
        mark("Time to acknowledge"),
        mark("From the first message until the acknowledgement left, of complaints received."),
        mark("What was never acknowledged has no time. Read it together with late ones."),
        intake.time_to_acknowledge,
    ),
    _of(
        6,
        mark("Time until taken on"),
        mark("From the first message until staff took the complaint on for the first time."),
        _OPEN_TOO,
        intake.time_to_triage,
    ),
    _of(
        7,
        mark("Decided late"),
        mark(
            "Of complaints whose decision was due in the period: those decided later, and those"
            " still undecided. Withdrawn ones and standing clocks are left out."
        ),
        mark("Extensions move the date. The share without extended cases stands beside it."),
        handling.decided_late,
        annex=True,
    ),
    _of(
        8,
        mark("Time to close"),
        mark("From the first message until the case was closed, of cases closed in the period."),
        _OPEN_TOO,
        handling.time_to_resolve,
    ),
    _of(
        9,
        mark("Backlog and its age"),
        mark("Complaints open at the end of the period, by days since the first message."),
        mark("Urgency, owner and due dates are as they are today, even for an earlier period."),
        handling.backlog,
    ),
    _of(
        10,
        mark("Wrongly prioritised"),
        mark(
            "Complaints taken on whose urgency the assistant had put too low or too high."
            " Critical ones it missed are listed one by one."
        ),
        mark("Staff who never correct the assistant make it look perfect."),
        intake.wrongly_prioritised,
        annex=True,
    ),
    _of(
        11,
        mark("Severity by category"),
        mark("Complaints received, by severity and category as they stand now."),
        _FEW,
        intake.severity_by_category,
    ),
    _of(
        12,
        mark("Repeated and recurrent complaints"),
        mark(
            "Repeated: the same person complained in the same category within ninety days."
            " Recurrent: several complaints about one thing in the period."
        ),
        mark("People known under several addresses count as several. Things are told by name."),
        intake.repeated,
        annex=True,
    ),
    _of(
        13,
        mark("Causes"),
        mark(
            "Root causes of complaints found right, the most frequent first, with the period"
            " before. Complete: the share that has a cause noted."
        ),
        mark("Causes are named by staff. One cause under two names counts as two."),
        learning.causes,
    ),
    _of(
        14,
        mark("Trend and surges"),
        mark(
            "Complaints by whole weeks. A surge is a count that the weeks before make very"
            " unlikely by chance."
        ),
        mark("A surge says that something changed, not what. A campaign or a new form can do it."),
        learning.trend,
    ),
    _of(
        15,
        mark("Improvements made"),
        mark("Corrective actions opened, done in time and verified, with their effect."),
        mark("The effect of an action shows only after some time."),
        learning.improvements,
        annex=True,
    ),
    _of(
        16,
        mark("Outcome"),
        mark(
            "Decisions sent in the period by finding. Matched: a remedy asked for is among those"
            " offered, where both are known."
        ),
        mark("A high share found right may show fair decisions or poor goods."),
        handling.outcome,
    ),
    _of(
        17,
        mark("Satisfaction with the process"),
        mark(
            "Answers about cases closed in the period: grades from one to five for how it was"
            " handled. Good is four or five."
        ),
        mark("Few answer, and whoever got their way grades higher. Compare like with like."),
        learning.satisfaction,
    ),
    _of(
        18,
        mark("Decisions not accepted"),
        mark("Answers that refuse a decision, as a share of decisions sent in the period."),
        mark("Silence is no agreement. Answers may concern decisions of an earlier period."),
        handling.rejected,
    ),
    _of(
        19,
        mark("Reopened"),
        mark("Cases reopened in the period, as a share of cases closed in it."),
        mark("Making it easy to come back raises it. That is no fault."),
        handling.reopened,
    ),
    _of(
        20,
        mark("Referred to outside bodies"),
        mark(
            "Complaints that went to an outside body in the period, and what those closed in it"
            " came to there."
        ),
        mark("We learn of it only if people or the body tell us."),
        handling.referred,
        annex=True,
    ),
    _of(
        21,
        mark("Questions left unanswered"),
        mark("Questions to complainants in the period, and how many were given up on."),
        mark("A case goes on without the answer. Too many questions drive people away."),
        intake.abandoned,
    ),
    _of(
        22,
        mark("Extensions"),
        mark(
            "Decisions put off in the period. Told in time: the complainant was told before the"
            " old date was over."
        ),
        _FEW,
        handling.extensions,
    ),
    _of(
        23,
        mark("Kept informed"),
        mark("Promised updates that were given, of all that fell due in the period."),
        mark("An update says where it stands. It is no sign that the case moves."),
        handling.kept_informed,
    ),
    _of(
        24,
        mark("Equal treatment"),
        mark(
            "The group worst off compared with the one best off, among groups of at least thirty."
            " One means equal."
        ),
        mark(
            "Below four fifths somebody should look. Groups may differ in what they complain of."
        ),
        learning.equity,
    ),
    _of(
        25,
        mark("How well messages are understood"),
        mark("Corrections by staff, as a share of messages read as a new case in the period."),
        mark("What staff overlook is not corrected. Complaints never recognised do not show."),
        intake.understood,
    ),
    _of(
        26,
        mark("Not complaints"),
        mark(
            "Other messages recorded in the period by kind, and how often the writer or staff"
            " objected to the kind."
        ),
        mark("A complaint taken for something else is the costliest mistake. Read a sample."),
        intake.out_of_scope,
    ),
    _of(
        27,
        mark("Cost"),
        mark("Money granted by decisions sent in the period, by currency."),
        mark("Low cost is no aim in itself. Work and lost customers are not in it."),
        means.cost,
    ),
    _of(
        28,
        mark("Capacity"),
        mark(
            "Open complaints for each account that works on cases, and complaints in an average"
            " week of the last twelve."
        ),
        mark("Accounts are not full posts. Hours of work are not recorded."),
        means.capacity,
    ),
    _of(
        29,
        mark("Confidentiality"),
        mark("Requests about personal data due in the period, answered in time."),
        _NAMES_NOBODY,
        means.confidentiality,
    ),
    _of(
        30,
        mark("Objectives"),
        mark("Objectives of the organisation, each with what was reached in the period."),
        mark("An objective that is always met teaches nothing any more."),
        lambda sheet: met(sheet),  # noqa: PLW0108  # made below, of all the others
    ),
)
BY_ID: Mapping[str, Indicator] = MappingProxyType({one.id: one for one in INDICATORS})


def met(sheet: Sheet) -> Figures:
    """I30: for each objective its bounds, what was reached, and whether that is within them.

    Without objectives it is not recorded.
    """
    judged = tuple(f for objective in sheet.objectives for f in _judged(objective, sheet))
    return judged or unrecorded("met")


def _judged(objective: Objective, sheet: Sheet) -> Figures:
    figures = BY_ID[objective.indicator].measure(sheet)
    reached = next((f for f in figures if f.part == objective.part and not f.of), None)
    value = reached.value if reached else None
    unit = reached.unit if reached else Unit.COUNT
    name = f"{objective.indicator}/{objective.part}"
    bounds = {"at_most": objective.at_most, "at_least": objective.at_least}
    return (
        *(
            Figure(part=part, value=bound, unit=unit, of=name)
            for part, bound in bounds.items()
            if bound is not None
        ),
        Figure(part="reached", value=value, unit=unit, of=name),
        Figure(part="met", value=None if value is None else float(objective.met(value)), of=name),
    )


def markdown() -> str:
    """The indicators as a Markdown table, for the docs."""
    rows = ["| | indicator | what it is | beware |", "|---|---|---|---|"]
    rows += [
        f"| {one.id}{' ★' if one.annex else ''} | {one.name} | {one.definition} | {one.caution} |"
        for one in INDICATORS
    ]
    return "\n".join(rows)
