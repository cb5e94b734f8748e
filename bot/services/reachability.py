"""How staff want to be reached outside the desk: choices, and the code of a Telegram account.

Each person sets their own; an operator may for anybody.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import available_timezones

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.notify import LAST_HOUR, Notify, Place, Reach, What
from bot.domain.staff import Staff
from bot.services.digesting import Digesting
from bot.services.knowing import START, code_hash
from bot.services.ports import Store, UnitOfWork
from bot.services.staffpost import StaffPost
from channels.message import Address

CODE_FOR = timedelta(minutes=15)
_MAILBOX = re.compile(r"[^\s<>@,;\"]{1,64}@[^\s<>@,;\"]{1,253}")


class ReachError(ArzuhalError):
    """It cannot be set so. `why` is a code: address, ours, taken, zone, hour."""

    def __init__(self, why: str, said: str) -> None:
        self.why = why
        super().__init__(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody sets. An empty `zone` is the deployment's; no `hour`, that of the policy."""

    email: str
    zone: str = ""
    hour: int | None = None
    choices: Mapping[What, tuple[Place, ...]] | None = None


class Reachability:
    """Reads and sets how staff are reached."""

    def __init__(
        self,
        store: Store,
        post: StaffPost,
        digesting: Digesting,
        notify: Notify,
        *,
        bot_link: str,
        now: Callable[[], datetime],
        new_code: Callable[[], str],
    ) -> None:
        """`bot_link`: where the bot that staff talk to is found, empty where that is not known."""
        self._store = store
        self._post = post
        self._digesting = digesting
        self.notify = notify
        self._bot_link = bot_link
        self._now = now
        self._new_code = new_code

    @property
    def mail(self) -> bool:
        """Whether mails can be sent at all."""
        return bool(self._post.mail)

    @property
    def telegram(self) -> bool:
        """Whether there is a bot."""
        return bool(self._post.telegram[0])

    async def of(self, staff: Staff) -> Reach:
        """How somebody is reached."""
        return await self._store.read(lambda unit: unit.reachable.of(staff.id))

    async def dead(self, staff: Staff) -> bool:
        """Whether the last mail to their address was refused for good."""

        def work(unit: UnitOfWork) -> bool:
            to = self._post.address(unit.reachable.of(staff.id), Place.EMAIL)
            known = unit.conversations.find(to) if to else None
            return known is not None and known.dead

        return await self._store.read(work)

    async def by_login(self, login: str) -> Staff:
        """An account. Raises NotFoundError."""
        staff = await self._store.read(lambda unit: unit.staff.by_login(login))
        if staff is None:
            raise NotFoundError(f"there is no account {login!r}")
        return staff

    async def set(self, staff: Staff, wish: Wish) -> Reach:
        """Set it; a new address gets a first mail. Raises ReachError, and nothing is changed."""
        wish = replace(wish, email=wish.email.strip().lower())
        self._check(wish)
        return await self._store.write(lambda unit: self._set(unit, staff, wish))

    async def code(self, staff: Staff) -> str:
        """A code that links their Telegram account within `CODE_FOR`; it is kept hashed."""
        code, until = self._new_code(), self._now() + CODE_FOR

        def work(unit: UnitOfWork) -> None:
            reach = self._digesting.set(unit.reachable.of(staff.id))
            unit.reachable.put(replace(reach, code_hash=code_hash(code), code_until=until))

        await self._store.write(work)
        return code

    def link(self, code: str) -> str:
        """An address that opens the bot with a code; empty where that is not known."""
        return (
            f"{self._bot_link}?{START.strip().replace(' ', '=')}{code}" if self._bot_link else ""
        )

    async def unlink(self, staff: Staff) -> None:
        """Their Telegram account is theirs no more."""

        def work(unit: UnitOfWork) -> None:
            reach = unit.reachable.of(staff.id)
            unit.reachable.put(replace(reach, telegram="", code_hash="", code_until=None))

        await self._store.write(work)

    def _check(self, wish: Wish) -> None:
        if wish.email and not _MAILBOX.fullmatch(wish.email):
            raise ReachError("address", f"{wish.email!r} is not a mail address")
        if wish.email and _plain(wish.email) == _plain(self._post.mail):
            raise ReachError("ours", f"{wish.email} is the address complaints are sent to")
        if wish.zone and wish.zone not in available_timezones():
            raise ReachError("zone", f"{wish.zone!r} is no time zone such as Europe/Istanbul")
        if wish.hour is not None and not 0 <= wish.hour <= LAST_HOUR:
            raise ReachError("hour", f"{wish.hour} is no hour of the day, 0 to {LAST_HOUR}")

    def _set(self, unit: UnitOfWork, staff: Staff, wish: Wish) -> Reach:
        other = unit.reachable.by_email(wish.email)
        if other and other.staff_id != staff.id:
            raise ReachError("taken", f"{wish.email} is a colleague's")
        was = unit.reachable.of(staff.id)
        reach = self._digesting.set(
            replace(was, email=wish.email, zone=wish.zone, hour=wish.hour, choices=wish.choices)
        )
        unit.reachable.put(reach)
        if wish.email not in {"", was.email} and (to := self._post.address(reach, Place.EMAIL)):
            self._greet(unit, staff, to)
        return reach

    def _greet(self, unit: UnitOfWork, staff: Staff, to: Address) -> None:
        """Who mistyped an address does not hear from it, and somebody else learns no case."""
        say = self._post.wording.text
        text = say("staff.welcome", staff.language, name=staff.name)
        subject = say("staff.welcome_subject", staff.language)
        self._post.plain(unit, to, text, subject=subject, language=staff.language, now=self._now())


def _plain(address: str) -> str:
    """Without what stands behind a plus."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
