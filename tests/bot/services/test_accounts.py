"""Accounts: what one needs, what changing one does, and that each change is in the trail."""

import pytest
from argon2 import PasswordHasher

from bot import clock as real
from bot.domain.errors import AccountError, AccountFault, ConflictError, NotFoundError
from bot.domain.events import DEPLOYMENT, EventType
from bot.domain.staff import Role
from bot.services.accounts import Accounts
from bot.services.passwords import Passwords
from bot.storage.unit_of_work import SqlStore
from tests.fakes import Clock, counting

RIGHT = "correct horse battery"


@pytest.fixture
async def accounts(store: SqlStore) -> Accounts:
    made = Accounts(
        store,
        passwords=Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)),
        now=Clock(),
        new_id=counting("staff"),
        draw=real.draw,
    )
    await made.add(" Anna ", name="Anna", role=Role.ADMIN, language="tr", password=RIGHT)
    return made


async def add(accounts: Accounts, login: str, password: str = RIGHT, role: Role = Role.AGENT):
    return await accounts.add(login, name=" ", role=role, language="en", password=password)


@pytest.mark.parametrize("login", ["", "  ", "a b", "a\nb", "<b>", "a" * 101, "a/b"])
async def test_a_login_is_one_word(accounts: Accounts, login: str):
    with pytest.raises(AccountError) as refused:
        await add(accounts, login)
    assert refused.value.fault is AccountFault.LOGIN


async def test_a_login_is_somebodys_alone(accounts: Accounts):
    with pytest.raises(ConflictError):
        await add(accounts, "ANNA")
    berk = await add(accounts, "Berk")
    assert (berk.login, berk.name) == ("berk", "berk")


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("short", AccountFault.SHORT),
        ("x" * 201, AccountFault.SHORT),
        ("1234567890123", AccountFault.GUESSABLE),
        ("Qwertyuiop12", AccountFault.GUESSABLE),
        ("aaaaaaaaaaaaaa", AccountFault.GUESSABLE),
        ("Password2026", AccountFault.GUESSABLE),
        ("berkberkberk1", AccountFault.GUESSABLE),
        ("йцукенгшщз", AccountFault.GUESSABLE),
        ("пароль123456", AccountFault.GUESSABLE),
        ("گذرواژه12345", AccountFault.GUESSABLE),
        ("dört yeşil fil uçar", None),
        ("چهار فیل سبز پرواز", None),
        ("kq7-w2ze-mm40", None),
    ],
)
async def test_a_password_is_not_what_is_guessed_first(accounts: Accounts, password, fault):
    if fault is None:
        assert (await add(accounts, "berk", password)).password_hash.startswith("$argon2id$")
        return
    with pytest.raises(AccountError) as refused:
        await add(accounts, "berk", password)
    assert refused.value.fault is fault


async def test_what_is_not_there_cannot_be_changed(accounts: Accounts):
    for call in (
        accounts.disable("nobody"),
        accounts.enable("nobody"),
        accounts.change("nobody", name="X"),
        accounts.drop_factor("nobody"),
        accounts.log_out("nobody"),
        accounts.set_password("nobody", RIGHT),
        accounts.get("nobody"),
    ):
        with pytest.raises(NotFoundError):
            await call


async def test_an_administrator_who_can_log_in_stays(accounts: Accounts):
    for call in (accounts.disable("anna"), accounts.change("anna", role=Role.AGENT)):
        with pytest.raises(AccountError) as refused:
            await call
        assert refused.value.fault is AccountFault.LAST
    await add(accounts, "berk", role=Role.ADMIN)
    await accounts.disable("anna")
    assert [one.disabled for one in await accounts.all()] == [True, False]
    await accounts.enable("anna")
    await accounts.change("berk", role=Role.VIEWER, team="Berlin", name="B  K")
    berk = (await accounts.all())[1]
    assert (berk.role, berk.team, berk.name, berk.language) == (Role.VIEWER, "Berlin", "B K", "en")


async def test_each_change_is_in_the_trail_without_names(accounts: Accounts, store: SqlStore):
    await add(accounts, "berk")
    first = await accounts.first_password("berk")
    assert len(first) == 19
    await accounts.change("berk", role=Role.HANDLER)
    await accounts.change("berk", role=Role.HANDLER)
    await accounts.disable("berk")
    events = await store.read(lambda unit: list(unit.events.of(DEPLOYMENT)))
    told = [link.event for link in events if link.event.type is EventType.STAFF_CHANGED]
    assert [event.data["what"] for event in told] == [
        *("added", "added", "password_set", "changed", "disabled")
    ]
    assert not [event for event in told if "berk" in str(event.data) or "anna" in str(event.data)]
    assert (await accounts.get(str(told[1].data["account"]))).must_change
