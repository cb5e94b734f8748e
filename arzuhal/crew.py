"""`arzuhal staff notify` and `link`: how staff are reached outside the desk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from arzuhal.bootstrap.system import System
from arzuhal.commands import CommandError
from bot.services.reachability import Wish

Say = Callable[[str], Any]


async def notify(system: System, login: str, options: Mapping[str, Any], out: Say) -> None:
    """Set what is given, and print how somebody is reached."""
    reachability = system.reachability
    staff = await reachability.by_login(login)
    reach = await reachability.of(staff)
    given = {name: value for name, value in options.items() if value is not None}
    if given:
        was = Wish(email=reach.email, zone=reach.zone, hour=reach.hour, choices=reach.choices)
        reach = await reachability.set(staff, replace(was, **given))
    hour = reachability.notify.hour if reach.hour is None else reach.hour
    zone = reach.zone or system.parts.settings.timezone
    linked = "linked" if reach.telegram else "not linked"
    out(f"{login}: mail {reach.email or 'none'}, Telegram {linked}, morning {hour}:00 {zone}")


async def link(system: System, login: str, out: Say) -> None:
    """Print a code, and where it goes."""
    if not system.reachability.telegram:
        raise CommandError("telegram.token: there is no bot. Set it, or telegram.staff_token.")
    code = await system.reachability.code(await system.reachability.by_login(login))
    out(f"{login} sends this to the bot within 15 minutes: /link {code}")
    if address := system.reachability.link(code):
        out(f"or opens {address}")
