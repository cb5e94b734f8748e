"""Ready answers: staff look at them, managers change them, in every language at once."""

from collections.abc import Mapping
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.answer import FIELDS, Template, Wording
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.staff import Permission
from bot.services.templates import TemplateError
from desk import words
from desk.auth import needs
from desk.composing import title
from desk.forms import first
from desk.pages import people
from desk.texts import NAMES, mark
from desk.view import BASE, desk_of, respond, texts_of

NEW = "new"
FAULTS: Mapping[str, str] = {
    "missing": mark("Please fill in every language; something is missing in: {language}."),
    "long": mark("This is too long, in: {language}."),
    "unknown": mark("No field is called {field}, in: {language}."),
    "unlike": mark("All languages have to name the same fields; look at {field} in: {language}."),
}
CONFLICT = mark("Somebody else changed this ready answer meanwhile. Please look again.")


@needs(Permission.REPLY)
async def page(request: Request) -> Response:
    """`GET /templates`."""
    desk, texts = desk_of(request), texts_of(request)
    retired = request.state.staff.may(Permission.TEMPLATES)
    return respond(
        request,
        "templates.html",
        templates=await desk.templates.all(retired=retired),
        title=lambda one: title(one, texts.language),
        done=request.query_params.get("done", ""),
    )


@needs(Permission.REPLY)
async def form(request: Request) -> Response:
    """`GET /templates/{key}`; the key `new` is an empty one."""
    return await _show(request, await _asked(request))


@needs(Permission.TEMPLATES)
async def keep(request: Request) -> Response:
    """`POST /templates/{key}`: a further version."""
    desk, texts = desk_of(request), texts_of(request)
    template = _filled(request, await _asked(request))
    try:
        await desk.templates.keep(request.state.staff, template)
    except TemplateError as error:
        said = texts.say(
            FAULTS[error.fault], language=NAMES[error.language], field=f"{{{error.field}}}"
        )
        return await _show(request, template, status=422, said=said)
    except ConflictError:
        return await _show(request, template, status=409, said=texts.say(CONFLICT))
    return RedirectResponse(f"{BASE}/templates?done=kept", 303)


@needs(Permission.TEMPLATES)
async def retire(request: Request) -> Response:
    """`POST /templates/{key}/retire` or `/revive`: out of use, or back into it."""
    step = request.path_params["step"]
    if step not in {"retire", "revive"}:
        raise HTTPException(404)
    template = await _asked(request)
    await desk_of(request).templates.retire(
        request.state.staff, template.key, retired=step == "retire"
    )
    return RedirectResponse(f"{BASE}/templates?done={step}", 303)


async def _asked(request: Request) -> Template:
    key = request.path_params["key"]
    if key == NEW:
        return Template(key="")
    try:
        return await desk_of(request).templates.get(key)
    except NotFoundError as error:
        raise HTTPException(404) from error


def _filled(request: Request, template: Template) -> Template:
    """The template as it was filled in, on top of the version that was looked at."""
    sent = request.state.form
    seen = first(sent, "version")
    texts = {
        language: Wording(
            title=first(sent, f"title_{language}"), text=first(sent, f"text_{language}")
        )
        for language in NAMES
    }
    version = int(seen[:9]) if seen.isascii() and seen.isdigit() else template.version
    return replace(template, texts=texts, asks=bool(first(sent, "asks")), version=version)


async def _show(
    request: Request, template: Template, *, status: int = 200, said: str = ""
) -> Response:
    desk, texts = desk_of(request), texts_of(request)
    empty = Wording(title="", text="")
    return respond(
        request,
        "template.html",
        status=status,
        said=said,
        ready=template,
        title=title(template, texts.language) if template.key and not said else "",
        texts_in={language: template.texts.get(language, empty) for language in NAMES},
        versions=await desk.templates.versions(template.key) if template.key else (),
        people=await people(desk),
        fields={name: texts.say(words.TEMPLATE_FIELD[name]) for name in FIELDS},
    )
