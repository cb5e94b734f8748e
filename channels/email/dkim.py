"""Signing a mail with the domain's key (RFC 6376; Ed25519 by RFC 8463)."""

from pathlib import Path

# Everything a reader sees or a machine obeys; those named twice cannot be added afterwards.
_SIGNED = (
    b"from", b"from", b"subject", b"subject", b"to", b"reply-to", b"reply-to", b"date", b"date",
    b"message-id", b"in-reply-to", b"references", b"mime-version", b"content-type",
    b"content-type", b"auto-submitted", b"content-language",
)  # fmt: skip


def sign(mail: bytes, *, selector: str, domain: str, key: Path) -> bytes:
    """The mail with a signature above it. The same mail gets the same but for its time.

    Raises:
        OSError: the key cannot be read.
        ValueError: it is no key.
    """
    import dkim  # type: ignore[import-untyped]  # noqa: PLC0415  # an optional library

    secret = key.read_bytes()
    algorithm = b"rsa-sha256" if b"PRIVATE KEY" in secret else b"ed25519-sha256"
    try:
        header: bytes = dkim.sign(
            mail,
            selector.encode(),
            domain.encode("idna"),
            secret.strip(),
            canonicalize=(b"relaxed", b"relaxed"),
            signature_algorithm=algorithm,
            include_headers=list(_SIGNED),
        )
    except (dkim.DKIMException, ValueError) as error:
        text = f"{key} is no key to sign with: {error}"
        raise ValueError(text) from error
    return header + mail
