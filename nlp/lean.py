"""spaCy without its command line, which it imports with itself: half a second of every start.

Import `spacy` from here. Nothing of the command line is used by the library proper; whoever wants
it afterwards can still import `spacy.cli`.
"""

import sys
from types import ModuleType


def _stand_ins() -> dict[str, ModuleType]:
    commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    info.info = None  # type: ignore[attr-defined]  # the one name spaCy's own __init__ asks for
    return {"spacy.cli": commands, "spacy.cli.info": info}


_instead = {} if "spacy" in sys.modules else _stand_ins()
sys.modules.update(_instead)

import spacy  # noqa: E402  # only now is its command line stood in for
import spacy.matcher  # noqa: E402  # as above
import spacy.tokens  # noqa: E402  # as above

for _name in _instead:
    del sys.modules[_name]

__all__ = ["spacy"]
