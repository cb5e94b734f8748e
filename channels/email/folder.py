"""The outbox folder: without a relay, every mail is one file there."""

import os
import re
from hashlib import sha256
from pathlib import Path


def write(mail: bytes, folder: Path, name: str) -> Path:
    """Durably and at once: nobody ever sees half a file. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = _path(folder, name)
    part = folder / f".{path.stem}.part"
    with part.open("wb") as file:
        file.write(mail)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return path


def remove(folder: Path, name: str) -> None:
    """Take a mail out of it, if it is there. Raises OSError."""
    _path(folder, name).unlink(missing_ok=True)


def _path(folder: Path, name: str) -> Path:
    safe = name if re.fullmatch(r"[\w-][\w.-]{0,99}", name) else sha256(name.encode()).hexdigest()
    return folder / f"{safe}.eml"
