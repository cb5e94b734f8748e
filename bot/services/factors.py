"""The second factor: codes of an authenticator (RFC 6238), and recovery codes where it is lost."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from hmac import compare_digest

import pyotp
from persiantools import digits

STEP = 30  # seconds a code stands (RFC 6238 4.1)
SLACK = (0, -1, 1)  # steps a clock may be off (5.2)
RECOVERY_CODES = 10
_ALPHABET = "abcdefghjkmnpqrstvwxyz23456789"  # nothing that looks like something else
_GROUPS, _LETTERS = 4, 4

Draw = Callable[[str, int], str]


def new_secret(draw: Draw) -> str:
    """160 random bits in base32, as authenticators take them (RFC 4226 4)."""
    return draw("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32)


def address(secret: str, *, login: str, issuer: str) -> str:
    """What the QR code says: an `otpauth://` address."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=issuer)


def taken(secret: str, code: str, *, now: datetime, after: int) -> int:
    """The time step a code belongs to, 0 where it is wrong or not newer than step `after`."""
    given = digits.fa_to_en(digits.ar_to_fa("".join(code.split())))
    hotp, current = pyotp.HOTP(secret), int(now.timestamp()) // STEP
    for step in (current + off for off in SLACK):
        if step > after and compare_digest(hotp.at(step).encode(), given.encode()):
            return step
    return 0


def readable(draw: Draw) -> str:
    """Some 78 random bits that one can copy by hand: a recovery code, a first password."""
    return "-".join(draw(_ALPHABET, _LETTERS) for _ in range(_GROUPS))


def hashed(code: str) -> str:
    """What is kept of a recovery code, however it was copied; too long to be tried out."""
    plain = "".join(filter(str.isalnum, code.lower()))
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()
