"""The only reader of time and chance. Everything else is given what it needs."""

import secrets
import uuid
from datetime import UTC, datetime


def now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """A new identity: 32 hexadecimal characters."""
    return uuid.uuid4().hex


def new_token() -> str:
    """An unguessable token of 256 bits, URL-safe, 43 characters."""
    return secrets.token_urlsafe(32)


def new_secret() -> bytes:
    """A key of 256 bits."""
    return secrets.token_bytes(32)


def draw(alphabet: str, length: int) -> str:
    """`length` characters drawn evenly and unguessably from `alphabet`."""
    return "".join(secrets.choice(alphabet) for _ in range(length))


def chance() -> float:
    """A number from 0 up to 1, for jitter."""
    return secrets.randbelow(1 << 24) / (1 << 24)
