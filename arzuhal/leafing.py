"""`arzuhal check --texts FILE.html`: everything a complainant may read, to be leafed through.

Each text of the catalog, and each message with every combination of its optional parts, in the
four languages side by side, filled by a made-up case. What cannot be rendered is a fault.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from arzuhal.commands import CommandError
from bot.domain.case import UNDECIDED, Case, Deadlines, Fact, Source, Status
from bot.domain.dialogue import Line, Say
from bot.domain.policy import ASKABLE
from bot.domain.survey import ASPECTS
from bot.lifecycle.progress import DONE
from bot.services.wording import DOMAIN, Wording
from locales import HERE, LANGUAGES, catalog, direction
from nlp.understanding import KindCode, Level

COUNTS = (1, 2, 5, 11, 21, 101)  # between them every plural form of the four languages
PARAMS: Mapping[str, Any] = {
    "number": 2,
    "seen": 12,
    "usual": 3,
    "over": 3,
    "grade": 4,
    "worst": 1,
    "best": 5,
    "minutes": 30,
    "code": "481203",
    "email": "anna@example.org",
    "url": "https://example.org/desk",
    "text": "…",
    "command": "arzuhal webhooks replay",
    "endpoint": "crm",
    "languages": "English, Türkçe",
    "name": "Anna",
    "page": "https://example.org/desk/notify",
    "until": "09:00",
    "field": "order_ref",
    "value": "4481203",
    "facts": (
        Line(key="readback.fact", params={"field": "occurred_on", "value": "2026-03-14"}),
        Line(key="readback.fact", params={"field": "order_ref", "value": "4481203"}),
        Line(key="readback.fact", params={"field": "remedy_requested", "value": "refund"}),
    ),
}

Part = tuple[str, ...]  # keys of which one is said; empty: it may be left out
ITEMS = ("m3.item.", "m12.item.")  # of a numbered list
_OPTIONAL_DONE = tuple(("", f"done.{code}") for code in DONE[:3])
_OUTSIDE: Part = ("", "outside.bodies")
MESSAGES: Mapping[str, tuple[Part, ...]] = {
    "M1 acknowledgement": (
        ("", "m0.notice"),
        ("m1.recorded", "m1.noted"),
        ("", "language.foreign"),
        ("", "reach.offer"),
        ("", "files.left_out"),
    ),
    "M2 acknowledgement in danger": (
        ("m2.critical",),
        ("", "m0.notice"),
        ("m1.recorded_critical",),
        ("", "files.left_out"),
    ),
    "M3 questions by letter": (
        ("m3.list",),
        *(("", f"m3.item.{slot}") for slot in ASKABLE),
        ("m3.list_end",),
    ),
    "M3 reminder": (("m3.reminder",), tuple(f"m3.again.{slot}" for slot in ASKABLE)),
    "M5 news": (
        ("m5.update",),
        ("m5.nothing", "m5.done"),
        *_OPTIONAL_DONE,
        tuple(f"status.{status}" for status in sorted(UNDECIDED)),
        ("left.received", "left.late"),
    ),
    "M5 late": (("m5.late",), ("m5.nothing", "m5.done"), *_OPTIONAL_DONE, ("m5.next",), _OUTSIDE),
    "M7 decision": (("m7.decision",), _OUTSIDE),
    "M10, M14, other kinds": (
        ("", "m0.notice"),
        ("m10.employment", "m10.external", "m14.data_request", "kind.praise", "kind.suggestion"),
    ),
    "M12 survey by letter": (
        ("m12.handling",),
        *(("", f"m12.item.{aspect}") for aspect in ASPECTS),
        ("m12.letter_end",),
    ),
    "Foot of a letter": (("mail.footer", "mail.signature_staff"),),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One text: what it is, when it is said, and in each language as it is read."""

    name: str
    when: str
    texts: Mapping[str, str]


