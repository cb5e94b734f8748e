"""What a deployment decides about its complaints process, as a checked value.

`parse` takes the tree of `policy.toml` and reports every fault at once, naming key and remedy.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain import profiles
from bot.domain.authority import Authority, authority
from bot.domain.calendar import Calendar
from bot.domain.case import FIELDS
from bot.domain.errors import PolicyError
from bot.domain.faq import Answered, faq
from bot.domain.notify import Notify, notify
from bot.domain.objectives import Objective, objectives
from bot.domain.quiet import Quiet, quiet
from bot.domain.retention import Retention, retention
from bot.domain.sla import ChannelUse, Profile
from bot.domain.survey import SurveyPolicy, survey
from bot.domain.teams import Team, teams
from nlp.understanding import CATEGORIES, OURS

MOST_REMINDERS = 2  # of one question: a third would be a nuisance
LEAST_EXAMPLES = 8  # sentences a language that a category of one's own is learnt from
_OF_CATEGORY = {"name", "ask", "examples"}
ASKABLE = (
    "what",
    "occurred_on",
    "occurred_place",
    "order_ref",
    "remedy_requested",
    "evidence",
    "other_contact",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalBody:
    """Somebody outside who decides disputes."""

    name: str
    url: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryPolicy:
    """A category's name by language, the facts asked for, in order, and what people write.

    `examples`, by language, are what a category of the deployment's own is learnt from.
    """

    names: Mapping[str, str]
    ask: tuple[str, ...]
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The process as this deployment runs it."""

    version: str
    max_questions: int
    max_misses: int
    reminders: tuple[timedelta, ...]  # after the question, each longer than the one before
    give_up_after: timedelta
    ask: tuple[str, ...]
    ask_contact_on: frozenset[str]
    sla: Profile
    profiles: Mapping[str, Profile]
    calendar: Calendar
    quiet: Quiet
    emergency: Mapping[str, str]
    external_bodies: tuple[ExternalBody, ...]
    categories: Mapping[str, CategoryPolicy]
    reopen_after: timedelta = timedelta(days=90)  # what was told with the decision is over
    data_requests: timedelta = timedelta(days=30)
    helpline: Mapping[str, str] = field(default_factory=dict)
    survey: SurveyPolicy = field(default_factory=SurveyPolicy)
    faq: tuple[Answered, ...] = ()
    objectives: tuple[Objective, ...] = ()
    authority: Authority = field(default_factory=Authority)
    retention: Retention = field(default_factory=Retention)
    teams: Mapping[str, Team] = field(default_factory=dict)
    causes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # names by language
    notify: Notify = field(default_factory=Notify)
    privacy_notice: str = ""  # the wording in force, as the deployment calls it
    privacy_url: str = ""  # where it stands
    consents: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # as asked, by language

    def promised(self, profile: str) -> Profile:
        """The promises a case was received under; today's where its profile was dropped since."""
        return self.profiles.get(profile, self.sla)

    def use(self, channel: str) -> ChannelUse:
        """Whether what comes by a channel counts as a formal complaint."""
        return self.sla.channels.get(channel, ChannelUse.ALLOWED)

    def in_zone(self, zone: ZoneInfo) -> "Policy":
        """The same with office hours of a zone."""
        return replace(self, calendar=replace(self.calendar, zone=zone))

    def telling(self, privacy_url: str) -> "Policy":
        """The same where people are told that the privacy notice stands at an address."""
        return replace(self, privacy_url=privacy_url)

    def questions(self, category: str | None, channel: str) -> tuple[str, ...]:
        """The facts worth asking for, in order, before anything is known."""
        known = self.categories.get(category or "")
        wanted = known.ask if known else self.ask
        return tuple(f for f in wanted if f != "other_contact" or channel in self.ask_contact_on)

    def team_name(self, code: str, language: str) -> str:
        """A team as people read it; the code itself where a deployment dropped it since."""
        known = self.teams.get(code)
        return known.names[language] if known else code

    def cause_name(self, code: str, language: str) -> str:
        """A root cause as people read it; what is no code of the policy, as it is."""
        known = self.causes.get(code)
        return known[language] if known else code

    def category_name(self, code: str | None, language: str) -> str:
        """A category as people read it; the code itself where a deployment dropped it since."""
        known = self.categories.get(code or "")
        return known.names[language] if known else (code or "")


