"""An album comes as a message a picture, each durable at once; it is read and answered as one.

Nothing says how many there are: an album is whole once it is as large as one can be, something
else was said after it, or it was quiet for a moment. Whatever comes later joins it in silence.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile

from bot.domain.conversation import Pending
from bot.domain.dialogue import Due
from bot.services.ports import UnitOfWork
from channels.message import InboundMessage

MOST = 10  # of one album (https://core.telegram.org/bots/api#sendmediagroup)
QUIET = timedelta(seconds=2)


def gathered(
    unit: UnitOfWork, conversation_id: str, first: Pending
) -> tuple[tuple[Pending, ...], datetime | None]:
    """What else of an album waits behind its first, and when it is whole if it is not yet."""
    if isinstance(first.content, Due) or not group(first.content):
        return (), None
    behind = unit.inbox.behind(conversation_id, first.id, limit=MOST)
    rest = tuple(takewhile(lambda one: group(one.content) == group(first.content), behind))
    if len(behind) > len(rest) or len(rest) + 1 >= MOST:
        return rest, None
    return rest, messages((first, *rest))[-1].received_at + QUIET


def group(content: InboundMessage | Due) -> str:
    """The album something is part of, empty for most."""
    return "" if isinstance(content, Due) else content.details.get("media_group", "")


def messages(rows: Sequence[Pending]) -> Sequence[InboundMessage]:
    """What rows hold, timers left out."""
    return [row.content for row in rows if isinstance(row.content, InboundMessage)]


def joined(album: Sequence[InboundMessage]) -> InboundMessage:
    """One message: every caption and every file, in order."""
    captions = (message.text for message in album)
    return replace(
        album[0],
        text="\n\n".join(caption for caption in captions if caption),
        attachments=tuple(file for message in album for file in message.attachments),
    )


def late(unit: UnitOfWork, conversation_id: str, pending: Pending) -> tuple[bool, str | None]:
    """Whether this is a picture of an album that was answered before, and the case of that."""
    content = pending.content
    if isinstance(content, Due) or not group(content) or content.text:
        return False, None
    for earlier, case_id in unit.inbox.settled_before(conversation_id, pending.id, limit=MOST):
        if group(earlier) == group(content):
            return True, case_id
    return False, None
