"""An OpenID provider in a process of its own: Authlib's server side, which insists on PKCE.

`python tests/peers/oidc.py PORT`. People are put there by `PUT /users/SUB` with their claims, and
say who they are in its form.
"""

import asyncio
import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import httpx

CHALLENGES: dict[str, tuple[str, str]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One that runs."""

    issuer: str

    async def put(self, sub: str, **claims: object) -> None:
        """Somebody it knows."""
        async with httpx.AsyncClient() as client:
            (await client.put(f"{self.issuer}/users/{sub}", json=claims)).raise_for_status()

    async def agree(self, url: str, sub: str, *, action: str = "authorize") -> str:
        """What a person does in its form; the address they are sent back to."""
        async with httpx.AsyncClient() as client:
            assert (await client.get(url)).status_code == 200
            answer = await client.post(url, data={"sub": sub, "action": action})
            assert answer.status_code == 302, answer.text
            return urljoin(url, answer.headers["location"])


@asynccontextmanager
async def providing() -> AsyncIterator[Provider]:
    """A provider, stopped afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environ = {**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "ignore", __file__, str(port)),
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    provider = Provider(issuer=f"http://127.0.0.1:{port}")
    try:
        await _answers(provider.issuer)
        yield provider
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


async def _answers(issuer: str) -> None:
    async with httpx.AsyncClient() as client:
        for _ in range(600):
            try:
                await client.get(f"{issuer}/.well-known/openid-configuration")
            except httpx.TransportError:
                await asyncio.sleep(0.05)
            else:
                return
    raise TimeoutError(issuer)


def main(port: int) -> None:
    """Serve until stopped."""
    from authlib.integrations.flask_oauth2 import AuthorizationServer  # noqa: PLC0415
    from authlib.oauth2.rfc7636 import CodeChallenge  # noqa: PLC0415
    from oidc_provider_mock import _app  # noqa: PLC0415
    from werkzeug.serving import make_server  # noqa: PLC0415

    class Grant(_app.AuthorizationCodeGrant):  # type: ignore[misc]  # no types of its own
        def save_authorization_code(self, code: str, request: Any) -> None:
            data: Mapping[str, str] = request.payload.data
            CHALLENGES[code] = data["code_challenge"], data["code_challenge_method"]
            super().save_authorization_code(code, request)

    class Proof(CodeChallenge):  # type: ignore[misc]  # no types of its own
        def get_authorization_code_challenge(self, authorization_code: Any) -> str:
            return CHALLENGES[authorization_code.code][0]

        def get_authorization_code_challenge_method(self, authorization_code: Any) -> str:
            return CHALLENGES[authorization_code.code][1]

    register = AuthorizationServer.register_grant

    def insisting(self: Any, grant: Any, extensions: Any = None) -> None:
        register(self, grant, [*(extensions or []), Proof(required=True)])

    _app.AuthorizationCodeGrant = Grant
    AuthorizationServer.register_grant = insisting
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    make_server("127.0.0.1", port, _app.app(require_nonce=True), threaded=True).serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]))
