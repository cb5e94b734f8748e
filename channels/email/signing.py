"""The signature at the end of a text: what programs add, the card below a closing, legal notices.

A name below a closing is the person's own word and stays; only a card (a telephone, an address)
goes. Pure and linear; looks at the last lines only.
"""

from channels.email import closings

_LINES = 15  # of a signature at most
_SHORT = 160  # characters; what is longer is prose
_ROUNDS = 4  # a footer below a notice below a card

Lines = list[str]


def unsigned(lines: Lines) -> tuple[Lines, Lines]:
    """The lines without the signature at their end, and that signature."""
    kept, signature = lines, Lines()
    for _ in range(_ROUNDS):
        before = len(kept)
        for part in _PARTS:
            kept, cut = part(kept)
            signature = cut + signature
        if len(kept) == before:
            break
    return kept, signature


def _said(lines: Lines, most: int) -> list[int]:
    """Where the last lines stand that say anything, at most so many, in order."""
    found: list[int] = []
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].strip():
            found.append(at)
        if len(found) == most:
            break
    return found[::-1]


def _without_marked(lines: Lines) -> tuple[Lines, Lines]:
    """Without what stands below `-- `."""
    said = _said(lines, _LINES + 1)
    for index in range(len(said) - 1, -1, -1):
        at = said[index]
        below = [lines[n] for n in said[index + 1 :]]
        if closings.MARK.match(lines[at]) and _like_signature(lines[at], below):
            return lines[:at], lines[at + 1 :]
    return lines, []


def _like_signature(mark: str, below: Lines) -> bool:
    """With `-- ` what follows is a signature; `--` may be a person's own dash between thoughts."""
    if mark == "-- ":
        return len(below) <= _LINES
    return len(below) <= _LINES // 2 and not any(closings.PROSE.search(line) for line in below)


def _without_footer(lines: Lines) -> tuple[Lines, Lines]:
    """Without the line a phone or a web mail adds, among the last three that say anything."""
    for at in _said(lines, 3):
        if len(lines[at]) < _SHORT and closings.FOOTER.search(lines[at]):
            return lines[:at] + lines[at + 1 :], [lines[at]]
    return lines, []


def _without_name(lines: Lines) -> tuple[Lines, Lines]:
    """Without a name behind a dash, alone in the last paragraph."""
    said = _said(lines, 2)
    alone = len(said) == 2 and said[1] - said[0] > 1  # noqa: PLR2004  # the name, and a line above
    if alone and closings.DASHED_NAME.match(lines[said[1]]):
        return lines[: said[1]], lines[said[1] :]
    return lines, []


def _without_card(lines: Lines) -> tuple[Lines, Lines]:
    """Without a card: below a closing or a rule, only short lines, and one to be reached by."""
    said = _said(lines, _LINES)
    for index in range(len(said) - 2, 0, -1):
        line, next_line = lines[said[index]], lines[said[index + 1]]
        if closings.PROSE.search(next_line) or closings.MATTER.search(next_line):
            break
        opens = closings.CLOSING.match(line[:_SHORT]) or closings.RULE.match(line[:_SHORT])
        if opens and any(closings.CONTACT.search(lines[n]) for n in said[index + 1 :]):
            start = _with_closings(lines, said, index)
            return lines[:start], lines[start:]
    return lines, []


def _with_closings(lines: Lines, said: list[int], index: int) -> int:
    """Where a card begins when the lines above it close the letter too (a rule, "Thanks,")."""
    while index > 1:
        above = lines[said[index - 1]][:_SHORT]
        if not (closings.CLOSING.match(above) or closings.RULE.match(above)):
            break
        index -= 1
    return said[index]


def _without_notice(lines: Lines) -> tuple[Lines, Lines]:
    """Without the last paragraph if it is a notice, and the rule above it."""
    said = _said(lines, _LINES)
    if not said:
        return lines, []
    start = len(said) - 1
    while start and said[start] - said[start - 1] == 1 and not _ruled(lines[said[start - 1]]):
        start -= 1
    if not closings.is_notice(" ".join(lines[n] for n in said[start:])):
        return lines, []
    start -= bool(start) and _ruled(lines[said[start - 1]])
    return lines[: said[start]], lines[said[start] :]


def _ruled(line: str) -> bool:
    return bool(closings.RULE.match(line[:_SHORT]))


_PARTS = (_without_notice, _without_footer, _without_name, _without_marked, _without_card)
