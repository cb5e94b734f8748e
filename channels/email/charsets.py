"""Bytes to text, whatever the label says: the label is a witness, the language is the evidence.

Never raises and never answers with a lone surrogate. A label that fits is believed; where it is
missing, unknown or contradicted by the letters, the reading that looks most like Russian, Persian,
Turkish or a western language wins.
"""

import codecs
import re
from functools import lru_cache

from channels.email import likeness

# What mail calls a charset and what is meant, where Python's own aliases do not know it.
# Western labels are read as their Windows supersets, as browsers do (WHATWG Encoding, §4.2).
_MEANT = {
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso2022_jp": "iso2022_jp_ext",
    "koi8-r": "koi8-u",
}
_NAMED = {
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-6-i": "iso8859-6",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-sjis": "cp932",
    "x-euc-jp": "euc_jp",
    "x-gbk": "gb18030",
    "x-big5": "big5",
    "x-unicode-2-0-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "unicode": "utf-8",
}
_WORDS = re.compile(rb"[^\s\x00-\x7f][^\s]*")
_TEXT = re.compile(
    r"utf-(8|7|16|32|16-[bl]e|32-[bl]e)|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+|gb18030|hz|big5\w*|"
    r"euc_\w+|iso2022_\w+|johab|tis-620|ptcp154|kz1048|shift_jis\w*"
)
_STATEFUL = ("utf-7", "utf-16", "utf-32", "iso2022", "hz")
_ASCII = bytes(range(0x80))
# What a UTF-8 letter beyond ASCII cannot begin with.
_NO_LEAD = bytes(range(0xC2))
_HIGH = 6  # the block of Arabic script, the last of ours
_SAMPLE = 3000  # bytes looked at
_EVIDENCE = 600  # bytes of words that tell; more only costs time
_CONVINCING = 1.5  # the likeness of a labelled reading that needs no rivals

_DOUBTED = frozenset(likeness.CANDIDATES)


def decode(data: bytes, label: str = "") -> str:
    """The text of `data`, with `label` (a charset name as the mail gives it, or "") as a hint."""
    codec = _codec(label.strip().strip("\"'").lower())
    if not data:
        return ""
    if data.isascii() and b"\0" not in data and not codec.startswith(_STATEFUL):
        escaped = b"\x1b$" in data and _strictly(data, "iso2022_jp_ext")
        return escaped or data.decode("ascii")
    return _clean(_once(_marked(data, codec) or _believed(data, codec) or _judged(data, codec)))


def as_labelled(data: bytes, label: str) -> str:
    """The text of `data` read as `label` says, for where the label cannot be wrong."""
    return _clean(data.decode(_codec(label) or "cp1252", "replace"))


@lru_cache(maxsize=512)
def _codec(label: str) -> str:
    label = re.sub(r"^(cp|win(dows)?)[-_ ]?(?=\d)", "cp", _NAMED.get(label, label))
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    meant = _MEANT.get(name, name)
    return meant if _TEXT.fullmatch(meant) else ""


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError):
        return ""


def _marked(data: bytes, codec: str) -> str:
    """Read by its byte order mark, or by where its high bytes are, if it is that kind of text."""
    if data.startswith(codecs.BOM_UTF8):
        return _strictly(data, "utf-8-sig")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(data[: len(data) & ~1], "utf-16")
    labelled = codec if codec.startswith("utf-16") else ""
    wide = _wide(data[:_SAMPLE]) if labelled or b"\0" in data[:_SAMPLE] else ""
    return _strictly(data[: len(data) & ~1], wide or labelled) if wide or labelled else ""


def _wide(sample: bytes) -> str:
    """Which UTF-16 this is: the high bytes of our scripts are 0 to 6; "" when it is none."""
    even, odd = (sum(byte <= _HIGH for byte in sample[at::2]) * 2 for at in (0, 1))
    if max(even, odd) * 10 < len(sample) * 7:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _believed(data: bytes, codec: str) -> str:
    """Read as labelled where a wrong label would show, else as UTF-8 where that fits."""
    doubted = not codec or codec in _DOUBTED
    if not doubted and (text := _strictly(data, codec)):
        return text
    return _strictly(data, "utf-8")


def _judged(data: bytes, codec: str) -> str:
    broken = data.decode("utf-8", "replace")
    wrong = broken.count("\ufffd")
    right = len(data[:_SAMPLE].translate(None, _NO_LEAD))
    if 0 < 4 * min(wrong, _SAMPLE) <= right:
        return "".join(_line(line, codec) for line in data.splitlines(keepends=True))
    return _guessed(data, codec)


def _line(line: bytes, codec: str) -> str:
    return _strictly(line, "utf-8") or _torn(line) or _guessed(line, codec)


def _torn(line: bytes) -> str:
    """UTF-8 with a letter cut in two: everything but that letter is right."""
    text = line.decode("utf-8", "replace")
    return text if text.count("\ufffd") * 4 < len(line.translate(None, _NO_LEAD)) else ""


def _guessed(data: bytes, codec: str) -> str:
    sample = _evidence(data)
    if codec in _DOUBTED and likeness.of(sample, codec) >= _CONVINCING:
        return data.decode(codec, "replace")
    best, most = "cp1252", float("-inf")
    for candidate in likeness.CANDIDATES:
        score = likeness.of(sample, candidate) + 0.35 * (candidate == codec)
        if score > most:
            best, most = candidate, score
    # A label outside the family we can judge (Greek, Polish …) stands unless a reading is good.
    if codec and codec not in _DOUBTED and codec != "utf-8" and most < 1:
        best = codec
    return data.decode(best, "replace" if best == codec else "ignore")


def _evidence(data: bytes) -> bytes:
    """The words with letters beyond ASCII, up to the sample's size."""
    if len(data) <= _EVIDENCE:
        return data
    looked_at = 40 * _EVIDENCE
    words = _WORDS.findall(data[:looked_at])
    words = words or _WORDS.findall(data.lstrip(_ASCII)[:looked_at])
    return b" ".join(words)[:_EVIDENCE]


# UTF-8 that was taken for a western charset and encoded again: И is then Ð˜.
_TWICE = re.compile("[ÂÃÄÅÐÑØÙÚÛ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_TWICE_LEAST = 3


def _once(text: str) -> str:
    """The text encoded once, where it was encoded twice and all of it fits."""
    if len(_TWICE.findall(text[:_SAMPLE])) < _TWICE_LEAST:
        return text
    try:
        return b"".join(map(_western, text)).decode()
    except UnicodeError:
        return text


@lru_cache(maxsize=512)
def _western(letter: str) -> bytes:
    """The byte of a letter in cp1252, or in ISO 8859-1 where that has none."""
    return letter.encode("latin-1" if letter < "\xa0" else "cp1252")


_UNWANTED = re.compile("[\ud800-\udfff]")


def _clean(text: str) -> str:
    return _UNWANTED.sub("\ufffd", text).removeprefix("\ufeff")
