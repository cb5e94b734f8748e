"""One case whole, and everything that can be done to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.authority import Authority
from bot.domain.conversation import Note, Spoken
from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.improving import Improvement
from bot.domain.mention import mentioned
from bot.domain.staff import Permission, Staff
from bot.lifecycle.assessing import codes
from bot.services.mentioning import reads
from bot.services.reading import CaseFile
from desk import facts, words
from desk.auth import needs
from desk.composing import Composing, composing
from desk.csrf import Form
from desk.deeds import DEEDS, Deed, offers
from desk.doing import People, do, explained, listed, lists, look, workers
from desk.evidence import masked, read
from desk.forms import FormError
from desk.pages import people
from desk.privacy import pseudonym, pseudonymised
from desk.texts import Texts, mark
from desk.timeline import Teller
from desk.translations import translations
from desk.view import BASE, Desk, desk_of, respond, texts_of
from nlp.understanding import Scored

LIKELY = 0.05  # of another category
BACK = mark("Taken back: it is a draft again, and nothing was sent.")
WAITS = mark("Your message waits to go out, and can still be taken back.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an action was not carried out: a sentence, and the form as it was filled in."""

    deed: Deed
    status: int
    said: str
    form: Form


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /cases/{reference}`."""
    return await show(request, await file_of(request))


@needs(Permission.SEE_CASES)
async def act(request: Request) -> Response:
    """`POST /cases/{reference}/{deed}`: do it, or say on the same page why not."""
    deed = DEEDS.get(request.path_params["deed"])
    staff: Staff = request.state.staff
    if deed is None:
        raise HTTPException(404)
    if not staff.may(deed.permission):
        raise HTTPException(403)
    file = await file_of(request)
    desk, texts = desk_of(request), texts_of(request)
    form, everybody = request.state.form, await people(desk)
    try:
        await do(desk, deed, file, staff=staff, form=form, people=everybody, texts=texts)
    except (ArzuhalError, FormError) as error:
        status, said = explained(error, texts, everybody)
        refusal = Refusal(deed=deed, status=status, said=said, form=request.state.form)
        return await show(request, await file_of(request), refusal)
    if deed.reveals:
        return await show(request, await file_of(request), revealed=deed)
    return RedirectResponse(f"{address(file)}?done={deed.name}", 303)


async def file_of(request: Request) -> CaseFile:
    """The case of an address. Raises HTTPException where there is none for who asks."""
    seen = desk_of(request).reading(request.state.staff)
    try:
        return await seen.file(request.path_params["reference"])
    except NotFoundError as error:
        raise HTTPException(404) from error


async def show(
    request: Request,
    file: CaseFile,
    refusal: Refusal | None = None,
    *,
    revealed: Deed | None = None,
) -> Response:
    """The page, with why something could not be done, or with hidden numbers shown."""
    desk, texts = desk_of(request), texts_of(request)
    staff: Staff = request.state.staff
    await look(desk, file, staff)
    if not staff.may(Permission.SEE_PERSON):
        file = pseudonymised(file)
    elif request.state.mine:
        await desk.mentioning.see(staff, file.case.id)
    everybody = await people(desk)
    preview = "preview" in request.query_params
    editor = await composing(desk, file, staff, texts, preview=preview)
    done = revealed or DEEDS.get(request.query_params.get("done", ""))
    said = _done(done, file, editor) if done else _taken_back(request)
    return respond(
        request,
        "case.html",
        status=refusal.status if refusal else 200,
        file=file,
        case=file.case,
        address=address(file),
        deeds=offers(file, staff, desk.policy.authority),
        refusal=refusal,
        done=texts.say(said) if said and not refusal else "",
        editor=editor,
        translation=await translations(desk, file, staff, texts),
        held=words.HELD,
        mentionable=[one.login for one in everybody.values() if reads(file.case, one)],
        untold=lambda note: _untold(note, file, everybody),
        choices=lists(desk, file, everybody, texts),
        people=everybody,
        person=pseudonym(file.conversation),
        opening=_opening(file),
        might_be=_might_be(file),
        assessed=codes(file.case.assessment),
        pieces=lambda one: _pieces(one, texts, desk),
        masked=(lambda text, _: text) if revealed else masked,
        revealed=revealed is not None,
        listed=lambda missing: listed(missing, texts),
        similar=await desk.reading(staff).similar(file.case) if not file.case.erased_at else (),
        improvements=await _improvements(desk, file, staff),
        owners=workers(everybody),
        today=desk.today,
        approvers=_approvers(file, everybody, desk.policy.authority),
        money=lambda sum_: facts.money(sum_.amount, sum_.currency, texts),
        remedy=lambda code: facts.wish(code, texts, desk.wording),
        fact_value=lambda fact: facts.shown(fact, texts, desk.wording),
        size=lambda count: facts.size(count, texts),
        tell=Teller(texts=texts, policy=desk.policy, people=everybody).tell,
    )


def _untold(note: Note, file: CaseFile, everybody: People) -> tuple[Staff, ...]:
    """Whom a note names without its being for them."""
    named = mentioned(note.text, everybody.values())
    return tuple(one for one in named if not reads(file.case, one))


async def _improvements(desk: Desk, file: CaseFile, staff: Staff) -> Sequence[Improvement]:
    """Words of staff are for who works on cases or reads reports."""
    if not (staff.may(Permission.WORK) or staff.may(Permission.SEE_REPORTS)):
        return ()
    return await desk.improving.all(staff, reference=file.case.reference)


def address(file: CaseFile) -> str:
    """Where its page is."""
    return f"{BASE}/cases/{file.case.reference}"


def _taken_back(request: Request) -> str:
    return BACK if request.query_params.get("answer") == "back" else ""


def _done(deed: Deed, file: CaseFile, editor: Composing | None) -> str:
    """What became of it."""
    if deed.name == "reply" and editor and editor.writing.waiting:
        return WAITS
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
