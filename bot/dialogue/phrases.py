"""Ready-made things to say, so that the steps read as decisions and not as texts."""

from dataclasses import replace

from bot.domain.case import Case, Fact
from bot.domain.dialogue import Decision, Line, Option, Say

SKIP = Option(value="skip", label="option.skip")
UNKNOWN = Option(value="unknown", label="option.unknown")
HUMAN = Option(value="human", label="option.human")
STATUS = Option(value="status", label="option.status")
NEW = Option(value="new", label="option.new")
YES = Option(value="yes", label="option.yes")
NO = Option(value="no", label="option.no")

REMEDIES = ("refund", "replacement", "repair", "correction", "apology", "compensation")


def say(*keys: str, options: tuple[Option, ...] = (), case_id: str = "") -> Say:
    """Paragraphs without parameters."""
    return Say(lines=tuple(Line(key=key) for key in keys), options=options, case_id=case_id)


def question(slot: str, case_id: str, *, again: bool = False) -> Say:
    """One question, with buttons that fit it. Asked again, it is worded another way."""
    key = f"m3.again.{slot}" if again else f"m3.ask.{slot}"
    return Say(lines=(Line(key=key),), options=options_for(slot), case_id=case_id)


def options_for(slot: str) -> tuple[Option, ...]:
    """The buttons under a question."""
    if slot == "remedy_requested":
        remedies = tuple(Option(value=f"remedy:{r}", label=f"remedy.{r}") for r in REMEDIES)
        return (*remedies, SKIP)
    if slot in {"occurred_on", "order_ref", "occurred_place"}:
        return (UNKNOWN, SKIP)
    return (SKIP,)


def listed(slots: tuple[str, ...]) -> tuple[Line, ...]:
    """All questions at once, numbered, for channels where each answer is a letter."""
    items = tuple(
        Line(key=f"m3.item.{slot}", params={"number": number})
        for number, slot in enumerate(slots, 1)
    )
    return (
        (Line(key="m3.list", params={"count": len(items)}), *items, Line(key="m3.list_end"))
        if items
        else ()
    )


def beside(say: Say, line: Line, *, asking: bool) -> Say:
    """A paragraph more; before the question, so that this comes last."""
    at = len(say.lines) - asking
    return replace(say, lines=(*say.lines[:at], line, *say.lines[at:]))


def after(line: Line, decision: Decision) -> Decision:
    """The decision with a paragraph before the first thing it says."""
    first = next((effect for effect in decision.effects if isinstance(effect, Say)), None)
    if first is None:
        return decision
    said = replace(first, lines=(line, *first.lines))
    effects = tuple(said if effect is first else effect for effect in decision.effects)
    return replace(decision, effects=effects)


def told(fact: Fact) -> object:
    """The value as it is read back: of a long account the words that say most."""
    if fact.field != "what" or fact.end is None or not isinstance(fact.value, str):
        return fact.value
    return fact.value[fact.start : fact.end]


def stage(case: Case) -> Say:
    """Where one case stands, as a message of its own."""
    return Say(lines=(status_of(case),), case_id=case.id)


def status_of(case: Case) -> Line:
    """One case's stage and next date; the texts are per state so that grammar holds."""
    informing = case.undecided and not case.promised
    key = "status.info_only" if informing else f"status.{case.status}"
    return Line(key=key, params={"case_id": case.id})
