"""Has it learn, from the command line or for the desk, and writes down what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from arzuhal import commands, training
from arzuhal.bootstrap.rows import Parts
from arzuhal.training import Learnt, RefusedError, Say
from bot.domain.errors import ConflictError, PolicyError
from bot.services.learning import SHIPPED_ALREADY
from bot.services.ports.learning import Training, TrainingStatus
from nlp.shelf import Shelf
from nlp.training.corpus import CorpusError


async def teach(
    lent: Parts, files: Sequence[Path], *, corrections: bool, keep_worse: bool, say: Say
) -> Learnt:
    """Learn, and put to use what reads nothing worse, at once and everywhere.

    Raises:
        CorpusError: a row that cannot be used. PolicyError. RefusedError: it reads others worse.
        CommandError: there are no records to look for corrections in.
    """
    recorded = not await lent.pending()
    if corrections and not recorded:
        raise commands.CommandError(commands.NOT_SET_UP)
    said, since = await lent.learning.corrections() if corrections else ((), None)
    begun = lent.learning.begun("")
    learnt = training.learn(lent.settings, files, said, unseen_since=since)
    training.tell(learnt, say)
    kept = keep_worse or not learnt.worse
    shelf = Shelf(lent.settings.models_dir)
    if kept:
        shelf.offer(learnt.model)
    if recorded:
        status = TrainingStatus.READY if kept else TrainingStatus.WORSE
        await lent.learning.ended(_with(begun, learnt, status))
    if not kept:
        raise RefusedError(
            "it would read something worse than is allowed; the model in use stays. Make the"
            " examples of your own categories clearer, or accept it with --keep-worse."
        )
    if recorded:
        await lent.learning.used(learnt.model.version)
    else:
        shelf.use()
    say(f"Kept in {lent.settings.models_dir}; every process reads with it from now on.")
    return learnt


async def go_back(lent: Parts, say: Say) -> None:
    """Read with the model before. Raises ConflictError where that is the shipped one."""
    shelf = Shelf(lent.settings.models_dir)
    if not await lent.pending():
        await lent.learning.went_back()
    elif not shelf.back():
        raise ConflictError(SHIPPED_ALREADY)
    say(f"Messages are read with model {shelf.version()} from now on.")


async def answer(lent: Parts, *, key: str) -> None:
    """Do a training that the desk asked for, by its id, unless it is done."""
    waiting = await lent.learning.waiting(key)
    if waiting is None:
        return
    said, since = await lent.learning.corrections()
    try:
        learnt = training.learn(lent.settings, (), said, unseen_since=since)
    except (CorpusError, PolicyError, RefusedError) as error:
        await lent.learning.failed(key, str(error))
        return
    if not learnt.worse:
        Shelf(lent.settings.models_dir).offer(learnt.model)
    status = TrainingStatus.WORSE if learnt.worse else TrainingStatus.READY
    await lent.learning.ended(_with(waiting, learnt, status))


def _with(begun: Training, learnt: Learnt, status: TrainingStatus) -> Training:
    return replace(
        begun,
        status=status,
        corrections=learnt.corrections,
        base=learnt.base,
        version=learnt.model.version,
        figures=learnt.figures(),
    )
