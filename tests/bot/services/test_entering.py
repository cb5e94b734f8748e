"""Coming in: who errs waits, logins end, nobody learns which login exists; the second factor."""

import asyncio
from datetime import timedelta

import pyotp
import pytest
from argon2 import PasswordHasher

from bot import clock as real
from bot.domain.entrance import Origin, Rules
from bot.domain.errors import AccountError, AccountFault, TryLaterError
from bot.domain.staff import Owed, Role
from bot.services.accounts import Accounts
from bot.services.enrolling import Enrolling
from bot.services.entering import Entering, Opened
from bot.services.passwords import Passwords
from bot.storage.unit_of_work import SqlStore
from tests.fakes import Clock, counting

RIGHT, WRONG, NEWER = "correct horse battery", "wrong horse battery", "another fine phrase"
HOME = Origin(address="192.0.2.7", browser="Example/1.0")


class Door:
    """Everything about coming in, over one store and clock."""

    def __init__(self, store: SqlStore, *required: Role) -> None:
        self.clock = Clock()
        self.rules = Rules(
            session=timedelta(hours=12),
            idle=timedelta(hours=2),
            second_factor=required,
            attempts_per_address=12,
        )
        passwords = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self.passwords = passwords
        self.accounts = Accounts(
            store, passwords=passwords, now=self.clock, new_id=counting("staff"), draw=real.draw
        )
        self.entering = Entering(
            store,
            passwords=passwords,
            rules=self.rules,
            now=self.clock,
            new_token=counting("token"),
        )
        self.enrolling = Enrolling(store, self.entering, now=self.clock, draw=real.draw)

    async def log_in(
        self, login: str = "anna", password: str = RIGHT, origin: Origin = HOME
    ) -> Opened | None:
        return await self.entering.log_in(login, password, origin)

    async def inside(self, login: str = "anna", password: str = RIGHT) -> Opened:
        opened = await self.log_in(login, password)
        assert opened
        return opened

    async def known(self, token: str):
        found = await self.entering.who(token)
        assert found
        return found

    async def enrol(self, token: str) -> tuple[str, tuple[str, ...]]:
        secret = await self.enrolling.offer(await self.known(token))
        codes = await self.enrolling.confirm(
            await self.known(token), self.code(secret), password=RIGHT, origin=HOME
        )
        return secret, codes

    def code(self, secret: str, off: int = 0) -> str:
        return pyotp.TOTP(secret).at(self.clock() + off * timedelta(seconds=30))


@pytest.fixture
async def door(store: SqlStore) -> Door:
    made = Door(store)
    await made.accounts.add("Anna", name="Anna", role=Role.HANDLER, language="tr", password=RIGHT)
    return made


async def test_a_login_is_a_session_until_it_ends(door: Door):
    token, session = await door.inside("ANNA")
    assert token not in session.token_hash
    for _ in range(7):  # somebody works
        known = await door.known(token)
        assert (known.staff.login, known.owed) == ("anna", None)
        door.clock.tick(minutes=100)
    door.clock.tick(minutes=20)
    assert await door.entering.who(token) is None  # 12 hours are over
    assert await door.entering.who("forged") is None


async def test_a_login_ends_where_nothing_is_done(door: Door):
    token, _ = await door.inside()
    for _ in range(3):
        door.clock.tick(minutes=50)
        await door.entering.who(token, active=False)  # a page that refreshes itself
    assert await door.entering.who(token) is None
    assert await door.entering.sessions((await door.accounts.all())[0]) == ()


@pytest.mark.parametrize(("login", "password"), [("anna", WRONG), ("nobody", RIGHT), ("", "")])
async def test_whatever_was_wrong_the_answer_is_the_same(door: Door, login: str, password: str):
    assert await door.log_in(login, password) is None


@pytest.mark.parametrize("login", ["anna", "nobody"])
async def test_five_wrong_passwords_are_a_rest_for_known_and_unknown(door: Door, login: str):
    for _ in range(5):
        assert await door.log_in(login, WRONG) is None
    with pytest.raises(TryLaterError) as refused:
        await door.log_in(login, RIGHT)
    assert refused.value.seconds == 900
    door.clock.tick(minutes=14)
    with pytest.raises(TryLaterError) as refused:
        await door.log_in(login, RIGHT, Origin(address="198.51.100.1"))
    assert refused.value.seconds == 60
    door.clock.tick(minutes=1)
    assert bool(await door.log_in(login, RIGHT)) is (login == "anna")


