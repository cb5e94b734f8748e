"""One program hands a message in, another is told of its case, and a backup keeps it all."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx

from tests.journey.conftest import Start
from tests.journey.visitor import COMPLAINTS
from tests.peers.receiver import serving
from tests.process import Served, command
from tests.waiting import until

OK = b"HTTP/1.1 204 No Content\r\n\r\n"
KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SETTINGS = """
[webhooks]
private_addresses = true

[[webhooks.to]]
name = "crm"
url = "{url}"
secret = "{secret}"
events = ["complaint_recorded"]
"""


async def test_a_program_hands_in_and_another_is_told(tmp_path: Path, start: Start):
    async with serving(OK) as (url, heard):
        (tmp_path / "served").mkdir()
        settings = SETTINGS.format(url=url, secret=KEY)
        (tmp_path / "served" / "arzuhal.toml").write_text(settings, encoding="utf-8")
        served = start()
        await served.ready(within=120)
        token = (await command(served, "token", "add", "shop")).out.strip()
        shown = await handed_in(served, token)
        await until(lambda: there(heard))
    head, _, body = heard[0].partition(b"\r\n\r\n")
    told = json.loads(body)
    assert (told["type"], told["case"]["reference"]) == ("complaint_recorded", shown["reference"])
    assert f"webhook-id: {told['id']}".encode() in head
    assert shown["reference"] in shown["answers"][0]["text"]
    listed, saved, verified, refused = await asyncio.gather(
        command(served, "webhooks", "list", "--json"),
        command(served, "backup", str(tmp_path / "saved.zip")),
        command(served, "audit", "verify", "--json"),
        command(served, "webhooks", "replay", "--endpoint", "nobody"),
    )
    assert [row["status"] for row in listed.rows] == ["delivered"]
    assert (saved.code, verified.rows[0]["whole"]) == (0, True)
    assert (refused.code, refused.err[:17]) == (1, "fault: --endpoint")
    new = Served(tmp_path / "new")
    new.folder.mkdir()
    assert (await command(new, "restore", str(tmp_path / "saved.zip"))).code == 0
    found = await command(new, "cases", "show", shown["reference"], "--json")
    assert found.rows[0]["messages"][0]["text"] == COMPLAINTS["fa"]
    ended = await command(new, "token", "list")
    assert ended.out.split()[1] == "shop"
    assert token not in ended.out


async def there(heard: list[bytes]) -> bool:
    return bool(heard)


async def handed_in(served: Served, token: str) -> dict[str, Any]:
    """What became of a message, once it is answered."""
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "1"}
    body = {"sender": {"id": "customer-1"}, "text": COMPLAINTS["fa"], "language": "fa"}
    async with httpx.AsyncClient(base_url=served.url, headers=headers) as http:
        taken = await http.post("/api/v1/messages", json=body)
        assert taken.status_code == 202, taken.text
        shown: dict[str, Any] = {}

        async def answered() -> bool:
            shown.update((await http.get(taken.headers["location"])).json())
            return bool(shown["answers"])

        await until(answered)
        assert (await http.get("/api/v1/openapi.json")).status_code == 200
    return shown
