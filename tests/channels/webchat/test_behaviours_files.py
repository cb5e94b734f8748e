"""What a person expects of a chat, on our page and on others': files, both ways, and voice.

The numbers are those of the table in docs/webchat.md.
"""

import asyncio
from base64 import b64decode

import pytest
from playwright.async_api import expect

from channels.message import Author
from tests.channels.webchat.stand import until

# One dot.
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_15_files_are_clicked_dropped_pasted_refused_tried_again_and_keep_names(web, chat):
    rows, name = chat.frame.locator("#files li"), "рассказ о چای ısıtıcı.txt"
    await chat.attach(name, b"broken")
    await expect(rows).to_contain_text(name)
    for kind in ("drop", "paste"):
        await chat.evaluate(HAND_OVER, kind)
        await expect(rows.last).to_contain_text(f"{kind}.txt")
    await chat.page.route("**/chat/uploads*", lambda route: route.abort())
    await chat.attach("later.txt", b"broken")
    await expect(chat.notice).to_contain_text("could not be uploaded: \u2068later.txt")
    await chat.page.unroute_all()
    await chat.frame.get_by_role("button", name="Try again").click()
    await expect(chat.frame.get_by_role("button", name="Try again")).to_have_count(0)
    await expect(chat.frame.locator("progress")).to_have_count(0)
    await chat.frame.get_by_role("button", name="Remove drop.txt").click()
    await chat.attach("film.mp4", bytes(2_000_001), "video/mp4")
    await expect(chat.notice).to_contain_text(
        "film.mp4\u2069: The file is too large: at most 2 MB"
    )
    await chat.attach("x.exe", b"MZ" + bytes(99), "")
    await expect(chat.notice).to_contain_text("x.exe\u2069: Files of this type")
    await chat.box.press("Enter")
    await until(lambda: web.mailbox.accepted)
    kept = [file.name for file in web.mailbox.accepted[0].attachments]
    assert kept == [name, "paste.txt", "later.txt"]


HAND_OVER = """kind => {
  const files = new DataTransfer();
  files.items.add(new File(["broken"], `${kind}.txt`, {type: "text/plain"}));
  const event = kind === "drop"
    ? new DragEvent(kind, {dataTransfer: files, bubbles: true})
    : new ClipboardEvent(kind, {clipboardData: files, bubbles: true});
  document.getElementById("text").dispatchEvent(event);
}"""


async def test_15_an_upload_shows_its_progress(web, chat):
    going = asyncio.Event()

    async def hold(route):
        await going.wait()
        await route.continue_()

    await chat.page.route("**/chat/uploads*", hold)
    await chat.attach("a.txt", b"broken")
    await expect(chat.frame.get_by_role("progressbar", name="Uploading a.txt")).to_be_visible()
    await chat.write("not yet")
    await expect(chat.notice).to_contain_text("still being uploaded")
    going.set()
    await expect(chat.frame.locator("progress")).to_have_count(0)


async def test_15_a_voice_message_is_recorded_sent_and_played(visitor, web, chat):
    await visitor.grant_permissions(["microphone"])
    record = chat.frame.locator("#record")
    await record.click()
    await expect(record).to_have_attribute("aria-pressed", "true")
    await expect(chat.frame.locator("#recording")).to_contain_text("Recording")
    await record.click()
    await expect(chat.frame.locator("#files li")).to_contain_text("Voice message.webm")
    await expect(chat.frame.locator("progress")).to_have_count(0)
    await chat.box.press("Enter")
    await until(lambda: web.mailbox.accepted)
    assert web.mailbox.accepted[0].attachments[0].type.endswith("/webm")
    await chat.reload()
    await chat.frame.get_by_role("button", name="Save the file: Voice message.webm").click()
    await expect(chat.frame.locator("audio")).to_be_visible()


async def test_15_a_microphone_that_is_denied_is_told_in_words(visitor, web, chat):
    await visitor.clear_permissions()
    await chat.evaluate(
        "void (navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error()))"
    )
    await chat.frame.locator("#record").click()
    await expect(chat.notice).to_contain_text("The microphone cannot be used here")


async def test_15_files_of_staff_are_saved_under_their_name(web, chat):
    await chat.say("hello")
    digest = web.mailbox.put("квитанция".encode())
    file = web.mailbox.file("квитанция.txt", "text/plain", digest)
    web.mailbox.write(web.mailbox.address, "Here it is", Author.STAFF, attachments=(file,))
    async with chat.page.expect_download() as saving:
        await chat.frame.get_by_role("button", name="квитанция.txt").click()
    saved = await saving.value
    assert saved.suggested_filename == "квитанция.txt"
    assert (await saved.path()).read_bytes() == "квитанция".encode()


KINDS = {
    "photo.png": ("image/png", PNG),
    "broken.png": ("image/png", PNG[:40]),
    "drawing.svg": ("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "huge.png": ("image/png", PNG + bytes(3_000_000)),
    "bill.pdf": ("application/pdf", b"%PDF-1.4"),
}


async def test_15_pictures_are_shown_small_and_nothing_else_is(web, chat):
    asked: list[str] = []
    chat.page.on("request", lambda request: asked.append(request.url))
    await chat.attach("own.png", PNG, "image/png")
    await expect(chat.frame.locator("progress")).to_have_count(0)
    await chat.say("see")
    shown = chat.own.get_by_role("img", name="own.png")
    await expect(shown).to_have_js_property("naturalWidth", 1)
    files = tuple(
        web.mailbox.file(name, kind, web.mailbox.put(content))
        for name, (kind, content) in KINDS.items()
    )
    web.mailbox.write(web.mailbox.address, "all", Author.STAFF, attachments=files)
    pictures = chat.theirs.get_by_role("img")
    await expect(pictures).to_have_count(1)
    await expect(pictures).to_have_js_property("alt", "photo.png")
    await expect(pictures).to_have_js_property("naturalWidth", 1)
    assert (await pictures.bounding_box())["width"] <= 240
    await expect(chat.theirs.get_by_role("button", name="Save the file")).to_have_count(len(files))
    assert [url for url in asked if "/chat/files/" in url] == [
        f"{web.url}/chat/files/{place}" for place in ("1/0", "2/0", "2/1")
    ]
