"""Every text of the desk is in the catalogs and said somewhere; every code has a name."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.messages.extract import extract_from_dir
from hypothesis import given, strategies as st

import desk
from bot.domain.case import FIELDS, ClosureReason, Reply, Source, Status, Upheld
from bot.domain.consent import Means, Standing
from bot.domain.conversation import SendStatus
from bot.domain.events import ActorType, EventType
from bot.domain.notify import Place, What
from bot.domain.staff import Role
from bot.lifecycle.deadlines import EXTENDING
from bot.lifecycle.transitions import GUARDS
from bot.services.person import Fate, How
from channels.message import Author
from desk import facts, words
from desk.texts import Texts, read_day
from locales import LANGUAGES
from nlp.readers.urgency import RULES
from nlp.understanding import OURS, EntityType, KindCode, Level
from tests.catalogs import texts_of

SOURCES = [
    ("reporting/**", "ignore"),
    ("**.py", "python"),
    ("templates/**.html", "jinja2.ext:babel_extract"),
]
KEYWORDS = {"_": None, "say": None, "mark": None, "counted": (1, 2), "ngettext": (1, 2)}
VOCABULARIES: Mapping[str, tuple[Mapping[str, str], Iterable[str]]] = {
    "status": (words.STATUS, Status),
    "urgency": (words.URGENCY, [level.code for level in Level]),
    "told": (words.TOLD, What),
    "place": (words.PLACE, Place),
    "kind": (words.KIND, KindCode),
    "language": (words.LANGUAGE, OURS),
    "field": (words.FIELD, FIELDS),
    "source": (words.SOURCE, Source),
    "criterion": (words.CRITERION, [criterion for criterion, _ in RULES.values()]),
    "entity": (words.ENTITY, EntityType),
    "upheld": (words.UPHELD, Upheld),
    "reply": (words.REPLY, Reply),
    "closure": (words.CLOSURE, ClosureReason),
    "role": (words.ROLE, Role),
    "how": (words.HOW, How),
    "fate": (words.FATE, Fate),
    "consent": (words.CONSENT, Standing),
    "means": (words.MEANS, Means),
    "sent": (words.SENT, SendStatus),
    "author": (words.AUTHOR, Author),
    "actor": (words.ACTOR, ActorType),
    "event": (words.EVENT, EventType),
    "guard": (words.GUARD, [*GUARDS, *EXTENDING]),
}
MOMENT = datetime(2026, 11, 21, 21, 30, tzinfo=UTC)


def said() -> set[str]:
    folder = str(Path(desk.__path__[0]))
    found = extract_from_dir(folder, method_map=SOURCES, keywords=KEYWORDS)
    texts = (text for _, _, text, _, _ in found)
    return {text if isinstance(text, str) else text[0] for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogs_hold_exactly_what_is_said(language):
    assert set(texts_of("desk", language)) == said()


def test_english_texts_are_their_own_names():
    for name, forms in texts_of("desk", "en").items():
        assert forms[0] == name


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_code_has_a_name(name):
    table, codes = VOCABULARIES[name]
    assert set(codes) <= set(table)


def texts(language):
    return Texts(language=language, zone=ZoneInfo("Europe/Istanbul"))


@pytest.mark.parametrize(
    ("language", "moment", "share", "cases", "size"),
    [
        ("en", "22 Nov 2026, 00:30", "91%", "1,234 cases", "1.5 MB"),
        ("ru", "22 нояб. 2026, 00:30", "91\xa0%", "1\xa0234 обращения", "1,5 МБ"),
        ("tr", "22 Kas 2026, 00:30", "%91", "1.234 başvuru", "1,5 MB"),
        ("fa", "۱ آذر ۱۴۰۵، ۰۰:۳۰", "۹۱٪", "۱٬۲۳۴ پرونده", "۱٫۵ مگابایت"),
    ],
)
def test_dates_and_numbers_are_written_as_readers_do(language, moment, share, cases, size):
    here = texts(language)
    assert here.moment(MOMENT) == moment
    assert here.percent(0.91) == share
    assert here.counted("{count} case", "{count} cases", 1234) == cases
    assert facts.size(1_572_864, here).replace("\xa0", " ") == size


@pytest.mark.parametrize(
    "written", ["۱۴۰۵/۰۹/۰۱", "1405/9/1", "١٤٠٥-٩-١", " ۱۴۰۵ / ۹ / ۱ ", "2026-11-22", "۲۰۲۶/۱۱/۲۲"]
)
def test_a_day_is_read_in_either_calendar(written):
    assert read_day(written) == date(2026, 11, 22)


@pytest.mark.parametrize("written", ["", "tomorrow", "1405/13/1", "2026-02-30", "1405/9", "۱۴۰۵"])
def test_what_is_no_day_is_none(written):
    with pytest.raises(ValueError):  # noqa: PT011  # its words go to nobody
        read_day(written)


@given(st.dates(date(1921, 4, 1), date(2100, 1, 1)), st.sampled_from(LANGUAGES))
def test_a_day_in_a_form_comes_back_the_same(day, language):
    assert read_day(texts(language).form_day(day)) == day


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        ("2026-11-20", "20 Nov 2026", "۲۹ آبان ۱۴۰۵"),
        ("yesterday", "yesterday", "yesterday"),
        ("20261120", "20261120", "20261120"),
        ("2026-99-99", "2026-99-99", "2026-99-99"),
        (3, "3", "۳"),
        (True, "Yes", "بله"),
        (["a", "b"], "a, b", "a، b"),
        ({"a": [1, False]}, "a: 1, No", "a: ۱، خیر"),
        (None, "", ""),
    ],
)
def test_facts_are_shown_as_readers_write_them(value, english, persian):
    assert facts.value(value, texts("en")) == english
    assert facts.value(value, texts("fa")) == persian


def test_an_amount_is_money():
    shown = facts.value({"value": 850000.0, "currency": "IRR"}, texts("fa"))
    assert "۸۵۰" in shown
    assert facts.value({"value": 12.5, "currency": "EUR"}, texts("en")) == "€12.50"
