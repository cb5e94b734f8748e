"""The sender's own words apart from what they quote and sign with.

Nothing of a person's is lost: in doubt a line stays, a forwarded mail stays whole, and when
nothing would be left, everything is. Pure and linear in the number of lines.
"""

import re
from dataclasses import dataclass

from channels.email import dresses, interleaved, unmarked
from channels.email.signing import unsigned

_LONGEST = 400  # characters of an attribution, over at most four lines
_SPAN = 4
_LINES = 30_000  # of a text; what has more is no letter
_RULED = 160  # characters at most of a line with a mark in it
_WRAPPED = 40  # characters at least in a line that goes on
_LABEL = 60  # characters within which a label ends
_AFTER_COLON = " *\t\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_SENTENCE_END = re.compile(r"[.!?…؟»”]\s*$")
_ABBREVIATED = re.compile(r"(\d [^\W\d]{1,5}|\b[ap]\.m)\.\s*$", re.IGNORECASE)  # 5 janv., 2026 г.
_COLON = re.compile(r"[:：]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A text in three; `own` is never empty while the text is not."""

    own: str
    quoted: str = ""
    signature: str = ""
    under: str = ""  # which of the own words stand under which quoted question: see interleaved


def split(
    text: str, *, subject: str = "", is_reply: bool | None = None, to: tuple[str, ...] = ()
) -> Split:
    """Split a body. `is_reply` is what the headers say; None when they say nothing.

    `to` are the addresses it is written to: who is quoted by name there is answered.
    """
    lines = text.split("\n")
    if len(lines) > _LINES:
        return Split(own=text)
    answers = is_reply is not False or bool(dresses.REPLY.match(subject)) or _answers(lines, to)
    quoted = _quoted_lines(lines, answers=answers)
    if _forwards(lines, subject, quoted) or not (answers or _is_letter(lines)):
        return Split(own=text)
    kept = [line for line, out in zip(lines, quoted, strict=True) if not out]
    own, signature = unsigned(kept)
    if not _said(own):
        return Split(own=text)
    cut = [line for line, out in zip(lines, quoted, strict=True) if out]
    words = _tidy(own)
    under = interleaved.places(lines, quoted, words)
    return Split(own=words, quoted=_tidy(cut), signature=_tidy(signature), under=under)


def _answers(lines: list[str], to: tuple[str, ...]) -> bool:
    """Whether a line says that one of those this is written to wrote what follows."""
    named = (line for line in lines if any(address in line.lower() for address in to))
    return any(
        _label(line) == "from" or dresses.ADDRESS_END.search(line[-_LONGEST:]) or _wrote(line)
        for line in named
    )


def _wrote(line: str) -> bool:
    return line.rstrip(_AFTER_COLON).endswith(":") and bool(dresses.WROTE.search(line[-_LONGEST:]))


def _said(lines: list[str]) -> bool:
    return any(re.search(r"\w", line) for line in lines)


def _tidy(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").rstrip()


def _forwards(lines: list[str], subject: str, quoted: list[bool]) -> bool:
    """Whether the mail forwards: its subject's first prefix says so, or a client's marker.

    A marker inside what is quoted tells of another mail.
    """
    if dresses.FORWARD.match(subject):
        return True
    own = (line for line, out in zip(lines, quoted, strict=True) if not out)
    return any(map(_marks_forward, own))


def _is_letter(lines: list[str]) -> bool:
    """Whether this is one person's letter, with no mail of others put below."""
    labels = [_label(line) for line in lines]
    return not any(_starts_original(lines, labels, at) for at in range(len(lines)))


def _marks_forward(line: str) -> bool:
    line = line[:_RULED]
    if dresses.FORWARD_BEGINS.match(line):
        return True
    ruled = dresses.RULED.match(line.strip()) or dresses.FORWARD_RULED.match(line)
    return bool(ruled and dresses.FORWARDED.search(ruled[1]))


def _quoted_lines(lines: list[str], *, answers: bool) -> list[bool]:
    """For each line whether it is quotation (an attribution counts as such)."""
    out = [False] * len(lines)
    labels = [_label(line) for line in lines]
    pointer = _pointer(lines)
    at = 0
    while at < len(lines):
        if answers and _starts_original(lines, labels, at) and _cut(lines, at, pointer):
            _mark_rest(lines, at, out)
            break
        if end := _attribution(lines, at, answers=answers):
            out[at:end] = [True] * (end - at)
            at = end
            if not _is_marked(_next_said(lines, at)) and at <= pointer:
                _mark_rest(lines, at, out)
                break
            at = _mark_block(lines, at, out)
        elif answers and _opens_marked(lines, at):
            out[at] = True
            at = _mark_block(lines, at + 1, out)
        else:
            at += 1
    return out


def _cut(lines: list[str], at: int, pointer: int) -> bool:
    """Whether what is below is told apart: nothing points there, or our own questions do."""
    return at <= pointer or any(True for _ in unmarked.answers(lines, at))


def _mark_rest(lines: list[str], at: int, out: list[bool]) -> None:
    """All that is below is quoted, but what the person wrote between our questions there."""
    out[at:] = [True] * (len(lines) - at)
    for own in unmarked.answers(lines, at):
        out[own] = False


def _opens_marked(lines: list[str], at: int) -> bool:
    """Whether quotation begins here, with the rule some programs draw above it."""
    ruled = len(lines[at]) <= _RULED and dresses.RULE.match(lines[at])
    return _is_marked(_next_said(lines, at + 1) if ruled else lines[at])


def _is_marked(line: str) -> bool:
    return bool(dresses.MARKED.match(line))


def _next_said(lines: list[str], at: int) -> str:
    return next((line for line in lines[at : at + 5] if line.strip()), "")


def _mark_block(lines: list[str], at: int, out: list[bool]) -> int:
    """Mark the `>` lines from `at` on, blank lines between them included; where they end."""
    end = at
    for index in range(at, len(lines)):
        if _is_marked(lines[index]):
            end = index + 1
        elif lines[index].strip():
            break
    out[at:end] = [True] * (end - at)
    return end


def _pointer(lines: list[str]) -> int:
    """The first line that sends the reader to what is below it, or one beyond the last."""
    if not dresses.POINTS_BELOW.possible("\n".join(lines)):
        return len(lines)
    found = (at for at, line in enumerate(lines) if dresses.POINTS_BELOW.search(line[:_LONGEST]))
    return next(found, len(lines))


def _attribution(lines: list[str], at: int, *, answers: bool) -> int:
    """The line after an attribution that begins here, or 0.

    It may be wrapped; it ends in a colon and names a verb of writing or an address, and a date.
    """
    if not lines[at].strip() or _is_marked(lines[at]):
        return 0
    joined = ""
    for end in range(at, min(at + _SPAN, len(lines))):
        if not lines[end].strip() or len(joined) + len(lines[end]) > _LONGEST:
            return 0
        joined += " " + lines[end].strip()
        if lines[end].rstrip(_AFTER_COLON).endswith((":", "：")):
            marked = _is_marked(_next_said(lines, end + 1))
            found = _attributes(joined, marked=marked, answers=answers)
            return end + 1 if found and not _begins_later(lines[at : end + 1]) else 0
        if _SENTENCE_END.search(lines[end]) and not _ABBREVIATED.search(lines[end]):
            return 0
        if len(lines[end]) < _WRAPPED and not dresses.DATED.search(lines[at]):
            return 0
    return 0


def _begins_later(lines: list[str]) -> bool:
    """Whether the last of these lines is an attribution in itself, the first the person's own."""
    last = lines[-1]
    named = dresses.WROTE.search(last) or dresses.ADDRESS_END.search(last)
    return len(lines) > 1 and bool(named and dresses.DATED.search(last))


def _attributes(line: str, *, marked: bool, answers: bool) -> bool:
    """Whether a line ending in a colon introduces a quotation; `marked`: `>` lines follow."""
    wrote = bool(dresses.WROTE.search(line))
    addressed = bool(dresses.ADDRESS_END.search(line)) or (wrote and "@" in line)
    dated = bool(dresses.DATED.search(line))
    timed = bool(dresses.TIMED.search(line))
    if marked and answers:
        return wrote or (dated and "@" in line)  # in whatever language
    if marked and wrote:
        return addressed or (dated and timed)
    if addressed and dated:
        return answers or (marked and timed)
    return wrote and timed and answers and bool(dresses.YEARED.search(line))


def _starts_original(lines: list[str], labels: list[str], at: int) -> bool:
    """Whether an Outlook-like quotation begins here: a marker, or a block of header lines."""
    line = lines[at]
    if len(line) <= _RULED and (dresses.ORIGINAL.match(line) or _ruled_attribution(line)):
        return True
    if len(line) <= _RULED and dresses.RULE.match(line):
        at = next((i for i in range(at + 1, min(at + 4, len(lines))) if lines[i].strip()), at)
    if labels[at] in {"from", "sent", "subject"}:
        return _header_block(lines, labels, at)
    return _notes_block(lines, at)


def _notes_block(lines: list[str], at: int) -> bool:
    """Whether Notes quotes here: who, then when, then labels on lines of their own."""
    who, when = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    if not dresses.WHEN.match(when[:_LABEL]) or not dresses.WHO.match(who[:_RULED]):
        return False
    return any(dresses.ALONE.match(line[:_LABEL]) for line in lines[at + 2 : at + 8])


def _ruled_attribution(line: str) -> bool:
    """Whether an attribution stands between dashes instead of before a colon (Zoho)."""
    ruled = dresses.RULED.match(line.strip())
    return bool(ruled and dresses.WROTE.search(ruled[1]) and dresses.DATED.search(ruled[1]))


def _label(line: str) -> str:
    """Which header line of a quoted mail this is, or ""."""
    if not _COLON.search(line[:_LABEL]):
        return ""
    found = dresses.LABELLED.match(line[:_LONGEST])
    return next((key for key in dresses.LABELS if found[key]), "") if found else ""


def _header_block(lines: list[str], labels: list[str], at: int) -> bool:
    """From, then a date or an address, and a recipient or a subject, within a few lines."""
    seen = {labels[at]}
    for line, label in zip(lines[at : at + 12], labels[at : at + 12], strict=True):
        if not label and not line.strip() and len(seen) > 1:
            break
        seen.add(label)
    dated = "sent" in seen or "@" in lines[at]
    return "from" in seen and dated and bool(seen & {"to", "subject"})
