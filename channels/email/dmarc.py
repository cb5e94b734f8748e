"""What signatures and client prove about the author's domain: DKIM, SPF and DMARC, by ourselves.

RFC 6376, RFC 7208, RFC 7489 §3.1 and §6.6. DNS that does not answer makes a result `temperror`,
and that proves and disproves nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial

import dkim  # type: ignore[import-untyped]  # it has none
from publicsuffixlist import PublicSuffixList

from channels.email import spf
from channels.email.authenticity import OWN, Peer, Verdict
from channels.email.lookup import Lookup, UnansweredError

_SIGNATURES = 5  # of one mail that are looked at
# Of a mail beyond these no signature is checked: the library's time and memory grow steeply.
_HEAD_BYTES, _LINES = 128 * 1024, 500_000
_RECORD = re.compile(r"v\s*=\s*DMARC1\s*(;|$)")
_HEAD_END = re.compile(rb"\n\r?\n")
_POLICIES = frozenset({"none", "quarantine", "reject"})


def checked(raw: bytes, author: str, peer: Peer | None, lookup: Lookup) -> Verdict:
    """What is proven of the domain of `author`, the mail's only From. Blocking; never raises.

    `peer` is who handed the mail in, None where that is not the author's own mail server.
    """
    try:
        domain = author.rpartition("@")[2].encode("idna").decode().lower()
    except UnicodeError:
        return Verdict(by=OWN)
    found, proven = {}, []
    if peer:
        found["spf"], sent_by = spf.result(peer, lookup)
        proven += [("aspf", sent_by)] if found["spf"] == "pass" else []
    found["dkim"], signers = signed(raw, lookup)
    proven += [("adkim", signer) for signer in signers]
    found["dmarc"] = _dmarc(domain, proven, lookup)
    if found["dmarc"] == "fail" and "temperror" in found.values():
        found["dmarc"] = "temperror"
    return Verdict(found=found, by=OWN)


def signed(raw: bytes, lookup: Lookup) -> tuple[str, list[str]]:
    """What the signatures are worth together (RFC 8601 §2.7.1), and whose hold."""
    if not _affordable(raw):
        return "policy", []
    results = list(_signatures(raw, lookup))
    words = {word for _, word in results}
    best = next((word for word in ("pass", "temperror", "fail") if word in words), "none")
    return best, [domain for domain, word in results if word == "pass"]


def _affordable(raw: bytes) -> bool:
    short = len(raw) <= _HEAD_BYTES or _HEAD_END.search(raw, 0, _HEAD_BYTES)
    return bool(short) and raw.count(b"\n") <= _LINES


def _signatures(raw: bytes, lookup: Lookup) -> Iterator[tuple[str, str]]:
    """The domain and the result of each."""
    try:
        mail = dkim.DKIM(raw)
    except dkim.DKIMException:  # no mail a signature could be found in
        return
    names = [name.lower() for name, _ in mail.headers]
    for index in range(min(names.count(b"dkim-signature"), _SIGNATURES)):
        result = _signature(mail, index, lookup)
        yield (mail.domain or b"").decode("latin-1").lower(), result


def _signature(mail: dkim.DKIM, index: int, lookup: Lookup) -> str:
    """One over a part of the body (`l=`) lets anybody add to it, and proves nothing."""
    try:
        mail.verify_headerprep(index)
        if b"l" in mail.signature_fields:
            return "fail"
        return "pass" if mail.verify(index, dnsfunc=partial(_key, lookup)) else "fail"
    except UnansweredError:
        return "temperror"
    except Exception:  # noqa: BLE001  # whatever is wrong with a signature, it does not hold
        return "fail"


def _key(lookup: Lookup, name: bytes, **_: object) -> bytes | None:
    return next(iter(lookup.texts(name.decode("ascii"))), None)


def _dmarc(domain: str, proven: list[tuple[str, str]], lookup: Lookup) -> str:
    """Whether what holds is the author's domain, as strictly as that asks (RFC 7489 §3.1)."""
    try:
        tags = _policy(domain, lookup)
    except UnansweredError:
        return "temperror"
    if tags.get("p") not in _POLICIES:
        return "none"
    aligned = (_aligned(domain, other, strict=tags.get(tag) == "s") for tag, other in proven)
    return "pass" if any(aligned) else "fail"


def _aligned(domain: str, other: str, *, strict: bool) -> bool:
    return domain == other if strict else organisation(domain) == organisation(other)


def _policy(domain: str, lookup: Lookup) -> Mapping[str, str]:
    """The tags of the domain's record, else of its organisation's; of two records none counts."""
    for name in dict.fromkeys((domain, organisation(domain))):
        texts = (text.decode("latin-1") for text in lookup.texts(f"_dmarc.{name}"))
        records = [text for text in texts if _RECORD.match(text)]
        if records:
            return _tags(records[0]) if len(records) == 1 else {}
    return {}


def _tags(record: str) -> Mapping[str, str]:
    pairs = (pair.partition("=") for pair in record.split(";"))
    return {name.strip().lower(): value.strip().lower() for name, _, value in pairs}


def organisation(domain: str) -> str:
    """The part of a domain that somebody registered: of mail.example.org it is example.org."""
    return _suffixes().privatesuffix(domain) or domain


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
