"""What a file is, decided by its content, and what may be done with it."""

import pytest

from channels.attachments import UNKNOWN, active, attachment, kind, to_be_saved

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.mark.parametrize(
    ("content", "name", "declared", "expected"),
    [
        (PNG, "photo.pdf", "application/pdf", "image/png"),
        (b"%PDF-1.7\n", "a.exe", "", "application/pdf"),
        ("просто слова".encode("cp1251"), "a.txt", "", "text/plain"),
        (b"a;b\n", "a.csv", "text/csv", "text/csv"),
        (b"\0\1\2", "a.txt", "text/plain", UNKNOWN),
        (b"", "", "", "text/plain"),
    ],
)
def test_the_content_says_what_it_is(content: bytes, name: str, declared: str, expected: str):
    assert kind(content, name, declared) == expected


def test_a_file_as_a_value():
    file = attachment("../C:\\x\\чек\u202e.png", PNG)
    assert (file.name, file.type, file.size) == ("чек.png", "image/png", len(PNG))


@pytest.mark.parametrize(
    ("name", "type_", "expected"),
    [
        ("a.exe", UNKNOWN, True),
        ("photo.jpg", "image/svg+xml", True),
        ("page", "text/html", True),
        ("budget.XLSM ", "application/zip", True),
        ("run.js", "text/plain", True),
        ("a.png", "image/png", False),
        ("чек.pdf", "application/pdf", False),
        ("letter.docx", "application/vnd.openxmlformats-officedocument", False),
    ],
)
def test_what_can_run_is_told_apart(name: str, type_: str, expected: bool):
    assert active(name, type_) is expected


def test_it_is_saved_under_its_own_name_and_does_nothing():
    headers = to_be_saved('رسید "1"\r\nSet-Cookie: x\ud800.svg')
    assert headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D8%B1")
    assert not set("\"\r\n '").issubset(headers["Content-Disposition"])
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert all("\n" not in value and "\r" not in value for value in headers.values())
