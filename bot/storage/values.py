"""Values to rows and back: one adapter a type, and text made fit for any database."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError, to_json

from bot.domain.answer import Wording
from bot.domain.case import Assessment, Resolution
from bot.domain.dialogue import DialogueState, Due
from channels.message import Attachment, InboundMessage, OutboundMessage
from nlp.understanding import Reason, Understanding

INBOUND = TypeAdapter(InboundMessage)
OUTBOUND = TypeAdapter(OutboundMessage)
DUE = TypeAdapter(Due)
STATE = TypeAdapter(DialogueState)
UNDERSTANDING = TypeAdapter(Understanding)
ASSESSMENT = TypeAdapter(Assessment)
RESOLUTION = TypeAdapter(Resolution)
REASONS = TypeAdapter(tuple[Reason, ...])
FILES = TypeAdapter(tuple[Attachment, ...])
WORDINGS = TypeAdapter(dict[str, Wording])

# Bytes live in the blob store.
_CONTENT: Any = {"attachments": {"__all__": {"content"}}}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def dump(adapter: TypeAdapter[Any], value: object) -> Any:
    """A value as JSON that a column of either database can hold."""
    exclude = _CONTENT if adapter in (INBOUND, OUTBOUND) else None
    exclude = {"__all__": {"content"}} if adapter is FILES else exclude
    return storable_json(adapter.dump_python(value, mode="json", exclude=exclude))


def storable_json(tree: Any) -> Any:
    """As `storable`, of what JSON can say: nearly always it is found sound at a glance."""
    try:
        sound = b"\\u0000" not in to_json(tree)
    except PydanticSerializationError:  # a lone surrogate
        sound = False
    return tree if sound else storable(tree)


def storable(tree: Any) -> Any:
    """The same with NUL and lone surrogates, which databases refuse, replaced by U+FFFD.

    Lengths stay, so offsets into texts hold; the raw bytes keep the original.
    """
    if isinstance(tree, str):
        return _UNSTORABLE.sub("\ufffd", tree) if _UNSTORABLE.search(tree) else tree
    if isinstance(tree, Mapping):
        return {storable(key): storable(value) for key, value in tree.items()}
    if isinstance(tree, list | tuple):
        return [storable(item) for item in tree]
    return tree
