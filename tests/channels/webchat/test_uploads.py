"""Files: checked by content, stored, redeemed by an id that only the sender knows."""

import io
import json
import zipfile

import httpx
import pytest
from websockets.asyncio.client import connect

from channels.attachments import kind, tidy

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6260000000000500010d0a2db40000000049454e44ae426082"
)
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"


def docx():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return buffer.getvalue()


async def post(site, content, name="photo.png", **headers):
    async with httpx.AsyncClient() as web:
        files = {"file": (name, content)}
        return await web.post(
            f"{site.url}/chat/uploads?lang=ru",
            files=files,
            headers={"Origin": site.url, **headers},
        )


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("фото чайника.png", PNG, "image/png"),
        ("رسید خرید.pdf", PDF, "application/pdf"),
        ("ısıtıcı.txt", "kırık geldi".encode(), "text/plain"),
        ("старый.txt", "разбит".encode("cp1251"), "text/plain"),
        ("letter.docx", docx(), "application/vnd.openxmlformats"),
    ],
)
async def test_a_file_travels_with_its_message(site, name, content, kind):
    upload = (await post(site, content, name)).json()["id"]
    async with connect(site.ws) as socket:
        await socket.send('{"type":"hello","session":null,"since":0}')
        frame = {"type": "message", "id": "a", "text": "", "attachments": [upload]}
        await socket.send(json.dumps(frame))
        while json.loads(await socket.recv())["type"] != "accepted":
            pass
    (file,) = site.mailbox.accepted[0].attachments
    assert (file.name, file.size) == (name, len(content))
    assert file.type.startswith(kind)
    assert site.mailbox.get(file.digest) == content
    assert upload != file.digest


async def test_a_file_that_is_too_large_is_refused_with_the_limit(site):
    answer = await post(site, PNG + bytes(2_000_000))
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert "2" in answer.json()["message"]
    answer = await post(site, bytes(3_000_000))
    assert answer.status_code == 413
    assert not site.mailbox.blobs


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("setup.exe", b"MZ\x90\x00\x03\x00\x00\x00" + bytes(64)),
        ("photo.png", b"\x7fELF\x02\x01\x01" + bytes(64)),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
        ("a.html", b"<!DOCTYPE html><html><script>alert(1)</script></html>"),
        ("noise.bin", bytes(range(256)) * 4),
        ("slip.txt", b'arzuhal upload slip\n{"digest": "x"}'),
    ],
)
async def test_what_could_do_harm_is_refused_in_words(site, name, content):
    answer = await post(site, content, name)
    assert (answer.status_code, answer.json()["code"]) == (415, "file_type")
    assert "принимаются" in answer.json()["message"]


async def test_an_empty_file_and_no_file_are_told_apart(site):
    assert (await post(site, b"", "a.txt")).json()["code"] == "file_empty"
    async with httpx.AsyncClient() as web:
        answer = await web.post(f"{site.url}/chat/uploads", data={"file": "text"})
        assert (answer.status_code, answer.json()["code"]) == (400, "no_file")
        broken = {"Content-Type": "multipart/form-data"}
        answer = await web.post(f"{site.url}/chat/uploads", content=b"x", headers=broken)
        assert answer.json()["code"] == "no_file"


async def test_other_sites_may_not_upload(site):
    answer = await post(site, PNG, Origin="https://evil.example.org")
    assert (answer.status_code, answer.json()["code"]) == (403, "origin")


async def test_a_flood_is_told_how_long_to_wait(site):
    for _ in range(30):
        assert (await post(site, PNG)).status_code == 200
    answer = await post(site, PNG)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) == answer.json()["retry_after"] > 0


def test_names_lose_folders_and_tricks_and_keep_letters():
    assert tidy("C:\\Users\\x\\чек.pdf") == "чек.pdf"
    assert tidy("../../etc/passwd") == "passwd"
    assert tidy("a\u202egpj.exe\n") == "agpj.exe"
    assert tidy("ş" * 500 + ".jpeg") == "ş" * 195 + ".jpeg"
    assert tidy("/") == "file"


def test_the_type_is_read_from_the_content():
    assert kind(PNG, "letter.pdf") == "image/png"
    assert kind(b"\x00\x01\x02", "a.txt") == "application/octet-stream"
