"""What one update turned out to be: a message, or what else there is to do about it."""

from dataclasses import dataclass

from channels.message import Address, InboundMessage
from channels.telegram.content import File


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message to be journalled, the files to fetch for it, the button press to answer.

    `kept`: the buttons stay, for others to press.
    """

    message: InboundMessage
    files: tuple[File, ...] = ()
    callback: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Something outside private chats: that it came is journalled, what it says is not.

    `spoken_to`: it was for the bot, whose answer is where to write instead.
    """

    message: InboundMessage
    spoken_to: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The group of staff has another number."""

    chat: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A button that says nothing any more was pressed; its owner is told so and that is all."""

    callback: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """Nothing a person said to us; `reason` is for the log."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Something we cannot read: it is set aside whole for a member of staff.

    `chat` is the private chat in which somebody sent it and is told so, in `language`.
    """

    sender: Address
    external_id: str
    reason: str
    chat: int | None = None
    language: str = ""


Parsed = Heard | Elsewhere | Moved | Stale | Ignored | Unreadable
