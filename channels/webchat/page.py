"""What a browser fetches: the public page, the frame with the chat, the script for other sites."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from channels.webchat import parse
from channels.webchat.info import PublicInfo
from channels.webchat.texts import counted, negotiate, section, spoken, text
from config.settings import Webchat
from locales import LANGUAGES, direction

HERE = Path(__file__).parent
STATIC = HERE / "static"
NAMES = {"en": "English", "ru": "Русский", "tr": "Türkçe", "fa": "فارسی"}
_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"
_OWN_FILES = "img-src 'self' blob:; media-src blob:"  # what this page itself has fetched or made
_DEVICES = "microphone=(self), camera=(), geolocation=()"
_TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def _release() -> str:
    """A name for the static files as they are, so that browsers never mix two releases."""
    contents = sha256()
    for file in sorted(STATIC.iterdir()):
        contents.update(file.read_bytes())
    return contents.hexdigest()[:12]


_MODULES = sorted(f.name for f in STATIC.glob("*.js") if f.name not in {"widget.js", "chat.js"})
ASSETS = f"/static/chat/{_release()}"


class Pages:
    """Renders the pages; `secure` says that people reach us by https."""

    def __init__(self, info: PublicInfo, settings: Webchat, *, secure: bool) -> None:
        self._info = info
        self._settings = settings
        self._secure = secure

    async def root(self, request: Request) -> Response:
        """`/`: to the page in the visitor's language."""
        language = negotiate(request.headers.get("accept-language", ""))
        return RedirectResponse(f"/{language}/", 302, {"Vary": "Accept-Language"})

    async def page(self, request: Request) -> Response:
        """`/{lang}/`: how to complain (iso10002 7.1)."""
        language = request.url.path.strip("/")
        days = {
            "update_days": counted(language, "days", self._info.update_days),
            "decide_days": counted(language, "days", self._info.decide_days),
        }
        html = self._render("page.html", language, languages=NAMES, **days)
        return HTMLResponse(html, headers=self._headers("frame-ancestors 'none'"))

    async def chat(self, request: Request) -> Response:
        """`/chat/?lang=…`: the chat itself, for the widget's frame."""
        wish = request.query_params.get("lang", "")
        language = spoken(wish) if wish else negotiate(request.headers.get("accept-language", ""))
        setup = json.dumps(self._setup(language), ensure_ascii=False)
        html = self._render("chat.html", language, setup=setup, modules=_MODULES)
        sites = " ".join(("'self'", *self._settings.allowed_origins))
        headers = self._headers(f"{_OWN_FILES}; frame-ancestors {sites}")
        return HTMLResponse(html, headers={**headers, "Permissions-Policy": _DEVICES})

    async def widget(self, _request: Request) -> Response:
        """`/widget.js`: the one line for any site, with the texts it needs inside."""
        headers = {
            "Cache-Control": "public, max-age=600",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "X-Content-Type-Options": "nosniff",
        }
        return Response(_widget(), media_type="text/javascript", headers=headers)

    def _setup(self, language: str) -> Mapping[str, object]:
        too_large = section(language, "error")["file_too_large"]
        return {
            "language": language,
            "languages": LANGUAGES,
            "maxChars": self._settings.max_message_chars,
            "maxBytes": self._settings.max_upload_bytes,
            "maxFiles": parse.MAX_FILES,
            "texts": section(language, "chat") | {"file_too_large": too_large},
        }

    def _render(self, template: str, language: str, **more: object) -> str:
        def say(msgid: str, **values: object) -> str:
            return text(language, msgid, **values)

        return _TEMPLATES.get_template(template).render(
            t=say, lang=language, dir=direction(language), info=self._info, assets=ASSETS, **more
        )

    def _headers(self, ancestors: str) -> dict[str, str]:
        headers = {
            "Content-Security-Policy": f"{_POLICY}; {ancestors}",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-cache",
        }
        if self._secure:
            headers["Strict-Transport-Security"] = "max-age=31536000"
        return headers


@cache
def _widget() -> str:
    texts = {code: section(code, "widget") for code in LANGUAGES}
    script = (STATIC / "widget.js").read_text(encoding="utf-8")
    return script.replace('"{texts}"', json.dumps(texts, ensure_ascii=False))
