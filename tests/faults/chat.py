"""The web chat's door under abuse: frames resent and malformed, the process killed on and on.

`python -m tests.faults.chat --messages 10000 --kills 50 --seed 1` prints figures as JSON and exits
with 1 when an accepted message was lost, doubled or reordered in what the person reads.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.people import AGAIN, LANGUAGES, LINES, Chatter, Manner
from tests.process import Served
from tests.waiting import until

AT_ONCE = 12  # people
EACH = 20  # lines of a person
SETTLE = 600.0  # seconds for what is still pending after the last line


@dataclass(slots=True, kw_only=True)
class Talker(Chatter):
    """Somebody who says many lines, some of them twice, and now and then nonsense."""

    def faults(self) -> list[str]:
        """What is wrong with the conversation as this person reads it."""
        own = [line["id"] for line in self.read if line["author"] == "complainant"]
        places = [line["sequence"] for line in self.read]
        wanted = [f"line-{n}" for n in range(len(self.texts))]
        found = [f"{self.session}: {own}"] if own != wanted else []
        if places != list(range(1, len(places) + 1)):
            found.append(f"{self.session}: gaps or doubles among the places {places}")
        return found


async def run(folder: Path, *, messages: int, kills: int, seed: int) -> dict[str, Any]:
    """Figures; `faults` is empty when the promises hold."""
    served = Served(folder, settings={"WEBCHAT__MESSAGES_PER_MINUTE": "100000"})
    random = Random(seed)  # noqa: S311  # repeatable, not secret
    people = [_somebody(served, random, number) for number in range(-(-messages // EACH))]
    served.start()
    await served.ready()
    begun = time.perf_counter()
    try:
        await _abused(served, people, kills=kills, messages=messages)
        seconds = time.perf_counter() - begun
        await served.ready()
        await _read_all(people)
    finally:
        served.kill()
    return {
        "messages": sum(len(person.said) for person in people),
        "sent_twice": sum(person.twice for person in people),
        "sent_again_after_a_cut": sum(person.resent for person in people),
        "malformed": sum(person.babbled for person in people),
        "kills": kills,
        "seconds": round(seconds),
        "lines_read": sum(len(person.read) for person in people),
        "faults": [fault for person in people for fault in person.faults()],
    }


def _somebody(served: Served, random: Random, number: int) -> Talker:
    language = LANGUAGES[number % len(LANGUAGES)]
    lines = [LINES[language][n % len(LINES[language])] for n in range(EACH)]
    own = Random(random.random())  # noqa: S311  # repeatable, not secret
    return Talker(served=served, language=language, random=own, manner=Manner(), lines=lines)


async def _abused(served: Served, people: list[Talker], *, kills: int, messages: int) -> None:
    """Everybody talks, a few at a time; the process dies at even distances of progress."""
    coming = iter(people)

    async def queue() -> None:
        for person in coming:
            await person.play()

    async def killer() -> None:
        for number in range(1, kills + 1):
            await until(partial(_said, people, number * messages // (kills + 1)), deadline=3600)
            served.kill()
            served.start()
            await served.ready()

    async with asyncio.TaskGroup() as group:
        group.create_task(killer())
        for _ in range(AT_ONCE):
            group.create_task(queue())


async def _said(people: list[Talker], enough: int) -> bool:
    return sum(len(person.said) for person in people) >= enough


async def _read_all(people: list[Talker]) -> None:
    """Each conversation once more from its beginning, when nothing is added to it any more."""
    async with asyncio.timeout(SETTLE):
        for person in people:
            person.read = []
            await person.catch_up()
            while not _answered(person):
                await asyncio.sleep(AGAIN)
                await person.catch_up()


def _answered(person: Talker) -> bool:
    """The last word is ours."""
    return bool(person.read) and person.read[-1]["author"] != "complainant"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="arzuhal-chat-") as folder:
        figures = asyncio.run(
            run(Path(folder), messages=asked.messages, kills=asked.kills, seed=asked.seed)
        )
    sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
    sys.exit(1 if figures["faults"] else 0)


if __name__ == "__main__":
    main()
