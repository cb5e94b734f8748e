"""`/api/v1` as an ASGI application: what is in `desk.api.table`, for programs with a token."""

import re
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route

from bot.domain.errors import ArzuhalError, TryLaterError
from bot.services.ports import StoreUnavailableError
from channels.base import NotStoredError
from desk.api import openapi
from desk.api.call import Door, admitted
from desk.api.operation import Operation
from desk.api.page import POLICY, page
from desk.api.problems import RefusedError, by_domain, by_status, refused, too_many
from desk.api.table import OPERATIONS
from desk.forms import FormError

BASE = "/api/v1"
LATER = {"Retry-After": "5"}


def build(door: Door) -> Starlette:
    """The application, to be mounted at `/api/v1`."""
    routes = [
        Route(one.path, partial(_answer, door=door, operation=one), methods=[one.method])
        for one in OPERATIONS
    ]
    return Starlette(
        routes=[*routes, Route("/openapi.json", _describe), Route("/docs", _explain)],
        exception_handlers={
            RefusedError: refused,
            HTTPException: by_status,
            ArzuhalError: by_domain,
            FormError: by_domain,
            StoreUnavailableError: _later,
            NotStoredError: _later,
            TryLaterError: too_many,
            Exception: refused,
        },
    )


class Place(Mount):
    """Where the application is mounted; an address with a line break in it is refused by it, too.

    For who mounts it, such an address would be none of its.
    """

    def __init__(self, app: Starlette) -> None:
        super().__init__(BASE, app=app)
        self.path_regex = re.compile(self.path_regex.pattern, re.DOTALL)


async def _answer(request: Request, *, door: Door, operation: Operation) -> Response:
    return await operation.handle(await admitted(request, door, operation.needs))


async def _later(request: Request, _error: Exception) -> Response:
    detail = "The records cannot be reached now; ask again in a moment."
    return await refused(request, RefusedError(503, "unavailable", detail, headers=LATER))


def _explain(_request: Request) -> Response:
    return HTMLResponse(page(), headers={"Content-Security-Policy": POLICY})


def _describe(_request: Request) -> Response:
    return JSONResponse(openapi.description())
