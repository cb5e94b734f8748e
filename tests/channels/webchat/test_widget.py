"""The public page where there is no script to run."""

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_without_javascript_the_page_says_how_to_write(browser, web):
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{web.url}/tr/")
    await expect(page.locator("noscript a")).to_have_attribute(
        "href", "mailto:complaints@example.org"
    )
    await expect(page.locator("button.write")).to_be_hidden()
    await context.close()
