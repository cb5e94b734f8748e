"""A desk on a real port, and the one browser that looks at it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.domain.case import Case
from tests.chromium import ARGUMENTS, PATH
from tests.desk.stand import PASSWORD, Stand, standing
from tests.waiting import until

expect.set_options(timeout=60_000)  # a slow machine fails nothing
Served = tuple[Stand, str]


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=PATH, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    """A desk on a real port, and its address."""
    async with serving(tmp_path) as place:
        yield place


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[Served]:
    """The same for as long as one wants it."""
    async with standing(folder) as stand:
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            config = uvicorn.Config(stand.app, log_level="warning", lifespan="off")
            server = uvicorn.Server(config)
            running = asyncio.create_task(server.serve(sockets=[listening]))
            looking = asyncio.create_task(stand.changes.run())
            await until(_started(server))
            yield stand, f"http://127.0.0.1:{listening.getsockname()[1]}/desk"
            server.should_exit = server.force_exit = True
            looking.cancel()
            await running


def _started(server):
    async def started():
        return server.started

    return started


async def log_in(page: Page, url: str, login: str = "handler") -> None:
    await page.goto(f"{url}/login")
    await page.fill("#login", login)
    await page.fill("#password", PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"{url}/")


async def opened(chromium: Browser, stand: Stand, url: str, case: Case) -> Page:
    """A case's page as a handler sees it."""
    await stand.staff()
    page = await chromium.new_page()
    await log_in(page, url)
    await page.goto(f"{url}/cases/{case.reference}")
    return page
