"""File contents are kept once under their digest, whole or not at all."""

import hashlib
import os
from pathlib import Path

import pytest

from bot.storage.blobs import Blobs
from bot.storage.faults import UnavailableError


@pytest.mark.parametrize("content", [b"", b"photo", bytes(range(256)) * 4096])
def test_what_is_put_is_got(tmp_path: Path, content: bytes):
    blobs = Blobs(tmp_path)
    digest = blobs.put(content)
    assert digest == hashlib.sha256(content).hexdigest()
    assert blobs.put(content) == digest
    assert blobs.get(digest) == content
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("digest", ["", "0", "ab", "../../etc/passwd", "a/b", "f" * 64, "\x00"])
def test_there_is_nothing_under_another_name(tmp_path: Path, digest: str):
    Blobs(tmp_path).put(b"photo")
    with pytest.raises(KeyError):
        Blobs(tmp_path).get(digest)


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnavailableError, match="No space left"):
        Blobs(tmp_path).put(b"photo")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
