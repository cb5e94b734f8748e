"""Who comes in, from where, by which rules, and what they owe before anything else."""

import ipaddress
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.staff import Owed, Role, Staff, StaffSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How long logins last, who needs a second factor, and how often one may err."""

    session: timedelta
    idle: timedelta
    second_factor: Collection[Role] = ()
    attempts: int = 5
    attempts_per_address: int = 30
    rest: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where somebody comes from."""

    address: str = ""
    browser: str = ""

    @property
    def network(self) -> str:
        """What is counted together: an address, or the network of an IPv6 one."""
        try:
            found = ipaddress.ip_address(self.address)
        except ValueError:
            return self.address
        if found.version == 4:  # noqa: PLR2004  # IPv4
            return str(found)
        return str(ipaddress.ip_network(f"{found.exploded.partition('%')[0]}/64", strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who is logged in, and what they owe before anything else."""

    staff: Staff
    session: StaffSession
    owed: Owed | None


NOWHERE = Origin()
