"""Makes the shipped models, or those named: `python -m nlp.training [language message names]`."""

import sys
from collections.abc import Callable

from nlp import model, pipeline
from nlp.model import Model
from nlp.pipeline import MODELS, Models, Pipeline
from nlp.training import corpus, recipe, replay
from nlp.understanding import CATEGORIES


def _language() -> Model:
    return recipe.language_model(corpus.shipped())


def _message() -> Model:
    rules = Models(language=model.read(MODELS / pipeline.LANGUAGE_FILE))
    made, again = recipe.message_model(corpus.shipped(), Pipeline(CATEGORIES, rules))
    replay.write(again, MODELS / replay.FILE)
    return made


def _names() -> Model:
    return recipe.names_model(corpus.shipped())


_MAKING: dict[str, tuple[str, Callable[[], Model]]] = {
    "language": (pipeline.LANGUAGE_FILE, _language),
    "message": (pipeline.MESSAGE_FILE, _message),
    "names": (pipeline.NAMES_FILE, _names),
}


def main(*names: str) -> None:
    """Make all models, or those named."""
    for name in names or _MAKING:
        file, make = _MAKING[name]
        made = make()
        model.write(made, MODELS / file)
        print(f"{file}: {len(made.keys)} features, version {made.version}")  # noqa: T201  # a tool


if __name__ == "__main__":
    main(*sys.argv[1:])
