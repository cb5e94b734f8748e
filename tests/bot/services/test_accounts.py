"""Accounts: wrong passwords are counted, logins end, and nobody learns which login exists."""

import asyncio

import pytest
from argon2 import PasswordHasher

from bot.domain.errors import ArzuhalError, ConflictError, NotFoundError
from bot.domain.staff import Role
from bot.services.accounts import LOCK_AFTER, Accounts
from bot.storage.unit_of_work import SqlStore
from tests.fakes import Clock, counting

RIGHT, WRONG = "correct horse battery", "wrong horse battery"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def accounts(store: SqlStore, clock: Clock) -> Accounts:
    made = Accounts(
        store, now=clock, new_id=counting("staff"), new_token=counting("token"), session_hours=12
    )
    made._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # quick for tests
    await made.add(" Anna ", name="Anna", role=Role.HANDLER, language="tr", password=RIGHT)
    return made


async def test_a_login_is_a_session_until_it_ends(accounts: Accounts, clock: Clock):
    opened = await accounts.log_in("ANNA", RIGHT)
    assert opened
    token, session = opened
    assert token not in session.token_hash
    known = await accounts.who(token)
    assert known
    assert (known[0].login, known[1]) == ("anna", session)
    clock.tick(hours=12)
    assert await accounts.who(token) is None
    assert await accounts.who("forged") is None


async def test_whoever_leaves_is_gone(accounts: Accounts):
    opened = await accounts.log_in("anna", RIGHT)
    assert opened
    await accounts.log_out(opened[0])
    assert await accounts.who(opened[0]) is None


@pytest.mark.parametrize(("login", "password"), [("anna", WRONG), ("nobody", RIGHT), ("", "")])
async def test_whatever_was_wrong_the_answer_is_the_same(
    accounts: Accounts, login: str, password: str
):
    assert await accounts.log_in(login, password) is None


async def test_five_wrong_passwords_lock_for_a_while(accounts: Accounts, clock: Clock):
    for _ in range(LOCK_AFTER):
        assert await accounts.log_in("anna", WRONG) is None
    assert await accounts.log_in("anna", RIGHT) is None
    clock.tick(minutes=16)
    assert await accounts.log_in("anna", RIGHT)


async def test_a_right_password_forgives_the_wrong_ones(accounts: Accounts):
    for _ in range(2):
        for _ in range(LOCK_AFTER - 1):
            await accounts.log_in("anna", WRONG)
        assert await accounts.log_in("anna", RIGHT)


async def test_many_wrong_passwords_at_once_count_as_many(accounts: Accounts):
    await asyncio.gather(*(accounts.log_in("anna", WRONG) for _ in range(LOCK_AFTER)))
    assert await accounts.log_in("anna", RIGHT) is None


async def test_a_new_password_ends_every_session(accounts: Accounts):
    opened = await accounts.log_in("anna", RIGHT)
    assert opened
    await accounts.set_password("anna", "another fine phrase")
    assert await accounts.who(opened[0]) is None
    assert await accounts.log_in("anna", RIGHT) is None
    assert await accounts.log_in("anna", "another fine phrase")


async def test_a_disabled_account_is_out_at_once(accounts: Accounts):
    opened = await accounts.log_in("anna", RIGHT)
    assert opened
    await accounts.disable("anna")
    assert await accounts.who(opened[0]) is None
    assert await accounts.log_in("anna", RIGHT) is None
    assert [staff.disabled for staff in await accounts.all()] == [True]


@pytest.mark.parametrize("change", ["password", "disable"])
async def test_a_login_under_way_undoes_nothing(
    accounts: Accounts, change: str, monkeypatch: pytest.MonkeyPatch
):
    verify = accounts._verify

    async def slow(*given: object) -> bool:
        right = await verify(*given)  # type: ignore[arg-type]  # passed on
        if change == "password":
            await accounts.set_password("anna", "another fine phrase")
        else:
            await accounts.disable("anna")
        return right

    monkeypatch.setattr(accounts, "_verify", slow)
    assert await accounts.log_in("anna", RIGHT) is None
    monkeypatch.undo()
    opened = await accounts.log_in("anna", "another fine phrase")
    assert bool(opened) == (change == "password")


async def test_what_an_account_needs(accounts: Accounts):
    for login, password, error in (
        ("anna", RIGHT, ConflictError),
        ("  ", RIGHT, ArzuhalError),
        ("berk", "short", ArzuhalError),
    ):
        with pytest.raises(error):
            await accounts.add(login, name="", role=Role.AGENT, language="en", password=password)
    with pytest.raises(ArzuhalError):
        await accounts.set_password("anna", "short")
    for call in (accounts.disable("nobody"), accounts.set_password("nobody", RIGHT)):
        with pytest.raises(NotFoundError):
            await call
    berk = await accounts.add("Berk", name=" ", role=Role.AGENT, language="en", password=RIGHT)
    assert (berk.login, berk.name) == ("berk", "Berk")
