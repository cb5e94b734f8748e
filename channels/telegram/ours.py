"""Which bot of ours it is, and how it names chats, messages and people in values."""

from dataclasses import dataclass, field

from channels.message import Address
from channels.telegram.fields import Table, number, table, text
from channels.telegram.group import Group

NAME = "telegram"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """Its `account` in digits, its `username` without `@`, the name of its channel.

    `group` is the chat of staff.
    """

    account: str
    username: str = ""
    channel: str = NAME
    group: Group = field(default_factory=Group)


def address(message: Table, bot: Bot) -> Address:
    """The chat a message is in."""
    chat = number(table(message, "chat"), "id")
    user = "" if chat is None else str(chat)
    return Address(channel=bot.channel, account=bot.account, user=user, thread=_thread(message))


def message_id(message: Table, within: Table | None = None) -> str:
    """`chat:message`, empty without a message. `within` is the message that quotes it."""
    chat = number(table(message if within is None else within, "chat"), "id")
    number_in_chat = number(message, "message_id")
    return "" if chat is None or number_in_chat is None else f"{chat}:{number_in_chat}"


def name(person: Table) -> str:
    """First and last name."""
    return " ".join(filter(None, (text(person, "first_name"), text(person, "last_name"))))


def _thread(message: Table) -> str:
    thread = number(message, "message_thread_id")
    return "" if thread is None else str(thread)
