"""What a browser fetches, without a browser."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from channels.webchat import texts
from channels.webchat.info import PublicInfo
from channels.webchat.page import STATIC
from locales import LANGUAGES, catalog
from tests.channels.webchat.stand import INFO, running


async def get(site, path, **headers):
    async with httpx.AsyncClient() as web:
        return await web.get(site.url + path, headers=headers)


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("fa-IR,fa;q=0.9,en;q=0.8", "fa"),
        ("de, ru;q=0.4, tr;q=0.7", "tr"),
        ("de", "en"),
        ("", "en"),
        ("ru;q=0, tr;q=0.1", "tr"),
        (";;;q=,x" * 200, "en"),
    ],
)
async def test_the_front_page_follows_the_reader(site, wish, language):
    answer = await get(site, "/", **{"Accept-Language": wish})
    assert (answer.status_code, answer.headers["location"]) == (302, f"/{language}/")
    assert answer.headers["vary"] == "Accept-Language"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_tells_how_to_complain(site, language):
    answer = await get(site, f"/{language}/")
    page = answer.text
    direction = "rtl" if language == "fa" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in page
    for fact in ("mailto:complaints@example.org", INFO.telegram, "Example Ombudsman", "tel:+44"):
        assert fact in page
    assert texts.counted(language, "days", 7) in page
    assert texts.counted(language, "days", 30) in page
    assert not re.search(r"<script>|style=|\son\w+=", page)
    assert "'unsafe" not in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers


async def test_times_and_ways_come_from_the_deployment():
    bare = PublicInfo(organisation="Other & Sons", email="", update_days=1, decide_days=22)
    async with running(info=bare) as site:
        page = (await get(site, "/ru/")).text
    assert "раз в 1 день" in page
    assert "22 дня" in page
    assert "Other &amp; Sons" in page
    assert "t.me" not in page
    assert "mailto:" not in page


async def test_only_named_sites_may_frame_the_chat():
    async with running(allowed_origins=("https://shop.example.org",)) as site:
        chat = await get(site, "/chat/?lang=fa")
        page = await get(site, "/en/")
    policy = chat.headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://shop.example.org")
    assert page.headers["content-security-policy"].endswith("frame-ancestors 'none'")
    assert 'dir="rtl"' in chat.text


async def test_the_widget_brings_its_texts(site):
    script = (await get(site, "/widget.js")).text
    assert "Написать нам" in script
    assert '"{texts}"' not in script


async def test_unknown_languages_are_not_swallowed(site):
    assert (await get(site, "/desk/")).status_code == 404
    assert (await get(site, "/chat/?lang=xx")).status_code == 200


def test_every_text_is_there_in_every_language():
    names = [name for prefix in ("widget", "chat", "error", "page") for name in _named(prefix)]
    assert len(names) > 90
    for name in names:
        english = _slots(catalog("web", "en").gettext(name))
        for language in LANGUAGES:
            text = catalog("web", language).gettext(name)
            assert text != name
            assert _slots(text) == english


def test_every_text_a_script_asks_for_exists():
    known = set(texts.section("en", "chat")) | {"file_too_large"}
    for script in STATIC.glob("*.js"):
        asked = re.findall(r'\bsay\("(\w+)"', script.read_text())
        assert set(asked) <= known


async def test_a_visitor_fetches_less_than_forty_kilobytes_from_us_alone(site):
    frame = (await get(site, "/chat/?lang=fa")).text
    scripts = [file for file in STATIC.iterdir() if file.suffix in {".js", ".css"}]
    whole = [frame.encode(), *(file.read_bytes() for file in scripts)]
    assert sum(len(gzip.compress(content)) for content in whole) < 40_000
    for content in whole:
        assert not re.search(rb"""(src|url|import|fetch)\W{1,3}https?://""", content)


@pytest.mark.skipif(shutil.which("tsc") is None, reason="NO TYPESCRIPT: npm i -g typescript")
def test_the_types_in_the_scripts_hold():
    checked = subprocess.run(  # noqa: S603  # our own arguments
        ["tsc", "-p", STATIC.parent],  # noqa: S607  # wherever it is installed
        check=False,
        capture_output=True,
        text=True,
    )
    assert not checked.stdout


BEHAVIOURS = 26


def test_every_behaviour_is_a_test_that_the_page_for_operators_names():
    here = Path(__file__).parent
    tests = [
        name
        for file in here.glob("test_behaviours_*.py")
        for name in re.findall(r"def (test_\d\d_\w+)", file.read_text())
    ]
    told = re.findall(r"`(test_\d\d_\w+)`", (here.parents[2] / "docs/webchat.md").read_text())
    assert sorted(told) == sorted(tests)
    assert {int(name[5:7]) for name in tests} == set(range(1, BEHAVIOURS + 1))


def _named(prefix):
    return [f"{prefix}.{rest}" for rest in texts.section("en", prefix)]


def _slots(text):
    return sorted(re.findall(r"\{\w+\}", text))
