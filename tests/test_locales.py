"""The texts people read are whole: four languages alike, each text said somewhere and filled."""

import gettext
import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

import pytest

from bot.domain.case import SHOWN_BACK, UNDECIDED, Status
from bot.domain.notify import What
from bot.domain.orders import Verb
from bot.domain.policy import ASKABLE
from bot.domain.profiles import CONTENT
from bot.domain.survey import ASPECTS
from bot.lifecycle.progress import DONE
from bot.services.ports.reachable import Section
from channels.message import Author
from channels.telegram.channel import COMMANDS
from locales import HERE, catalog
from nlp.readers import remedy
from nlp.understanding import OURS, Level
from tests.catalogs import (
    SHARED,
    as_forms,
    each_language,
    placeholders,
    present,
    read,
    source,
    texts_of,
)

pytestmark = pytest.mark.parametrize("domain", present())

ROOT = HERE.parent
ROOMS: Mapping[str, tuple[str, ...]] = {
    "bot": ("bot", "channels/telegram", "channels/email", "arzuhal"),
    "web": ("channels/webchat",),
    "desk": ("desk",),
    "report": ("bot/reporting", "desk/reporting"),
}

# Keys made of a prefix and a member of a vocabulary, by domain.
FAMILIES: Mapping[str, Mapping[str, Iterable[str]]] = {
    "bot": {
        "m3.ask.": ASKABLE,
        "m3.again.": ASKABLE,
        "m3.item.": ASKABLE,
        "m3.still.": ASKABLE,
        "status.": Status,
        "done.": DONE,
        "left.": (*sorted(UNDECIDED), Status.REMEDY, Status.EXTERNAL),
        "transcript.": Author,
        "language.": OURS,
        "remedy.": remedy.CODES,
        "m12.ask.": ASPECTS,
        "m12.item.": ASPECTS,
        "solved.": ("yes", "partly", "no"),
        "grade.": tuple(map(str, range(1, 6))),
        "telegram.command.": COMMANDS,
        "field.": SHOWN_BACK,
        "m11.item.": CONTENT,
        "staff.what.": set(What) - {What.DIGEST},
        "staff.button.": ("take", "note", "answer"),
        "staff.prompt.": (Verb.NOTE, Verb.ANSWER),
        "staff.done.": set(Verb) - {Verb.UNKNOWN},
        "staff.no.": (
            *("sender", "link", "proof", "case", "role", "conflict", "step", "command", "text"),
            "code",
        ),
        "staff.brief.": Section,
        "urgency.": tuple(level.code for level in Level),
    },
    "web": {"chat.": (Author.ASSISTANT, Author.STAFF)},
    "desk": {},
    "report": {},
}
# Handed to a page whole, or made from codes that stand in the code without the prefix.
SECTIONS = {"widget.", "chat.", "error."}
ELSE = re.compile(r"\.(id|js|html|json|log|po|py|toml|txt)$")  # quoted and dotted, but no text
OF_A_CASE = {
    *("reference", "received", "update_by", "decide_by", "review_by", "category"),
    *("outside_by", "kept_until"),
}
ALWAYS = {"outside", "formal", "organisation", "emergency", "helpline"}
# Said where no case is spoken about: rendering would fail on a reference or a date.
CASELESS = re.compile(
    r"m0\.|status\.(none|reference)$|language\.|thanks\.|cancel\.nothing|new\.|option\.|remedy\."
    r"|solved\.|grade\.|faq\.aside|m12\.thanks|telegram\.|mail\.footer|reply\.|reach\.|claim\.|which\.|field\.|rating\.|transcript\."
)
OWN: Mapping[str, set[str]] = {
    "m0.privacy": {"url"},
    "files.left_out": {"over"},
    "m3.item.": {"number"},
    "m3.still.": {"number"},
    "m3.reminder_list": {"count"},
    "amend.noted": {"field", "value"},
    "told.found": {"field", "value"},
    "m12.item.": {"number"},
    "m12.handling": {"best", "worst"},
    "grade.": {"grade"},
    "faq.": {"text"},
    "m3.list": {"count"},
    "m3.staff_question": {"text"},
    "m7.decision": {"text"},
    "m7.translation": {"text"},
    "m11.content": {"facts"},
    "m11.language": {"languages"},
    "reach.": {"code", "email", "minutes", "url"},
    "claim.": {"code", "minutes"},
    "readback.": {"facts", "field", "value"},
    "which.": {"facts", "number", "reference", "value"},
    "reply.staff": {"text"},
    "m5.extended": {"text"},
    "staff.": {"url"},
    "staff.unheard": {"command", "endpoint"},
    "staff.group_lost": {"command"},
    "staff.facts": {"text", "name", "languages"},
    "staff.wrote": {"text"},
    "staff.prompt.": {"name"},
    "staff.done.": {"name"},
    "staff.no.": {"name", "page"},
    "staff.linked": {"name", "page"},
    "staff.welcome": {"name"},
    "staff.digest": {"name", "text", "until", "count"},
    "staff.digest_surge": {"seen", "usual"},
    "staff.brief.": {"count"},
}


