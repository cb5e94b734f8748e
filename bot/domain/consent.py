"""What a person was told of the use of their data, and to what they agreed.

A consent is asked for where the policy has it under `[consents]`; nothing a complaint needs to be
heard rests on one. What was said later goes before what was said earlier; nothing is overwritten.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Standing(StrEnum):
    """What is known of a consent."""

    ASKED = "asked"  # and not answered
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Means(StrEnum):
    """How it was said."""

    MESSAGE = "message"  # in the correspondence
    PHONE = "phone"
    PERSON = "person"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One thing asked or said about a consent of a case.

    `purpose` is a code of the policy, `asked` the question as it was put in `language`, `words`
    the person's own as far as they were noted, `by` the account that noted them.
    """

    case_id: str
    purpose: str
    standing: Standing
    at: datetime
    by: str
    language: str
    asked: str
    means: Means = Means.MESSAGE
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Informed:
    """A person was told of the privacy notice; `version` as the deployment calls the wording."""

    version: str
    at: datetime
    language: str
    channel: str


def newest(consents: Iterable[Consent]) -> Mapping[str, Consent]:
    """How each consent stands, by purpose. They come in the order they were said."""
    return {one.purpose: one for one in consents}
