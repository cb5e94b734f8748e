"""File contents on disk, named by their SHA-256 digest: stored once, never changed."""

import hashlib
import os
import tempfile
from pathlib import Path

from bot.storage.faults import UnavailableError


class Blobs:
    """See `channels.base.Blobs`. Bytes are on disk, folder entry included, when `put` returns."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, content: bytes) -> str:
        """Store and return the digest. Raises UnavailableError when the disk will not take it."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        try:
            if path.exists():
                return digest
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(path, content)
        except OSError as error:
            reason = f"the attachment could not be stored: {error.strerror}"
            raise UnavailableError(reason) from error
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes. Raises KeyError when there are none."""
        if not digest.isalnum():
            raise KeyError(digest)
        try:
            return self._path(digest).read_bytes()
        except OSError as error:
            raise KeyError(digest) from error

    def _path(self, digest: str) -> Path:
        return self._root / digest[:2] / digest[2:]

    def _write(self, path: Path, content: bytes) -> None:
        """Under another name first, so that a crash never leaves half a file under a digest."""
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).rename(path)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                raise
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
