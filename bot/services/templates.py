"""Ready answers: shipped ones, changed and added to by managers, every version kept.

A shipped one is version 0 and stands until somebody changes it; what somebody did to one is in
the chronicle.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from bot.domain.answer import FIELDS, Template, Wording, named
from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.events import Actor, ActorType, Event, EventType
from bot.domain.staff import Permission, Staff
from bot.services.acting import PermissionDeniedError
from bot.services.movable import Movable
from bot.services.ports import Store, UnitOfWork

TITLE, TEXT = 80, 4000  # most characters


class TemplateError(ArzuhalError):
    """A template cannot be kept: `fault` says why, in which language, about which field."""

    def __init__(self, fault: str, *, language: str = "", field: str = "") -> None:
        self.fault, self.language, self.field = fault, language, field
        super().__init__(f"{fault}: {language} {field}".strip())


class Templates(Movable):
    """Reads and changes ready answers."""

    def __init__(
        self,
        store: Store,
        shipped: Mapping[str, Template],
        *,
        languages: Sequence[str],
        new_id: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._shipped = shipped
        self._languages = languages
        self._new_id = new_id
        self._now = now

    async def all(self, *, retired: bool = False) -> Sequence[Template]:
        """The newest version of each, those in use first; retired ones only if wanted."""
        kept = await self._store.read(lambda unit: unit.templates.newest())
        found = [*({**self._shipped} | {one.key: one for one in kept}).values()]
        return sorted((one for one in found if retired or not one.retired), key=_retired)

    async def get(self, key: str) -> Template:
        """The newest version. Raises NotFoundError."""
        return (await self.versions(key))[0]

    async def versions(self, key: str) -> Sequence[Template]:
        """Every version, the newest first. Raises NotFoundError."""
        kept = await self._store.read(lambda unit: unit.templates.versions(key))
        found = [*kept, *([self._shipped[key]] if key in self._shipped else [])]
        if not found:
            raise NotFoundError("there is no such template")
        return found

    async def keep(self, staff: Staff, template: Template) -> Template:
        """A further version of it; without a key, a new one.

        Raises:
            PermissionDeniedError, TemplateError.
            ConflictError: somebody else changed the version it was made from.
        """
        _may(staff)
        self.check(template)
        made = replace(template, key=self._new_id(), version=0)
        return await self._add(staff, template if template.key else made)

    async def retire(self, staff: Staff, key: str, *, retired: bool = True) -> Template:
        """Take one out of use, or back into it."""
        _may(staff)
        return await self._add(staff, replace(await self.get(key), retired=retired))

    def check(self, template: Template) -> None:
        """Raises TemplateError: a text is missing, too long, or names what nobody knows."""
        wanted = set(
            named(template.texts.get(self._languages[0], Wording(title="", text="")).text)
        )
        for language in self._languages:
            one = template.texts.get(language, Wording(title="", text=""))
            self._whole(one, language)
            fields = set(named(one.text))
            if strange := sorted(fields - set(FIELDS)):
                raise TemplateError("unknown", language=language, field=strange[0])
            if differing := sorted(fields ^ wanted):
                raise TemplateError("unlike", language=language, field=differing[0])

    def _whole(self, one: Wording, language: str) -> None:
        for field, text, most in (("title", one.title, TITLE), ("text", one.text, TEXT)):
            if not text.strip():
                raise TemplateError("missing", language=language, field=field)
            if len(text) > most:
                raise TemplateError("long", language=language, field=field)

    async def _add(self, staff: Staff, template: Template) -> Template:
        now = self._now()
        newer = replace(template, version=template.version + 1, by=staff.id, at=now)

        def work(unit: UnitOfWork) -> Template:
            unit.templates.add(newer)
            unit.chronicle.add(_changed(newer, now))
            return newer

        return await self._store.write(work)


def _changed(template: Template, now: datetime) -> Event:
    texts = {language: asdict(one) for language, one in sorted(template.texts.items())}
    written = json.dumps(texts, sort_keys=True, ensure_ascii=False)
    return Event(
        type=EventType.READY_ANSWER_CHANGED,
        at=now,
        actor=Actor(type=ActorType.STAFF, id=template.by),
        data={
            "key": template.key,
            "version": template.version,
            "retired": template.retired,
            "digest": hashlib.sha256(written.encode()).hexdigest(),
        },
    )


def _may(staff: Staff) -> None:
    if not staff.may(Permission.TEMPLATES):
        raise PermissionDeniedError("Your role does not allow this.")


def _retired(template: Template) -> bool:
    return template.retired
