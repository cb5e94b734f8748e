"""Who may see a restricted case: some accounts and one team; nobody else sees a trace of it."""

from dataclasses import dataclass

from bot.domain.staff import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Accounts (ids) and a team (a code of the policy); with none of it nobody is kept out.

    `apart` are accounts that the complaint is about: the team, whoever joins it, but not these.
    """

    people: tuple[str, ...] = ()
    team: str = ""
    apart: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anybody is kept out."""
        return bool(self.people or self.team or self.apart)

    def has(self, staff: Staff) -> bool:
        """Whether somebody may see the case, as far as the circle goes."""
        theirs = bool(self.team) and self.team == staff.team and staff.id not in self.apart
        return not self or staff.id in self.people or theirs

    def without(self, *staff_ids: str) -> "Circle":
        """The same without some, in whichever team they are one day."""
        return Circle(
            people=tuple(one for one in self.people if one not in staff_ids),
            team=self.team,
            apart=tuple(dict.fromkeys((*self.apart, *staff_ids))),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """Who looks at rows: an account with its team; with neither what everybody may see."""

    staff_id: str = ""
    team: str = ""


EVERYBODY = Eyes()


def eyes(staff: Staff) -> Eyes:
    """Somebody's own."""
    return Eyes(staff_id=staff.id, team=staff.team)
