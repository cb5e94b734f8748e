"""What invented staff do to a case, each by the same services as the desk."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.case import Case, ClosureReason, DecisionText, Upheld
from bot.domain.staff import Role, Staff
from bot.services.casework import Casework


def _account(name: str) -> Staff:
    return Staff(
        id=name, login=name, name=name, role=Role.MANAGER, language="en", password_hash=""
    )


ANNA, BORIS = _account("anna"), _account("boris")  # one works on it, the other looks again


async def triage(work: Casework, case: Case, _: str) -> None:
    """Take it on."""
    await work.assign(case.reference, ANNA, ANNA)
    if not case.category:
        await work.correct(case.reference, ANNA, category="other")
    await work.triage(case.reference, ANNA)


async def ask(work: Casework, case: Case, text: str) -> None:
    """A question of their own."""
    await work.ask(case.reference, ANNA, text)


async def reply(work: Casework, case: Case, text: str) -> None:
    """A message in their own name."""
    await work.reply(case.reference, ANNA, text)


async def decide(work: Casework, case: Case, text: str) -> None:
    """The whole way from the desk to a decision that is sent."""
    await triage(work, case, text)
    await work.investigate(case.reference, ANNA)
    await work.note(case.reference, ANNA, text)
    decision = DecisionText(
        upheld=Upheld.YES, text=text, reasons=text, root_cause="other", all_answered=True
    )
    await work.decide(case.reference, ANNA, decision)


async def close(work: Casework, case: Case, _: str) -> None:
    """The end, after the person accepted."""
    await work.close(case.reference, ANNA, reason=ClosureReason.ACCEPTED, root_cause="other")


async def join(work: Casework, case: Case, _: str) -> None:
    """A person speaks from now on."""
    await work.take_over(case.reference, ANNA)


async def release(work: Casework, case: Case, _: str) -> None:
    """The assistant speaks again."""
    await work.hand_back(case.reference, ANNA)


DEEDS: Mapping[str, Callable[[Casework, Case, str], Awaitable[None]]] = {
    "triage": triage,
    "ask": ask,
    "reply": reply,
    "decide": decide,
    "close": close,
    "join": join,
    "release": release,
}
