"""What the database and the wires hold at the end, and what of it should not be so.

Deciding is pure: a person's answers depend on their lines alone. So whatever was killed meanwhile,
each conversation must read as one that nobody disturbed, its `Pattern`.
"""

import email
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, NullPool, create_engine, func, make_url, select, text

from bot.domain.events import faults as broken_links
from bot.storage import tables
from bot.storage.records import SqlEvents
from tests.faults.people import Chatter, Messenger, Person

_C, _IN, _OUT, _TRY = tables.conversations, tables.inbox, tables.outbox, tables.deliveries
FINAL = frozenset({"delivered", "relayed"})
Pattern = tuple[tuple[str, ...], tuple[str, ...], int]  # fates, templates, cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The rows, by the person they are about: (channel, user)."""

    heard: Mapping[tuple[str, str], Sequence[Any]]
    answers: Mapping[tuple[str, str], Sequence[Any]]
    cases: Mapping[tuple[str, str], int]
    slowest: Mapping[str, Any]  # the answer that took longest, and where it waited

    def pattern(self, person: Person) -> Pattern:
        """What was made of a person's lines."""
        key = (person.channel, person.user)
        return (
            tuple(row.fate for row in self.heard[key]),
            tuple(row.template for row in self.answers[key]),
            self.cases[key],
        )


def connected(url: str) -> Connection:
    """A connection that only looks."""
    kind = make_url(url)
    driver = "sqlite" if kind.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return create_engine(kind.set(drivername=driver), poolclass=NullPool).connect()


def waiting(url: str) -> int:
    """How many rows are not settled yet: not read, heard and not handled, said and not sent."""
    with connected(url) as connection:
        came = select(func.count()).select_from(tables.arrivals)
        heard = select(func.count()).where(_IN.c.fate == "")
        said = select(func.count()).where(_OUT.c.status.not_in(FINAL))
        return sum(int(connection.execute(one).scalar_one()) for one in (came, heard, said))


def read(connection: Connection) -> Ledger:
    """Everything about everybody."""
    who = {row.id: (row.channel, row.user) for row in connection.execute(select(_C))}
    heard: dict[tuple[str, str], list[Any]] = {key: [] for key in who.values()}
    answers: dict[tuple[str, str], list[Any]] = {key: [] for key in who.values()}
    for row in connection.execute(select(_IN).where(_IN.c.sequence > 0).order_by(_IN.c.sequence)):
        heard[who[row.conversation_id]].append(row)
    for row in connection.execute(select(_OUT).order_by(_OUT.c.sequence)):
        answers[who[row.conversation_id]].append(row)
    owners = connection.execute(select(tables.cases.c.conversation_id)).scalars()
    cases = Counter(who[owner] for owner in owners)
    return Ledger(heard=heard, answers=answers, cases=cases, slowest=_slowest(connection))


def _slowest(connection: Connection) -> Mapping[str, Any]:
    """By the id of the message that an answer answers; seconds from receiving it."""
    received: dict[str, Any] = {}
    for row in connection.execute(select(_IN.c.external_id, _IN.c.received_at)):
        received[row.external_id.partition("#")[0]] = row.received_at
    sent = select(_OUT, func.max(_TRY.c.at).label("ended"))
    sent = sent.join(_TRY, _TRY.c.outbox_id == _OUT.c.id).group_by(_OUT.c.id)
    answers = (
        (row, received[row.payload["in_reply_to"]])
        for row in connection.execute(sent)
        if row.payload["in_reply_to"] in received
    )
    row, came = max(answers, key=lambda one: one[0].ended - one[1])
    return {
        "channel": row.channel,
        "until_said_s": round((row.created_at - came).total_seconds(), 1),
        "until_sent_s": round((row.ended - came).total_seconds(), 1),
        "attempts": row.attempts,
    }


