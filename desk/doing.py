"""An action on a case, as every door lets somebody do it, and why it could not be done."""

import logging
from collections.abc import Mapping

from bot.domain.case import Case
from bot.domain.errors import (
    ArzuhalError,
    ConflictError,
    GuardError,
    IllegalTransitionError,
    TakenError,
    UnfilledError,
)
from bot.domain.staff import Permission, Staff
from bot.services import guarding
from bot.services.acting import PermissionDeniedError
from bot.services.casework import Casework
from bot.services.person import Fate, Person
from bot.services.ports import StoreUnavailableError
from bot.services.reading import CaseFile
from bot.services.translating import TranslationError
from desk import words
from desk.acts import Given
from desk.csrf import Form
from desk.deeds import Deed
from desk.forms import (
    MEANWHILE,
    Choices,
    FormError,
    StaleError,
    askable,
    check,
    choices,
    first,
    of_case,
)
from desk.texts import Texts, mark
from desk.view import Desk

CONFLICT = mark("Somebody else changed the case meanwhile. Please look again, then repeat.")
IMPOSSIBLE = mark("This step is not possible at the stage where the case stands now.")
NEEDED = mark("Still needed: {list}.")
NOT_DONE = mark("This could not be done. Please check what you filled in.")
TAKEN = mark("{name} has this case by now. Please look again.")
RELEASED = mark("This case was given up meanwhile, and nobody has it. Please look again.")
UNFILLED = mark("Please fill in what is marked in your text first: {list}.")
UNTRANSLATED: Mapping[str, str] = {
    "unreachable": mark("The translation service does not answer just now. Nothing was changed."),
    "refused": mark("The translation service refuses our key. Please tell whoever runs this."),
    "limit": mark("The translation service takes no more just now, or the text is too long."),
    "unreadable": mark("The translation service gave no usable answer. Nothing was changed."),
}
_PLAIN: Mapping[type[ArzuhalError], tuple[int, str]] = {
    IllegalTransitionError: (409, IMPOSSIBLE),
    PermissionDeniedError: (403, mark("Your role does not allow this.")),
}
log = logging.getLogger(__name__)

People = Mapping[str, Staff]  # by id


async def do(
    desk: Desk,
    deed: Deed,
    file: CaseFile,
    *,
    staff: Staff,
    form: Form,
    people: People,
    texts: Texts,
    casework: Casework | None = None,
) -> Case:
    """Do it as it was filled in. Raises FormError and the domain's errors; nothing is done then.

    `casework` in place of the desk's own.
    """
    _up_to_date(deed, form, file)
    if not deed.offered(file):
        raise IllegalTransitionError(deed.name)
    check(deed.fields, form, lists(desk, file, people, texts))
    given = Given(
        casework=casework or desk.casework,
        staff=staff,
        file=file,
        owners=workers(people),
        form=form,
        language=texts.language,
        currency=desk.policy.authority.currency,
    )
    return await deed.act(given)


async def look(desk: Desk, file: CaseFile, staff: Staff) -> None:
    """Write down that somebody looks at a person's data, unless nothing can be written."""
    seen = staff.may(Permission.SEE_PERSON) and not file.case.erased_at
    if seen and not guarding.looked(file.events, staff, desk.now()):
        await _looked(desk, file.case, staff)


async def look_over(desk: Desk, person: Person, staff: Staff) -> None:
    """The same of every case of a person."""
    for held in person.held:
        if held.fate is not Fate.GONE:
            await _looked(desk, held.case, staff)


async def _looked(desk: Desk, case: Case, staff: Staff) -> None:
    try:
        await desk.casework.view(case.reference, staff)
    except (StoreUnavailableError, ConflictError) as error:
        log.warning("who looks at a case cannot be written down: %s", error)


def lists(desk: Desk, file: CaseFile, people: People, texts: Texts) -> Choices:
    """Every list that an action on this case may offer."""
    own, circle = of_case(file, texts), file.case.circle
    known = {**choices(desk.policy, desk.wording, workers(people), texts), **own}
    inside = {key: one for key, one in workers(people).items() if circle.has(one)}
    return {**known, **askable(desk.policy, inside, circle, texts)}


def workers(people: People) -> People:
    """Who may be given a case."""
    return {key: staff for key, staff in people.items() if staff.may(Permission.WORK)}


def explained(error: ArzuhalError | FormError, texts: Texts, people: People) -> tuple[int, str]:
    """The status (HTTP) and the sentence for something that could not be done."""
    match error:
        case FormError(said=said, field=field):
            return 422, texts.say(said, field=texts.say(field) if field else "")
        case GuardError(missing=missing):
            return 409, texts.say(NEEDED, list=listed(missing, texts))
        case ConflictError():
            return 409, conflicting(error, texts, people)
        case TranslationError(fault=fault):
            return 502, texts.say(UNTRANSLATED[fault])
        case UnfilledError(gaps=gaps):
            return 422, texts.say(UNFILLED, list=texts.comma.join(dict.fromkeys(gaps)))
        case _:
            plain = (answer for kind, answer in _PLAIN.items() if isinstance(error, kind))
            status, said = next(plain, (422, NOT_DONE))
            return status, texts.say(said)


def conflicting(error: ConflictError, texts: Texts, people: People) -> str:
    """What came in between; of a case that somebody wanted to take, whose it is."""
    if not isinstance(error, TakenError):
        return texts.say(CONFLICT)
    if not error.owner:
        return texts.say(RELEASED)
    known = people.get(error.owner)
    return texts.say(TAKEN, name=known.name if known else texts.say("Former account"))


def listed(missing: tuple[str, ...], texts: Texts) -> str:
    """Guards in words, each once."""
    return texts.comma.join(dict.fromkeys(texts.say(words.GUARD[guard]) for guard in missing))


def _up_to_date(deed: Deed, form: Form, file: CaseFile) -> None:
    """Raises StaleError or TakenError when something that matters for this came in between."""
    if deed.speaks and first(form, "head") not in {"", str(file.conversation.head)}:
        raise StaleError(MEANWHILE)
    if deed.contested and first(form, "owner_seen") != file.case.owner:
        raise TakenError(file.case.owner)
