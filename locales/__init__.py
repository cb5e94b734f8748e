"""What people read: message catalogs by domain and language, and how each language is written."""

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("en", "ru", "tr", "fa")
RIGHT_TO_LEFT = frozenset({"fa", "ar", "ur", "he", "ckb", "azb"})


def direction(language: str) -> str:
    """The value of the HTML `dir` attribute for a BCP 47 code: `rtl` or `ltr`."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@cache
def catalog(domain: str, language: str) -> gettext.GNUTranslations:
    """The catalog of a domain (`bot`, `web`, `desk`, `report`), compiled from its .po file.

    Compiling here, when first used, means an edited text is never shadowed by a stale .mo file.

    Raises:
        FileNotFoundError: there is no such catalog.
    """
    from babel.messages.mofile import write_mo  # noqa: PLC0415  # 30 ms, only when texts are needed
    from babel.messages.pofile import read_po  # noqa: PLC0415

    source = HERE / language / "LC_MESSAGES" / f"{domain}.po"
    with source.open("rb") as po:
        messages = read_po(po, locale=language, domain=domain)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