@cache
def _code(domain: str) -> str:
    files = chain.from_iterable((ROOT / room).rglob("*.*") for room in ROOMS[domain])
    kinds = {".py", ".html", ".js"}
    said = (f for f in sorted(files) if f.suffix in kinds and "bench" not in f.parts)
    return "\n".join(f.read_text(encoding="utf-8") for f in said)


def _quoted(domain: str) -> set[str]:
    """Names and keys in code: string literals, and the fields of a script's texts."""
    code = _code(domain)
    literals = re.findall(r"([\"'`])([a-z]\w*(?:\.\w+)*)\1", code)
    return {name for _, name in literals} | set(re.findall(r"\btexts\.(\w+)", code))


def _members(domain: str) -> set[str]:
    """The keys that vocabularies make."""
    families = FAMILIES[domain].items()
    return {prefix + str(member) for prefix, members in families for member in members}


@each_language
def test_every_language_has_the_same_texts(domain: str, language: str) -> None:
    assert list(texts_of(domain, language)) == list(texts_of(domain, "en"))


@each_language
def test_every_text_is_there_once_and_finished(domain: str, language: str) -> None:
    found = read(domain, language)
    assert not [m.id for m in found if m.id and m.fuzzy]
    assert not list(found.obsolete)
    assert not [name for name, forms in texts_of(domain, language).items() if not all(forms)]
    names = re.findall(
        r'^msgid "(.+)"$', source(domain, language).read_text("utf-8"), re.MULTILINE
    )
    assert sorted(names) == sorted(set(names))


@each_language
def test_every_plural_form_is_there(domain: str, language: str) -> None:
    found = read(domain, language)
    rule = gettext.c2py(found.plural_expr)
    assert {rule(number) for number in range(1000)} == set(range(found.num_plurals))
    for message in found:
        if message.pluralizable:
            assert len(as_forms(message.string)) == found.num_plurals, message.id


@each_language
def test_placeholders_are_those_of_english_in_every_form(domain: str, language: str) -> None:
    for name, forms in texts_of(domain, language).items():
        wanted = placeholders(texts_of(domain, "en")[name][-1])
        assert [placeholders(form) for form in forms] == [wanted] * len(forms), name
        # An ending glued to a placeholder cannot agree with what will stand there.
        assert not [form for form in forms if re.search(r"\}['’]|\}\w|\w\{", form)], name


@each_language
def test_placeholders_are_supplied_where_the_text_is_said(domain: str, language: str) -> None:
    if domain != "bot":
        pytest.skip("supplied by its own pages")
    for name, forms in texts_of(domain, language).items():
        supplied = ALWAYS | (set() if CASELESS.match(name) else OF_A_CASE)
        supplied |= {field for key, own in OWN.items() if name.startswith(key) for field in own}
        assert placeholders("".join(forms)) <= supplied, name


@each_language
def test_every_text_renders(domain: str, language: str) -> None:
    found = catalog(domain, language)
    for name, forms in texts_of(domain, language).items():
        values = dict.fromkeys(placeholders("".join(forms)), "…")
        shown = [found.gettext(name)]
        if "count" in values:
            shown = [found.ngettext(name, name, count) for count in (1, 2, 5, 11, 21)]
        for text in shown:
            rendered = text.format(**values)
            assert rendered.strip() == rendered, name
            assert not re.search(r"[{}]", rendered), name


def test_every_text_said_exists(domain: str) -> None:
    texts = texts_of(domain, "en")
    heads = {name.partition(".")[0] for name in texts if "." in name}
    said = {name for name in _quoted(domain) if "." in name and name.partition(".")[0] in heads}
    assert {name for name in said if not ELSE.search(name)} | _members(domain) <= set(texts)


def test_texts_named_by_a_vocabulary_have_one_for_each_member(domain: str) -> None:
    heads = {name.partition(".")[0] for name in texts_of(domain, "en")}
    made = set(re.findall(r"f\"((?:\w+\.)+)\{", _code(domain)))
    families = set(FAMILIES[domain]) | SECTIONS
    assert {prefix for prefix in made if prefix.partition(".")[0] in heads} <= families


def test_every_text_is_said(domain: str) -> None:
    if domain in {"desk", "report"}:
        pytest.skip("tests/desk extracts its sentences")
    names = set(texts_of(domain, "en"))
    quoted = _quoted(domain)
    whole = {n for n in names if n.partition(".")[0] + "." in SECTIONS}
    said = quoted | _members(domain)
    said |= {name for name in whole if name.partition(".")[2] in quoted}
    assert names <= said


@each_language
def test_shared_texts_are_alike(domain: str, language: str) -> None:
    ours, english = texts_of(domain, language), texts_of(domain, "en")
    assert not [name for name in SHARED & set(english) if ours[name] != english[name]]
