"""What would put it right, when the text says so."""

from nlp.document import Doc
from nlp.understanding import Remedy

# Where several are asked for, the weightier is recorded; the text keeps the rest.
CODES = (
    "refund",
    "replacement",
    "compensation",
    "repair",
    "redo",
    "price_cut",
    "cancel",
    "correction",
    "change_practice",
    "apology",
    "explanation",
    "other",
)


def read(doc: Doc) -> Remedy | None:
    """The remedy asked for, or None when nothing is."""
    asked = {hit.label for hit in doc.found("REMEDY")}
    code = next((code for code in CODES if code in asked), None)
    return Remedy(code=code, confidence=0.8 if len(asked) == 1 else 0.65) if code else None
