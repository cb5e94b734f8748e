"""A member of staff at the desk's own pages."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from bot.domain.errors import NotFoundError
from bot.domain.staff import Role
from tests.journey.reading import look
from tests.process import Served

PASSWORD = "a sentence is good enough"  # noqa: S105  # of accounts that live for one test
FORM = r'<form method="post" action="{action}">(.*?)</form>'
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
TOKEN = re.compile(r'name="csrf" value="([\w-]+)"')


class Clerk:
    """Somebody logged in."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def sees(self, path: str) -> httpx.Response:
        """A page of the desk."""
        return await self._client.get(f"/desk{path}")

    async def presses(self, path: str, deed: str) -> httpx.Response:
        """Send a form of a page as it stands there."""
        page = (await self.sees(path)).text
        found = FORM.format(action=re.escape(f"/desk{path}/{deed}"))
        form = re.search(found, page, re.DOTALL)
        assert form is not None, page
        given = dict(HIDDEN.findall(form[1]))
        return await self._client.post(f"/desk{path}/{deed}", data=given)

    async def does(self, reference: str, deed: str, **form: str) -> httpx.Response:
        """Fill in a form of a case's page and send it."""
        page = await self._client.get(f"/desk/cases/{reference}")
        found = TOKEN.search(page.text)
        assert found is not None, page.text
        given = {"csrf": found[1], "owner_seen": "", **form}
        return await self._client.post(f"/desk/cases/{reference}/{deed}", data=given)

    async def encloses(self, reference: str, name: str, content: bytes) -> httpx.Response:
        """Have a file go along with the next answer."""
        page = await self._client.get(f"/desk/cases/{reference}")
        found = TOKEN.search(page.text)
        assert found is not None, page.text
        where, given = f"/desk/cases/{reference}/answer/attach", {"csrf": found[1], "text": "-"}
        return await self._client.post(where, data=given, files={"upload": (name, content)})


@asynccontextmanager
async def desk(served: Served, login: str = "clerk") -> AsyncIterator[Clerk]:
    """The desk with an account of its own."""

    async def account(parts):
        try:
            await parts.accounts.set_password(login, PASSWORD)
        except NotFoundError:
            name = login.title()
            await parts.accounts.add(
                login, name=name, role=Role.ADMIN, language="en", password=PASSWORD
            )

    await look(served, account)
    async with httpx.AsyncClient(base_url=served.url, timeout=30) as client:
        entered = await client.post("/desk/login", data={"login": login, "password": PASSWORD})
        assert entered.status_code == 303, entered.text
        yield Clerk(client)
