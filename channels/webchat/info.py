"""What the public page may promise: given by the composition root from settings and policy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalBody:
    """Someone outside to whom a person may turn, e.g. an ombudsman. Empty parts are not shown."""

    name: str
    url: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicInfo:
    """Facts about the complaints process (iso10002 7.1). Times are in calendar days.

    `email` and `telegram` (the bot's https link) are empty where these doors are shut,
    `privacy_url` where the operator has no privacy notice.
    """

    organisation: str
    email: str
    telegram: str = ""
    update_days: int
    decide_days: int
    external_bodies: tuple[ExternalBody, ...] = ()
    privacy_url: str = ""
