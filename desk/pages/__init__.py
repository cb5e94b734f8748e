"""The pages of the desk, one file each."""

from collections.abc import Mapping

from bot.domain.staff import Staff
from desk.view import Desk


async def people(desk: Desk) -> Mapping[str, Staff]:
    """Every account by its id: who owns a case, who wrote a note."""
    return {staff.id: staff for staff in await desk.accounts.all()}
