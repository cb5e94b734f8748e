"""Pages as the browser gets them: templates, the reader's language, safe headers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.services.accounts import Accounts
from bot.services.answering import Answering
from bot.services.casework import Casework
from bot.services.enrolling import Enrolling
from bot.services.entering import Entering
from bot.services.improving import Improving
from bot.services.learning import Learning
from bot.services.mentioning import Mentioning
from bot.services.ports import Changes
from bot.services.reachability import Reachability
from bot.services.reading import Reading
from bot.services.reporting import Reporting
from bot.services.subjects import Subjects
from bot.services.templates import Templates
from bot.services.translating import Translating
from bot.services.views import Views
from bot.services.wording import Wording
from channels.attachments import FILMS, PAPERS, PICTURES, SOUNDS, WRITINGS, active
from channels.base import Blobs
from desk import words
from desk.clamd import Clamd
from desk.csrf import Form
from desk.handing import Handing
from desk.signon import SignOn
from desk.texts import NAMES, Texts, chosen, mark
from locales import direction

BASE = "/desk"
HERE = Path(__file__).parent
STATIC = HERE / "static"
LANGUAGE_COOKIE = "arzuhal_desk_language"
SHAPES: Mapping[str, str] = {"critical": "◆", "high": "▲", "normal": "●", "low": "○"}
PROBLEMS: Mapping[int, str] = {
    400: mark("The browser sent something that cannot be read. Please go back and try again."),
    403: mark("Your role does not allow this, or the page was too old. Please open it again."),
    404: mark("There is no such page or case. Please check the number."),
    405: mark("This address cannot be opened in this way."),
    413: mark("This is too much at once: a text or a file is too large."),
    429: mark("This was tried too often. Please wait a while, then try again."),
    500: mark("Something went wrong on our side, and it has been written down."),
    503: mark("The records cannot be reached just now. Please try again in a moment."),
}
_NOT_ECHOED = {
    "csrf",
    "login",
    "username",
    "password",
    "new",
    "again",
    "code",
    "next",
    "head",
    "owner_seen",
    "version",
}
_CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# Of what stands in a frame of a page of ours and says something: no script, no form.
OWN_FRAME = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'self'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the pages work with, as `request.app.state.desk`.

    `secure`: staff reach it by https; `scanner` is asked about files.
    """

    casework: Casework
    answering: Answering
    templates: Templates
    mentioning: Mentioning
    translating: Translating
    reading: Callable[[Staff], Reading]  # as somebody sees it
    reporting: Reporting
    views: Views
    improving: Improving
    subjects: Subjects
    handing: Handing
    changes: Changes
    learning: Learning
    accounts: Accounts
    entering: Entering
    signon: SignOn | None
    new_token: Callable[[], str]
    enrolling: Enrolling
    reachability: Reachability
    blobs: Blobs
    policy: Policy
    wording: Wording
    now: Callable[[], datetime]
    secure: bool
    organisation: str
    scanner: Clamd | None = None

    @property
    def today(self) -> date:
        """The day it is where the deployment is."""
        return self.policy.calendar.local_day(self.now())


def _release() -> str:
    """A name for the static files as they are, so that browsers never mix two releases."""
    contents = sha256()
    for file in sorted(STATIC.iterdir()):
        contents.update(file.read_bytes())
    return contents.hexdigest()[:12]


ASSETS_PATH = f"/static/{_release()}"
_TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(
    active=active,
    pictures=PICTURES,
    sounds=SOUNDS,
    films=FILMS,
    writings=WRITINGS,
    papers=PAPERS,
    base=BASE,
    assets=BASE + ASSETS_PATH,
    names=NAMES,
    shapes=SHAPES,
    words=words,
    Permission=Permission,
    direction=direction,
)


def desk_of(request: Request) -> Desk:
    """What this request works with."""
    desk: Desk = request.app.state.desk
    return desk


def texts_of(request: Request) -> Texts:
    """The reader's language: asked for, chosen before on this browser, or the account's."""
    staff: Staff | None = getattr(request.state, "staff", None)
    language = chosen(
        request.query_params.get("lang"),
        request.cookies.get(LANGUAGE_COOKIE),
        staff.language if staff else request.headers.get("accept-language", "")[:2].lower(),
    )
    return Texts(language=language, zone=desk_of(request).wording.zone)


def render(request: Request, template: str, **context: object) -> str:
    """A template with everything all pages share."""
    desk, texts, session = (
        desk_of(request),
        texts_of(request),
        getattr(request.state, "session", None),
    )
    shared: dict[str, object] = {
        "_": texts.say,
        "ngettext": texts.counted,
        "texts": texts,
        "lang": texts.language,
        "dir": texts.direction,
        "staff": getattr(request.state, "staff", None),
        "me": getattr(request.state, "known", None),
        "mine": getattr(request.state, "mine", 0),
        "csrf": session.csrf if session else "",
        "organisation": desk.organisation,
        "signon": desk.signon.name if desk.signon else "",
        "policy": desk.policy,
        "now": desk.now(),
        "here": _here(request),
    }
    return _TEMPLATES.get_template(template).render(**shared | context)


def respond(
    request: Request, template: str, *, status: int = 200, **context: object
) -> HTMLResponse:
    """A whole page. A language asked for in the address is remembered on this browser."""
    desk = desk_of(request)
    html = render(request, template, **context)
    response = HTMLResponse(html, status, headers=_headers(secure=desk.secure))
    if request.query_params.get("lang") in NAMES:
        language = texts_of(request).language
        response.set_cookie(
            LANGUAGE_COOKIE, language, path=BASE, secure=desk.secure, samesite="lax"
        )
    return response


def problem(request: Request, status: int) -> HTMLResponse:
    """A page that says in words what did not work, with what was typed, to be copied."""
    said = PROBLEMS.get(status, PROBLEMS[400 if status < 500 else 500])  # noqa: PLR2004  # HTTP
    return respond(request, "problem.html", status=status, said=said, lost=typed(request))


def typed(request: Request) -> str:
    """The longest text of a form, to be shown again where the form itself cannot be."""
    form: Form = getattr(request.state, "form", {})
    texts = [values[0] for name, values in form.items() if name not in _NOT_ECHOED]
    return max(texts, key=len, default="")


def _here(request: Request) -> Callable[[str], str]:
    """The address of this page in another language; a refused form leads to its case."""
    path = request.url.path if request.method == "GET" else request.url.path.rpartition("/")[0]
    kept = [(k, v) for k, v in request.query_params.multi_items() if k not in {"lang", "done"}]
    return lambda language: f"{path or BASE}?{urlencode([*kept, ('lang', language)])}"


def _headers(*, secure: bool) -> dict[str, str]:
    headers = {
        "Content-Security-Policy": _CSP,
        "Referrer-Policy": "same-origin",  # "no-referrer" would make browsers send Origin: null
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-store",
    }
    if secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers
