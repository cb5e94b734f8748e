"""Is the trail whole: every event of every case, in order (docs/audit.md)."""

from starlette.responses import Response

from bot.domain.staff import Permission
from bot.services import evidence
from bot.services.reading import rfc3339
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.operation import Answer, Operation


class VerdictOut(Body):
    """What was found. `faults` name a case and its first bad event, the first few of `bad`."""

    whole: bool
    cases: int
    events: int
    since: str | None
    bad: int
    faults: tuple[str, ...]


async def verify(call: Call) -> Response:
    """`POST /audit/verify`."""
    verdict = await evidence.verify(call.door.store)
    await evidence.note(call.door.chronicle, verdict, by=call.actor)
    return reply(
        VerdictOut(
            whole=not verdict.bad,
            cases=verdict.cases,
            events=verdict.events,
            since=rfc3339(verdict.since),
            bad=verdict.bad,
            faults=tuple(verdict.faults),
        )
    )


OPERATIONS = (
    Operation(
        method="POST",
        path="/audit/verify",
        name="verify_audit",
        about="Check that no event was changed, removed, put in, moved or cut off.",
        needs=(Permission.SEE_CASES, Permission.SEE_REPORTS),
        answer=Answer(about="What was found.", model=VerdictOut, example=samples.VERDICT),
        handle=verify,
    ),
)
