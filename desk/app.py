"""The staff desk as an ASGI application, to be mounted at `/desk`."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.services.ports import StoreUnavailableError
from desk.auth import Sessions
from desk.csrf import Csrf
from desk.pages import (
    account,
    actions,
    answering as answers,
    attachment,
    bulk,
    case,
    factor,
    followup,
    keys,
    learned,
    login,
    mine,
    news,
    notify,
    queue,
    ready,
    reports,
    restricted,
    signon as single,
    staff,
    subjects,
    translation,
    views,
    waiting,
)
from desk.view import ASSETS_PATH, STATIC, Desk, problem

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", queue.page),
    Route("/lines", queue.lines),
    Route("/news", news.stream),
    Route("/bulk", bulk.act, methods=["POST"]),
    Route("/views", views.page),
    Route("/views", views.save, methods=["POST"]),
    Route("/views/{view}/remove", views.remove, methods=["POST"]),
    Route("/usual", views.choose, methods=["POST"]),
    Route("/keys", keys.page),
    Route("/actions", actions.page),
    Route("/actions.csv", actions.export),
    Route("/actions", actions.begin, methods=["POST"]),
    Route("/actions/{action}/done", actions.finish, methods=["POST"]),
    Route("/actions/{action}/check", actions.check, methods=["POST"]),
    Route("/notify", notify.page),
    Route("/notify", notify.save, methods=["POST"]),
    Route("/notify/code", notify.code, methods=["POST"]),
    Route("/notify/unlink", notify.unlink, methods=["POST"]),
    Route("/reports", reports.page),
    Route("/reports/{name}", reports.download),
    Route("/learning", learned.page),
    Route("/learning/{deed}", learned.act, methods=["POST"]),
    Route("/login", login.form),
    Route("/login", login.log_in, methods=["POST"]),
    Route("/login/code", login.code),
    Route("/login/code", login.give_code, methods=["POST"]),
    Route("/oidc", single.begin),
    Route("/oidc/back", single.back),
    Route("/oidc/out", single.out),
    Route("/logout", login.log_out, methods=["POST"]),
    Route("/account", account.page),
    Route("/account/elsewhere", account.leave_elsewhere, methods=["POST"]),
    Route("/account/password", account.password),
    Route("/account/password", account.set_password, methods=["POST"]),
    Route("/account/factor", factor.page),
    Route("/account/factor", factor.confirm, methods=["POST"]),
    Route("/account/factor/codes", factor.new_codes, methods=["POST"]),
    Route("/account/factor/off", factor.give_up, methods=["POST"]),
    Route("/staff", staff.page),
    Route("/staff", staff.add, methods=["POST"]),
    Route("/staff/{id}", staff.one),
    Route("/staff/{id}/{deed}", staff.act, methods=["POST"]),
    Route("/subjects", subjects.page),
    Route("/subjects", subjects.find, methods=["POST"]),
    Route("/subjects/{key}", subjects.one),
    Route("/subjects/{key}/copy", subjects.copy, methods=["POST"]),
    Route("/subjects/{key}/erase", subjects.erase, methods=["POST"]),
    Route("/restricted", restricted.page),
    Route("/restricted/{reference}", restricted.admit, methods=["POST"]),
    Route("/mine", mine.page),
    Route("/templates", ready.page),
    Route("/templates/{key}", ready.form),
    Route("/templates/{key}", ready.keep, methods=["POST"]),
    Route("/templates/{key}/{step}", ready.retire, methods=["POST"]),
    Route("/cases/{reference}", case.page),
    Route("/cases/{reference}/translation", translation.thread, methods=["POST"]),
    Route("/cases/{reference}/answer/{step}", answers.step, methods=["POST"]),
    Route("/cases/{reference}/answers/{answer}/{step}", waiting.act, methods=["POST"]),
    Route("/cases/{reference}/files/{digest}", attachment.download),
    Route("/cases/{reference}/files/{digest}/shown", attachment.shown),
    Route("/cases/{reference}/form", followup.page),
    Route("/cases/{reference}/{deed}", case.act, methods=["POST"]),
    Mount(ASSETS_PATH, StaticFiles(directory=STATIC)),
)


def build(desk: Desk) -> Starlette:
    """The desk, over what it works with."""
    sessions = Middleware(Sessions, entering=desk.entering)
    app = Starlette(
        routes=ROUTES,
        middleware=[sessions, Middleware(Csrf, refused=problem)],
        exception_handlers={
            HTTPException: _in_words,
            StoreUnavailableError: _broken,
            Exception: _broken,
        },
    )
    app.state.desk = desk
    return app


async def _in_words(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return problem(request, status)


async def _broken(request: Request, error: Exception) -> Response:
    """The traceback goes to the log, never to the page."""
    return problem(request, 503 if isinstance(error, StoreUnavailableError) else 500)