async def test_a_right_password_forgives_the_wrong_ones(door: Door):
    for _ in range(2):
        for _ in range(4):
            await door.log_in("anna", WRONG)
        assert await door.log_in()


async def test_many_wrong_passwords_at_once_count_as_many(door: Door):
    tries = (door.log_in("anna", WRONG) for _ in range(8))
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert answers.count(None) == 5
    with pytest.raises(TryLaterError):
        await door.log_in()


async def test_one_address_may_not_try_every_login(door: Door):
    for number in range(12):
        await door.log_in(f"guess{number}", WRONG, Origin(address=f"2001:db8::{number + 1}"))
    with pytest.raises(TryLaterError):
        await door.log_in(origin=Origin(address="2001:db8::ffff"))
    assert await door.log_in(origin=Origin(address="2001:db8:0:1::1"))


async def test_an_unknown_login_costs_as_much_work(door: Door, monkeypatch: pytest.MonkeyPatch):
    """Timing: each attempt verifies exactly one hash, of the account or of a decoy."""
    verified: list[str] = []
    hasher = door.passwords._hasher
    await door.log_in("nobody", WRONG)  # makes the decoy

    class Counting:
        def verify(self, hashed: str, password: str) -> bool:
            verified.append(hashed)
            return hasher.verify(hashed, password)

    monkeypatch.setattr(door.passwords, "_hasher", Counting())
    for login in ("anna", "nobody"):
        await door.log_in(login, WRONG)
    assert len(verified) == 2
    assert verified[0].rpartition("$")[0].split("$")[:4] == verified[1].split("$")[:4]


async def test_a_new_password_ends_every_session(door: Door):
    token, _ = await door.inside()
    await door.accounts.set_password("anna", NEWER, first=True)
    assert await door.entering.who(token) is None
    assert await door.log_in() is None
    token, _ = await door.inside(password=NEWER)
    assert (await door.known(token)).owed is Owed.PASSWORD


async def test_ones_own_new_password(door: Door):
    elsewhere, _ = await door.inside()
    token, _ = await door.inside()
    known = await door.known(token)
    for old, new, fault in (
        (WRONG, NEWER, AccountFault.WRONG),
        (RIGHT, "short", AccountFault.SHORT),
        (RIGHT, RIGHT, AccountFault.GUESSABLE),
    ):
        with pytest.raises(AccountError) as refused:
            await door.entering.new_password(known, old, new, HOME)
        assert refused.value.fault is fault
    fresh, _ = await door.entering.new_password(known, RIGHT, NEWER, HOME)
    assert await door.entering.who(token) is None
    assert await door.entering.who(elsewhere) is None
    assert (await door.known(fresh)).owed is None


async def test_guessing_the_present_password_is_counted_too(door: Door):
    known = await door.known((await door.inside())[0])
    for _ in range(5):
        with pytest.raises(AccountError):
            await door.entering.new_password(known, WRONG, NEWER, HOME)
    with pytest.raises(TryLaterError):
        await door.entering.new_password(known, RIGHT, NEWER, HOME)


@pytest.mark.parametrize("change", ["password", "disable"])
async def test_a_login_under_way_undoes_nothing(
    door: Door, change: str, monkeypatch: pytest.MonkeyPatch
):
    await door.accounts.add("b", name="B", role=Role.ADMIN, language="en", password=RIGHT)
    right = door.passwords.right

    async def slow(hashed: str, password: str) -> bool:
        found = await right(hashed, password)
        if change == "password":
            await door.accounts.set_password("anna", NEWER)
        else:
            await door.accounts.disable("anna")
        return found

    monkeypatch.setattr(door.passwords, "right", slow)
    assert await door.log_in() is None
    monkeypatch.undo()
    assert bool(await door.log_in(password=NEWER)) == (change == "password")


