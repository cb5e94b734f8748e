"""The demo: conversations in four languages walk the real line, in a database of their own."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from importlib import resources
from typing import Any

from arzuhal.bootstrap.system import System
from bot import clock
from bot.domain.errors import NotFoundError
from bot.domain.staff import Role
from channels.message import Address, InboundMessage, MessageKind
from config.settings import Settings

LOGIN = "demo"
BETWEEN = timedelta(minutes=2)


def settings(own: Settings) -> Settings:
    """The same settings over a folder and an embedded database of the demo's own."""
    database = own.database.model_copy(update={"url": ""})
    return own.model_copy(update={"data_dir": own.data_dir / "demo", "database": database})


async def seed(system: System) -> str:
    """Journal the demo's messages (once, however often it starts) and return a staff login."""
    await system.parts.database.open()
    try:
        await system.parts.migrate()
        for message in _messages(clock.now(), system.parts.settings):
            await system.intake.message(message)
        return await _login(system)
    finally:
        await system.parts.database.close()


async def _login(system: System) -> str:
    """A new password each start: nothing to look up in documents, nothing that stays valid."""
    password = clock.new_token()[:16]
    accounts = system.parts.accounts
    try:
        await accounts.set_password(LOGIN, password)
    except NotFoundError:
        await accounts.add(LOGIN, name="Demo", role=Role.ADMIN, language="en", password=password)
    return f"{LOGIN} / {password}"


def _messages(now: datetime, own: Settings) -> Iterator[InboundMessage]:
    text = (resources.files("arzuhal") / "demo.toml").read_text(encoding="utf-8")
    for number, conversation in enumerate(tomllib.loads(text)["conversation"], 1):
        begun = now - timedelta(hours=conversation["hours"])
        for place, words in enumerate(conversation["messages"]):
            message = _message(conversation, words, begun + place * BETWEEN, own)
            sender = (
                message.sender
                if message.sender.user
                else replace(message.sender, user=f"demo-{number}")
            )
            yield replace(message, sender=sender, external_id=f"demo-{number}-{place}@example.org")


def _message(
    conversation: Mapping[str, Any], words: str, at: datetime, own: Settings
) -> InboundMessage:
    letter = conversation["channel"] == "email"
    pressed = words.startswith("remedy:") or words == "skip"
    return InboundMessage(
        external_id="",
        sender=Address(
            channel=conversation["channel"],
            account=own.email.address if letter else "site",
            user=conversation.get("user", ""),
        ),
        sender_name=conversation.get("name", ""),
        kind=MessageKind.CHOICE if pressed else MessageKind.TEXT,
        text=words,
        subject=conversation.get("subject", ""),
        received_at=at,
        language_hint="" if letter else conversation["language"],
    )