def parse(tree: Mapping[str, Any], shipped: Mapping[str, Any]) -> Policy:
    """The policy in a `policy.toml` tree, over the `shipped` profiles.

    Raises:
        PolicyError: with one line for every fault.
    """
    reader = _Reader(tree)
    known = reader.profiles(shipped)
    sla = reader.sla(known)
    policy = Policy(
        version=reader.text("version"),
        privacy_notice=reader.spare("privacy_notice"),
        max_questions=reader.number("intake.max_questions", low=0, high=5),
        max_misses=reader.number("intake.max_misses", low=1),
        reminders=reader.hours("intake.reminder_hours"),
        give_up_after=timedelta(hours=reader.number("intake.give_up_hours", low=1)),
        ask=reader.fields("intake.ask"),
        ask_contact_on=frozenset(reader.texts("intake.ask_contact_on")),
        sla=sla,
        profiles=known,
        calendar=profiles.calendar(tree.get("calendar"), reader.fault),
        quiet=quiet(tree.get("quiet"), reader.fault),
        emergency=reader.translated("emergency"),
        external_bodies=tuple(reader.bodies(sla.external_body)),
        categories=dict(reader.categories()),
        reopen_after=reader.days("intake.reopen_days", 90, low=0),
        data_requests=reader.days("data_requests.days", 30, low=1),
        helpline=reader.translated("helpline" if reader.get("helpline") else "emergency"),
        survey=survey(tree.get("survey"), reader.fault),
        faq=faq(tree.get("faq"), reader.fault),
        objectives=objectives(tree.get("objectives"), reader.fault),
        authority=authority(tree.get("limits"), reader.fault),
        retention=retention(tree.get("retention"), reader.fault),
        causes=dict(reader.causes()),
        consents=dict(reader.consents()),
        teams=teams(tree.get("teams"), _table(tree.get("categories")), reader.fault),
        notify=notify(tree.get("notify"), reader.fault),
    )
    if not reader.faults and policy.give_up_after <= max(policy.reminders, default=timedelta()):
        reader.fault("intake.give_up_hours", "has to be more than intake.reminder_hours.")
    least, full = policy.retention.least, policy.sla.retention_full or policy.retention.full
    if least and least.days > full.days:
        reader.fault("retention.least", "has to be no longer than the record is kept.")
    if reader.faults:
        raise PolicyError(tuple(dict.fromkeys(reader.faults)))
    return policy


def _rising(values: list[int]) -> bool:
    return all(one < next_one for one, next_one in pairwise(values))


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


