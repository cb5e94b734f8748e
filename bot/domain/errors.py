"""What can go wrong in the domain, drawn on one page.

ArzuhalError
├── IllegalTransitionError   the state table does not allow it; nothing was changed
├── GuardError               allowed by the table, but something is still missing
├── UnfilledError            a text still has markers for what nobody has filled in
├── ConflictError            somebody else changed it first; read again
│   └── TakenError           somebody else has the case by now
├── NotFoundError            there is no such thing, or not for you
├── AccountError             an account cannot be so; `fault` says why
├── TryLaterError            tried too often; `seconds` until it may be tried again
└── PolicyError              the policy file cannot be used
"""

from enum import StrEnum


class ArzuhalError(Exception):
    """Any fault the domain knows; its text is a sentence for the person who caused it."""


class IllegalTransitionError(ArzuhalError):
    """The state table has no such step from here. Nothing was changed."""


class GuardError(ArzuhalError):
    """The step exists, but its condition does not hold. `missing` names what is needed (codes)."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        self.missing = missing
        super().__init__(f"Still needed: {', '.join(missing)}")


class UnfilledError(ArzuhalError):
    """A text still has markers; `gaps` is what stands in them."""

    def __init__(self, gaps: tuple[str, ...]) -> None:
        self.gaps = gaps
        super().__init__(f"Still to be filled in: {', '.join(gaps)}")


class ConflictError(ArzuhalError):
    """Somebody else changed it since it was read."""


class TakenError(ConflictError):
    """Somebody else took or gave the case meanwhile; `owner` is whose it is now, if anybody's."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        super().__init__("somebody else has it by now")


class NotFoundError(ArzuhalError):
    """There is no such thing."""


class AccountFault(StrEnum):
    """Why an account cannot be so, in the words of the command line."""

    LOGIN = "An account needs a login of letters, digits and . _ @ -, at most 100 of them."
    SHORT = "A password needs at least 10 characters; a sentence is good."
    GUESSABLE = "This password is easily guessed; take a few words that do not belong together."
    WRONG = "The password is not right."
    CODE = "The code is not right, or was used already."
    LAST = "There would be no administrator left who can log in."
    OUTSIDE = "This account logs in at the identity provider; it has no password here."


class AccountError(ArzuhalError):
    """An account cannot be so. Nothing was changed."""

    def __init__(self, fault: AccountFault) -> None:
        self.fault = fault
        super().__init__(fault.value)


class TryLaterError(ArzuhalError):
    """Tried too often. Nothing was looked at."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"Tried too often; again in {seconds} seconds.")


class PolicyError(ArzuhalError):
    """The policy file cannot be used; `faults` has one line for each reason."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))
