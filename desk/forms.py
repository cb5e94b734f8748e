"""What a form is filled in with: fields, the choices they offer, and what came back, checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from babel.numbers import NumberFormatError, is_currency, parse_decimal
from persiantools import digits

from bot.domain.case import FIELDS, ClosureReason, Money, Reply
from bot.domain.circle import Circle
from bot.domain.consent import Consent, Standing, newest
from bot.domain.conversation import Spoken
from bot.domain.inquiry import Inquiry
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from bot.services.reading import CaseFile
from bot.services.wording import Wording
from channels.message import Author
from desk import words
from desk.csrf import Form
from desk.texts import Texts, mark
from nlp.readers import remedy
from nlp.understanding import OURS

_SUM = re.compile(r"(?P<before>[A-Za-z]{3})?(?P<sum>\d[\d.,']*)(?P<after>[A-Za-z]{3})?")
TEAM = "team:"  # before a team's code in a list of accounts, which have their ids
NO_SUM = mark("Please write a sum of money: a number, and its currency in three letters.")
MEANWHILE = mark("Something new was said meanwhile. Please read it, then send again.")
Choices = Mapping[str, Mapping[str, str]]  # by list: codes with their names
FIXED: Choices = {  # in every deployment, named by texts of the catalog
    "kinds": words.KIND,
    "urgencies": words.URGENCY,
    "languages": {code: words.LANGUAGE[code] for code in OURS},
    "facts": {name: words.FIELD[name] for name in FIELDS},
    "sides": words.SIDE,
    "others_affected": words.OTHERS,
    "inform": words.INFORM,
    "upheld": words.UPHELD,
    **words.ASSESSED,
    "answered": {"all": mark("The text answers every point of the complaint")},
    "outcomes": words.OUTCOME,
    "consents": {code: words.CONSENT[code] for code in (Standing.GIVEN, Standing.REFUSED)},
    "means": words.MEANS,
    "replies": {code: words.REPLY[code] for code in (Reply.ACCEPT, Reply.REJECT)},
    "closures": {
        code: name for code, name in words.CLOSURE.items() if code != ClosureReason.WITHDRAWN
    },
}


class FormError(Exception):
    """Something cannot be done as it was filled in: a text of the catalog, about one field."""

    def __init__(self, said: str, *, field: str = "") -> None:
        self.said = said
        self.field = field
        super().__init__(said)


class StaleError(FormError):
    """What they saw when they filled it in is no longer so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to fill in. `kind`: text, line, date, choice or many; `options` names a list."""

    name: str
    label: str
    kind: str = "choice"
    options: str = ""
    required: bool = True


def of_case(file: CaseFile, texts: Texts) -> Choices:
    """The lists that a case's own forms offer: other cases, messages."""
    return {
        "others": {other.reference: other.reference for other in file.others if other.open},
        "inquiries": {one.id: " ".join(one.what.split())[:60] for one in unanswered(file)},
        "consented": {one.purpose: one.asked for one in consented(file)},
        "related": {one.case.reference: one.case.reference for one in file.related},
        "messages": {
            str(one.message_id): f"{texts.moment(one.at)}: {' '.join(one.text.split())[:60]}"
            for one in later(file)
        },
    }


def consented(file: CaseFile) -> tuple[Consent, ...]:
    """Consents that are given, and may be taken back."""
    known = newest(file.consents).values()
    return tuple(one for one in known if one.standing is Standing.GIVEN)


def unanswered(file: CaseFile) -> tuple[Inquiry, ...]:
    """What colleagues were asked and have not answered."""
    return tuple(one for one in file.inquiries if one.open)


def later(file: CaseFile) -> tuple[Spoken, ...]:
    """What the complainant wrote after the message the case began with."""
    heard = [one for one in file.messages if one.author is Author.COMPLAINANT]
    return tuple(heard[1:])


def choices(
    policy: Policy, wording: Wording, owners: Mapping[str, Staff], texts: Texts
) -> Choices:
    """Every list that a form may offer, named in the reader's language."""
    language = texts.language
    own = {
        name: {c: texts.say(msgid) for c, msgid in some.items()} for name, some in FIXED.items()
    }
    return own | {
        "categories": {c: policy.category_name(c, language) for c in policy.categories},
        "purposes": {code: asked[language] for code, asked in policy.consents.items()},
        "causes": {c: policy.cause_name(c, language) for c in policy.causes},
        "remedies": {code: wording.text(f"remedy.{code}", language) for code in remedy.CODES},
        "owners": {staff.id: staff.name for staff in owners.values()},
        "insiders": {**teams_of(policy, language), **{s.id: s.name for s in owners.values()}},
    }


def askable(policy: Policy, inside: Mapping[str, Staff], circle: Circle, texts: Texts) -> Choices:
    """Whom colleagues may ask about a case: those who may see it, and their teams."""
    teams = teams_of(policy, texts.language)
    known = {
        code: name for code, name in teams.items() if not circle or code == TEAM + circle.team
    }
    return {"askable": {**known, **{one.id: one.name for one in inside.values()}}}


def teams_of(policy: Policy, language: str) -> Mapping[str, str]:
    """Every team, in a list where accounts stand, too."""
    return {f"{TEAM}{code}": policy.team_name(code, language) for code in policy.teams}


def check(fields: tuple[Field, ...], form: Form, known: Choices) -> None:
    """Raises FormError for the first field that is empty or holds no choice of ours."""
    for field in fields:
        sent = [value.strip() for value in form.get(field.name, []) if value.strip()]
        if field.required and not sent:
            raise FormError(mark("Please fill in: {field}."), field=field.label)
        if field.options and not set(sent) <= set(known[field.options]):
            raise FormError(mark("Please choose again: {field}."), field=field.label)


def money(written: str, language: str, currency: str) -> Money | None:
    """«1 500,50» or «150 EUR» as people of a language write it; None for nothing.

    `currency` is what a bare number is in. Raises FormError.
    """
    plain = re.sub(r"\s|٬", "", digits.fa_to_en(digits.ar_to_fa(written))).replace("٫", ".")
    if not plain:
        return None
    found = _SUM.fullmatch(plain)
    code = ((found["before"] or found["after"]) if found else "") or currency
    try:
        amount = parse_decimal(found["sum"], locale=language, strict=True) if found else None
    except NumberFormatError:
        amount = None
    if not amount or not is_currency(code.upper()):
        raise FormError(NO_SUM)
    return Money(amount=amount, currency=code.upper())


def first(form: Form, name: str) -> str:
    """A value, stripped; empty when it was not sent."""
    return form.get(name, [""])[0].strip()
