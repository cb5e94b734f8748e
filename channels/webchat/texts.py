"""The web texts of one language, and which language a visitor reads."""

import re
from functools import cache

from babel.messages.pofile import read_po

from locales import HERE, LANGUAGES, catalog

DEFAULT = "en"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_WEIGHTED = re.compile(r"\s*([A-Za-z-]{2,35})\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*")
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def text(language: str, msgid: str, **values: object) -> str:
    """A text of the web catalog with its `{name}` placeholders filled."""
    return catalog("web", language).gettext(msgid).format(**values)


def counted(language: str, msgid: str, count: int) -> str:
    """A text that depends on a number, written in the digits of the language."""
    chosen = catalog("web", language).ngettext(msgid, msgid, count)
    return chosen.format(count=digits(language, count))


def digits(language: str, number: int) -> str:
    """A number as readers of the language write it: ۷ in Persian, 7 elsewhere."""
    return str(number).translate(_PERSIAN) if language == "fa" else str(number)


def section(language: str, prefix: str) -> dict[str, str]:
    """All texts whose symbolic name starts with `prefix.`, unformatted, by the rest of it."""
    found = {}
    for msgid in _names():
        head, _, rest = msgid.partition(".")
        if head == prefix:
            found[rest] = catalog("web", language).gettext(msgid)
    return found


def spoken(tag: str) -> str:
    """The language of ours that a BCP 47 tag asks for, or the default."""
    code = tag.partition("-")[0].lower()
    return code if code in LANGUAGES else DEFAULT


def hint(tag: object) -> str:
    """A BCP 47 tag from outside, or nothing where it is none."""
    return tag if isinstance(tag, str) and _TAG.fullmatch(tag) else ""


def negotiate(accept_language: str) -> str:
    """Our language that an Accept-Language header prefers (RFC 9110 §12.5.4), or the default."""
    items = (_WEIGHTED.fullmatch(item) for item in accept_language[:500].split(","))
    wishes = [(float(m[2] or 1), m[1].partition("-")[0].lower()) for m in items if m]
    wishes.sort(key=lambda wish: -wish[0])
    return next((code for weight, code in wishes if weight > 0 and code in LANGUAGES), DEFAULT)


@cache
def _names() -> tuple[str, ...]:
    """Every symbolic name; English carries them all, as the other catalogs must."""
    with (HERE / DEFAULT / "LC_MESSAGES" / "web.po").open("rb") as po:
        return tuple(message.id for message in read_po(po) if isinstance(message.id, str))
