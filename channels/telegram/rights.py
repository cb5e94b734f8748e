"""Whether the bot is in the group of staff and may write there, said so that it can be mended."""

from collections.abc import AsyncIterator

from telegram.error import ChatMigrated, TelegramError

from channels.telegram.fields import text
from channels.telegram.group import Group
from channels.telegram.wire import Wire


async def faults(wire: Wire, group: Group) -> AsyncIterator[str]:
    """One line for what is in the way; nothing without a group."""
    if not group.configured:
        return
    chat = group.chat or group.configured
    try:
        me = await wire.get_me()
        member = await wire.call("getChatMember", {"chat_id": chat, "user_id": me.id})
    except ChatMigrated as moved:
        now = moved.new_chat_id
        yield f'telegram.staff_group: it became a supergroup: set telegram.staff_group = "{now}"'
        return
    except TelegramError as error:
        yield _fault(f"the bot cannot see the chat {chat} ({error.message})", "or mend the number")
        return
    status = text(member, "status")
    if status in {"left", "kicked"}:
        yield _fault(f"the bot is not in the chat {chat}", "as a member")
    elif status == "restricted" and member.get("can_send_messages") is not True:
        yield _fault(f"the bot may not write in the chat {chat}", "allowed to send messages")


def _fault(problem: str, how: str) -> str:
    return f"telegram.staff_group: {problem}. Add it to the group, {how}."
