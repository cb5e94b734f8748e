"""A mail that did not come through a door now: from an archive, or set aside and tried again."""

from datetime import datetime

from channels.email import parse
from channels.message import InboundMessage


def read(raw: bytes, *, ours: str, received_at: datetime) -> InboundMessage:
    """The message a mail is. `ours` is the address it was written to.

    Raises:
        ValueError: it cannot be taken in; the text says why.
    """
    try:
        mail = parse.parse_mail(raw)
        message = parse.to_message(
            mail, ours=ours, recipients=(), envelope_from="", received_at=received_at
        )
    except Exception as error:
        text = f"reading it failed with {type(error).__name__}: {error}"
        raise ValueError(text) from error
    if not message.sender.user:
        text = "it does not say who sent it"
        raise ValueError(text)
    return message
