"""Which web sites may talk to us: our own pages, and those the operator names."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection


def welcome(connection: HTTPConnection, allowed: Iterable[str]) -> bool:
    """Whether the request comes from our own host or an allowed origin (RFC 6454).

    Without an Origin header it is no browser page of another site: scripts and tests may speak.
    """
    origin = connection.headers.get("origin")
    if origin is None:
        return True
    if origin.lower() in {site.lower().rstrip("/") for site in allowed}:
        return True
    return urlsplit(origin).netloc.lower() == connection.headers.get("host", "").lower()
