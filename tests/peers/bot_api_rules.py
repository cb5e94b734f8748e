"""What Telegram refuses in a message: its limits, its HTML, its buttons, with its own words.

https://core.telegram.org/bots/api#formatting-options
"""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

TEXT_LIMIT = 4096  # UTF-16 code units, after the markup is taken away
CAPTION_LIMIT = 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
_TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a"}
_TAGS |= {"code", "pre", "blockquote", "tg-emoji", "tg-time"}
_ENTITIES = re.compile(r"&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)[a-zA-Z]+;")
_TAG = re.compile(r"<(/?)([a-zA-Z0-9-]*)([^<>]*)>?")


class ApiError(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        self.code = code
        self.description = description
        self.parameters = parameters
        super().__init__(description)


def bad(description: str, *named: object) -> ApiError:
    """A 400, with what is named put in for each `{}`."""
    return ApiError(400, f"Bad Request: {description.format(*named)}")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def visible(params: Mapping[str, Any], key: str, limit: int, *, required: bool) -> str:
    """The text as people will see it.

    Raises:
        ApiError: it is empty, too long, or its markup is wrong.
    """
    text = str(params.get(key, ""))
    mode = str(params.get("parse_mode", "")).casefold()
    if mode not in {"", "html", "markdown", "markdownv2"}:
        raise bad("unsupported parse_mode")
    if mode == "html":
        text = _html(text)
    text = text.strip()
    if required and not text:
        raise bad("message text is empty")
    if units(text) > limit:
        raise bad("message is too long" if key == "text" else "message caption is too long")
    return text


def _html(text: str) -> str:
    """Text without its tags. Every `<` must begin a known tag, every tag must be closed."""
    found, at, opened = "", 0, []
    for match in _TAG.finditer(text):
        found += text[at : match.start()]
        at = match.end()
        offset = len(text[: match.start()].encode())
        closing, name = match[1], match[2].casefold()
        if name not in _TAGS or not match[0].endswith(">"):
            unsupported = 'can\'t parse entities: Unsupported start tag "{}" at byte offset {}'
            raise bad(unsupported, name, offset)
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise bad("can't parse entities: Unmatched end tag at byte offset {}", offset)
    if opened:
        unclosed = "can't parse entities: Can't find end tag corresponding to start tag \"{}\""
        raise bad(unclosed, opened[-1])
    found += text[at:]
    if unknown := _ENTITIES.search(found):
        raise bad("can't parse entities: unsupported entity {}", unknown[0])
    return unescape(found)


def check_markup(markup: Any) -> None:
    """Check a reply_markup the way the server does.

    Raises:
        ApiError: a button cannot be shown.
    """
    if markup in (None, {}):
        return
    if not isinstance(markup, Mapping):
        raise bad("object expected as reply markup")
    rows: Sequence[Sequence[Mapping[str, Any]]] = markup.get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100:
        raise bad("reply markup is too long")
    for button in buttons:
        _check_button(button)


def _check_button(button: Mapping[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise bad("inline keyboard button text must be non-empty")
    if not {"callback_data", "url"} & button.keys():
        raise bad("text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")


def check_commands(commands: Any) -> None:
    """Check the list of setMyCommands.

    Raises:
        ApiError: it would be refused.
    """
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
