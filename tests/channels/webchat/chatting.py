"""A visitor at the chat in a browser: on our own page, or in a frame on somebody else's."""

from dataclasses import dataclass

from playwright.async_api import BrowserContext, Frame, Locator, Page, expect

from tests.channels.webchat.stand import PATIENCE, Site, until

expect.set_options(timeout=PATIENCE * 1_000)
NOTICED = """() => {
  const line = document.getElementById("status");
  delete line.dataset.noticed;
  const watch = new MutationObserver(() => {
    if (line.className === "down") line.dataset.noticed = "yes";
  });
  watch.observe(line, { attributes: true, attributeFilter: ["class"] });
}"""


def host(site: Site, query: str = "") -> str:
    """A page of another site with the one line in it."""
    return f"{site.url.replace('127.0.0.1', 'localhost')}/shop{query}"


@dataclass
class Chat:
    """One tab with the chat open in it."""

    page: Page
    site: Site
    place: str

    @classmethod
    async def open(
        cls,
        visitor: BrowserContext,
        site: Site,
        place: str,
        language: str = "en",
    ) -> "Chat":
        chat = cls(await visitor.new_page(), site, place)
        await chat.go(language)
        return chat

    async def go(self, language: str = "en") -> None:
        """Load the page and open the chat."""
        if self.embedded:
            await self.page.goto(host(self.site, f"?lang={language}"))
        else:
            await self.page.goto(f"{self.site.url}/chat/?lang={language}")
        await self.show()

    async def reload(self) -> None:
        await self.page.reload()
        await self.show()

    async def show(self) -> None:
        """Open the panel, where there is one, and wait until the conversation is up."""
        if self.embedded:
            await self.launcher.click()
            await until(lambda: len(self.page.frames) > 1 and "/chat/" in self.frame.url)
        await expect(self.log).to_have_attribute("aria-live", "polite")

    @property
    def embedded(self) -> bool:
        return self.place == "embed"

    @property
    def frame(self) -> Frame:
        return self.page.frames[-1] if self.embedded else self.page.main_frame

    @property
    def launcher(self) -> Locator:
        return self.page.locator("arzuhal-chat .launcher")

    @property
    def log(self) -> Locator:
        return self.frame.get_by_role("log")

    @property
    def box(self) -> Locator:
        return self.frame.locator("#text")

    @property
    def own(self) -> Locator:
        return self.frame.locator("article.own")

    @property
    def theirs(self) -> Locator:
        return self.frame.locator("article:not(.own)")

    @property
    def state(self) -> Locator:
        """Of the newest own message."""
        return self.frame.locator("article.own .state").last

    @property
    def status(self) -> Locator:
        return self.frame.locator("#status")

    @property
    def notice(self) -> Locator:
        return self.frame.get_by_role("alert")

    async def write(self, text: str) -> None:
        """Type and press Enter."""
        await self.box.fill(text)
        await self.box.press("Enter")

    async def say(self, text: str, sent: str = "Sent") -> None:
        """Write, and wait until it is sent."""
        await self.write(text)
        await expect(self.state).to_have_text(sent)

    async def said(self) -> list[str]:
        return await self.frame.locator("article .text").all_text_contents()

    async def cut(self) -> None:
        """Kill the link as a network would, and wait until it is noticed. It may be back then."""
        await self.frame.evaluate(NOTICED)
        self.site.cut()
        await expect(self.status).to_have_attribute("data-noticed", "yes")

    async def stop_clock(self) -> None:
        """From now on the page's clock, installed before, moves only as the test says."""
        now = await self.page.evaluate("Date.now() / 1000")
        await self.page.clock.pause_at(now + PATIENCE)

    async def back(self) -> None:
        await expect(self.status).not_to_have_class("down")

    async def choose(self, item: str) -> None:
        """An item of the menu, by its id."""
        await self.frame.locator("#menu summary").click()
        await self.frame.locator(f"#{item}").click()

    async def attach(self, name: str, content: bytes, kind: str = "text/plain") -> None:
        file = {"name": name, "mimeType": kind, "buffer": content}
        await self.frame.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]  # as documented

    async def evaluate(self, script: str, value: object = None) -> object:
        return await self.frame.evaluate(script, value)
