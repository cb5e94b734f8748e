"""`arzuhal mail parse`: one parsed mail as JSON (contracts.md), with nothing else started."""

import json

from channels.email.parse import parse_mail
from channels.email.shown import to_json


def parsed(raw: bytes) -> str:
    """One parsed mail as a line of JSON, whatever the bytes."""
    return json.dumps(to_json(parse_mail(raw)), ensure_ascii=False)
