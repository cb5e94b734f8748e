"""Writing an answer: every button of its editor keeps the draft first, then does its own.

So nothing that was typed is lost, whatever comes of it, with a script or without.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.domain.answer import Answer
from bot.domain.case import Action
from bot.domain.errors import ArzuhalError, ConflictError
from bot.domain.staff import Permission, Staff
from bot.lifecycle.awake import awake, place
from bot.services.answering import TimeError
from bot.services.reading import CaseFile
from bot.services.translating import TranslationError
from channels.message import Attachment
from desk import acts
from desk.auth import needs
from desk.composing import check, filled, language_of, title
from desk.deeds import DEEDS
from desk.doing import explained
from desk.enclosing import enclosed
from desk.forms import FormError, first
from desk.pages import people
from desk.pages.case import Refusal, address, file_of, show
from desk.texts import Texts, mark, read_day
from desk.view import Desk, desk_of, texts_of

ELSEWHERE = mark("This draft was changed in another window. Both texts stand below.")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A button that was pressed, and all it works with. `draft`: as it is kept by now."""

    request: Request
    desk: Desk
    file: CaseFile
    staff: Staff
    texts: Texts
    draft: Answer

    @property
    def reference(self) -> str:
        """The case's."""
        return self.file.case.reference

    def value(self, name: str) -> str:
        """What was filled in."""
        return first(self.request.state.form, name)

    async def keep(self, **changes: Any) -> Answer:
        """Change the draft."""
        return await self.desk.answering.keep(self.reference, self.staff, **changes)


@needs(Permission.REPLY)
async def step(request: Request) -> Response:
    """`POST /cases/{reference}/answer/{step}`."""
    act = STEPS.get(request.path_params["step"])
    if act is None:
        raise HTTPException(404)
    file = await file_of(request)
    try:
        taken = await _kept(request, file)
        query = await act(taken)
    except (ArzuhalError, FormError) as error:
        return await refused(request, error)
    if _script(request):
        return JSONResponse({"version": taken.draft.version, "said": _said(taken)})
    return RedirectResponse(f"{address(file)}{query}", 303)


async def _kept(request: Request, file: CaseFile) -> Step:
    """The draft with what is in the form. Raises FormError where another window kept one."""
    desk, form, staff = desk_of(request), request.state.form, request.state.staff
    version = first(form, "version")
    try:
        draft = await desk.answering.keep(
            file.case.reference,
            staff,
            seen=int(version[:9]) if version.isascii() and version.isdigit() else None,
            text=form.get("text", [""])[0].strip("\n"),
            asks=bool(first(form, "asks")),
        )
    except ConflictError:
        raise FormError(ELSEWHERE) from None
    texts = texts_of(request)
    return Step(request=request, desk=desk, file=file, staff=staff, texts=texts, draft=draft)


async def _draft(_: Step) -> str:
    return "?answer=kept#answer"


async def _preview(_: Step) -> str:
    return "?preview=1#answer"


async def _discard(step: Step) -> str:
    await step.keep(text="", attachments=(), original="", original_language="", template="")
    return "#answer"


async def _template(step: Step) -> str:
    """Insert the ready answer that was chosen by its title, below what is there."""
    wanted = step.value("template")
    if not wanted:
        return "?answer=kept#answer"
    found = [
        one
        for one in await step.desk.templates.all()
        if wanted in {one.key, title(one, step.texts.language)}
    ]
    if not found:
        raise FormError(mark("There is no ready answer of this name."))
    language = language_of(step.file)
    text = filled(step.desk, step.file, step.staff, found[0], language=language, texts=step.texts)
    possible = acts.possible(Action.ASK)(step.file)
    await step.keep(
        text="\n\n".join(part for part in (step.draft.text.strip(), text) if part),
        asks=step.draft.asks or (found[0].asks and possible),
        template=found[0].key,
    )
    return "#answer"


async def _translate(step: Step) -> str:
    """The draft by machine into the complainant's language; what was written goes along."""
    target, draft = language_of(step.file), step.draft
    if not step.desk.translating.on or not draft.text.strip() or draft.original:
        raise FormError(mark("There is nothing to translate."))
    await step.desk.translating.draft(
        step.file.case, step.staff, draft, source=step.texts.language, target=target
    )
    return "#answer"


async def _original(step: Step) -> str:
    """Back to the words before a machine translated them."""
    if step.draft.original:
        await step.keep(text=step.draft.original, original="", original_language="")
    return "#answer"


async def _attach(step: Step) -> str:
    files = await _files(step)
    if files == step.draft.attachments:
        raise FormError(mark("Please choose a file first."))
    await step.keep(attachments=files)
    return "#answer"


async def _detach(step: Step) -> str:
    unwanted = step.value("file")
    files = tuple(one for one in step.draft.attachments if one.digest != unwanted)
    await step.keep(attachments=files)
    return "#answer"


async def _files(step: Step) -> tuple[Attachment, ...]:
    """The draft's, with what came along."""
    uploads = step.request.state.files
    if not uploads:
        return step.draft.attachments
    channel = step.file.conversation.address.channel
    return await enclosed(step.desk, step.draft, uploads, channel)


async def _send(step: Step) -> str:
    """Send it, now or later. Raises FormError where something was said meanwhile."""
    draft = step.draft
    check(draft, step.file, head=step.value("head"))
    if (files := await _files(step)) != draft.attachments:
        await step.keep(attachments=files)
    at = _moment(step)
    try:
        await step.desk.answering.send(
            step.reference, step.staff, text=draft.text, asks=draft.asks, at=at
        )
    except TimeError:
        raise FormError(mark("Please choose a moment to come, not too far off.")) from None
    return "?done=reply"


def _moment(step: Step) -> datetime | None:
    """When it shall go out, by the complainant's clock; None: now. Raises FormError."""
    case, policy, now = step.file.case, step.desk.policy, step.desk.now()
    if step.value("morning"):
        return awake(now, case, policy)
    on, at = step.value("later_on"), step.value("later_at")
    if not on and not at:
        return None
    try:
        local = datetime.combine(read_day(on), time.fromisoformat(at))
    except ValueError:
        raise FormError(mark("Please choose both a day and a time.")) from None
    return local.replace(tzinfo=place(case, policy)).astimezone(UTC)


async def refused(request: Request, error: ArzuhalError | FormError) -> Response:
    """Why not, on the page of the case with what was typed; to the script in a line."""
    everybody = await people(desk_of(request))
    status, said = explained(error, texts_of(request), everybody)
    if isinstance(error, TranslationError):
        log.warning("not translated: %s", error)
    if _script(request):
        return JSONResponse({"said": said}, 409 if status == 409 else 422)  # noqa: PLR2004  # HTTP
    refusal = Refusal(deed=DEEDS["reply"], status=status, said=said, form=request.state.form)
    return await show(request, await file_of(request), refusal)


def _script(request: Request) -> bool:
    return request.headers.get("accept", "") == "application/json"


def _said(step: Step) -> str:
    return step.texts.say(mark("Draft kept, {time}"), time=step.texts.moment(step.desk.now()))


STEPS: Mapping[str, Callable[[Step], Awaitable[str]]] = {
    "draft": _draft,
    "preview": _preview,
    "discard": _discard,
    "template": _template,
    "translate": _translate,
    "original": _original,
    "attach": _attach,
    "detach": _detach,
    "send": _send,
}
