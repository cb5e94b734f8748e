"""Is the trail whole: every event of every case, in order (docs/audit.md).

A check over many cases takes minutes: it is asked for, and what it found is looked at later.
"""

from starlette.responses import Response

from bot.domain.staff import Permission
from bot.services.ports.outward import Check, CheckStatus
from bot.services.reading import rfc3339
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.operation import Answer, Operation

_NEEDS = (Permission.SEE_CASES, Permission.SEE_REPORTS)
_PATH = "/audit/checks"
AGAIN = "5"  # seconds until a look at a check is worth its while


class VerdictOut(Body):
    """What was found. `faults` name a case and its first bad event, the first few of `bad`."""

    whole: bool
    cases: int
    events: int
    since: str | None
    bad: int
    faults: tuple[str, ...]


class CheckOut(Body):
    """A check of the whole trail: `asked` while it waits or is at work, `done`, or `failed`.

    `found` is there once it is done; one that failed says nothing of the trail.
    """

    id: str
    status: str
    asked_at: str
    asked_by: str
    ended_at: str | None
    found: VerdictOut | None


class ChecksOut(Body):
    """Checks of late, the newest first."""

    items: tuple[CheckOut, ...]


async def verify(call: Call) -> Response:
    """`POST /audit/verify`: a new check, or the one that is at work."""
    check = await call.door.verifying.ask(call.staff)
    where = f"{call.request.url.path.rpartition('/')[0]}/checks/{check.id}"
    return reply(_out(check), 202, **{"Location": where, "Retry-After": AGAIN})


async def show(call: Call) -> Response:
    """`GET /audit/checks/{id}`."""
    check = await call.door.verifying.get(call.request.path_params["id"])
    later = {"Retry-After": AGAIN} if check.status is CheckStatus.ASKED else {}
    return reply(_out(check), 200, **later)


async def newest(call: Call) -> Response:
    """`GET /audit/checks`."""
    return reply(ChecksOut(items=tuple(map(_out, await call.door.verifying.newest()))))


def _out(check: Check) -> CheckOut:
    return CheckOut(
        id=check.id,
        status=check.status,
        asked_at=rfc3339(check.asked_at) or "",
        asked_by=check.asked_by,
        ended_at=rfc3339(check.ended_at),
        found=_found(check) if check.status is CheckStatus.DONE else None,
    )


def _found(check: Check) -> VerdictOut:
    return VerdictOut(
        whole=not check.bad,
        cases=check.cases,
        events=check.events,
        since=rfc3339(check.since),
        bad=check.bad,
        faults=tuple(check.faults),
    )


OPERATIONS = (
    Operation(
        method="POST",
        path="/audit/verify",
        name="verify_audit",
        about="Have it checked that no event was changed, removed, put in, moved or cut off.",
        needs=_NEEDS,
        answer=Answer(
            about="It is, one check at a time; what it found is at its own address.",
            status=202,
            model=CheckOut,
            example=samples.ASKED,
            headers={
                "Location": "Where the check is looked at",
                "Retry-After": "When that is worth its while, in seconds",
            },
        ),
        handle=verify,
    ),
    Operation(
        method="GET",
        path=f"{_PATH}/{{id}}",
        name="show_check",
        about="A check of the trail: whether it is done, and what it found.",
        needs=_NEEDS,
        answer=Answer(about="How it stands.", model=CheckOut, example=samples.CHECK),
        handle=show,
    ),
    Operation(
        method="GET",
        path=_PATH,
        name="list_checks",
        about="Checks of the trail of late.",
        needs=_NEEDS,
        answer=Answer(
            about="The newest first.", model=ChecksOut, example={"items": [samples.CHECK]}
        ),
        handle=newest,
    ),
)
