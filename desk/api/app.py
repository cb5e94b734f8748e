"""`/api/v1` as an ASGI application: messages in by POST, what became of them by GET.

A message is on disk before it is answered 202. The same `Idempotency-Key` from the same source is
the same message, however often it comes and from however many hands at once: the key makes the
id, and the database takes an id once.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from bot.services.ports import Store, StoreUnavailableError
from bot.services.ports.outward import Receipt, Token
from bot.services.tokens import READ, WRITE, Tokens
from channels.attachments import kind, tidy
from channels.base import Accept, NotStoredError
from channels.message import Address, Attachment, Authenticity, InboundMessage, MessageKind
from desk.api import openapi
from desk.api.bodies import FileIn, NewMessage, message_out
from desk.api.page import page
from desk.api.problems import RefusedError, by_status, invalid, refused

LONGEST_KEY = 255
LATER = {"Retry-After": "5"}
_DIGEST = "body"  # among the details of a message: what its key was used for first


def build(
    *,
    accept: Accept,
    store: Store,
    tokens: Tokens,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    max_body_bytes: int,
) -> Starlette:
    """The application, to be mounted at `/api/v1`."""
    api = _Api(
        accept=accept,
        store=store,
        tokens=tokens,
        now=now,
        new_id=new_id,
        max_body_bytes=max_body_bytes,
    )
    return Starlette(
        routes=[
            Route("/messages", api.take, methods=["POST"]),
            Route("/messages/{id}", api.show, methods=["GET"]),
            Route("/openapi.json", _describe),
            Route("/docs", _explain),
        ],
        exception_handlers={
            RefusedError: refused,
            HTTPException: by_status,
            StoreUnavailableError: _later,
            NotStoredError: _later,
            Exception: refused,
        },
    )


class _Api:
    def __init__(
        self,
        *,
        accept: Accept,
        store: Store,
        tokens: Tokens,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        max_body_bytes: int,
    ) -> None:
        self._accept = accept
        self._store = store
        self._tokens = tokens
        self._now = now
        self._new_id = new_id
        self._most = max_body_bytes

    async def take(self, request: Request) -> Response:
        """POST /messages."""
        token = await self._who(request, WRITE)
        wanted = _parsed(request, await self._body(request))
        message = self._message(token.source, wanted, self._id(request, token.source))
        new = await self._accept.message(message)
        receipt = await self._receipt(token.source, message.external_id)
        if not new and receipt.message.details.get(_DIGEST) != message.details[_DIGEST]:
            detail = "This Idempotency-Key came with another body before; that one was taken."
            raise RefusedError(422, "idempotency_key_reused", detail)
        shown = message_out(receipt, answers=False)
        path = f"{request.scope.get('root_path', '')}/messages/{shown.id}"
        body = shown.model_dump(mode="json", exclude={"answers"})
        return JSONResponse(body, 202, {"Location": path})

    async def show(self, request: Request) -> Response:
        """GET /messages/{id}. Another source's message is as unknown as none."""
        token = await self._who(request, READ)
        receipt = await self._receipt(token.source, request.path_params["id"])
        return JSONResponse(message_out(receipt, answers=True).model_dump(mode="json"))

    async def _who(self, request: Request, scope: str) -> Token:
        scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
        token = await self._tokens.who(secret.strip()) if scheme.lower() == "bearer" else None
        if token is None:
            raise RefusedError(
                401,
                "unauthorized",
                "A valid token is needed: Authorization: Bearer arz_…",
                headers={"WWW-Authenticate": "Bearer"},
            )
        if scope not in token.scopes:
            challenge = f'Bearer error="insufficient_scope", scope="{scope}"'
            raise RefusedError(
                403,
                "insufficient_scope",
                f"This token may not do that; it lacks {scope}.",
                headers={"WWW-Authenticate": challenge},
            )
        return token

    async def _body(self, request: Request) -> bytes:
        """Never more in memory than is allowed, whatever the length was said to be."""
        body = bytearray()
        async for piece in request.stream():
            body += piece
            if len(body) > self._most:
                detail = f"A request has at most {self._most} bytes."
                raise RefusedError(413, "too_large", detail, headers={"Connection": "close"})
        return bytes(body)

    def _id(self, request: Request, source: str) -> str:
        key = request.headers.get("Idempotency-Key")
        if key is None:
            return self._new_id()
        if not 0 < len(key.strip()) <= LONGEST_KEY:
            detail = f"An Idempotency-Key has 1 to {LONGEST_KEY} characters."
            raise RefusedError(400, "bad_idempotency_key", detail)
        return hashlib.sha256(f"{source} {key.strip()}".encode()).hexdigest()[:32]

    def _message(self, source: str, wanted: NewMessage, message_id: str) -> InboundMessage:
        """The program vouches for who its people are: its own customers, by its own ids."""
        digest = hashlib.sha256(wanted.model_dump_json().encode()).hexdigest()
        return InboundMessage(
            external_id=message_id,
            sender=Address(channel="api", account=source, user=wanted.sender.id),
            sender_name=wanted.sender.name,
            kind=MessageKind.CHOICE if wanted.choice else MessageKind.TEXT,
            text=wanted.choice or wanted.text,
            subject=wanted.subject,
            received_at=self._now(),
            sent_at=wanted.sent_at,
            language_hint=wanted.language,
            authenticity=Authenticity.VERIFIED,
            attachments=tuple(map(_attachment, wanted.files)),
            details={_DIGEST: digest},
        )

    async def _receipt(self, source: str, message_id: str) -> Receipt:
        found = await self._store.read(lambda unit: unit.receipts.get(source, message_id))
        if found is None:
            raise RefusedError(404, "not_found", "There is no such message of yours.")
        return found


def _parsed(request: Request, body: bytes) -> NewMessage:
    said = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if said != "application/json":
        detail = "The body is JSON: Content-Type: application/json."
        raise RefusedError(415, "not_json", detail)
    try:
        return NewMessage.model_validate_json(body)
    except ValidationError as error:
        if any(found["type"] == "json_invalid" for found in error.errors()):
            detail = f"The body is no JSON: {error.errors()[0]['msg']}."
            raise RefusedError(400, "malformed", detail) from None
        raise invalid(error) from None


def _attachment(file: FileIn) -> Attachment:
    return Attachment(
        name=tidy(file.name),
        type=kind(file.content, file.name),
        size=len(file.content),
        digest=hashlib.sha256(file.content).hexdigest(),
        content=file.content,
    )


async def _later(request: Request, _error: Exception) -> Response:
    detail = "It could not be stored now; hand it in again in a moment."
    return await refused(request, RefusedError(503, "unavailable", detail, headers=LATER))


def _explain(_request: Request) -> Response:
    return HTMLResponse(page())


def _describe(_request: Request) -> Response:
    return JSONResponse(openapi.DESCRIPTION)
