"""What happened to a case, each event as a line in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.events import ActorType, Event, EventType, Link
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from desk import words
from desk.texts import Texts, mark

# Things noted on a case that are no facts told by anybody.
_ASPECTS: Mapping[str, str] = {
    "assessment": mark("Assessment"),
    "remedy": mark("The remedy is done"),
}
APART = mark("without whom the complaint is about: {names}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: when, by whom, what, and more about it."""

    at: datetime
    who: str
    what: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells events to one reader."""

    texts: Texts
    policy: Policy
    people: Mapping[str, Staff]

    def tell(self, link: Link) -> Entry:
        """One event."""
        event = link.event
        parts = (self._steps(event), self._detail(event), self._reason(event))
        return Entry(
            at=event.at,
            who=self._who(event),
            what=self._name(words.EVENT, event.type),
            more=" · ".join(part for part in parts if part),
        )

    def _who(self, event: Event) -> str:
        known = self.people.get(event.actor.id)
        if event.actor.type is ActorType.STAFF and known:
            return known.name
        return self._name(words.ACTOR, event.actor.type)

    def _steps(self, event: Event) -> str:
        """The stage before and after, where it changed."""
        if not event.to_status or event.from_status == event.to_status:
            return ""
        stages = (self._name(words.STATUS, s) for s in (event.from_status, event.to_status))
        return (" ← " if self.texts.direction == "rtl" else " → ").join(stages)

    def _detail(self, event: Event) -> str:
        tell = _DETAILS.get(event.type)
        return tell(self, event) if tell else ""

    def _reason(self, event: Event) -> str:
        return self._name(words.REASON, event.reason)

    def _name(self, table: Mapping[str, str], code: str) -> str:
        """A code's name; what has none is shown as it is."""
        return self.texts.say(table[code]) if code in table else code

    def owner(self, event: Event) -> str:
        """Who was given the case, or which team."""
        known = self.people.get(str(event.data.get("owner", "")))
        team = self.policy.team_name(str(event.data.get("team", "")), self.texts.language)
        named = self.texts.comma.join(filter(None, (known.name if known else "", team)))
        return named or self.texts.say(mark("Nobody"))

    def asked(self, event: Event) -> str:
        """Which colleague or team is asked."""
        known = self.people.get(str(event.data.get("to", "")))
        team = self.policy.team_name(str(event.data.get("team", "")), self.texts.language)
        return known.name if known else team

    def circle(self, event: Event) -> str:
        """Who may see the case from then on."""
        ids = [*event.data.get("people", ()), *event.data.get("staff", ())]
        named = [self.people[one].name for one in ids if one in self.people]
        team = self.policy.team_name(str(event.data.get("team", "")), self.texts.language)
        apart = [
            self.people[one].name for one in event.data.get("apart", ()) if one in self.people
        ]
        but = self.texts.say(APART, names=self.texts.comma.join(apart)) if apart else ""
        return self.texts.comma.join(filter(None, (*named, team, but)))

    def field(self, event: Event) -> str:
        """Which fact was noted; its value is not in the trail."""
        return self._name({**words.FIELD, **_ASPECTS}, str(event.data.get("field", "")))

    def category(self, event: Event) -> str:
        """The right category."""
        return self.policy.category_name(str(event.data.get("to", "")), self.texts.language)

    def other(self, event: Event) -> str:
        """The other case it is about: one that a stranger's message names, or the other half."""
        reference = str(event.data.get("mentions") or event.data.get("case", ""))
        return f"\u2066{reference}\u2069" if reference else ""

    def outside(self, event: Event) -> str:
        """Which program outside was shown words, where one was."""
        if event.data.get("what") != "machine_translation":
            return ""
        host = f"\u2068{event.data.get('to', '')}\u2069"
        return self.texts.say(mark("For machine translation, to {host}"), host=host)

    def undelivered(self, event: Event) -> str:
        """Why it did not arrive, the code for those who know it, and where it went instead."""
        code, by = str(event.data.get("code", "")), str(event.data.get("by", ""))
        why, number = words.refusal(code), f"\u2068{code}\u2069" if code[:1].isdigit() else ""
        parts = [self.texts.say(why) if why else "", number]
        if by:
            channel = self._name(words.CHANNEL, by)
            parts.append(self.texts.say(mark("Sent by {channel} instead"), channel=channel))
        return " · ".join(filter(None, parts))

    def noticed(self, event: Event) -> str:
        """Under which wording of the privacy notice it was received."""
        wording = event.data.get("notice")
        return (
            self.texts.say(mark("Privacy notice: {version}"), version=wording) if wording else ""
        )

    def coded(self, table: Mapping[str, str], key: str) -> Callable[[Event], str]:
        """The name of a code in the event's data."""
        return lambda event: self._name(table, str(event.data.get(key, "")))


def _coded(table: Mapping[str, str], key: str) -> Callable[[Teller, Event], str]:
    return lambda teller, event: teller.coded(table, key)(event)


_DETAILS: Mapping[EventType, Callable[[Teller, Event], str]] = {
    EventType.COMPLAINT_RECORDED: Teller.noticed,
    EventType.ASSIGNED: Teller.owner,
    EventType.INQUIRY_MADE: Teller.asked,
    EventType.RESTRICTED: Teller.circle,
    EventType.ADMITTED: Teller.circle,
    EventType.INQUIRY_LATE: Teller.asked,
    EventType.FIELD_SET: Teller.field,
    EventType.CATEGORY_OVERRIDDEN: Teller.category,
    EventType.URGENCY_CHANGED: _coded(words.URGENCY, "to"),
    EventType.KIND_OVERRIDDEN: _coded(words.KIND, "to"),
    EventType.LANGUAGE_OVERRIDDEN: _coded(words.LANGUAGE, "to"),
    EventType.REPLY_RECEIVED: _coded(words.REPLY, "reply"),
    EventType.EXTERNAL_OUTCOME: _coded(words.OUTCOME, "outcome"),
    EventType.MESSAGE_OUT: _coded(words.SENT, "status"),
    EventType.CONSENT_NOTED: _coded(words.CONSENT, "to"),
    EventType.DISCLOSURE: Teller.outside,
    EventType.UNDELIVERABLE: Teller.undelivered,
    EventType.HANDED_OVER: Teller.other,
    EventType.MERGED: Teller.other,
    EventType.PARTED: Teller.other,
    EventType.SPLIT: Teller.other,
    EventType.RELATED: Teller.other,
    EventType.UNRELATED: Teller.other,
}
