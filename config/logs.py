"""Structured logs on standard error; whatever looks personal is masked before it is written."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, Literal

import structlog

# A log line needs no address, number or token to be useful: mask them wherever they turn up.
_PERSONAL = re.compile(
    r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"  # mail addresses
    r"|\b\d{6,12}:[\w-]{30,}"  # bot tokens
    r"|(?<![\w-])\+?\d(?:[\s().-]?\d){6,18}(?![\w-])"  # phones, cards, ids
)
_QUIET = (
    "alembic",
    "uvicorn",
    "httpx",
    "httpcore",
    "telegram",
    "aiosmtpd",
    "mail.log",
    "websockets",
    "procrastinate",
)


def masked(text: str) -> str:
    """The text with personal looking parts replaced."""
    return _PERSONAL.sub("[masked]", text)


def _mask(_logger: Any, _name: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for key, value in entry.items():
        if isinstance(value, str) and key != "timestamp":
            entry[key] = masked(value)
    return entry


def set_up(*, level: str, style: Literal["auto", "text", "json"]) -> None:
    """Send every library's log through one formatter."""
    text = style == "text" or (style == "auto" and sys.stderr.isatty())
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _mask,
                renderer,
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
