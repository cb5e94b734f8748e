"""A process that answers bells until it is killed: `python -m tests.contract.engine_worker URL`.

Each answer is a row in `answers`, whose `place` is how many it finds there before; the key `hang`
is answered never, after saying so on stdout.
"""

import asyncio
import os
import sys

from sqlalchemy import Connection, text

from bot.engine.engine import Engine
from bot.storage.database import Database, Work

ANSWER = text("INSERT INTO answers SELECT :key, :process, count(*) FROM answers")


def answer(key: str) -> Work[None]:
    def work(connection: Connection) -> None:
        values = {"key": key, "process": os.getpid()}
        connection.execute(ANSWER, values)

    return work


async def main(url: str) -> None:
    database = Database(url)
    await database.open()
    engine = Engine(database, concurrency=4)

    async def handle(key: str) -> None:
        if key == "hang":
            sys.stdout.write("hanging\n")
            sys.stdout.flush()
            await asyncio.Event().wait()
        await database.write(answer(key))

    engine.handle("answer", handle, queue="answers")
    await engine.work()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
