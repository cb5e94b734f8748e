"""One action as data: who may, when, what is filled in, what it does, what is said of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.case import Action, Case
from bot.domain.staff import Permission
from bot.lifecycle import advance
from bot.services.reading import CaseFile
from desk import acts
from desk.csrf import Form
from desk.forms import Field
from desk.texts import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One action. `supplies` are the guards its own fields meet; `speaks`: it writes to them.

    It is offered `when` something holds, or else where the state table knows its `step`.
    """

    name: str
    label: str
    button: str
    done: str
    act: acts.Act
    permission: Permission = Permission.WORK
    when: acts.Offered | None = None
    fields: tuple[Field, ...] = ()
    step: Action | None = None
    supplies: frozenset[str] = field(default_factory=frozenset)
    speaks: bool = False
    contested: bool = False  # it changes the owner: of two who do it at once, one does
    hint: str = ""
    given: Callable[[CaseFile], Form] | None = None  # what its form is filled in with at first
    reveals: bool = False  # what is answered shows what is hidden, once
    waits: str = ""  # said in place of `done` where it waits for approval

    def offered(self, file: CaseFile) -> bool:
        """Whether it can be done where the case stands."""
        if self.when:
            return self.when(file)
        return self.step is None or acts.possible(self.step)(file)

    def missing(self, case: Case) -> tuple[str, ...]:
        """The guards (codes) in the way that filling in this form would not meet."""
        lacking = advance.missing(case, self.step) if self.step else ()
        return tuple(guard for guard in lacking or () if guard not in self.supplies)


REASON = Field(name="reason", label=mark("Reason"), kind="line")
WHY = Field(name="text", label=mark("Reason"), kind="line")


def step(action: Action, label: str, button: str, done: str, hint: str) -> Deed:
    """A step of the state table that needs nothing but a reason."""
    return Deed(
        name=action.value,
        label=label,
        button=button,
        done=done,
        act=acts.stepping(action),
        fields=(REASON,),
        step=action,
        hint=hint,
    )
