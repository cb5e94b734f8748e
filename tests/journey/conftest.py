"""A serving process for the tests of a session, and others for tests that need their own."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from arzuhal.bootstrap.reading import load_policy
from bot.services.wording import Wording
from config.settings import POLICY
from tests.process import Served

Start = Callable[..., Served]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A process with everything that needs no other service; its outbox is a folder."""
    settings = {"STAFF__ON_CALL": ON_CALL, "ANSWERS__UNDO_SECONDS": "1"}
    process = Served(tmp_path_factory.mktemp("served"), settings=settings)
    process.start()
    asyncio.run(process.ready())
    yield process
    process.kill()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts processes with settings of their own; they end with the test."""
    running: list[Served] = []

    def start(folder: str = "served", role: str = "all", **settings: Any) -> Served:
        process = Served(tmp_path / folder, role=role, settings=settings)
        running.append(process)
        process.start()
        return process

    yield start
    for process in running:
        process.kill()


@pytest.fixture(scope="session")
def wording() -> Wording:
    """Texts as the processes write them."""
    policy = load_policy(POLICY)
    return Wording(organisation="Example Organisation", zone=ZoneInfo("UTC"), policy=policy)


ON_CALL = "on-call@shop.example"
