"""File contents on disk, named by their SHA-256 digest: stored once, never changed."""

import hashlib
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from bot.storage.faults import UnavailableError

SLIP = 4096  # bytes, more than any slip has


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
                os.utime(path)  # who removes it sees that somebody has put it here once more
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

    def remove(self, before: Mapping[str, float]) -> Collection[str]:
        """Remove files, by digest, that nobody has put here since a moment (POSIX time).

        With them go the slips that name them: small files, of an upload of the web chat each.
        Returns the digests that are gone. Raises UnavailableError.
        """
        try:
            for slip in self._slips(before):
                _remove(slip, max(before.values()))
            return [one for one, at in before.items() if _remove(self._path(one), at)]
        except OSError as error:
            raise UnavailableError(f"a file could not be removed: {error.strerror}") from error

    def _slips(self, digests: Collection[str]) -> Iterator[Path]:
        wanted = [digest.encode() for digest in digests]
        for path in self._root.glob("??/*") if wanted else ():
            with suppress(FileNotFoundError):
                if path.stat().st_size < SLIP and any(map(path.read_bytes().__contains__, wanted)):
                    yield path

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


def _remove(path: Path, before: float) -> bool:
    """Whether it is gone; what was put here since stays."""
    try:
        if path.stat().st_mtime > before:
            return False
    except FileNotFoundError:
        return True
    path.unlink(missing_ok=True)
    return True
