"""The web chat under test: a running site, and one browser for all tests that need it."""

import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, async_playwright

from tests import chromium
from tests.channels.webchat.chatting import Chat
from tests.channels.webchat.stand import Site, running


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with running() as running_site:
        yield running_site


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not shutil.which(chromium.PATH):
        pytest.skip(
            "NO CHROMIUM, THE CHAT IS NOT TESTED: apt-get install chromium fonts-noto-core"
        )
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=chromium.PATH,
            args=[*chromium.ARGUMENTS, "--use-fake-device-for-media-stream"],
        )
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="session")
async def web() -> AsyncIterator[Site]:
    """A running site in the loop of the browser."""
    async with running() as running_site:
        yield running_site


@pytest.fixture(params=["page", "embed"])
def place(request: pytest.FixtureRequest) -> str:
    """Where the chat is: on our own page, or in a frame on somebody else's."""
    return str(request.param)


@pytest_asyncio.fixture(loop_scope="session")
async def chat(visitor: BrowserContext, web: Site, place: str) -> Chat:
    """An open chat in English."""
    return await Chat.open(visitor, web, place)


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A fresh browser profile; a script error in it fails the test."""
    context = await browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda m: faults.append(m.text) if "Security Policy" in m.text else None)
    yield context
    await context.close()
    assert not faults
