"""The staff desk as an ASGI application, to be mounted at `/desk`."""

from collections.abc import Callable
from datetime import datetime

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.domain.policy import Policy
from bot.services.accounts import Accounts
from bot.services.answering import Answering
from bot.services.casework import Casework
from bot.services.mentioning import Mentioning
from bot.services.ports import StoreUnavailableError
from bot.services.reading import Reading
from bot.services.reporting import Reporting
from bot.services.templates import Templates
from bot.services.wording import Wording
from channels.base import Blobs
from desk.auth import Sessions
from desk.clamd import Clamd
from desk.csrf import Csrf
from desk.pages import answering as answers, attachment, case, login, mine, queue, ready, reports
from desk.view import ASSETS_PATH, STATIC, Desk, problem

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", queue.page),
    Route("/lines", queue.lines),
    Route("/reports", reports.page),
    Route("/reports/{name}", reports.download),
    Route("/login", login.form),
    Route("/login", login.log_in, methods=["POST"]),
    Route("/logout", login.log_out, methods=["POST"]),
    Route("/mine", mine.page),
    Route("/templates", ready.page),
    Route("/templates/{key}", ready.form),
    Route("/templates/{key}", ready.keep, methods=["POST"]),
    Route("/templates/{key}/{step}", ready.retire, methods=["POST"]),
    Route("/cases/{reference}", case.page),
    Route("/cases/{reference}/answer/{step}", answers.step, methods=["POST"]),
    Route("/cases/{reference}/answers/{answer}/{step}", answers.waiting, methods=["POST"]),
    Route("/cases/{reference}/files/{digest}", attachment.download),
    Route("/cases/{reference}/{deed}", case.act, methods=["POST"]),
    Mount(ASSETS_PATH, StaticFiles(directory=STATIC)),
)


def build(
    *,
    casework: Casework,
    answering: Answering,
    templates: Templates,
    mentioning: Mentioning,
    reading: Reading,
    reporting: Reporting,
    accounts: Accounts,
    blobs: Blobs,
    policy: Policy,
    wording: Wording,
    now: Callable[[], datetime],
    secure: bool,
    organisation: str,
    scanner: Clamd | None = None,
) -> Starlette:
    """The desk. `secure` says that staff reach it by https; `scanner` is asked about files."""
    app = Starlette(
        routes=ROUTES,
        middleware=[Middleware(Sessions, accounts=accounts), Middleware(Csrf, refused=problem)],
        exception_handlers={
            HTTPException: _in_words,
            StoreUnavailableError: _broken,
            Exception: _broken,
        },
    )
    app.state.desk = Desk(
        casework=casework,
        answering=answering,
        templates=templates,
        mentioning=mentioning,
        reading=reading,
        reporting=reporting,
        accounts=accounts,
        blobs=blobs,
        scanner=scanner,
        policy=policy,
        wording=wording,
        now=now,
        secure=secure,
        organisation=organisation,
    )
    return app


async def _in_words(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return problem(request, status)


async def _broken(request: Request, error: Exception) -> Response:
    """The traceback goes to the log, never to the page."""
    return problem(request, 503 if isinstance(error, StoreUnavailableError) else 500)
