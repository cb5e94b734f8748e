"""The evidence bundle: a ZIP file whose every byte follows from the records chosen.

Written twice it is the same: entries have no times, come in a fixed order and are not compressed.
Without personal data a case is shown as an auditor sees it at the desk.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from pydantic import TypeAdapter

import locales
from arzuhal.bootstrap.rows import Parts
from arzuhal.commands import CommandError
from arzuhal.whole import digest, whole_file
from bot.domain.case import Case
from bot.domain.events import Link, canonical, flaws
from bot.services.reading import CaseFile, file_json
from config.settings import PROFILES
from desk.privacy import pseudonymised

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP entry can have
_CASE = TypeAdapter(Case)
_WITHHELD = "-"


class Bundle:
    """A bundle being written; `finish` it, or nothing is left behind."""

    def __init__(self, archive: ZipFile, parts: Parts, *, personal: bool) -> None:
        self._archive = archive
        self._parts = parts
        self._personal = personal
        self._digests: dict[str, str] = {}
        self._heads: list[str] = []
        self._policies: Counter[str] = Counter()
        self._templates: Counter[str] = Counter()
        self._missing: list[str] = []
        self.events = 0
        self.faults: list[str] = []
        self.digest = ""  # of the file, once it is finished

    @classmethod
    @contextmanager
    def begun(cls, file: Path, parts: Parts, *, personal: bool) -> Iterator["Bundle"]:
        """Begin one; `file` appears whole, when all of it is on disk."""
        with whole_file(file) as unfinished, ZipFile(unfinished, "w", ZIP_STORED) as archive:
            bundle = cls(archive, parts, personal=personal)
            yield bundle
        bundle.digest = digest(file)

    async def add(self, reference: str) -> None:
        """One case: its record, its chain, and its files where they may be shown."""
        try:
            file = await self._parts.reading.file(reference)
        except ValueError:
            raise CommandError(
                f"case {reference}: one of its events is none any more; see `arzuhal audit verify`"
            ) from None
        shown = file if self._personal else pseudonymised(file)
        self.faults += [
            f"case {reference}: {fault}" for fault in flaws(file.events, head=file.case.trail_hash)
        ]
        self.events += len(file.events)
        self._count(file)
        self._put(f"cases/{reference}/case.json", _json(_record(shown)))
        self._put(f"cases/{reference}/chain.tsv", "".join(_chain(file.events, shown.events)))
        for stored in sorted({one.digest for said in shown.messages for one in said.attachments}):
            try:
                self._put(f"cases/{reference}/files/{stored}", self._parts.blobs.get(stored))
            except KeyError:
                self._missing.append(stored)

    def finish(self, chosen: Mapping[str, Any]) -> None:
        """What explains the cases, and what vouches for all of it."""
        self._put("README.txt", (resources.files("arzuhal") / "evidence.txt").read_bytes())
        self._put("policy.toml", self._parts.settings.policy_path.read_bytes())
        self._put("profiles.toml", PROFILES.read_bytes())
        for language in locales.LANGUAGES:
            catalog = locales.HERE / language / "LC_MESSAGES" / "bot.po"
            self._put(f"templates/{language}.po", catalog.read_bytes())
        self._put("heads.tsv", "".join(self._heads))
        self._put("manifest.json", _json(self._manifest(chosen)))
        sums = [f"{known}  {name}\n" for name, known in sorted(self._digests.items())]
        self._put("SHA256SUMS", "".join(sums))

    def _manifest(self, chosen: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "format": 1,
            "chosen": chosen,
            "cases": len(self._heads),
            "events": self.events,
            "whole": not self.faults,
            "faults": self.faults,
            "personal_data": self._personal,
            "files_missing": sorted(self._missing),
            "policy_in_force": self._parts.policy.version,
            "policy_versions": dict(self._policies),
            "templates": dict(self._templates),
        }

    def _count(self, file: CaseFile) -> None:
        case = file.case
        self._heads.append(f"{case.reference}\t{case.trail_seq}\t{case.trail_hash}\n")
        self._policies[case.policy_version] += 1
        keys = (key for one in file.messages for key in one.template.split("+") if key)
        self._templates.update(keys)

    def _put(self, name: str, content: str | bytes) -> None:
        raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        entry = ZipInfo(name, _EPOCH)
        entry.external_attr = 0o644 << 16
        self._archive.writestr(entry, raw)
        self._digests[name] = hashlib.sha256(raw).hexdigest()


def _record(file: CaseFile) -> dict[str, Any]:
    """The case with every field of its own; the key of its hashes is nobody's to see."""
    own = _CASE.dump_python(file.case, mode="json", exclude={"secret", "facts"})
    return {**file_json(file), "record": own}


def _chain(links: Sequence[Link], shown: Sequence[Link]) -> Iterator[str]:
    for link, visible in zip(links, shown, strict=True):
        covered = canonical(link.stream, link.seq, link.event, link.prev_hash)
        text = covered if visible == link else _WITHHELD
        yield f"{link.seq}\t{link.hash}\t{link.prev_hash}\t{text}\n"


def _json(tree: Mapping[str, Any]) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
