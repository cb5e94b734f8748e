"""Models of messages taught here, as files of a folder: a candidate, the one in use, the last.

Each change is one rename, so that whoever reads meanwhile finds a whole model. Nothing in use
means the shipped one; processes look whether the file is another by now, and need no restart.
"""

from __future__ import annotations

import logging
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

if TYPE_CHECKING:
    from nlp.model import Model

IN_USE = "message.npz"
SHIPPED = Path(__file__).parent / "models" / IN_USE
_BEFORE, _CANDIDATE, _NEW = "before.npz", "candidate.npz", "new.npz"
_UNREADABLE = (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error)
Stamp = tuple[int, int, int]  # which file it is, when it was written, and its bytes

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The models of one folder, which may not be there, beside the `shipped` file."""

    folder: Path
    shipped: Path = SHIPPED

    def stamp(self) -> Stamp | None:
        """Changes whenever another model is in use; None for the shipped one."""
        try:
            found = (self.folder / IN_USE).stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def in_use(self, shipped: Model | None) -> Model | None:
        """The model in use: taught here, else the shipped one.

        One that cannot be read, or was taught with other words than the program has, is left.
        """
        try:
            own = _read(self.folder / IN_USE)
        except FileNotFoundError:
            return shipped
        except _UNREADABLE as error:
            _log.warning("%s cannot be read (%s); the shipped model is used", IN_USE, error)
            return shipped
        if shipped and own.words != shipped.words:
            _log.warning("the model taught here is of another release; teach it anew (train)")
            return shipped
        return own

    def version(self) -> str:
        """The version of the model in use."""
        version, words = _names(self.folder / IN_USE)
        there, known = _names(self.shipped)
        return version if version and words == known else there

    def offer(self, made: Model) -> None:
        """Keep a candidate."""
        from nlp import model  # noqa: PLC0415  # see `_read`

        model.write(made, self.folder / _NEW)
        (self.folder / _NEW).replace(self.folder / _CANDIDATE)

    def candidate(self) -> str:
        """The version of the candidate; empty where there is none."""
        return _names(self.folder / _CANDIDATE)[0]

    def use(self) -> None:
        """Put the candidate to use; what it replaces is kept.

        Raises:
            FileNotFoundError: there is none.
        """
        used, before = self.folder / IN_USE, self.folder / _BEFORE
        before.unlink(missing_ok=True)
        if used.exists():
            os.link(used, before)
        (self.folder / _CANDIDATE).replace(used)

    def own(self) -> bool:
        """Whether a model taught here is in use."""
        return (self.folder / IN_USE).exists()

    def back(self) -> bool:
        """Use what was used before, the shipped model in the end; False when that is in use."""
        if (self.folder / _BEFORE).exists():
            (self.folder / _BEFORE).replace(self.folder / IN_USE)
        elif self.own():
            (self.folder / IN_USE).unlink()
        else:
            return False
        return True


def _read(path: Path) -> Model:
    from nlp import model  # noqa: PLC0415  # to look which file it is needs no NumPy

    return model.read(path)


def _names(path: Path) -> tuple[str, str]:
    """The version and the words of a model, empty where it cannot be read."""
    from nlp import model  # noqa: PLC0415  # see `_read`

    try:
        return model.names(path)
    except _UNREADABLE:
        return "", ""