def faults(
    ledger: Ledger,
    connection: Connection,
    people: Sequence[Person],
    patterns: Mapping[tuple[str, str], Pattern],
    outbox: Path,
) -> Iterator[str]:
    """Everything that is wrong, in a sentence each."""
    yield from _rows(connection)
    known = {(person.channel, person.user) for person in people}
    for channel, user in ledger.heard.keys() - known:
        yield f"{channel} {user}: a conversation that nobody began"
    mails = list(_mails(outbox))
    for message_id, count in Counter(mail["Message-ID"] for mail in mails).items():
        if count > 1:
            yield f"mail {message_id}: {count} files"
    for person in people:
        about = f"{person.channel} {person.user}"
        yield from (f"{about}: {fault}" for fault in _person(ledger, person, patterns, mails))


def _rows(connection: Connection) -> Iterator[str]:
    """The database as a whole."""
    if connection.dialect.name == "sqlite":
        said = connection.execute(text("PRAGMA integrity_check")).scalar_one()
        if said != "ok":
            yield f"integrity: {said}"
    ringing = connection.execute(select(func.count()).where(_C.c.bell)).scalar_one()
    jobs = connection.execute(text("SELECT count(*) FROM procrastinate_jobs")).scalar_one()
    if ringing or jobs:
        yield f"{ringing} bells and {jobs} jobs are left though nothing is pending"
    events = SqlEvents(connection)
    for stream in events.streams():
        yield from broken_links(events.of(stream))


def _person(
    ledger: Ledger,
    person: Person,
    patterns: Mapping[tuple[str, str], Pattern],
    mails: Sequence[Any],
) -> Iterator[str]:
    key = (person.channel, person.user)
    if key not in ledger.heard:
        yield "nothing is recorded"
        return
    recorded = [_own_id(person, row.external_id) for row in ledger.heard[key]]
    if recorded != list(person.said):
        yield f"said {person.said}, recorded {recorded}"
    expected = patterns[person.channel, person.language]
    if (found := ledger.pattern(person)) != expected:
        yield f"was answered {found}, undisturbed {expected}"
    unsent = [row.id for row in ledger.answers[key] if row.status not in FINAL]
    if unsent:
        yield f"never sent: {unsent}"
    yield from _received(person, ledger.answers[key], mails)


def _own_id(person: Person, external_id: str) -> str:
    if person.channel == "web":
        return external_id.partition(":")[2]
    return external_id.partition("#")[0]


def _received(person: Person, answers: Sequence[Any], mails: Sequence[Any]) -> Iterator[str]:
    """What reached the person: all of it, once, in order."""
    expected = [row.id for row in answers]
    if isinstance(person, Chatter):
        read = [line["id"] for line in person.read if line["author"] != "complainant"]
        places = [line["sequence"] for line in person.read]
        if read != expected or places != sorted(set(places)):
            yield f"read {read} at {places}, was told {expected}"
    elif isinstance(person, Messenger):
        texts = without_doubles(person)
        if texts != [row.payload["text"] for row in answers]:
            yield f"{len(expected)} messages came as {[text[:20] for text in texts]}"
    else:
        ours = {mail["Message-ID"].strip("<>").partition("@")[0] for mail in mails}
        if missing := [one for one in expected if one not in ours]:
            yield f"mails that are in no outbox: {missing}"


def without_doubles(person: Messenger) -> list[str]:
    """What Telegram showed, the second of two alike left out."""
    texts = [message["text"] for message in person.peer.sent(person.chat)]
    return [text for place, text in enumerate(texts) if texts[place - 1 : place] != [text]]


def doubles(ledger: Ledger, people: Sequence[Person]) -> Iterator[dict[str, Any]]:
    """What Telegram showed more than once, and how often it was tried."""
    for person in people:
        if not isinstance(person, Messenger):
            continue
        shown = Counter(message["text"] for message in person.peer.sent(person.chat))
        for row in ledger.answers.get((person.channel, person.user), ()):
            times = shown[row.payload["text"]]
            if times > 1:
                yield {
                    "chat": person.chat,
                    "template": row.template,
                    "times": times,
                    "attempts": row.attempts,
                }


def _mails(outbox: Path) -> Iterator[Any]:
    for file in outbox.glob("*.eml"):
        yield email.message_from_bytes(file.read_bytes())
