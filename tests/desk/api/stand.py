"""`/api/v1` before a whole line on a real database, and programs with tokens."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.domain.case import Case
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Role, Staff
from bot.services.chronicle import Chronicle
from bot.services.erasing import Erasing
from bot.services.reporting import Reporting
from bot.services.subjects import Subjects
from bot.services.tokens import SCOPES, Tokens
from bot.services.verifying import Verifying
from bot.storage.blobs import Blobs
from bot.storage.unit_of_work import SqlStore
from desk.api.app import Place, build
from desk.api.call import Door
from desk.handing import Handing
from desk.view import Desk
from tests.bot.services.line import Line
from tests.desk.stand import RULES, _build as build_stand
from tests.fakes import counting

MOST = 100_000
TEXT = "The kettle I bought broke after two days"


def desk_before(store: SqlStore, blobs: Blobs, policy: Policy) -> Desk:
    """A desk over a store."""
    stand = build_stand(
        store._database, blobs, policy, secure=False, rules=RULES, undo=timedelta(), signon=None
    )
    desk: Desk = stand.app.routes[0].app.state.desk  # type: ignore[attr-defined]  # a Mount
    return desk


def _erasing(store: SqlStore, line: Line) -> Erasing:
    return Erasing(
        store,
        line.blobs,
        line.policy,
        letter=lambda _: None,
        overwrite=store._database.overwrite,
        now=line.clock,
    )


class Stand:
    """The application before a line, and programs with tokens."""

    def __init__(self, store: SqlStore, folder: Path) -> None:
        self.line = Line(store, folder, mailbox="api")
        self.folder = folder
        number, now = counting("t"), self.line.clock
        # The desk is that of its own tests, before this line.
        desk = replace(
            desk_before(store, self.line.blobs, self.line.policy),
            casework=self.line.casework,
            reading=self.line.reading.by,
            subjects=Subjects(store, _erasing(store, self.line), self.line.policy, now=now),
            handing=Handing(
                store,
                self.line.reading,
                self.line.blobs,
                self.line.policy,
                wording=self.line.wording,
                language="en",
                now=now,
            ),
            reporting=Reporting(store, self.line.policy, zone=self.line.wording.zone, now=now),
            wording=self.line.wording,
            now=now,
        )
        self.accounts, self.entering = desk.accounts, desk.entering
        self.tokens = Tokens(
            store,
            now=now,
            new_id=lambda: f"{number()}-token",
            new_token=counting("secret"),
        )
        self.bundles: list[tuple[Mapping[str, Any], bool, Staff]] = []
        self.door = Door(
            desk=desk,
            store=store,
            accept=self.line.intake,
            tokens=self.tokens,
            chronicle=(chronicle := Chronicle(store, now=now)),
            verifying=Verifying(store, chronicle, now=now, new_id=counting("check")),
            evidence=self._evidence,
            now=now,
            new_id=counting("new"),
            most=MOST,
        )
        self.app = app = Starlette(routes=[Place(build(self.door))])
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self.http = httpx.AsyncClient(transport=transport, base_url="http://x/api/v1")

    async def _evidence(self, chosen: Mapping[str, Any], personal: bool, by: Staff) -> Path:
        """What is asked for; the bundle itself is tested where it is written."""
        self.bundles.append((chosen, personal, by))
        file = self.folder / "bundle.zip"
        file.write_bytes(b"PK" + bytes(100_000))
        return file

    async def staff(self, role: Role = Role.HANDLER, login: str = "") -> Staff:
        """An account of a role, made once."""
        login = login or role.value
        known = {one.login: one for one in await self.accounts.all()}
        if login in known:
            return known[login]
        name = login.title()
        return await self.accounts.add(login, name=name, role=role, language="en")

    async def program(self, source: str = "crm", *scopes: str) -> dict[str, str]:
        """The headers of a program that hands messages in."""
        _, secret = await self.tokens.add(source, scopes or SCOPES[:2])
        return {"Authorization": f"Bearer {secret}"}

    async def acting(
        self, role: Role = Role.HANDLER, *scopes: Permission, login: str = ""
    ) -> dict[str, str]:
        """The headers of a program that acts for an account, for all its role may by default."""
        staff = await self.staff(role, login)
        lent = scopes or tuple(one for one in Permission if staff.may(one))
        _, secret = await self.tokens.add("crm", lent, login=staff.login)
        return {"Authorization": f"Bearer {secret}"}

    async def case(self, text: str = TEXT, **more: Any) -> Case:
        """The newest case of somebody who writes."""
        key = await self.line.hear(text, **{"user": f"user-{len(await self.line.cases())}"} | more)
        found = await self.line.store.read(lambda unit: unit.cases.of(key))
        return found[0]

    async def get(self, path: str, headers: dict[str, str], **params: Any) -> httpx.Response:
        return await self.http.get(path, headers=headers, params=params)

    async def do(
        self, case: Case, action: str, headers: dict[str, str], body: Any = None, **more: str
    ) -> httpx.Response:
        """An action by POST; `more` are further headers."""
        named = {name.replace("_", "-"): value for name, value in more.items()}
        path = f"/cases/{case.reference}/actions/{action}"
        return await self.http.post(path, headers=headers | named, json=body or {})


@asynccontextmanager
async def standing(store: SqlStore, folder: Path) -> AsyncIterator[Stand]:
    made = Stand(store, folder)
    async with made.http:
        yield made


def problem(response: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The problem that an answer tells of."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = response.json()
    assert (told["status"], told["code"]) == (status, code)
    assert told["detail"]
    assert "Traceback" not in response.text
    return told
