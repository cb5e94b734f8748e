"""HTML to text: what a reader would see, blocks on lines of their own, quotation as `> ` lines.

Bounded: markup too deep or too large for a tree is stripped tag by tag, which is linear.
"""

import html
import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

TAGS = 60_000  # a tree of more costs too much memory
DEPTH = 1500  # the parser's time grows with the square of it

_HIDDEN = frozenset({"head", "style", "script", "title", "template", "noscript", "object", "svg"})
_BLOCK = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
})  # fmt: skip
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
_OURS = re.compile("[\0\v\f\ue000\ue001]")
# Private characters that stand for something until lines are known.
_QUOTE = "\ue000"  # a quotation opens or closes
_KEPT = "\ue001"  # a blank that means something: in a signature's mark, before a line of code


def to_text(markup: str) -> str:
    """The text of an HTML body."""
    if _affordable(markup):
        return _lines(_seen(LexborHTMLParser(markup).body))
    return _stripped(markup)


def _affordable(markup: str) -> bool:
    """Whether a tree of this stays small: few tags, and none open too deep at any moment."""
    unclosed: Counter[str] = Counter()
    depth = 0
    for tags, tag in enumerate(_TAG.finditer(markup)):
        name = tag[2].lower()
        if name not in _VOID:
            step = -1 if tag[1] else 1
            if unclosed[name] + step >= 0:
                unclosed[name] += step
                depth += step
        if depth > DEPTH or tags > TAGS:
            return False
    return True


def _seen(body: LexborNode | None) -> str:
    """The visible text; newlines and quotation marks of ours where blocks begin and end."""
    out: list[str] = []
    items: Counter[int] = Counter()  # of each numbered list, so far
    # Entered nodes, and strings to write on the way out: a stack, since depth is the sender's.
    stack: list[LexborNode | str] = [body] if body is not None else []
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            out.append(node)
        elif node.is_text_node:
            out.append(_words(node))
        elif (tag := node.tag or "") not in _HIDDEN and not _is_hidden(node):
            before, after = _item(node, items) if tag == "li" else _edges(tag)
            out.append(before)
            stack.append(after)
            stack.extend(reversed(list(node.iter(include_text=True))))
    return "".join(out)


def _words(node: LexborNode) -> str:
    text = _OURS.sub("", node.text_content or "")
    parent = node.parent
    if parent is None or parent.tag != "pre":
        return _single_spaced(text).replace("\xa0", " ")
    return text.replace("\xa0", " ").replace("\n ", f"\n{_KEPT}")


def _single_spaced(text: str) -> str:
    for blank in "\t\r\n\f":
        text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _is_hidden(node: LexborNode) -> bool:
    style = node.attributes.get("style") or ""
    return "display:none" in style.replace(" ", "").lower()


def _item(node: LexborNode, items: Counter[int]) -> tuple[str, str]:
    """A point of a list, with its number where the list gives numbers."""
    parent = node.parent
    if parent is None or parent.tag != "ol":
        return "\f- ", "\f"
    items[parent.mem_id] += 1
    return f"\f{items[parent.mem_id]}. ", "\f"


def _edges(tag: str) -> tuple[str, str]:
    """What to write before and after; `_lines` turns a tab's kin into line ends."""
    if tag == "br":
        return "\n", ""
    if tag == "blockquote":
        return f"\f{_QUOTE}(\f", f"\f{_QUOTE})\f"
    if tag in {"td", "th"}:
        return "", " "
    edge = "\v" if tag in _SPACED else "\f" if tag in _BLOCK else ""
    return edge, edge


_RUN = re.compile(r"[\n\f\v][ \n\f\v]*")


def _lines(text: str) -> str:
    """Runs of blanks and edges turned to newlines, quotations to `> ` in front of their lines."""
    out, depth = [], 0
    text = _RUN.sub(_break, text.replace("-- \n", f"--{_KEPT}\n").replace("-- \f", f"--{_KEPT}\f"))
    for line in (one.rstrip(" ").replace(_KEPT, " ") for one in text.split("\n")):
        if line.startswith(_QUOTE):
            depth += 1 if line[1:2] == "(" else -1
            continue
        out.append(f"{'>' * min(depth, 20)} {line}".rstrip() if depth else line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip("\n ")


def _break(run: "re.Match[str]") -> str:
    """The newlines a run of breaks and edges makes; a break just before an edge makes none."""
    breaks, edged = run[0].count("\n"), "\f" in run[0]
    if "\v" in run[0]:
        return "\n\n"
    swallowed = run[0].startswith("\n")
    return "\n" * min(3, breaks + 1 - swallowed if edged else breaks)


def _stripped(markup: str) -> str:
    """Tag by tag, without a tree."""
    text = re.sub(
        r"<(style|script|head|title)\b[^<>]*>[^<]*</\1\s*>", " ", markup, flags=re.IGNORECASE
    )
    text = re.sub(r"<!--[^<>]*-->", " ", text)
    text = re.sub(
        r"</?(?:br|p|div|tr|li|h[1-6]|table|blockquote)\b[^<>]*>", "\n", text, flags=re.IGNORECASE
    )
    text = html.unescape(re.sub(r"</?[a-zA-Z!][^<>]*>?", " ", text))
    text = re.sub(r"[ \t\r\f\v]+", " ", text.replace("\0", ""))
    return re.sub(r"\n[\n ]+", "\n\n", text).strip()