def write(wording: Wording, now: datetime, file: Path) -> list[str]:
    """Write the page; returns a fault for each text that cannot be rendered.

    Raises:
        CommandError: the file cannot be written.
    """
    gallery = _Gallery(wording, _sample(now))
    sections = [("", list(gallery.catalog()))]
    sections += [(name, list(gallery.message(parts))) for name, parts in MESSAGES.items()]
    loader = FileSystemLoader(Path(__file__).parent)
    page = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    html = page.get_template("leafing.html").render(
        sections=sections,
        languages=[(code, direction(code)) for code in LANGUAGES],
        organisation=wording.organisation,
    )
    try:
        file.write_text(html, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}") from error
    return gallery.faults


class _Gallery:
    """Renders for a case, and remembers what could not be rendered."""

    def __init__(self, wording: Wording, case: Case) -> None:
        self._wording = wording
        self._case = case
        self.faults: list[str] = []

    def catalog(self) -> Iterator[Shown]:
        """Every text by itself; one that counts, for every plural form."""
        for message in _messages():
            key = message.id[0] if message.pluralizable else str(message.id)
            when = " ".join(message.auto_comments)
            for count in COUNTS if message.pluralizable else (None,):
                name = key if count is None else f"{key}, {count}"
                yield self._shown(name, when, [_line(key, count)])

    def message(self, parts: Sequence[Part]) -> Iterator[Shown]:
        """A message with every choice of its parts."""
        for keys in product(*parts):
            said = [key for key in keys if key]
            if _makes_sense(said):
                items = sum(key.startswith(ITEMS) for key in said)
                yield self._shown(" + ".join(said), "", list(_numbered(said, items)))

    def _shown(self, name: str, when: str, lines: Iterable[Line]) -> Shown:
        say = Say(lines=tuple(lines), case_id=self._case.id)
        return Shown(name, when, {code: self._text(name, say, code) for code in LANGUAGES})

    def _text(self, name: str, say: Say, language: str) -> str:
        try:
            return self._wording.say(say, language, replace(self._case, language=language))
        except (KeyError, ValueError, IndexError) as error:
            fault = f"text {name} in {language}: {type(error).__name__} {error}"
            self.faults.append(fault)
            return fault


def _messages() -> Iterator[Message]:
    with (HERE / LANGUAGES[0] / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as po:
        yield from (message for message in read_po(po, locale=LANGUAGES[0]) if message.id)


def _line(key: str, count: int | None = None) -> Line:
    """A line with the parameters its text names."""
    texts = catalog(DOMAIN, LANGUAGES[0])
    text = texts.gettext(key) if count is None else texts.ngettext(key, key, count)
    named = {name for _, name, _, _ in Formatter().parse(text) if name}
    params = {name: value for name, value in PARAMS.items() if name in named}
    return Line(key=key, params=params if count is None else {**params, "count": count})


def _numbered(keys: Sequence[str], items: int) -> Iterator[Line]:
    number = 0
    for key in keys:
        number += key.startswith(ITEMS)
        line = _line(key, items if key == "m3.list" else None)
        yield replace(line, params={**line.params, "number": number})


def _makes_sense(keys: Sequence[str]) -> bool:
    """A list has items; what was done is listed exactly under the line that announces it."""
    if {"m3.list", "m12.handling"} & set(keys):
        return any(key.startswith(ITEMS) for key in keys)
    done = any(key.startswith("done.") for key in keys)
    return done == ("m5.done" in keys)


def _sample(now: datetime) -> Case:
    fact = Fact(field="order_ref", value="4481203", source=Source.COMPLAINANT, at=now)
    return Case(
        id="sample",
        reference="K7M4-2QXD-Y",
        conversation_id="",
        channel="web",
        language=LANGUAGES[0],
        kind=KindCode.COMPLAINT,
        status=Status.RECEIVED,
        received_at=now,
        deadlines=Deadlines(
            ack_due=now, update_due=now + timedelta(days=7), decide_due=now + timedelta(days=30)
        ),
        urgency=Level.NORMAL,
        urgency_initial=Level.NORMAL,
        category="delivery",
        facts=(fact,),
    )