class _Reader:
    """Takes values out of the tree by dotted key and collects faults instead of raising."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        self.tree = tree
        self.faults: list[str] = []

    def get(self, key: str) -> Any:
        value: Any = self.tree
        for step in key.split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    def fault(self, key: str, problem: str) -> None:
        self.faults.append(f"policy {key}: {problem}")

    def text(self, key: str) -> str:
        value = self.get(key)
        if isinstance(value, str) and value:
            return value
        self.fault(key, f"needs a text, has {value!r}. Set it as in the shipped policy.toml.")
        return ""

    def spare(self, key: str) -> str:
        """A text that may be left out."""
        value = self.get(key)
        if value is None or isinstance(value, str):
            return (value or "").strip()
        self.fault(key, f"needs a text, has {value!r}.")
        return ""

    def number(self, key: str, *, low: int, high: int = 100_000) -> int:
        value = self.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self.fault(key, f"needs a whole number from {low} to {high}, has {value!r}.")
        return low

    def days(self, key: str, plain: int, *, low: int) -> timedelta:
        """A span that an older policy does not name."""
        given = self.get(key) is not None
        return timedelta(days=self.number(key, low=low) if given else plain)

    def hours(self, key: str) -> tuple[timedelta, ...]:
        """One number of hours, or a list of rising ones, two at most; none: `[]`."""
        value = self.get(key)
        if not isinstance(value, list):
            return (timedelta(hours=self.number(key, low=1)),)
        whole = all(isinstance(one, int) and not isinstance(one, bool) for one in value)
        if not whole or len(value) > MOST_REMINDERS or not _rising([0, *value, 100_001]):
            self.fault(
                key,
                f"needs rising whole numbers of hours, {MOST_REMINDERS} at most, has {value!r}.",
            )
            return ()
        return tuple(timedelta(hours=one) for one in value)

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.get(key)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.fault(key, f"needs a list of texts, has {value!r}.")
        return ()

    def fields(self, key: str) -> tuple[str, ...]:
        names = self.texts(key)
        for name in names:
            if name not in ASKABLE or name not in FIELDS:
                self.fault(key, f"{name!r} cannot be asked for. Choose from {', '.join(ASKABLE)}.")
        return names

    def translated(self, key: str) -> Mapping[str, str]:
        value = self.get(key)
        given = value if isinstance(value, Mapping) else {}
        for language in OURS:
            if not isinstance(given.get(language), str) or not given[language]:
                self.fault(key, f"has no text in {language!r}. Give one in {', '.join(OURS)}.")
        return {language: str(given.get(language, "")) for language in OURS}

    def profiles(self, shipped: Mapping[str, Any]) -> Mapping[str, Profile]:
        own = self.tree.get("profiles", {})
        if not isinstance(own, Mapping):
            self.fault("profiles", "needs tables such as [profiles.generic].")
            own = {}
        return profiles.profiles(shipped, own, self.fault)

    def sla(self, known: Mapping[str, Profile]) -> Profile:
        for name in sorted(set(_table(self.get("sla"))) - {"profile"}):
            self.fault(
                f"sla.{name}", "there is no such setting. Change values in [profiles.<name>]."
            )
        name = self.text("sla.profile")
        chosen = known.get(name)
        if chosen is None and name:
            self.fault("sla.profile", f"{name!r} is no profile. Choose from {', '.join(known)}.")
        elif chosen and not chosen.enabled and not self.faults:
            self.fault(
                "sla.profile",
                f"{name!r} is an example. Look its numbers up, then set"
                f" enabled = true under [profiles.{name}].",
            )
        for key, problem in profiles.faults(chosen) if chosen else ():
            self.fault(f"profiles.{name}.{key}", problem)
        return chosen or known[profiles.GENERIC]

    def bodies(self, of_law: str) -> Iterator[ExternalBody]:
        """Those named; else the one that the profile names."""
        plain = [{"name": of_law}] if of_law else []
        given = self.get("external_bodies") or plain
        if not isinstance(given, list):
            self.fault("external_bodies", "needs to be written as [[external_bodies]].")
            return
        for number, body in enumerate(given, 1):
            if not isinstance(body, Mapping) or not body.get("name"):
                self.fault(f"external_bodies[{number}]", "needs a name.")
                continue
            yield ExternalBody(
                name=str(body["name"]),
                url=str(body.get("url", "")),
                phone=str(body.get("phone", "")),
            )

    def causes(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Codes of root causes with their names; without any, staff write words alone."""
        given = self.get("causes") or {}
        if not isinstance(given, Mapping):
            self.fault("causes", "needs tables such as [causes.packing].")
            return
        for code, entry in given.items():
            for name in sorted(set(_table(entry)) - {"name"}):
                self.fault(
                    f"causes.{code}.{name}", "there is no such setting; a cause has a name."
                )
            yield str(code), self.translated(f"causes.{code}.name")

    def consents(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        given = self.get("consents") or {}
        if not isinstance(given, Mapping):
            self.fault("consents", "needs tables such as [consents.pass_on].")
            return
        for code in given:
            yield str(code), self.translated(f"consents.{code}")

    def categories(self) -> Iterator[tuple[str, CategoryPolicy]]:
        table = self.get("categories")
        if not isinstance(table, Mapping) or "other" not in table:
            self.fault("categories", "needs at least [categories.other].")
            return
        for code, entry in table.items():
            key = f"categories.{code}"
            for name in sorted(set(entry) - _OF_CATEGORY) if isinstance(entry, Mapping) else ():
                self.fault(
                    f"{key}.{name}",
                    "there is no such setting; a category has name, ask and examples.",
                )
            own = isinstance(entry, Mapping) and "ask" in entry
            yield (
                code,
                CategoryPolicy(
                    names=self.translated(f"{key}.name"),
                    ask=self.fields(f"{key}.ask") if own else self.texts("intake.ask"),
                    examples=self.examples(code),
                ),
            )

    def examples(self, code: str) -> Mapping[str, tuple[str, ...]]:
        key = f"categories.{code}.examples"
        given = self.get(key) or {}
        if not given and code not in CATEGORIES:
            self.fault(
                key,
                f"a category of your own is learnt from what people write: give at least"
                f" {LEAST_EXAMPLES} sentences a language, as examples.en = [ … ], and run"
                " `arzuhal train`.",
            )
        for language in given:
            known = language in OURS
            if not known:
                self.fault(f"{key}.{language}", f"is not one of {', '.join(OURS)}.")
            elif len(set(self.texts(f"{key}.{language}"))) < LEAST_EXAMPLES:
                self.fault(
                    f"{key}.{language}",
                    f"has fewer than {LEAST_EXAMPLES} different sentences. Add some more.",
                )
        return {language: self.texts(f"{key}.{language}") for language in given}
