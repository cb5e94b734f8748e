"""A place with some cases, worked on without a process, and the commands used on it."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copy
from typing import Any

from click.testing import CliRunner, Result

from arzuhal.cli import main
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.message import Attachment
from tests.bot.services.line import Line
from tests.fakes import counting
from tests.stores import Rung

WORDS = ("The kettle I bought broke after two days", "چای‌ساز بعد از دو روز خراب شد")
PHOTO = b"\x89PNG of a broken kettle"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with settings of its own."""

    folder: Path
    url: str = ""
    settings: Mapping[str, str] = ()  # type: ignore[assignment]  # an empty one of either kind

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def database(self) -> Path:
        return self.data / "arzuhal.db"

    def run(self, *arguments: str) -> Result:
        """Run `arzuhal …` here, in this process."""
        environ = {"ARZUHAL_DATA_DIR": str(self.data), "ARZUHAL_DATABASE__URL": self.url}
        environ |= {f"ARZUHAL_{name}": value for name, value in dict(self.settings).items()}
        return CliRunner(env=environ).invoke(main, arguments, catch_exceptions=False)

    def json(self, *arguments: str) -> Any:
        """What a command says with --json."""
        return json.loads(self.run(*arguments, "--json").stdout)


async def work(line: Line) -> None:
    """Three people complain, one with a photo; one case is decided."""
    photo = Attachment(
        name="kettle.png", type="image/png", size=len(PHOTO), digest=line.blobs.put(PHOTO)
    )
    await line.decided()
    await line.hear(WORDS[1], user="fatemeh", attachments=(photo,))
    await line.hear("My parcel 4481203 never came", user="john")


def worked(template: Path, folder: Path) -> Place:
    """A place where that was done."""
    place = Place(folder)
    place.data.mkdir(parents=True)
    copy(template, place.database)

    async def begin() -> None:
        database = Database(f"sqlite:///{place.database}")
        await database.open()
        store = SqlStore(database, ring=Rung(), new_id=counting("conversation"))
        await work(Line(store, place.data))
        await database.close()

    asyncio.run(begin())
    return place
