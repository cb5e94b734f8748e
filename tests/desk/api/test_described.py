"""What fits the description, or nearly, is answered as described: by schemathesis, over HTTP."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import uvicorn

from bot.domain.staff import Role
from bot.services.tokens import SCOPES
from tests.desk.api.stand import Stand
from tests.waiting import until

WITHIN = 240  # seconds, on the busiest machine
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_headers_conformance,response_schema_conformance,negative_data_rejection,ignored_auth"
)
# Many actions are alike at the edges; each is drawn for, and the long run of docs/api.md has all.
ALIKE = (
    r"/actions/(?!decide|take|outside)|/exports/cases.csv|/reports/report.(csv|html)"
    r"|/bulk/(?!assign)|/learning/(train|back)|/revive|/me/notifications/|/draft/(files/|preview)"
)
HOW = (
    ("--phases", "examples,fuzzing", "--max-examples", "3"),
    ("--phases", "coverage", "--exclude-path-regex", ALIKE),
)
CONFIG = """
[parameters]
"path.reference" = "{reference}"

[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 409, 412, 413, 415, 422]

[phases.coverage]
unexpected-methods = []
"""


@asynccontextmanager
async def served(stand: Stand) -> AsyncIterator[str]:
    """The application on a port of its own; its address."""
    config = uvicorn.Config(stand.app, port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())

    async def started() -> bool:
        return server.started

    await until(started)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task


@pytest.mark.slow
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("how", HOW, ids=["drawn", "at the edges"])
async def test_every_operation_answers_as_described(
    stand: Stand, tmp_path: Path, how: tuple[str, ...]
):
    case = await stand.case()
    boss = await stand.staff(Role.ADMIN)
    _, secret = await stand.tokens.add("crm", SCOPES, login=boss.login)
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG.format(reference=case.reference), encoding="utf-8")
    async with served(stand) as url:
        code, said = await run(
            *("--config-file", str(config), "run", f"{url}/api/v1/openapi.json"),
            *("--header", f"Authorization: Bearer {secret}", "--checks", CHECKS, *how),
            *("--seed", "1", "--no-color", "--generation-database", "none"),
            folder=tmp_path,
        )
    assert code == 0, said
    told = (await stand.line.reading.file(case.reference)).events
    assert len(told) > case.trail_seq  # something was done


async def run(*arguments: str, folder: Path) -> tuple[int, str]:
    """How schemathesis ended, and what it said."""
    process = await asyncio.create_subprocess_exec(
        str(Path(sys.executable).parent / "schemathesis"),
        *arguments,
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await asyncio.wait_for(process.communicate(), WITHIN)
    return process.returncode or 0, out.decode()
