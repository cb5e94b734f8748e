"""A Bot API server of our own, strict where Telegram is strict, with people to play.

In tests: `async with BotApiPeer() as peer`, with `api_base = peer.url` and `token = peer.token`.
By hand: `python -m tests.peers.bot_api --port 9000`, then open /peer/say?chat=1&text=Hello and
/peer/sent?chat=1 while the bot polls.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Callable
from typing import Any, Self

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.peers.bot_api_server import application, server
from tests.peers.bot_api_state import Call, Fault, Json, State

TOKEN = "4242:TEST-token-of-the-peer"  # noqa: S105  # opens nothing but this peer
_HEADER = "X-Telegram-Bot-Api-Secret-Token"


def person(chat: int, language: str = "en", name: str = "Test Person") -> Json:
    """A User object. In a private chat its id is the chat's."""
    first, _, last = name.partition(" ")
    user = {"id": chat, "is_bot": False, "first_name": first, "language_code": language}
    return user | ({"last_name": last} if last else {})


class BotApiPeer:
    """One bot's Telegram. Methods named `user_…` play people; the rest looks and arranges.

    `webhook_patience` is how many seconds a webhook may take, `webhook_pause` how many pass before
    a failed delivery is tried again.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "peer_test_bot",
        port: int = 0,
        webhook_patience: float = 2.0,
        webhook_pause: float = 0.01,
    ) -> None:
        self.state = State(token, username)
        self.token = token
        self.patience = webhook_patience
        self.pause = webhook_pause
        self._server, self._socket = server(application(self.state, self._by_hand()), port)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        self._tasks = [serving, asyncio.create_task(self._deliver())]
        return self

    async def __aexit__(self, *_: object) -> None:
        self.state.closing = True
        self._server.should_exit = True
        self.state.touch()
        self._tasks[1].cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._socket.close()

    async def forever(self) -> None:
        """Serve until stopped by a signal."""
        await self._tasks[0]

    # people

    def user_sends(
        self,
        chat: int,
        *,
        language: str = "en",
        name: str = "Test Person",
        reply_to: int = 0,
        **content: Any,
    ) -> Json:
        """Anything from a person in a private chat; gives the Message. Empty fields go."""
        content = {key: value for key, value in content.items() if value}
        self.state.chats[chat] = {"id": chat, "type": "private", "first_name": name}
        if reply_to:
            content["reply_to_message"] = self.state.messages[chat, reply_to]
        message = self.state.message(chat, person(chat, language, name), content)
        self.state.push({"message": message})
        return message

    def user_says(self, chat: int, text: str, **fields: Any) -> Json:
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            fields["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self.user_sends(chat, text=text, **fields)

    def user_sends_file(
        self,
        chat: int,
        kind: str,
        content: bytes,
        *,
        file_name: str = "",
        claimed_size: int | None = None,
        **fields: Any,
    ) -> Json:
        """A photo (in three sizes, the last the real one), document, voice, video, …"""
        file: Json = self.state.store_file(content, file_name, claimed_size)
        held: Any = file | ({"file_name": file_name} if file_name else {}) | _measures(kind)
        if kind == "photo":
            small = self.state.store_file(b"thumbnail", "")
            sizes = ((small, 90), (file, 1280), (small, 320))
            held = [{**f, "width": side, "height": side} for f, side in sizes]
        return self.user_sends(chat, **{kind: held}, **fields)

    def user_sends_album(self, chat: int, *contents: bytes, caption: str = "") -> list[Json]:
        """Several photos at once; the first carries the caption, as the apps do."""
        group = f"album-{self.state.number()}"
        return [
            self.user_sends_file(
                chat, "photo", content, media_group_id=group, caption="" if place else caption
            )
            for place, content in enumerate(contents)
        ]

    def user_edits(self, chat: int, message_id: int, text: str) -> Json:
        message = self.state.messages[chat, message_id]
        message.update({"text": text, "edit_date": self.state.date()})
        self.state.push({"edited_message": dict(message)})
        return message

    def bot_said(self, chat: int, text: str) -> Json:
        """Something the bot said earlier."""
        return self.state.message(chat, self.state.me, {"text": text})

    def user_presses(
        self, chat: int, message_id: int, data: str, *, too_old: bool = False, user: int = 0
    ) -> str:
        """A button under one of the bot's messages, by a `user` of a group; the query's id."""
        message = self.state.messages[chat, message_id]
        if too_old:
            message = {"chat": message["chat"], "message_id": message_id, "date": 0}
        query: Json = {
            "id": f"9000{self.state.number()}",
            "from": person(user or chat),
            "message": message,
            "chat_instance": f"{chat}00",
            "data": data,
        }
        if not too_old:
            self.state.callbacks[query["id"]] = query
        self.state.push({"callback_query": query})
        return str(query["id"])

    def user_blocks(self, chat: int, *, back_again: bool = False) -> None:
        """The person blocks the bot, or takes it back."""
        (self.state.blocked.discard if back_again else self.state.blocked.add)(chat)
        was, now = ("kicked", "member") if back_again else ("member", "kicked")
        change = {
            "chat": self.state.chats[chat],
            "from": person(chat),
            "date": self.state.date(),
            "old_chat_member": self.state.member(was),
            "new_chat_member": self.state.member(now),
        }
        self.state.push({"my_chat_member": change})

    def group_says(
        self, chat: int, text: str, *, user: int = 77, reply_to: int = 0, **content: Any
    ) -> Json:
        """Somebody in a group (negative chat id)."""
        if reply_to:
            content["reply_to_message"] = self.state.messages[chat, reply_to]
        self.state.chats.setdefault(chat, {"id": chat, "type": "supergroup", "title": "A group"})
        message = self.state.message(chat, person(user), {"text": text, **content})
        self.state.push({"message": message})
        return message

    def group_makes(self, chat: int, status: str) -> None:
        """A group takes the bot in ("member"), throws it out ("kicked"), or bars it."""
        self.state.chats.setdefault(chat, {"id": chat, "type": "supergroup", "title": "A group"})
        was = self.state.roles.get(chat, "left")
        self.state.roles[chat] = status
        change = {
            "chat": self.state.chats[chat],
            "from": person(77),
            "date": self.state.date(),
            "old_chat_member": self.state.member(was),
            "new_chat_member": self.state.member(status),
        }
        self.state.push({"my_chat_member": change})

    def group_moves(self, chat: int, new_chat: int) -> None:
        """A group becomes a supergroup with another id."""
        self.state.moved[chat] = new_chat
        self.state.chats[new_chat] = {"id": new_chat, "type": "supergroup", "title": "A group"}
        content = {"migrate_to_chat_id": new_chat}
        self.state.push({"message": self.state.message(chat, person(77), content)})

    # arranging and looking

    def push(self, **content: Any) -> Json:
        """Any update at all."""
        return self.state.push(content)

    def again(self, update: Json) -> None:
        """Deliver an update a second time, as a webhook may."""
        self.state.updates.append(update)
        self.state.touch()

    def script(self, method: str, *faults: Fault | None, chat: int | None = None) -> None:
        """The next calls of a method (or `download`) meet these faults; None goes well."""
        key = method if chat is None else f"{method}:{chat}"
        self.state.faults.setdefault(key, []).extend(faults)

    def expire_files(self) -> None:
        """The addresses getFile gave out work no more."""
        for file in self.state.files.values():
            file.path = ""

    def sent(self, chat: int) -> list[Json]:
        """What the bot has said in a chat, oldest first."""
        me = self.state.bot_id
        found = self.state.messages.items()
        return [m for (where, _), m in found if where == chat and m["from"]["id"] == me]

    def calls(self, method: str) -> list[Call]:
        """Every call of a method with its time, as answered."""
        return [call for call in self.state.calls if call.method == method]

    async def until(self, condition: Callable[[], Any], *, seconds: float = 10.0) -> None:
        """Wait until something the peer can see has come true.

        Raises:
            TimeoutError: it has not.
        """
        async with asyncio.timeout(seconds):
            while not condition():
                await self.state.changed.wait()

    async def drained(self) -> None:
        """Wait until every update is confirmed."""
        await self.until(lambda: not self.state.updates)

    # inside

    async def _deliver(self) -> None:
        """Push updates to the webhook in order, each until it is taken."""
        async with httpx.AsyncClient(timeout=self.patience) as client:
            while True:
                changed = self.state.changed
                if not (self.state.webhook and self.state.updates):
                    await changed.wait()
                elif not await self._knock(client, self.state.updates[0]):
                    await asyncio.sleep(self.pause)

    async def _knock(self, client: httpx.AsyncClient, update: Json) -> bool:
        hook = self.state.webhook
        secret = hook.get("secret_token", "")
        headers = {_HEADER: secret} if secret else {}
        try:
            answer = await client.post(hook["url"], json=update, headers=headers)
            trouble = "" if answer.is_success else f"Wrong response from the webhook: {answer}"
        except httpx.HTTPError as error:
            trouble = f"{type(error).__name__}"
        if trouble:
            hook.update(last_error_date=self.state.date(), last_error_message=trouble)
        else:
            self.state.updates.remove(update)
        self.state.touch()
        return not trouble

    def _by_hand(self) -> list[Route]:
        async def say(request: Request) -> Response:
            given = request.query_params
            chat, language = int(given["chat"]), given.get("lang", "en")
            return JSONResponse(self.user_says(chat, given["text"], language=language))

        async def press(request: Request) -> Response:
            given = request.query_params
            pressed = self.user_presses(int(given["chat"]), int(given["message"]), given["data"])
            return JSONResponse(pressed)

        async def sent(request: Request) -> Response:
            return JSONResponse(self.sent(int(request.query_params["chat"])))

        methods = ["GET", "POST"]
        return [
            Route("/peer/say", say, methods=methods),
            Route("/peer/press", press, methods=methods),
            Route("/peer/sent", sent),
        ]


def _measures(kind: str) -> Json:
    """What a Message must say about a file of this kind."""
    square = {"width": 640, "height": 640}
    return {
        "voice": {"duration": 3},
        "audio": {"duration": 3},
        "video": {**square, "duration": 3},
        "animation": {**square, "duration": 3},
        "video_note": {"length": 240, "duration": 3},
    }.get(kind, {})


async def _main(port: int) -> None:
    async with BotApiPeer(port=port) as peer:
        sys.stdout.write(json.dumps({"api_base": peer.url, "token": peer.token}) + "\n")
        sys.stdout.flush()
        await peer.forever()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=9000)
    asyncio.run(_main(arguments.parse_args().port))
