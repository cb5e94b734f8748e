"""Files of a conversation: for whoever has its session, to be saved and never to be run."""

import httpx
import pytest

from channels.message import Author
from channels.webchat import parse

TOKEN, OTHER = "t" * 43, "u" * 43
PAGE = b"<script>alert(1)</script>"


@pytest.fixture
def place(site):
    """The address of a file in the conversation of TOKEN."""
    file = site.mailbox.file("план «А».html", "text/html", site.mailbox.put(PAGE))
    site.mailbox.write(parse.address(TOKEN), "first")
    site.mailbox.write(parse.address(TOKEN), "second", Author.STAFF, attachments=(file,))
    return f"{site.url}/chat/files/2/0"


async def get(url, token=TOKEN):
    async with httpx.AsyncClient() as web:
        return await web.get(url, headers={"Authorization": f"Bearer {token}"} if token else {})


async def test_a_file_comes_as_a_harmless_download_under_its_name(place):
    answer = await get(place)
    assert answer.content == PAGE
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%D0%BF")
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("token", ["", OTHER, "short", "t" * 42 + "é".encode().decode("latin-1")])
async def test_without_the_session_there_is_no_such_file(place, token):
    answer = await get(place, token.encode("ascii", "ignore").decode())
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_file")


@pytest.mark.parametrize("wrong", ["1/0", "3/0", "2/1", "2/-1", "0/0", "x/y", "9" * 30 + "/0"])
async def test_other_places_hold_nothing(place, wrong):
    answer = await get(place.replace("2/0", wrong))
    assert answer.status_code == 404
    assert PAGE not in answer.content


async def test_bytes_that_are_gone_are_told_apart_from_a_crash(site, place):
    site.mailbox.blobs.clear()
    assert (await get(place)).json()["code"] == "no_such_file"
