"""The description of `/api/v1` for people: one page without scripts, made of the same values."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from html import escape
from typing import Any

from desk.api.openapi import description

_STYLE = """body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{overflow:auto;padding:1rem;background:#f3f3f3;color:#111}
td,th{text-align:start;padding-inline-end:1rem;vertical-align:top}"""
_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; frame-ancestors 'none'"
_HEAD = f"""<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Arzuhal API</title>
<style>{_STYLE}</style>
<h1>Arzuhal API</h1><p>Each request carries <code>Authorization: Bearer arz_…</code>, a token made
with <code>arzuhal token add</code>. Faults are <code>application/problem+json</code>.
For programs: <a href="openapi.json">openapi.json</a>.</p>"""


def page() -> str:
    """The whole page."""
    return _HEAD + "".join(_operations()) + "".join(_schemas())


def _operations() -> Iterator[str]:
    base = description()["servers"][0]["url"]
    for path, operations in description()["paths"].items():
        for method, operation in operations.items():
            yield f"<h2>{method.upper()} {escape(base + path)}</h2>"
            yield f"<p>{escape(operation['summary'])}</p><table>"
            for status, answer in operation["responses"].items():
                yield f"<tr><th>{status}<td>{escape(answer['description'])}"
            yield "</table>"
            yield from _examples(operation)


def _examples(operation: Mapping[str, Any]) -> Iterator[str]:
    for answer in operation["responses"].values():
        for content in answer.get("content", {}).values():
            if "example" in content:
                yield _shown(content["example"])


def _schemas() -> Iterator[str]:
    for name, schema in description()["components"]["schemas"].items():
        yield f'<h3 id="{escape(name)}">{escape(name)}</h3>'
        yield f"<p>{escape(schema.get('description', ''))}</p>{_shown(schema)}"


def _shown(tree: Any) -> str:
    return f"<pre>{escape(json.dumps(tree, ensure_ascii=False, indent=1))}</pre>"
