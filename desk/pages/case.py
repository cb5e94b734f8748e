"""One case whole, and everything that can be done to it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.authority import Authority
from bot.domain.conversation import Spoken
from bot.domain.errors import (
    ArzuhalError,
    ConflictError,
    GuardError,
    IllegalTransitionError,
    NotFoundError,
)
from bot.domain.staff import Permission, Staff
from bot.lifecycle.assessing import codes
from bot.services import guarding
from bot.services.casework import PermissionDeniedError
from bot.services.ports import StoreUnavailableError
from bot.services.reading import CaseFile
from desk import facts, words
from desk.acts import Given
from desk.auth import needs
from desk.csrf import Form
from desk.deeds import DEEDS, Deed, offers
from desk.evidence import masked, read
from desk.forms import FormError, check, choices, first, of_case
from desk.pages import people
from desk.privacy import pseudonym, pseudonymised
from desk.texts import Texts, mark
from desk.timeline import Teller
from desk.view import BASE, Desk, desk_of, respond, texts_of
from nlp.understanding import Scored

log = logging.getLogger(__name__)

LIKELY = 0.05  # of another category
CONFLICT = mark("Somebody else changed the case meanwhile. Please look again, then repeat.")
IMPOSSIBLE = mark("This step is not possible at the stage where the case stands now.")
NEEDED = mark("Still needed: {list}.")
NOT_DONE = mark("This could not be done. Please check what you filled in.")
MEANWHILE = mark("Something new was said meanwhile. Please read it, then send again.")
TAKEN = mark("Somebody else took or gave this case meanwhile. Please look again.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an action was not carried out: a sentence, and the form as it was filled in."""

    deed: Deed
    status: int
    said: str
    form: Form


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /cases/{reference}`. That somebody looked is written down, unless nothing can be."""
    file = await _file(request)
    staff, desk = request.state.staff, desk_of(request)
    seen = staff.may(Permission.SEE_PERSON) and not file.case.erased_at
    if seen and not guarding.looked(file.events, staff, desk.now()):
        try:
            await desk.casework.view(file.case.reference, staff)
        except StoreUnavailableError as error:
            log.warning("who looks at a case cannot be written down: %s", error)
    return await _show(request, file)


@needs(Permission.SEE_CASES)
async def act(request: Request) -> Response:
    """`POST /cases/{reference}/{deed}`: do it, or say on the same page why not."""
    deed = DEEDS.get(request.path_params["deed"])
    staff: Staff = request.state.staff
    if deed is None:
        raise HTTPException(404)
    if not staff.may(deed.permission):
        raise HTTPException(403)
    file = await _file(request)
    try:
        await _do(request, deed, file)
    except (ArzuhalError, FormError) as error:
        status, said = _explained(error, texts_of(request))
        refusal = Refusal(deed=deed, status=status, said=said, form=request.state.form)
        return await _show(request, await _file(request), refusal)
    if deed.reveals:
        return await _show(request, await _file(request), revealed=deed)
    return RedirectResponse(f"{_address(file)}?done={deed.name}", 303)


async def _do(request: Request, deed: Deed, file: CaseFile) -> None:
    desk, form, texts = desk_of(request), request.state.form, texts_of(request)
    owners = _workers(await people(desk))
    _up_to_date(deed, form, file)
    if not deed.offered(file):
        raise IllegalTransitionError(deed.name)
    lists = {**choices(desk.policy, desk.wording, owners, texts), **of_case(file, texts)}
    check(deed.fields, form, lists)
    staff: Staff = request.state.staff
    given = Given(
        casework=desk.casework,
        staff=staff,
        file=file,
        owners=owners,
        form=form,
        language=texts.language,
        currency=desk.policy.authority.currency,
    )
    await deed.act(given)


def _up_to_date(deed: Deed, form: Form, file: CaseFile) -> None:
    """Raises FormError when the page was drawn before something that matters for this action."""
    if deed.speaks and first(form, "head") not in {"", str(file.conversation.head)}:
        raise FormError(MEANWHILE)
    if deed.name in {"take", "assign"} and first(form, "owner_seen") != file.case.owner:
        raise FormError(TAKEN)


async def _file(request: Request) -> CaseFile:
    try:
        return await desk_of(request).reading.file(request.path_params["reference"])
    except NotFoundError as error:
        raise HTTPException(404) from error


def _workers(everybody: Mapping[str, Staff]) -> Mapping[str, Staff]:
    """Who may be given a case."""
    return {key: staff for key, staff in everybody.items() if staff.may(Permission.WORK)}


def _explained(error: ArzuhalError | FormError, texts: Texts) -> tuple[int, str]:
    """The status and the sentence for something that could not be done."""
    match error:
        case FormError(said=said, field=field):
            return 422, texts.say(said, field=texts.say(field) if field else "")
        case GuardError(missing=missing):
            return 409, texts.say(NEEDED, list=listed(missing, texts))
        case IllegalTransitionError():
            return 409, texts.say(IMPOSSIBLE)
        case ConflictError():
            return 409, texts.say(CONFLICT)
        case PermissionDeniedError():
            return 403, texts.say(mark("Your role does not allow this."))
        case _:
            return 422, texts.say(NOT_DONE)


def listed(missing: tuple[str, ...], texts: Texts) -> str:
    """Guards in words, each once."""
    return texts.comma.join(dict.fromkeys(texts.say(words.GUARD[guard]) for guard in missing))


async def _show(
    request: Request,
    file: CaseFile,
    refusal: Refusal | None = None,
    *,
    revealed: Deed | None = None,
) -> Response:
    desk, texts = desk_of(request), texts_of(request)
    staff: Staff = request.state.staff
    if not staff.may(Permission.SEE_PERSON):
        file = pseudonymised(file)
    everybody = await people(desk)
    done = revealed or DEEDS.get(request.query_params.get("done", ""))
    return respond(
        request,
        "case.html",
        status=refusal.status if refusal else 200,
        file=file,
        case=file.case,
        address=_address(file),
        deeds=offers(file, staff, desk.policy.authority),
        refusal=refusal,
        done=texts.say(_done(done, file)) if done and not refusal else "",
        choices={
            **choices(desk.policy, desk.wording, _workers(everybody), texts),
            **of_case(file, texts),
        },
        people=everybody,
        person=pseudonym(file.conversation),
        opening=_opening(file),
        might_be=_might_be(file),
        assessed=codes(file.case.assessment),
        pieces=lambda one: _pieces(one, texts, desk),
        masked=(lambda text, _: text) if revealed else masked,
        revealed=revealed is not None,
        listed=lambda missing: listed(missing, texts),
        approvers=_approvers(file, everybody, desk.policy.authority),
        money=lambda sum_: facts.money(sum_.amount, sum_.currency, texts),
        remedy=lambda code: facts.wish(code, texts, desk.wording),
        fact_value=lambda fact: facts.shown(fact, texts, desk.wording),
        size=lambda count: facts.size(count, texts),
        tell=Teller(texts=texts, policy=desk.policy, people=everybody).tell,
    )


def _address(file: CaseFile) -> str:
    return f"{BASE}/cases/{file.case.reference}"


def _done(deed: Deed, file: CaseFile) -> str:
    """What became of it."""
    return deed.waits if deed.waits and file.case.resolution.proposal else deed.done


def _approvers(
    file: CaseFile, everybody: Mapping[str, Staff], authority: Authority
) -> tuple[Staff, ...]:
    """Who may approve the decision that waits for it."""
    waiting = file.case.resolution.proposal
    if waiting is None:
        return ()
    money, author = waiting.decision.money, waiting.by
    able = (s for s in everybody.values() if authority.may_approve(s, money, author=author))
    return tuple(able)


def _opening(file: CaseFile) -> Spoken | None:
    """The first message that was understood."""
    return next((one for one in file.messages if one.understanding), None)


def _might_be(file: CaseFile) -> tuple[Scored, ...]:
    """What else the category might be, where that is worth a thought."""
    opening = _opening(file)
    read = opening.understanding if opening else None
    known = read.category.alternatives if read and read.category else ()
    return tuple(other for other in known if other.confidence >= LIKELY)


def _pieces(one: Spoken, texts: Texts, desk: Desk) -> object:
    code = one.understanding.category if one.understanding else None
    name = desk.policy.category_name(code.code if code else None, texts.language)
    return read(one.text, one.understanding, texts, name)
