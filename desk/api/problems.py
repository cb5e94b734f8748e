"""What goes wrong at `/api/v1`, as `application/problem+json` (RFC 9457)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response

from desk.api.bodies import FaultOut, Problem


class RefusedError(Exception):
    """The request is not carried out; nothing was stored."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        errors: Iterable[FaultOut] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail = status, code, detail
        self.errors = tuple(errors)
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
    )
    return Response(
        problem.model_dump_json(),
        status_code=error.status,
        media_type="application/problem+json",
        headers=error.headers,
    )


async def by_status(request: Request, error: Exception) -> Response:
    """What the routes themselves refuse: unknown paths and methods."""
    status = int(getattr(error, "status_code", 500))
    code = {404: "not_found", 405: "method_not_allowed"}.get(status, "refused")
    headers: dict[str, str] = dict(getattr(error, "headers", None) or {})
    detail = f"{request.method} {request.url.path} is not here; see /api/v1/openapi.json."
    return await refused(request, RefusedError(status, code, detail, headers=headers))


def invalid(error: ValidationError) -> RefusedError:
    """Every fault of a body."""
    return RefusedError(
        422, "invalid", "The body is not a message.", errors=map(_fault, error.errors())
    )


def _fault(found: Any) -> FaultOut:
    member = ".".join(str(step) for step in found["loc"])
    return FaultOut(member=member, detail=str(found["msg"]).removeprefix("Value error, "))
