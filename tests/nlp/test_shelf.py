"""A model taught here is put to use by one rename, taken back by another, and noticed by all."""

from dataclasses import replace
from pathlib import Path

import pytest

from arzuhal.bootstrap.reading import LatePipeline
from nlp import model
from nlp.model import Model
from nlp.shelf import IN_USE, SHIPPED, Shelf
from nlp.understanding import CATEGORIES
from tests.nlp.conftest import MONDAY


@pytest.fixture(scope="module")
def shipped() -> Model:
    return model.read(SHIPPED)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "models")


def named(shipped: Model, version: str) -> Model:
    return replace(shipped, version=version)


def test_putting_to_use_and_going_back(shelf: Shelf, shipped: Model):
    assert (shelf.version(), shelf.candidate(), shelf.own()) == (shipped.version, "", False)
    assert not shelf.back()
    for version in ("first", "second"):
        shelf.offer(named(shipped, version))
        assert shelf.candidate() == version
        before = shelf.stamp()
        shelf.use()
        assert shelf.version() == version
        assert shelf.stamp() != before
    assert (shelf.candidate(), shelf.own()) == ("", True)
    assert shelf.back()
    assert shelf.version() == "first"
    assert shelf.back()
    assert (shelf.version(), shelf.own()) == (shipped.version, False)


def test_there_has_to_be_a_candidate(shelf: Shelf):
    with pytest.raises(FileNotFoundError):
        shelf.use()


def test_what_cannot_be_read_or_is_of_another_release_is_left(shelf: Shelf, shipped: Model):
    shelf.offer(replace(shipped, version="old", words="other words"))
    shelf.use()
    assert shelf.in_use(shipped) is shipped
    assert shelf.version() == shipped.version
    (shelf.folder / IN_USE).write_bytes(b"PK\x03\x04 cut off")
    assert shelf.in_use(shipped) is shipped
    assert shelf.version() == shipped.version


def test_every_process_reads_with_the_new_model_at_once(shelf: Shelf, shipped: Model):
    workers = [LatePipeline(CATEGORIES, shelf.folder) for _ in range(2)]
    for version in (shipped.version, "newer", shipped.version):
        if version != shelf.version():
            shelf.offer(named(shipped, version)) if version == "newer" else shelf.back()
            shelf.use() if version == "newer" else None
        read = [one.understand("it is broken", received_at=MONDAY) for one in workers]
        assert [found.model_version for found in read] == [version] * 2
