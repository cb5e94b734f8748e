"""Tokens for mail servers that want no password: refreshed, and kept until they run out.

RFC 6749 §6 with a refresh token, §4.4 (the application's own grant) without one. Endpoints are
the providers' own, see docs/email.md.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx

from config.mail import OAuth

_TIMEOUT = 15.0  # seconds
_EARLY = timedelta(seconds=60)  # a token is renewed so long before it runs out
_LIFE = 3600  # seconds, where the server does not say


@dataclass(frozen=True, slots=True)
class _Provider:
    """Where tokens come from, and the scopes asked for with and without a refresh token."""

    token_url: str
    scope: str = ""
    own_scope: str = ""


PROVIDERS: Mapping[str, _Provider] = {
    "google": _Provider("https://oauth2.googleapis.com/token"),
    "microsoft": _Provider(
        "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
        "https://outlook.office365.com/.default",
    ),
    "yandex": _Provider("https://oauth.yandex.com/token"),
    "mailru": _Provider("https://o2.mail.ru/token"),
}


class TokenError(Exception):
    """No token is to be had; the text says what the server answered."""


class Tokens:
    """The access token of one login. Ask for it each time: it is renewed when it must be."""

    def __init__(self, settings: OAuth, *, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now
        self._refresh = settings.refresh_token.get_secret_value()
        self._token = ""
        self._until: datetime | None = None
        self._one = asyncio.Lock()

    async def token(self) -> str:
        """An access token that is good for a while. Raises TokenError."""
        async with self._one:
            if self._until is None or self._now() >= self._until:
                await self._renew()
            return self._token

    def forget(self) -> None:
        """The mail server refused it: ask for another next time."""
        self._until = None

    async def _renew(self) -> None:
        known = PROVIDERS.get(self._settings.provider, _Provider(""))
        try:
            async with httpx.AsyncClient(timeout=_TIMEOUT) as client:
                url = self._settings.token_url or known.token_url
                answer = await client.post(url, data=self._asked(known))
        except httpx.HTTPError as error:
            raise TokenError(f"the token endpoint cannot be reached ({error})") from error
        granted = _granted(answer)
        life = timedelta(seconds=int(granted.get("expires_in", _LIFE)))
        self._token = granted["access_token"]
        self._refresh = granted.get("refresh_token") or self._refresh  # some hand out a new one
        self._until = self._now() + life - _EARLY

    def _asked(self, known: _Provider) -> dict[str, str]:
        settings = self._settings
        if self._refresh:
            grant = {"grant_type": "refresh_token", "refresh_token": self._refresh}
        else:
            grant = {"grant_type": "client_credentials"}
        scope = settings.scope or (known.scope if self._refresh else known.own_scope)
        asked = {
            "client_id": settings.client_id,
            "client_secret": settings.client_secret.get_secret_value(),
            "scope": scope,
        }
        return grant | {name: value for name, value in asked.items() if value}


def _granted(answer: httpx.Response) -> dict[str, Any]:
    """What was granted, or TokenError with the reason (RFC 6749 §5.2)."""
    try:
        found = answer.json()
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise TokenError(f"the token endpoint answered {answer.status_code} and no JSON object")
    if not found.get("access_token"):
        reason = found.get("error_description") or found.get("error") or answer.status_code
        raise TokenError(f"no token was granted: {reason}")
    return found
