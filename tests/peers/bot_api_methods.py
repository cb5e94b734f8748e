"""The methods of the Bot API the peer knows, as strict as Telegram where it is strict.

https://core.telegram.org/bots/api#available-methods
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from tests.peers.bot_api_rules import (
    CAPTION_LIMIT,
    DOWNLOAD_LIMIT,
    TEXT_LIMIT,
    UPLOAD_LIMIT,
    ApiError,
    bad,
    check_commands,
    check_markup,
    visible,
)
from tests.peers.bot_api_state import Json, State

Uploads = Mapping[str, tuple[str, bytes]]  # form field: file name and content


def call(state: State, method: str, params: Json, uploads: Uploads) -> Any:
    """Carry out a method other than getUpdates.

    Raises:
        ApiError: what Telegram would answer instead.
    """
    known = METHODS.get(method.casefold())
    if known is None or method in state.lacks:
        raise ApiError(404, "Not Found")
    return known(state, params, uploads)


def integer(params: Json, key: str) -> int:
    try:
        return int(params[key])
    except (KeyError, TypeError, ValueError):
        raise bad("{} must be an integer", key) from None


def _chat(state: State, params: Json) -> int:
    chat = integer(params, "chat_id")
    if chat in state.moved:
        new = state.moved[chat]
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, text, migrate_to_chat_id=new)
    if chat not in state.chats:
        raise bad("chat not found")
    if chat in state.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    if state.roles.get(chat) == "kicked":
        raise ApiError(403, "Forbidden: bot was kicked from the supergroup chat")
    return chat


def _said(state: State, chat: int, params: Json, content: Json) -> Json:
    check_markup(params.get("reply_markup"))
    reply = params.get("reply_parameters") or {}
    quoted = state.messages.get((chat, int(reply.get("message_id", 0))))
    if reply and quoted is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    if markup := params.get("reply_markup"):
        content["reply_markup"] = markup
    if thread := params.get("message_thread_id"):
        content["message_thread_id"] = int(thread)
    if quoted:
        content["reply_to_message"] = quoted
    return state.message(chat, state.me, content)


def _send_message(state: State, params: Json, _uploads: Uploads) -> Json:
    chat = _chat(state, params)
    text = visible(params, "text", TEXT_LIMIT, required=True)
    return _said(state, chat, params, {"text": text})


def _send_file(state: State, params: Json, uploads: Uploads, kind: str) -> Json:
    chat = _chat(state, params)
    caption = visible(params, "caption", CAPTION_LIMIT, required=False)
    named = str(params.get(kind, ""))
    upload = uploads.get(named.removeprefix("attach://")) or uploads.get(kind)
    if upload is None:
        raise bad(
            "wrong remote file identifier specified"
            if named
            else f"there is no {kind} in the request"
        )
    name, content = upload
    if not content:
        raise bad("file must be non-empty")
    if len(content) > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    file = state.store_file(content, name)
    held: Any = {**file, "file_name": name}
    if kind == "photo":
        held = [{**file, "width": 1, "height": 1}]
    return _said(state, chat, params, {kind: held} | ({"caption": caption} if caption else {}))


def _send_document(state: State, params: Json, uploads: Uploads) -> Json:
    return _send_file(state, params, uploads, "document")


def _send_photo(state: State, params: Json, uploads: Uploads) -> Json:
    return _send_file(state, params, uploads, "photo")


def _own_message(state: State, params: Json) -> Json:
    message = state.messages.get((_chat(state, params), integer(params, "message_id")))
    if message is None or message["from"]["id"] != state.bot_id:
        raise bad("message to edit not found")
    return message


def _edit_text(state: State, params: Json, _uploads: Uploads) -> Json:
    message = _own_message(state, params)
    text = visible(params, "text", TEXT_LIMIT, required=True)
    return _edit(message, {"text": text}, params)


def _edit_markup(state: State, params: Json, _uploads: Uploads) -> Json:
    return _edit(_own_message(state, params), {}, params)


def _edit(message: Json, change: Json, params: Json) -> Json:
    markup = params.get("reply_markup") or None
    check_markup(markup)
    new = {**message, **change, "reply_markup": markup}
    if new == {"reply_markup": None, **message}:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly"
            " the same as a current content and reply markup of the message"
        )
    message.update(change)
    message.pop("reply_markup", None)
    message.update({"reply_markup": markup} if markup else {})
    return message


def _delete_message(state: State, params: Json, _uploads: Uploads) -> bool:
    if state.messages.pop((_chat(state, params), integer(params, "message_id")), None) is None:
        raise bad("message to delete not found")
    return True


def _answer_callback(state: State, params: Json, _uploads: Uploads) -> bool:
    query = state.callbacks.pop(str(params.get("callback_query_id", "")), None)
    if query is None:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(params.get("text", "")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    state.answered[query["id"]] = params
    return True


def _get_file(state: State, params: Json, _uploads: Uploads) -> Json:
    file_id = str(params.get("file_id", ""))
    file = state.files.get(file_id)
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if file.claimed > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    file.path = f"documents/file_{state.number()}"
    return {
        "file_id": file_id,
        "file_unique_id": file_id[-12:],
        "file_size": file.claimed,
        "file_path": file.path,
    }


def _set_webhook(state: State, params: Json, _uploads: Uploads) -> bool:
    url = str(params.get("url", ""))
    secret = str(params.get("secret_token", ""))
    if url and not url.startswith(("https://", "http://127.0.0.1")):  # the real one: https only
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad("secret token contains unallowed characters")
    state.webhook = {"url": url, "secret_token": secret} if url else {}
    _drop(state, params)
    return True


def _delete_webhook(state: State, params: Json, _uploads: Uploads) -> bool:
    state.webhook = {}
    _drop(state, params)
    return True


def _drop(state: State, params: Json) -> None:
    if str(params.get("drop_pending_updates", "")).casefold() == "true":
        state.updates.clear()
    state.touch()


def _webhook_info(state: State, _params: Json, _uploads: Uploads) -> Json:
    shown = {key: value for key, value in state.webhook.items() if key.startswith("last_error")}
    return {
        "url": state.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates),
        **shown,
    }


def _get_me(state: State, _params: Json, _uploads: Uploads) -> Json:
    return state.me


def _get_chat_member(state: State, params: Json, _uploads: Uploads) -> Json:
    user = integer(params, "user_id")
    if (chat := integer(params, "chat_id")) in state.moved or chat not in state.chats:
        _chat(state, params)
    return state.member(state.roles.get(chat, "member")) if user == state.bot_id else {}


def _set_commands(state: State, params: Json, _uploads: Uploads) -> bool:
    check_commands(params.get("commands"))
    state.commands[str(params.get("language_code", ""))] = params["commands"]
    return True


def _get_commands(state: State, params: Json, _uploads: Uploads) -> list[Json]:
    return state.commands.get(str(params.get("language_code", "")), [])


def _chat_action(state: State, params: Json, _uploads: Uploads) -> bool:
    _chat(state, params)
    if params.get("action") not in {"typing", "upload_document", "upload_photo"}:
        raise bad("wrong parameter action in request")
    return True


METHODS: dict[str, Callable[[State, Json, Uploads], Any]] = {
    "answercallbackquery": _answer_callback,
    "deletemessage": _delete_message,
    "deletewebhook": _delete_webhook,
    "editmessagereplymarkup": _edit_markup,
    "editmessagetext": _edit_text,
    "getchatmember": _get_chat_member,
    "getfile": _get_file,
    "getme": _get_me,
    "getmycommands": _get_commands,
    "getwebhookinfo": _webhook_info,
    "sendchataction": _chat_action,
    "senddocument": _send_document,
    "sendmessage": _send_message,
    "sendphoto": _send_photo,
    "setmycommands": _set_commands,
    "setwebhook": _set_webhook,
}
