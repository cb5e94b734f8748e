"""Which scope opens which routes, read from the operations themselves, for docs/api.md."""

from collections.abc import Iterator

from bot.domain.staff import Permission
from bot.services.tokens import NOTIFY, READ, SCOPES, WRITE
from desk.api.operation import Operation
from desk.api.table import OPERATIONS

_ACTIONS = "/cases/{reference}/actions/"
LENDS = {
    WRITE: "hand messages in",
    READ: "read what became of them",
    Permission.SEE_CASES: "look at cases without persons",
    Permission.SEE_REPORTS: "reports, and with `see_cases` evidence and checks of the trail",
    Permission.SEE_PERSON: "names, addresses, words and files, in whatever is shown",
    Permission.REPLY: "speak to complainants",
    Permission.WORK: "work on cases",
    Permission.DECIDE: "decide and close",
    Permission.ASSIGN: "give cases to others",
    Permission.HOLD: "legal holds",
    Permission.DATA_RIGHTS: "find somebody, give out what is held of them, and erase it",
    Permission.RESTRICT: "have cases seen by some alone",
    Permission.OVERSEE: "know which cases are restricted",
    Permission.TEMPLATES: "change ready answers",
    Permission.TRAIN: "learning from corrections",
    Permission.STAFF: "accounts and tokens",
    NOTIFY: "set where its account is told of cases; who is told by mail may answer by mail",
}


def markdown() -> str:
    """A table: scope, what it lends, what needs it besides `see_cases`."""
    rows = ["| scope | lets a program | for |", "|---|---|---|"]
    rows += [
        f"| `{scope}` | {LENDS[scope]} | {', '.join(_routes(scope))} |"
        for scope in SCOPES
        if scope in LENDS
    ]
    return "\n".join(rows)


def _routes(scope: str) -> Iterator[str]:
    mine = [one for one in OPERATIONS if _counts(one, scope)]
    for one in mine:
        if not one.path.startswith(_ACTIONS):
            yield f"`{one.method} {one.path}`"
    actions = [one.path.removeprefix(_ACTIONS) for one in mine if one.path.startswith(_ACTIONS)]
    if actions:
        yield f"actions `{'`, `'.join(actions)}`"


def _counts(one: Operation, scope: str) -> bool:
    """Whether it stands in the line of a scope: everything of a case needs `see_cases`."""
    besides = set(one.needs) - {Permission.SEE_CASES}
    return scope in (besides or one.needs)