async def test_whoever_leaves_is_gone_here_or_everywhere_else(door: Door):
    first, _ = await door.inside()
    second, _ = await door.inside()
    staff = (await door.known(first)).staff
    shown = await door.entering.sessions(staff)
    assert [(one.address, one.browser) for one in shown] == [("192.0.2.7", "Example/1.0")] * 2
    await door.entering.leave_elsewhere(await door.known(second))
    assert await door.entering.who(first) is None
    await door.entering.log_out(second)
    assert await door.entering.who(second) is None


async def test_a_second_factor_is_asked_for_and_each_code_taken_once(door: Door):
    elsewhere, _ = await door.inside()
    token, _ = await door.inside()
    secret, _ = await door.enrol(token)
    assert (await door.known(token)).owed is None
    assert await door.entering.who(elsewhere) is None
    half, _ = await door.inside()
    assert (await door.known(half)).owed is Owed.CODE
    used = door.code(secret)
    assert await door.entering.give_code(half, used, HOME) is None  # taken at enrolment
    door.clock.tick(seconds=60)
    persian = door.code(secret).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    opened = await door.entering.give_code(half, f"{persian[:3]} {persian[3:]}", HOME)
    assert opened
    assert opened[0] != half
    assert await door.entering.who(half) is None
    assert (await door.known(opened[0])).owed is None
    again, _ = await door.inside()
    assert await door.entering.give_code(again, door.code(secret), HOME) is None


@pytest.mark.parametrize(("off", "right"), [(-2, False), (-1, True), (1, True), (2, False)])
async def test_clocks_may_differ_by_half_a_minute(door: Door, off: int, right: bool):
    secret, _ = await door.enrol((await door.inside())[0])
    door.clock.tick(minutes=10)
    half, _ = await door.inside()
    assert bool(await door.entering.give_code(half, door.code(secret, off), HOME)) is right


async def test_guessing_codes_ends_after_five(door: Door):
    secret, codes = await door.enrol((await door.inside())[0])
    door.clock.tick(minutes=10)
    half, _ = await door.inside()
    for _ in range(5):
        assert await door.entering.give_code(half, "000000", HOME) is None
    for given in (door.code(secret), codes[0]):
        with pytest.raises(TryLaterError):
            await door.entering.give_code(half, given, HOME)
    door.clock.tick(minutes=16)
    assert await door.entering.who(half) is None  # halfway is not for long


async def test_a_recovery_code_lets_in_once(door: Door):
    token, _ = await door.inside()
    _, codes = await door.enrol(token)
    assert len(set(codes)) == 10
    half, _ = await door.inside()
    opened = await door.entering.give_code(half, codes[3].upper().replace("-", " "), HOME)
    assert opened
    half, _ = await door.inside()
    assert await door.entering.give_code(half, codes[3], HOME) is None
    known = await door.known(opened[0])
    assert await door.enrolling.codes_left(known.staff) == 9
    newer = await door.enrolling.new_codes(known, password=RIGHT, origin=HOME)
    assert await door.entering.give_code(half, codes[4], HOME) is None
    assert await door.entering.give_code(half, newer[0], HOME)


async def test_what_a_role_needs_is_owed_first(store: SqlStore):
    door = Door(store, Role.ADMIN)
    for role in (Role.ADMIN, Role.AGENT):
        await door.accounts.add(role, name=role, role=role, language="en", password=RIGHT)
    token, _ = await door.inside("contact_agent")
    assert (await door.known(token)).owed is None
    token, _ = await door.inside("admin")
    assert (await door.known(token)).owed is Owed.ENROL
    with pytest.raises(AccountError):
        await door.enrolling.confirm(
            await door.known(token), "000000", password=RIGHT, origin=HOME
        )
    await door.enrol(token)
    known = await door.known(token)
    assert known.owed is None
    await door.enrolling.give_up(known, password=RIGHT, origin=HOME)
    assert (await door.known(token)).owed is Owed.ENROL


async def test_an_administrator_can_drop_a_lost_factor(door: Door):
    token, _ = await door.inside()
    _, codes = await door.enrol(token)
    await door.accounts.drop_factor("anna")
    assert await door.entering.who(token) is None
    token, _ = await door.inside()
    known = await door.known(token)
    assert known.owed is None
    assert await door.enrolling.codes_left(known.staff) == 0
    await door.enrol(token)
    half, _ = await door.inside()
    assert await door.entering.give_code(half, codes[0], HOME) is None
