"""OpenID Connect 1.0: authorization code with PKCE (RFC 7636), discovery, logout by the browser.

What binds the steps together is one secret in a cookie of the browser that began: state, nonce
and the code verifier are derived from it, so that any process can finish what another began.
"""

import base64
import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from authlib.oidc.discovery import OpenIDProviderMetadata, get_well_known_url
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from desk.signon import Claims, SignOnError

TIMEOUT = 10.0  # seconds for each question to the provider
LEEWAY = 60  # seconds its clock may be off
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")


class OpenId:
    """See `desk.signon.Provider`. Nothing is remembered: keys are read when they are needed."""

    def __init__(
        self,
        *,
        issuer: str,
        client_id: str,
        client_secret: str,
        scopes: tuple[str, ...],
        here: str,
        now: Callable[[], datetime],
    ) -> None:
        """`here`: the address of the desk, as the provider and browsers know it."""
        self._issuer = issuer
        self._client_id = client_id
        self._client_secret = client_secret
        self._scopes = scopes
        self._here = here
        self._now = now

    async def begin(self, secret: str) -> str:
        """The address of the authorization request."""
        metadata = await self.metadata()
        return str(
            prepare_grant_uri(
                metadata["authorization_endpoint"],
                client_id=self._client_id,
                response_type="code",
                redirect_uri=self._back,
                scope=" ".join(self._scopes),
                state=derived(secret, "state"),
                nonce=derived(secret, "nonce"),
                code_challenge=create_s256_code_challenge(derived(secret, "verifier")),
                code_challenge_method="S256",
            )
        )

    async def finish(self, secret: str, answer: Mapping[str, str]) -> Claims:
        """The claims of the ID token and of the userinfo endpoint."""
        if "error" in answer:
            said = f"{answer['error']}: {answer.get('error_description', '')}"
            raise SignOnError(f"the provider refused: {said[:200]!r}")
        if not secret or answer.get("state") != derived(secret, "state"):
            raise SignOnError("the answer belongs to another browser or to an older page")
        metadata = await self.metadata()
        tokens = await self._tokens(metadata, secret, answer.get("code", ""))
        claims = await self._claims(metadata, secret, tokens)
        return {**await self._more(metadata, tokens, claims["sub"]), **claims}

    async def leave(self) -> str:
        """RP-initiated logout (OpenID Connect RP-Initiated Logout 1.0)."""
        end = (await self.metadata()).get("end_session_endpoint")
        back = {"client_id": self._client_id, "post_logout_redirect_uri": f"{self._here}/login"}
        return f"{end}{'&' if '?' in end else '?'}{urlencode(back)}" if end else ""

    async def metadata(self) -> Mapping[str, Any]:
        """What the provider says of itself. Raises SignOnError."""
        url = get_well_known_url(self._issuer, external=True)
        found = await _json("GET", url, "oidc.issuer")
        try:
            metadata = OpenIDProviderMetadata(found)
            for name in ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"):
                if not isinstance(metadata.get(name), str):
                    raise SignOnError(f"oidc.issuer: {url} lacks {name}")
        except (TypeError, ValueError) as error:
            raise SignOnError(f"oidc.issuer: {url} is no discovery document: {error}") from error
        if metadata["issuer"] != self._issuer:
            raise SignOnError(
                f"oidc.issuer is {self._issuer!r}, but the provider calls itself "
                f"{metadata['issuer']!r}. Write it exactly so, with or without the last slash"
            )
        return dict(metadata)

    @property
    def _back(self) -> str:
        return f"{self._here}/oidc/back"

    async def _tokens(self, metadata: Mapping[str, Any], secret: str, code: str) -> Any:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._back,
            "code_verifier": derived(secret, "verifier"),
            "client_id": self._client_id,
        }
        known = metadata.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        basic = self._client_secret and "client_secret_basic" in known
        if self._client_secret and not basic:
            form["client_secret"] = self._client_secret
        auth = (self._client_id, self._client_secret) if basic else None
        setting = "oidc.client_id, oidc.client_secret"
        return await _json("POST", metadata["token_endpoint"], setting, data=form, auth=auth)

    async def _claims(self, metadata: Mapping[str, Any], secret: str, tokens: Any) -> Claims:
        keys: Any = await _json("GET", metadata["jwks_uri"], "oidc.issuer")
        try:
            token = jwt.decode(
                tokens["id_token"], KeySet.import_key_set(keys), algorithms=list(ALGORITHMS)
            )
            claims = CodeIDToken(
                token.claims,
                token.header,
                options={
                    "iss": {"essential": True, "value": self._issuer},
                    "aud": {"essential": True, "value": self._client_id},
                },
                params={
                    "nonce": derived(secret, "nonce"),
                    "client_id": self._client_id,
                    "access_token": tokens.get("access_token"),
                },
            )
            claims.validate(now=int(self._now().timestamp()), leeway=LEEWAY)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise SignOnError(f"the ID token cannot be trusted: {error!r}"[:300]) from error
        return dict(claims)

    async def _more(self, metadata: Mapping[str, Any], tokens: Any, subject: str) -> Claims:
        url, token = metadata.get("userinfo_endpoint"), tokens.get("access_token")
        if not url or not token:
            return {}
        bearer = {"Authorization": f"Bearer {token}"}
        found = await _json("GET", url, "oidc.scopes", headers=bearer)
        if found.get("sub") != subject:  # OpenID Connect Core 1.0, 5.3.2
            raise SignOnError("the userinfo endpoint speaks of somebody else")
        return dict(found)


def derived(secret: str, purpose: str) -> str:
    """43 URL-safe characters that tell nothing of the secret or of each other."""
    digest = hashlib.sha256(f"{purpose}:{secret}".encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


async def _json(method: str, url: str, setting: str, **request: Any) -> dict[str, Any]:
    """An object that the provider answers with. `setting` is what to look at when it does not."""
    try:
        async with httpx.AsyncClient(timeout=TIMEOUT) as client:
            answer = await client.request(method, url, **request)
        found = answer.json() if answer.is_success else None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        said = f"{setting}: {url} does not answer as it should ({error!r})"
        raise SignOnError(said[:300]) from error
    if not isinstance(found, dict):
        said = f"{setting}: {url} answered {answer.status_code} {answer.text}"
        raise SignOnError(said[:300])
    return found
