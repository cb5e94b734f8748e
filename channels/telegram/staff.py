"""What is read in the group of staff: answers to what the bot said there, and its buttons.

What colleagues say to each other is not for us. Who wrote stands in `details`: the group itself is
the sender, so that its messages are handled in order.
"""

from dataclasses import replace
from datetime import datetime

from channels.message import Address, Authenticity, InboundMessage, MessageKind
from channels.telegram.content import files, words
from channels.telegram.fields import Table, moment, number, table, text
from channels.telegram.ours import Bot, address, message_id, name
from channels.telegram.outcomes import Heard, Ignored

KEPT = "desk:"  # before the value of a button that stays when it was pressed
MEMBER = "staff"  # in the details: the number of who wrote
_COMMANDS = ("/link",)
_CHATTER = Ignored(reason="said among staff")
_OUT = frozenset({"left", "kicked"})


def answers_us(message: Table, bot: Bot) -> bool:
    """Whether it is a reply to a message of ours."""
    return str(number(table(message, "reply_to_message", "from"), "id")) == bot.account


def said(message: Table, bot: Bot, received_at: datetime) -> Heard | Ignored:
    """An answer to us, or a command that is for us; all else is chatter."""
    told, writer = words(message) or "", table(message, "from")
    command = told.partition(" ")[0].partition("@")[0] in _COMMANDS
    original, member = message_id(message), number(writer, "id")
    ours = command or (answers_us(message, bot) and (told or files(message)))
    if not original or member is None or writer.get("is_bot") is True or not ours:
        return _CHATTER
    inbound = InboundMessage(
        external_id=original,
        sender=_group(message, bot),
        kind=MessageKind.COMMAND if command else MessageKind.TEXT,
        text=told.removeprefix("/") if command else told,
        received_at=received_at,
        sent_at=moment(message, "date"),
        sender_name=name(writer),
        language_hint=text(writer, "language_code"),
        in_reply_to=message_id(table(message, "reply_to_message"), message),
        authenticity=Authenticity.VERIFIED,
        details={MEMBER: str(member)},
    )
    return Heard(message=inbound, files=files(message))


def pressed(query: Table, bot: Bot, received_at: datetime) -> Heard | None:
    """A button under a card, which stays for the others."""
    person, carrier = table(query, "from"), table(query, "message")
    member, query_id = number(person, "id"), text(query, "id")
    if member is None:
        return None
    inbound = InboundMessage(
        external_id=f"callback:{query_id}",
        sender=_group(carrier, bot),
        kind=MessageKind.CHOICE,
        text=text(query, "data"),
        received_at=received_at,
        sender_name=name(person),
        language_hint=text(person, "language_code"),
        in_reply_to=message_id(carrier),
        authenticity=Authenticity.VERIFIED,
        details={MEMBER: str(member)},
    )
    return Heard(message=inbound, callback=query_id, kept=True)


def membership(change: Table, bot: Bot, received_at: datetime) -> Heard | None:
    """Whether we are in the group, and may write there."""
    chat, when = number(table(change, "chat"), "id"), number(change, "date")
    member = table(change, "new_chat_member")
    status = text(member, "status")
    if chat is None or when is None or not status:
        return None
    mute = status == "restricted" and member.get("can_send_messages") is not True
    fate = "blocked" if status in _OUT or mute else "unblocked"
    inbound = InboundMessage(
        external_id=f"{chat}:{fate}:{when}",
        sender=_group(change, bot),
        kind=MessageKind.BOUNCE,
        text="",
        received_at=received_at,
        sent_at=moment(change, "date"),
        authenticity=Authenticity.VERIFIED,
        details={"status": fate, MEMBER: ""},
    )
    return Heard(message=inbound)


def moved(message: Table, bot: Bot) -> int | None:
    """The number the group has from now on; None where this is about another chat."""
    chat = number(table(message, "chat"), "id")
    after, before = number(message, "migrate_to_chat_id"), number(message, "migrate_from_chat_id")
    if after is not None and chat in bot.group:
        return after
    return chat if before is not None and before in bot.group else None


def _group(message: Table, bot: Bot) -> Address:
    """Under the number of the settings, whatever it is now."""
    return replace(address(message, bot), user=str(bot.group.configured))
