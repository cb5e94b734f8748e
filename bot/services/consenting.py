"""Consents: asked in the words of the policy, answered in the person's, withdrawn at once.

What was said stands with the case and goes with its notes; the trail holds which consent, how it
stands, and who noted that.
"""

from bot.domain.consent import Consent, Means, Standing, newest
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.events import EventType
from bot.services.acting import Desk
from bot.services.saying import say

LONGEST = 2_000  # characters of a person's words


def ask(desk: Desk, purpose: str) -> None:
    """Put the question of the policy to the person, in their language. Raises NotFoundError."""
    say(desk, _question(desk, purpose))
    _note(desk, purpose, Standing.ASKED, Means.MESSAGE, "")


def answered(desk: Desk, purpose: str, *, given: bool, means: Means, words: str = "") -> None:
    """Note what the person said, asked or not. Raises NotFoundError."""
    _note(desk, purpose, Standing.GIVEN if given else Standing.REFUSED, means, words)


def withdraw(desk: Desk, purpose: str, *, means: Means, words: str = "") -> None:
    """Note that a consent is taken back. Raises ConflictError where none is given."""
    known = newest(desk.recording.unit.consents.of(desk.case_id)).get(purpose)
    if known is None or known.standing is not Standing.GIVEN:
        raise ConflictError("no such consent is given")
    _note(desk, purpose, Standing.WITHDRAWN, means, words)


def _note(desk: Desk, purpose: str, standing: Standing, means: Means, words: str) -> None:
    recording = desk.recording
    said = Consent(
        case_id=desk.case_id,
        purpose=purpose,
        standing=standing,
        at=recording.now,
        by=desk.staff.id,
        language=recording.language,
        asked=_question(desk, purpose),
        means=means,
        words=words.strip()[:LONGEST],
    )
    recording.unit.consents.add(said)
    desk.change(desk.case, EventType.CONSENT_NOTED, purpose=purpose, to=standing, means=means)


def _question(desk: Desk, purpose: str) -> str:
    """As it is put today; of a consent that the policy has no more, as it was put."""
    known = desk.recording.tools.policy.consents.get(purpose)
    if known:
        return known[desk.recording.language]
    before = newest(desk.recording.unit.consents.of(desk.case_id)).get(purpose)
    if before is None:
        raise NotFoundError(f"the policy asks for no consent called {purpose!r}")
    return before.asked
