"""A file that is there whole or not at all, whatever happens while it is written."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """Write under another name beside it; once it is on disk, it takes the name.

    Only its owner may read it: what is written here holds personal data. Raises OSError.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as unfinished:
        path = Path(unfinished.name)
        try:
            yield cast("BinaryIO", unfinished)
            unfinished.flush()
            os.fsync(unfinished.fileno())
            path.replace(file)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def digest(file: Path) -> str:
    """The SHA-256 of its bytes, in hex."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
