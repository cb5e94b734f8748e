"""What goes wrong at `/api/v1`, as `application/problem+json` (RFC 9457)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response

from bot.domain.errors import (
    ArzuhalError,
    ConflictError,
    GuardError,
    IllegalTransitionError,
    NotFoundError,
    TryLaterError,
)
from bot.services.acting import PermissionDeniedError
from bot.services.translating import TranslationError
from desk import words
from desk.api.bodies import FaultOut, Problem
from desk.doing import UNTRANSLATED
from desk.forms import FormError, StaleError

_CODES: Mapping[type[Exception], tuple[int, str]] = {
    StaleError: (409, "conflict"),
    FormError: (422, "invalid"),
    GuardError: (409, "still_needed"),
    IllegalTransitionError: (409, "not_possible"),
    ConflictError: (409, "conflict"),
    NotFoundError: (404, "not_found"),
    PermissionDeniedError: (403, "not_allowed"),
    TranslationError: (502, "not_translated"),
    ArzuhalError: (422, "invalid"),
}


class RefusedError(Exception):
    """The request is not carried out; nothing was stored."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        errors: Iterable[FaultOut] = (),
        missing: Iterable[FaultOut] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail = status, code, detail
        self.errors = tuple(errors)
        self.missing = tuple(missing)
        self.headers = dict(headers or {})


async def refused(_request: Request, error: Exception) -> Response:
    """Say why."""
    if not isinstance(error, RefusedError):
        error = RefusedError(500, "internal", "Something went wrong here; try again later.")
    problem = Problem(
        title=HTTPStatus(error.status).phrase,
        status=error.status,
        code=error.code,
        detail=error.detail,
        errors=error.errors,
        missing=error.missing,
    )
    return Response(
        problem.model_dump_json(),
        status_code=error.status,
        media_type="application/problem+json",
        headers=error.headers,
    )


async def too_many(request: Request, error: Exception) -> Response:
    """More requests with a token than a minute has."""
    seconds = str(error.seconds if isinstance(error, TryLaterError) else 1)
    detail = f"This token made more requests than it may in a minute; again in {seconds} seconds."
    headers = {"Retry-After": seconds}
    return await refused(request, RefusedError(429, "too_many", detail, headers=headers))


async def by_status(request: Request, error: Exception) -> Response:
    """What the routes themselves refuse: unknown paths and methods."""
    status = int(getattr(error, "status_code", 500))
    code = {404: "not_found", 405: "method_not_allowed"}.get(status, "refused")
    headers: dict[str, str] = dict(getattr(error, "headers", None) or {})
    detail = f"{request.method} {request.url.path} is not here; see /api/v1/openapi.json."
    return await refused(request, RefusedError(status, code, detail, headers=headers))


async def by_domain(request: Request, error: Exception) -> Response:
    """What the desk itself refuses, in the words of its catalog."""
    return await refused(request, problem_of(error))


def problem_of(error: Exception) -> RefusedError:
    """The same, not yet told."""
    status, code = next(_CODES[kind] for kind in type(error).__mro__ if kind in _CODES)
    needed = error.missing if isinstance(error, GuardError) else ()
    missing = [FaultOut(member=guard, detail=_needed(guard)) for guard in needed]
    return RefusedError(status, code, _sentence(error), missing=missing)


def _sentence(error: Exception) -> str:
    match error:
        case FormError(said=said, field=field):
            return said.format(field=field)
        case GuardError(missing=missing):
            return f"Still needed: {', '.join(_needed(guard) for guard in missing)}."
        case TranslationError(fault=fault):
            return UNTRANSLATED[fault]
        case IllegalTransitionError():
            return f"This is not possible at the stage where the case stands now: {error}."
        case _:
            text = str(error).rstrip(".")
            return f"{text[:1].upper()}{text[1:]}."


def _needed(guard: str) -> str:
    return words.GUARD.get(guard, guard)


def invalid(error: ValidationError, detail: str = "The body is not as described.") -> RefusedError:
    """Every fault of a body, or of the parameters of an address."""
    return RefusedError(422, "invalid", detail, errors=map(_fault, error.errors()))


def missing_member(name: str, detail: str) -> RefusedError:
    """One fault."""
    fault = FaultOut(member=name, detail=detail)
    return RefusedError(422, "invalid", f"{name or 'The body'} {detail}.", errors=[fault])


def _fault(found: Any) -> FaultOut:
    member = ".".join(str(step) for step in found["loc"])
    return FaultOut(member=member, detail=str(found["msg"]).removeprefix("Value error, "))
