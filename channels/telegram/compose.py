"""A part of an outgoing message as the call of the Bot API that says it.

Plain text, no parse mode: nothing has to be escaped, so nothing a person wrote can break a message
or be read as markup, and the length limit counts exactly what is sent.
https://core.telegram.org/bots/api#sendmessage
"""

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from channels.message import Attachment, Choice, OutboundMessage

_SHORT = 16  # characters of a label that leaves room for another beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A sendMessage."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A sendDocument: every file goes as it is, pictures too, so nothing is recompressed."""

    attachment: Attachment


Call = Words | Upload


def compose(part: OutboundMessage) -> Call | None:
    """The call that says a part (`channels.telegram.parts`); None when nothing is in it."""
    if part.attachments:
        return Upload(attachment=part.attachments[0])
    return Words(text=part.text, keyboard=keyboard(part.choices)) if part.text.strip() else None


def keyboard(choices: tuple[Choice, ...]) -> InlineKeyboardMarkup | None:
    """Buttons under each other, or two in a row where both labels are short."""
    if not choices:
        return None
    buttons = [InlineKeyboardButton(c.label, callback_data=c.value) for c in choices]
    width = 2 if all(len(choice.label) <= _SHORT for choice in choices) else 1
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    return InlineKeyboardMarkup(rows)
