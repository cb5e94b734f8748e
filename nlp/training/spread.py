"""What the corpora are made of: rows by label, sector and length, and what is too alike."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from nlp.normalise import fold
from nlp.training.corpus import Row

_SHINGLE = 5  # letters
_ALIKE = 0.55  # share of shingles in common above which two texts are near-duplicates
_LENGTHS = (8, 25, 60, 150)  # words


def spread(rows: Sequence[Row]) -> dict[str, object]:
    """The make-up of the rows, by language, as plain data."""
    languages = sorted({row.language for row in rows})
    return {code: _of([row for row in rows if row.language == code]) for code in languages}


def _of(rows: Sequence[Row]) -> dict[str, object]:
    sectors = defaultdict(set)
    for row in rows:
        sectors[row.category].add(row.sector)
    return {
        "rows": len(rows),
        "kinds": _counts(row.kind for row in rows),
        "categories": _counts(row.category for row in rows),
        "urgency": _counts(row.urgency for row in rows),
        "criteria": _counts(code for row in rows for code in row.why),
        "remedies": _counts(row.remedy for row in rows),
        "acts": _counts(code for row in rows for code in row.acts),
        "sectors_of_category": {
            code: len(names) for code, names in sorted(sectors.items()) if code
        },
        "registers": _counts(row.register for row in rows),
        "channels": _counts(row.channel for row in rows),
        "scenarios": len({row.scenario for row in rows}),
        "words": _counts(_length(row.text) for row in rows),
    }


def _counts(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(value for value in values if value).most_common())


def _length(text: str) -> str:
    words = len(text.split())
    return next((f"up to {most}" for most in _LENGTHS if words <= most), "more")


def near_duplicates(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs of texts with most of their letters in common: an earlier row and its echo."""
    holders: dict[str, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for at, row in enumerate(rows):
        shingles = _shingles(row.text)
        shared = Counter(other for shingle in shingles for other in holders[shingle])
        for other, common in shared.most_common(1):
            if common > _ALIKE * (len(shingles) + sizes[other] - common):
                yield rows[other], row
        sizes.append(len(shingles))
        for shingle in shingles:
            holders[shingle].append(at)


def _shingles(text: str) -> set[str]:
    folded = " ".join(re.findall(r"\w+", fold(text)))
    return {folded[at : at + _SHINGLE] for at in range(max(1, len(folded) - _SHINGLE + 1))}
