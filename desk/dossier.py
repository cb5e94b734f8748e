"""All that is held of one person, as they are given it: a page in their language, and JSON.

Notes are left out, and so are the words and names of staff but for what staff wrote to the person.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.domain.case import Case, Fact, Source
from bot.domain.consent import Informed
from bot.domain.conversation import Conversation, Spoken
from bot.domain.events import Link
from bot.domain.policy import Policy
from bot.services.reading import CaseFile, file_json, rfc3339
from bot.services.wording import Wording
from channels.message import Attachment, TranscriptEntry
from desk import facts, words
from desk.privacy import unreasoned
from desk.texts import Texts, mark
from desk.timeline import Teller

HERE = Path(__file__).parent
TITLE = mark("Your data")
_INTERNAL = frozenset({"staff_subject", "summary", "issues"})  # where staff wrote them down


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A conversation, its cases, and what was said in it that belongs to none of them."""

    conversation: Conversation
    informed: Sequence[Informed]
    files: Sequence[CaseFile]
    rest: Sequence[TranscriptEntry]


def page(held: Sequence[Held], texts: Texts, *, wording: Wording, policy: Policy, at: str) -> str:
    """The page, whole in itself; files are linked as they lie beside it."""
    loader = FileSystemLoader(HERE / "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    teller = Teller(texts=texts, policy=policy, people={})
    return made.get_template("dossier.html").render(
        held=held,
        at=at,
        _=texts.say,
        texts=texts,
        words=words,
        title=TITLE,
        organisation=wording.organisation,
        category=lambda case: policy.category_name(case.category, texts.language),
        known=_known,
        value=lambda fact: facts.shown(fact, texts, wording),
        remedy=lambda code: facts.wish(code, texts, wording),
        money=lambda sum_: facts.money(sum_.amount, sum_.currency, texts),
        told=lambda file: [teller.tell(unreasoned(link)) for link in file.events],
        place=place,
        size=lambda count: facts.size(count, texts),
    )


def tree(held: Sequence[Held]) -> Mapping[str, Any]:
    """The same for programs."""
    return {"format": 1, "conversations": [_conversation(one) for one in held]}


def attachments(held: Sequence[Held]) -> Mapping[str, str]:
    """Files by digest with the name each lies under: beside others of the same name, too."""
    found = (file for part in held for file in _attached(part))
    return {file.digest: place(file.digest, file.name) for file in found}


def place(digest: str, name: str) -> str:
    """Where a file lies in the archive: no name anybody gave is a path."""
    plain = "".join(char if char.isalnum() or char in "-_." else "_" for char in name)
    return f"files/{digest[:12]}-{plain[-80:].lstrip('.') or 'file'}"


def _attached(part: Held) -> Iterator[Attachment]:
    for file in part.files:
        for one in file.messages:
            yield from one.attachments
    for entry in part.rest:
        yield from entry.attachments


def _known(case: Case) -> Iterator[Fact]:
    for fact in case.slots.values():
        if not (fact.field in _INTERNAL and fact.source is Source.STAFF):
            yield fact


def _notice(file: CaseFile) -> str | None:
    """The wording of the privacy notice that was in force."""
    notices = (link.event.data.get("notice") for link in file.events)
    return next((str(one) for one in notices if one), None)


def _conversation(part: Held) -> Mapping[str, Any]:
    here = part.conversation
    return {
        "channel": here.address.channel,
        "address": here.address.user,
        "name": here.name,
        "privacy_notices_told": [_informed(one) for one in part.informed],
        "cases": [_case(file) for file in part.files],
        "other_messages": [
            {
                "sequence": one.sequence,
                "time": rfc3339(one.at),
                "author": one.author.value,
                "text": one.text,
                "files": [place(file.digest, file.name) for file in one.attachments],
            }
            for one in part.rest
        ],
    }


def _case(file: CaseFile) -> Mapping[str, Any]:
    whole, case = file_json(file), file.case
    shown = {fact.field for fact in _known(case)}
    dropped = {"notes", "events", "owner", "slots", "messages", "missing", "needs_review", "demo"}
    return {
        **{name: value for name, value in whole.items() if name not in dropped},
        "facts": {name: value for name, value in whole["slots"].items() if name in shown},
        "policy_version": case.policy_version,
        "profile": case.sla_profile,
        "privacy_notice": _notice(file),
        "decision": {
            "finding": case.resolution.upheld,
            "remedies": list(case.resolution.remedies),
            "sent_at": rfc3339(case.resolution.sent_at),
            "answer": case.resolution.reply,
        },
        "kept_until": rfc3339(case.retention_until),
        "messages": [
            {**message, "full_text": one.full_text, "files": _files(one)}
            for message, one in zip(whole["messages"], file.messages, strict=True)
        ],
        "timeline": [_event(unreasoned(link)) for link in file.events],
    }


def _informed(one: Informed) -> Mapping[str, Any]:
    return {
        "version": one.version,
        "time": rfc3339(one.at),
        "language": one.language,
        "channel": one.channel,
    }


def _files(one: Spoken) -> list[str]:
    return [place(file.digest, file.name) for file in one.attachments]


def _event(link: Link) -> Mapping[str, Any]:
    event = link.event
    return {
        "at": rfc3339(event.at),
        "type": event.type.value,
        "by": event.actor.type.value,
        "from": event.from_status,
        "to": event.to_status,
        "reason": event.reason,
    }
