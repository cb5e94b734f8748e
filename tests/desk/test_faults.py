"""When something breaks, staff read a sentence and lose no words."""

import pytest

from bot.domain.errors import ConflictError
from bot.services.ports import StoreUnavailableError
from bot.services.reading import Reading


@pytest.fixture
async def case(stand):
    return await stand.case()


@pytest.fixture
async def staff(stand):
    return await stand.someone(language="tr")


def breaking(error):
    async def break_(*_args, **_kwargs):
        raise error

    return break_


@pytest.mark.parametrize(
    "fault",
    [
        (RuntimeError("secret detail"), 500, "Bizim tarafımızda bir sorun oldu"),
        (StoreUnavailableError("disk full"), 503, "Kayıtlara şu anda ulaşılamıyor"),
    ],
)
async def test_a_fault_is_a_page_in_words(stand, case, staff, monkeypatch, fault):
    error, status, words = fault
    monkeypatch.setattr(Reading, "file", breaking(error))
    for answer in (
        await staff.get(f"/cases/{case.reference}"),
        await staff.do(case, "reply", text="Careful words"),
    ):
        assert answer.status_code == status
        assert words in answer.text
        assert "secret" not in answer.text
        assert "Traceback" not in answer.text
    assert "Careful words</textarea>" in answer.text


@pytest.mark.parametrize("path", ["/", "/login", "/cases/K7M4-2QXD-9", "/nowhere"])
async def test_without_a_database_there_is_still_a_page(stand, staff, monkeypatch, path):
    monkeypatch.setattr(stand.entering, "who", breaking(StoreUnavailableError("gone")))
    answer = await staff.get(path)
    assert answer.status_code == 503
    assert "<h1>" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


async def test_an_action_that_the_records_refuse_keeps_the_form(stand, case, staff, monkeypatch):
    monkeypatch.setattr(stand.store, "write", breaking(ConflictError("version")))
    answer = await staff.do(case, "note", text="Careful words")
    assert answer.status_code == 409
    assert "Bu arada başvuruyu başka biri değiştirdi" in answer.text
    assert "Careful words</textarea>" in answer.text


@pytest.mark.parametrize("path", ["/nowhere", "/cases/", "/static/x/desk.css", "/../etc/passwd"])
async def test_an_address_that_does_not_exist_is_said_in_words(staff, path):
    answer = await staff.get(path)
    assert answer.status_code == 404
    assert "Böyle bir sayfa veya başvuru yok" in answer.text or path.startswith("/..")


async def test_static_files_are_served(staff):
    page = await staff.get("/")
    for name in ("desk.css", "desk.js", "icon.svg"):
        address = next(part for part in page.text.split('"') if part.endswith(name))
        answer = await staff.client.get(address)
        assert answer.status_code == 200
