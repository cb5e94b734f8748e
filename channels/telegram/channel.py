"""Telegram as a channel: hears by long polling or webhook, speaks at Telegram's own pace."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import replace
from datetime import datetime

from starlette.routing import Route
from telegram import BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from channels.base import Accept, Blobs, Heartbeat, NotStoredError, Positions
from channels.message import Address, Delivery, OutboundMessage
from channels.telegram import rights, webhook
from channels.telegram.courtesies import Courtesies
from channels.telegram.fields import Table
from channels.telegram.files import Files
from channels.telegram.group import Group
from channels.telegram.ours import NAME, Bot
from channels.telegram.pace import Pace
from channels.telegram.parse import UPDATES
from channels.telegram.patience import Patience
from channels.telegram.poll import Poller
from channels.telegram.receive import Receiver, Wording
from channels.telegram.send import Sender
from channels.telegram.wire import Wire
from config.settings import Telegram
from locales import LANGUAGES

_log = logging.getLogger(__name__)
COMMANDS = ("new", "status", "human", "language", "cancel", "help")
TEXTS = (
    "telegram.write_privately",
    "telegram.open_chat",
    "telegram.stale_button",
    "telegram.unreadable",
    "telegram.too_large",
    "telegram.file_lost",
    *(f"telegram.command.{command}" for command in COMMANDS),
)
_WATCH = 60.0  # seconds between looks at the webhook's health


class TelegramChannel:
    """One bot; times in seconds, `chance` gives numbers in [0, 1).

    `wording` is asked for the keys in `TEXTS`, always in one of the four languages: people with
    another get `default_language`. `blobs` holds the bytes of outgoing files. `accept` is for a
    process that only serves the webhook route; `listen` brings its own. `positions` keep the
    number a group of staff has moved to. `name` tells the bot of staff from that of complainants.
    """

    def __init__(
        self,
        settings: Telegram,
        *,
        now: Callable[[], datetime],
        heartbeat: Heartbeat,
        wording: Wording,
        chance: Callable[[], float],
        default_language: str = "en",
        blobs: Blobs | None = None,
        accept: Accept | None = None,
        positions: Positions | None = None,
        name: str = NAME,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        pace: Pace | None = None,
        poll_seconds: int = 30,
        timeout: float = 30.0,
    ) -> None:
        self._settings = settings
        self._now = now
        self._heartbeat = heartbeat
        self._wording = wording
        self._default_language = default_language
        self._pause = pause
        self._poll_seconds = poll_seconds
        token = settings.token.get_secret_value()
        self.name = name
        self._group = Group(configured=int(settings.staff_group or 0), positions=positions)
        self._bot = Bot(account=token.partition(":")[0], channel=name, group=self._group)
        self._wire = Wire(token, settings.api_base, timeout=timeout)
        self._files = Files(wire=self._wire, limit=settings.max_download_bytes, pause=pause)
        self._courtesies = Courtesies(wire=self._wire)
        self._sender = Sender(
            wire=self._wire, pace=pace or Pace(), now=now, blobs=blobs, group=self._group
        )
        self._patience = Patience(chance=chance)
        self._receiver = self._receiver_into(accept) if accept else None

    async def listen(self, accept: Accept) -> None:
        """Hear until cancelled; whatever fails is logged once and tried again."""
        self._receiver = receiver = self._receiver_into(accept)
        by_webhook = self._settings.mode == "webhook"
        poller = Poller(wire=self._wire, receiver=receiver, seconds=self._poll_seconds)
        try:
            await self._hear(receiver, self._watch_webhook if by_webhook else poller.turn)
        finally:
            await poller.drop()

    async def _hear(self, receiver: Receiver, turn: Callable[[], Awaitable[None]]) -> None:
        by_webhook, introduced = self._settings.mode == "webhook", False
        while True:
            try:
                if not introduced:
                    await self._introduce(receiver, by_webhook=by_webhook)
                    introduced = True
                await turn()
            except Exception as error:  # noqa: BLE001  # listening never ends; Patience reports it
                await self._pause(self._patience.after(error))
                continue
            self._patience.relax()
            self._heartbeat.beat(self.name)
            if by_webhook:
                await self._pause(_WATCH)

    async def probe(self) -> list[str]:
        """Log in with the token; a fault says what the server answered."""
        try:
            await self._wire.get_me()
        except TelegramError as error:
            return [f"telegram.token: {self._settings.api_base} answered {error.message!r}"]
        return [fault async for fault in rights.faults(self._wire, self._group)]

    def turn(self, recipient: Address) -> AbstractAsyncContextManager[None]:
        """See `channels.base.Paced`."""
        return self._sender.turn(recipient)

    async def send(self, message: OutboundMessage) -> Delivery:
        """Try once; see `channels.telegram.send`."""
        return await self._sender.send(message)

    async def again(self, raw: bytes, received_at: datetime, accept: Accept) -> None:
        """Read an update once more that had been set aside; see `channels.base.Rereading`."""
        del received_at  # it is received as it comes in
        await self._receiver_into(accept).take(json.loads(raw), raw)

    def webhook_route(self) -> Route:
        """The route `POST /telegram/webhook` for the web server, for webhook mode."""
        return webhook.route(self._take, secret=self._settings.webhook_secret.get_secret_value())

    async def close(self) -> None:
        """Let go of the connections, when nothing is to be heard or sent any more."""
        await self._courtesies.finish()
        await self._wire.let_go()

    def _receiver_into(self, accept: Accept) -> Receiver:
        return Receiver(
            accept=accept,
            files=self._files,
            courtesies=self._courtesies,
            wording=self._text,
            now=self._now,
            bot=self._bot,
        )

    def _text(self, key: str, language: str) -> str:
        """A text for a person whose app is in `language`, any code or none."""
        primary = language.partition("-")[0].casefold()
        return self._wording(key, primary if primary in LANGUAGES else self._default_language)

    async def _take(self, update: Table, raw: bytes) -> None:
        if self._receiver is None:
            raise NotStoredError("nobody listens yet")
        await self._receiver.take(update, raw)

    async def _introduce(self, receiver: Receiver, *, by_webhook: bool) -> None:
        """Learn our name and say how we listen; the menu of commands is only a courtesy."""
        await self._group.recall()
        username = (await self._wire.get_me()).username or ""
        receiver.bot = self._bot = replace(self._bot, username=username)
        if by_webhook:
            await self._set_webhook()
        else:
            await self._wire.delete_webhook(drop_pending_updates=False)
        with suppress(TelegramError):
            await self._offer_commands()

    async def _set_webhook(self) -> None:
        await self._wire.set_webhook(
            self._settings.webhook_url,
            secret_token=self._settings.webhook_secret.get_secret_value(),
            allowed_updates=UPDATES,
            drop_pending_updates=False,
        )

    async def _watch_webhook(self) -> None:
        """See that Telegram still knocks at our door, and whether it gets in."""
        info = await self._wire.get_webhook_info()
        if info.url != self._settings.webhook_url:
            _log.warning("The Telegram webhook had been set elsewhere and is set again")
            await self._set_webhook()
        if info.last_error_message and info.pending_update_count:
            waiting, why = info.pending_update_count, info.last_error_message
            _log.warning("Telegram holds %d updates it could not deliver: %s", waiting, why)

    async def _offer_commands(self) -> None:
        """The menu in each language, and in the default one for everybody else."""
        scope = BotCommandScopeAllPrivateChats()
        for language in ("", *LANGUAGES):
            commands = [
                BotCommand(command, self._text(f"telegram.command.{command}", language))
                for command in COMMANDS
            ]
            await self._wire.set_my_commands(commands, scope=scope, language_code=language or None)
