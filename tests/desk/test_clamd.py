"""Files are checked when they are fetched; past a warning leads only a second step."""

import asyncio
import os
import shutil
import struct
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from channels.message import Attachment
from desk.clamd import CHUNK, Clamd, Finding
from tests.waiting import until_now

# Whoever scans this repository: https://www.eicar.org/download-anti-malware-testfile/
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LIMIT = 1_000_000


async def peer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A daemon as strict as clamd: NUL-ended command, counted chunks, an end, a size limit."""
    if await reader.readuntil(b"\0") != b"zINSTREAM\0":
        writer.write(b"UNKNOWN COMMAND\0")
    else:
        content = b""
        while size := struct.unpack("!L", await reader.readexactly(4))[0]:
            content += await reader.readexactly(size)
            if len(content) > LIMIT:
                writer.write(b"INSTREAM size limit exceeded. ERROR\0")
                break
        else:
            found = b"Eicar-Test-Signature FOUND" if EICAR in content else b"OK"
            writer.write(b"stream: " + found + b"\0")
    await writer.drain()
    writer.close()
    await writer.wait_closed()


@pytest.fixture(scope="module")
def clamd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real daemon, whose only signature is that of the harmless file made for such tests."""
    program = shutil.which("clamd", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        pytest.skip("clamd is not installed; on Debian: apt-get install clamav-daemon")
    folder = tmp_path_factory.mktemp("clamd")
    (folder / "own.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
    lines = {"DatabaseDirectory": folder, "LocalSocket": folder / "s", "Foreground": "yes"}
    lines |= {"StreamMaxLength": "1M"}
    (folder / "conf").write_text("".join(f"{name} {value}\n" for name, value in lines.items()))
    command = [program, "-c", str(folder / "conf")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603  # see above
        until_now(lambda: (folder / "s").exists() or process.poll() is not None)
        yield str(folder / "s")
        process.terminate()


@asynccontextmanager
async def listening(path: Path) -> AsyncIterator[str]:
    server = await asyncio.start_unix_server(peer, path)
    async with server:
        yield str(path)


@pytest.mark.parametrize(
    ("content", "finding", "detail"),
    [
        (b"", Finding.CLEAN, ""),
        (b"x" * (3 * CHUNK + 1), Finding.CLEAN, ""),
        (b"x" * CHUNK + EICAR, Finding.FOUND, "Eicar-Test-Signature"),
        (b"x" * (2 * LIMIT), Finding.UNKNOWN, "INSTREAM size limit exceeded. ERROR"),
    ],
)
async def test_a_daemon_is_asked(tmp_path: Path, content: bytes, finding: Finding, detail: str):
    async with listening(tmp_path / "s") as address:
        verdict = await Clamd(address, timeout=10).check(content)
    assert verdict.finding is finding
    if finding is not Finding.UNKNOWN:
        assert verdict.detail == detail


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"", Finding.CLEAN),
        (b"x" * (3 * CHUNK + 1), Finding.CLEAN),
        (b"x" * CHUNK + EICAR, Finding.FOUND),
        (b"x" * (2 * LIMIT), Finding.UNKNOWN),
    ],
)
async def test_clamd_itself_is_asked(clamd: str, content: bytes, finding: Finding):
    assert (await Clamd(clamd, timeout=30).check(content)).finding is finding


async def test_a_daemon_that_is_not_there_or_says_nothing_is_no_verdict(tmp_path: Path):
    missing = await Clamd(str(tmp_path / "none"), timeout=1).check(b"x")
    assert missing.finding is Finding.UNKNOWN
    async with await asyncio.start_server(_silent, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        silent = await Clamd(f"127.0.0.1:{port}", timeout=0.2).check(b"x")
        assert silent.finding is Finding.UNKNOWN


async def _silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
    writer.close()
    await writer.wait_closed()


def sent(stand, content: bytes, name: str = "bill.exe") -> Attachment:
    digest = sha256(content).hexdigest()
    assert stand.blobs.put(content) == digest
    return Attachment(name=name, type="text/plain", size=len(content), digest=digest)


async def fetched(stand, content: bytes, scanner: Clamd | None):
    file = sent(stand, content)
    case = await stand.case("It was late", files=[file])
    staff = await stand.someone()
    desk = stand.app.routes[0].app
    object.__setattr__(desk.state.desk, "scanner", scanner)
    path = f"/cases/{case.reference}/files/{file.digest}"
    return await staff.get(path), lambda: staff.get(f"{path}?anyway={file.digest}")


async def test_what_is_clean_is_saved_at_once(stand, tmp_path: Path):
    async with listening(tmp_path / "s") as address:
        answer, _ = await fetched(stand, b"words", Clamd(address, timeout=10))
    assert (answer.status_code, answer.content) == (200, b"words")


@pytest.mark.parametrize(
    ("content", "there", "said"),
    [(EICAR, True, "Eicar-Test-Signature"), (b"words", False, "could not be checked")],
)
async def test_what_is_not_clean_needs_a_second_step(
    stand, tmp_path: Path, content: bytes, there: bool, said: str
):
    async with listening(tmp_path / "s") as address:
        scanner = Clamd(address if there else str(tmp_path / "none"), timeout=10)
        answer, anyway = await fetched(stand, content, scanner)
        assert (answer.status_code, content in answer.content) == (403, False)
        assert said in answer.text
        assert (await anyway()).content == content


async def test_without_a_scanner_files_are_saved(stand):
    answer, _ = await fetched(stand, EICAR, None)
    assert answer.content == EICAR
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_the_queue_says_what_could_not_be_taken_in(stand):
    staff = await stand.someone()
    assert "could not be taken in" not in (await staff.get("/")).text
    case = await stand.case("It was late")
    sender = (await stand.file(case)).conversation.address
    await stand.intake.unreadable(
        sender, external_id="x", raw=b"\xff", reason="no", received_at=stand.now()
    )
    assert "1 message could not be taken in." in (await staff.get("/")).text
