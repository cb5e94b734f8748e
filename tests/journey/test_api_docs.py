"""What docs/api.md shows to be typed is typed, against a process that serves."""

import asyncio
import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.journey.conftest import Start
from tests.process import SPAWN, Served, command
from tests.waiting import until

DOC = Path(__file__).parent.parent.parent / "docs" / "api.md"
BLOCKS = re.findall(r"```sh\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
SECRET = re.compile(r"^arz_\S+$", re.MULTILINE)


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    """A folder with `arzuhal` in it, as on a machine where it is installed."""
    program = tmp_path / "bin" / "arzuhal"
    program.parent.mkdir()
    line = " ".join(f'"{part}"' for part in (sys.executable, *SPAWN[1:]))
    program.write_text(f'#!/bin/sh\nexec {line} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return program.parent


async def test_every_example_works_as_it_is_written(tmp_path: Path, start: Start, shell: Path):
    served = start()
    await served.ready(within=120)
    shown, known = [block for block in BLOCKS if "# not run by" not in block], {"PATH": str(shell)}
    tokens, handed_in, *rest = shown
    shop, crm = SECRET.findall(await typed(tokens, served, known))
    audit = await token(served, "auditor", "see_cases", "see_reports")
    dpo = await token(served, "complaints_manager", "data_rights", "see_person")
    known |= {"SHOP": shop, "CRM": crm, "AUDIT": audit, "DPO": dpo}
    taken = json.loads(await typed(handed_in, served, known))
    assert taken["status"] == "accepted"
    known["REFERENCE"] = await recorded(served, taken["id"], known)
    said = [await typed(block, served, known) for block in rest]
    assert known["REFERENCE"] in said[0]
    assert "Ayşe" in said[0]
    assert '"urgency":"high"' in said[1]
    files = {name: (served.folder / name).read_bytes() for name in ("cases.jsonl", "evidence.zip")}
    assert known["REFERENCE"].encode() in files["cases.jsonl"]
    assert files["evidence.zip"].startswith(b"PK")
    assert (served.folder / "data.zip").read_bytes().startswith(b"PK")
    assert json.loads((served.folder / "report.json").read_bytes())["split"] == "category"
    assert not list(served.folder.rglob("evidence-*.zip"))
    case = await command(served, "cases", "show", known["REFERENCE"], "--json")
    assert "Kargonuz bulundu" in case.out
    verified = await command(served, "audit", "verify", "--json")
    assert verified.rows[0]["whole"]


async def token(served: Served, role: str, *scopes: str) -> str:
    """The token of a program that acts for somebody of a role."""
    await command(served, "staff", "add", role, "--role", role, "--single")
    wanted = [part for scope in scopes for part in ("--scope", scope)]
    return (await command(served, "token", "add", role, "--as", role, *wanted)).out.strip()


async def recorded(served: Served, message: str, known: dict[str, str]) -> str:
    """The reference of what was handed in, once there is a case and the assistant has spoken."""
    script = f'curl -s "$URL/messages/{message}" -H "Authorization: Bearer $SHOP"'
    found: dict[str, str] = {}

    async def there() -> bool:
        told = json.loads(await typed(script, served, known))
        found["reference"] = told["reference"] or ""
        return bool(told["answers"])

    await until(there)
    return found["reference"]


async def typed(script: str, served: Served, known: dict[str, str]) -> str:
    """What a script says; it ends where something fails."""
    url = f"{served.url}/api/v1"
    script = script.replace("URL=https://complaints.example.org/api/v1", f"URL={url}")
    path = f"{known['PATH']}:{os.environ['PATH']}"
    process = await asyncio.create_subprocess_exec(
        *("bash", "-euo", "pipefail", "-c", script),
        cwd=served.folder,
        env=served.environment | known | {"PATH": path, "URL": url},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0, (script, out.decode(), err.decode())
    return out.decode()
