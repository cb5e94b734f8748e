"""The words of an RTF body as Outlook sends it: unpacked (MS-OXRTFCP), then without its marks.

Bounded and linear: what is unpacked is at most 1.5 MB, groups are counted, never recursed into.
HTML that was wrapped into RTF (MS-OXRTFEX) is unwrapped and read. Nothing here raises.
"""

import re
from dataclasses import dataclass, field

from channels.email import charsets, markup

UNPACKED = 1_500_000  # bytes at most
_PACKED = b"LZFu"
_WINDOW = 4096
# What every packed text may point back to before it says anything of its own (§2.1.3.1.1).
_PRELOADED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def decompress(data: bytes) -> bytes:
    """RTF as it was before packing; what is not packed is given back without its header."""
    if data[8:12] != _PACKED:
        return data[16:]
    out = bytearray(_PRELOADED)
    at, base = 16, len(_PRELOADED)
    while at < len(data) and len(out) < UNPACKED:
        flags, at = data[at], at + 1
        for bit in range(8):
            if not flags >> bit & 1:
                out += data[at : at + 1]
                at += 1
            elif (reach := _reference(data, at, out)) is None:
                return bytes(out[base:])
            else:
                _copy(out, *reach)
                at += 2
    return bytes(out[base:])


def _reference(data: bytes, at: int, out: bytearray) -> tuple[int, int] | None:
    """How far back and how long a reference reaches; None where the text ends (§2.2.3.2)."""
    pair = int.from_bytes(data[at : at + 2], "big")
    back = (len(out) - (pair >> 4)) % _WINDOW
    if at + 2 > len(data) or back == 0 or back > len(out):
        return None
    return back, (pair & 15) + 2


def _copy(out: bytearray, back: int, size: int) -> None:
    for _ in range(size):  # byte by byte: a reference may reach into what it writes
        out.append(out[-back])


_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n\0]+|"
    rb"([^\\{}\r\n\0]+)"
)
_WRITTEN = {b"par": "\n", b"line": "\n", b"row": "\n", b"tab": "\t", b"cell": " ", b"emdash": "—",
            b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
            b"bullet": "•", b"zwnj": "\u200c", b"zwj": "\u200d"}  # fmt: skip
_UNSEEN = frozenset({
    b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"header", b"footer",
    b"themedata", b"datastore", b"listtable", b"generator", b"mhtmltag", b"fldinst",
})  # fmt: skip
_CHARSETS = {0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253",
             162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
             222: "cp874", 238: "cp1250"}  # fmt: skip


@dataclass(slots=True)
class _State:
    """Where the reader stands: what groups it is in, which font speaks, what it has written."""

    codec: str = "cp1252"
    font: int = 0
    fonts: dict[int, str] = field(default_factory=dict)
    hidden: list[bool] = field(default_factory=lambda: [False])
    html: bool = False  # whether this is HTML in RTF
    doubled: bool = False  # between \htmlrtf and \htmlrtf0: RTF's own copy of a tag
    skip: int = 0  # characters that stand for a \u before them
    units: bytearray = field(default_factory=bytearray)
    out: list[str] = field(default_factory=list)

    def flush(self) -> None:
        """Letters given as bytes become text when the run of them ends."""
        if self.units:
            codec = self.fonts.get(self.font, self.codec)
            self.out.append(charsets.as_labelled(bytes(self.units), codec))
            self.units.clear()

    def write(self, text: str) -> None:
        self.flush()
        if not (self.hidden[-1] or self.doubled):
            self.out.append(text)


def to_text(data: bytes) -> str:
    """The words of an RTF document."""
    state = _State()
    for token in _TOKEN.finditer(data[:UNPACKED]):
        word, number, byte, sign, brace, plain = token.groups()
        if brace:
            _group(state, brace)
        elif word:
            _control(state, word, int(number or 1) if number else None)
        elif byte or plain:
            _letters(state, bytes.fromhex(byte.decode()) if byte else plain)
        elif sign:
            _sign(state, sign)
    state.flush()
    text = "".join(state.out).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return markup.to_text(text) if state.html else re.sub(r"\n{3,}", "\n\n", text).strip()


def _group(state: _State, brace: bytes) -> None:
    state.flush()
    if brace == b"{":
        state.hidden.append(state.hidden[-1])
    elif len(state.hidden) > 1:
        state.hidden.pop()


def _control(state: _State, word: bytes, number: int | None) -> None:
    if word in _UNSEEN:
        state.hidden[-1] = True
    elif word in _WRITTEN:
        state.write(_WRITTEN[word])
    elif word == b"u" and number is not None:
        state.write(chr(number % 0x10000))
        state.skip = 1
    elif word == b"htmlrtf":
        state.flush()
        state.doubled = number != 0
    elif word == b"fromhtml":
        state.html = True
    elif word == b"htmltag":
        state.flush()
        state.hidden[-1] = state.hidden[-2] if state.html and len(state.hidden) > 1 else True
    else:
        _font(state, word, number)


def _font(state: _State, word: bytes, number: int | None) -> None:
    if word == b"f" and number is not None:
        state.flush()
        state.font = number
    elif word == b"fcharset" and number in _CHARSETS and len(state.fonts) < 1000:  # noqa: PLR2004  # a document has fewer
        state.fonts[state.font] = _CHARSETS[number]
    elif word == b"ansicpg" and number:
        state.codec = f"cp{number}"


def _letters(state: _State, units: bytes) -> None:
    skipped, state.skip = state.skip, 0
    if not (state.hidden[-1] or state.doubled):
        state.units += units[skipped:]


def _sign(state: _State, sign: bytes) -> None:
    if sign == b"*":
        state.hidden[-1] = True
    elif sign in b"{}\\":
        _letters(state, sign)
    elif sign == b"~":
        state.write(" ")
    elif sign in b"\r\n":
        state.write("\n")
