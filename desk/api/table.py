"""Everything that can be asked for at `/api/v1`, in the order it is described."""

from bot.domain.staff import Permission
from desk.api import (
    actions,
    admin,
    cases,
    corrective,
    examples,
    exports,
    inquiries,
    later,
    lending,
    messages,
    restricted,
)
from desk.api.operation import Answer, Operation
from desk.api.shapes import Actions, CaseOut, Lists, Notes, Queue, Thread, Timeline

_SEE = (Permission.SEE_CASES,)

_CASES = (
    Operation(
        method="GET",
        path="/cases",
        name="list_cases",
        about="The queue: the most urgent first, then what is due first.",
        needs=_SEE,
        query=cases.Page,
        answer=Answer(about="A page of it.", model=Queue, example=examples.QUEUE),
        handle=cases.queue,
    ),
    Operation(
        method="GET",
        path="/cases/{reference}",
        name="show_case",
        about="One case: what is known, decided and promised.",
        needs=_SEE,
        answer=Answer(
            about="The record.",
            model=CaseOut,
            example=examples.CASE,
            headers={"ETag": "For If-Match and If-None-Match"},
        ),
        handle=cases.record,
        cached=True,
    ),
    Operation(
        method="GET",
        path="/cases/{reference}/messages",
        name="show_messages",
        about="Everything that was said, with files and what was understood of it.",
        needs=_SEE,
        answer=Answer(about="The thread.", model=Thread, example=examples.THREAD),
        handle=cases.thread,
    ),
    Operation(
        method="GET",
        path="/cases/{reference}/notes",
        name="show_notes",
        about="What staff wrote down.",
        needs=_SEE,
        answer=Answer(about="The notes.", model=Notes, example=examples.NOTES),
        handle=cases.notes,
    ),
    Operation(
        method="GET",
        path="/cases/{reference}/events",
        name="show_events",
        about="The trail: everything that happened, by whom.",
        needs=_SEE,
        answer=Answer(about="The events.", model=Timeline, example=examples.TIMELINE),
        handle=cases.timeline,
    ),
    Operation(
        method="GET",
        path="/cases/{reference}/files/{sha256}",
        name="fetch_file",
        about="A file of a message.",
        needs=(*_SEE, Permission.SEE_PERSON),
        query=cases.Fetching,
        answer=Answer(about="Its bytes.", media=("application/octet-stream",)),
        handle=cases.file,
    ),
    Operation(
        method="GET",
        path="/cases/{reference}/actions",
        name="show_actions",
        about="What this token can do to the case now, and with what.",
        needs=_SEE,
        answer=Answer(about="The actions.", model=Actions, example=examples.ACTIONS),
        handle=cases.actions,
    ),
)
_LISTS = Operation(
    method="GET",
    path="/lists",
    name="show_lists",
    about="Codes and what they are called: categories, owners, remedies and the others.",
    needs=_SEE,
    answer=Answer(about="Every list.", model=Lists, example=examples.LISTS),
    handle=cases.codes,
)
OPERATIONS: tuple[Operation, ...] = (
    *messages.OPERATIONS,
    *_CASES,
    *actions.operations(),
    *later.OPERATIONS,
    *inquiries.OPERATIONS,
    *corrective.OPERATIONS,
    _LISTS,
    *exports.OPERATIONS,
    *restricted.OPERATIONS,
    *admin.OPERATIONS,
    *lending.OPERATIONS,
)
