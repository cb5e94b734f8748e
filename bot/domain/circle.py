"""Who may see a restricted case: some accounts and one team; nobody else sees a trace of it."""

from dataclasses import dataclass

from bot.domain.staff import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Accounts (ids) and a team (a code of the policy); with neither nobody is kept out."""

    people: tuple[str, ...] = ()
    team: str = ""

    def __bool__(self) -> bool:
        """Whether anybody is kept out."""
        return bool(self.people or self.team)

    def has(self, staff: Staff) -> bool:
        """Whether somebody may see the case, as far as the circle goes."""
        theirs = bool(self.team) and self.team == staff.team
        return not self or staff.id in self.people or theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """Who looks at rows: an account with its team; with neither what everybody may see."""

    staff_id: str = ""
    team: str = ""


EVERYBODY = Eyes()


def eyes(staff: Staff) -> Eyes:
    """Somebody's own."""
    return Eyes(staff_id=staff.id, team=staff.team)
