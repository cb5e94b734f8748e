"""What the database and the wires hold at the end, and what of it should not be so.

Deciding is pure: a person's answers depend on their lines alone. So whatever was killed meanwhile,
each conversation must read as one that nobody disturbed, its `Pattern`.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, NullPool, Select, create_engine, func, make_url, select, text

from bot.domain.events import faults as broken_links
from bot.storage import tables
from bot.storage.records import SqlEvents
from tests.faults.people import NOISE, Chatter, Messenger, Person, Writer

_C, _IN, _OUT, _TRY = tables.conversations, tables.inbox, tables.outbox, tables.deliveries
_ASIDE = tables.quarantine
MOST = 500  # values in a question
FINAL = frozenset({"delivered", "relayed"})
Key = tuple[str, str]  # channel, user
Pattern = tuple[tuple[str, ...], tuple[str, ...], int]  # fates, templates, cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The rows, by the person they are about."""

    heard: Mapping[Key, Sequence[Any]]
    answers: Mapping[Key, Sequence[Any]]
    cases: Mapping[Key, int]
    ended: Mapping[str, Any]  # when an answer was last tried or, without that, said, by its id

    def pattern(self, person: Person) -> Pattern:
        """What was made of a person's lines."""
        key = (person.channel, person.user)
        return (
            tuple(row.fate for row in self.heard[key]),
            tuple(row.template for row in self.answers[key]),
            self.cases[key],
        )

    @property
    def slowest(self) -> Mapping[str, Any]:
        """The answer that took longest, and where it waited; seconds from what it answers."""
        received = {
            row.external_id.partition("#")[0]: row.received_at
            for rows in self.heard.values()
            for row in rows
        }
        answers = [
            (row, received[row.payload["in_reply_to"]])
            for rows in self.answers.values()
            for row in rows
            if row.id in self.ended and row.payload["in_reply_to"] in received
        ]
        row, came = max(answers, key=lambda one: self.ended[one[0].id] - one[1])
        return {
            "channel": row.channel,
            "until_said_s": round((row.created_at - came).total_seconds(), 1),
            "until_sent_s": round((self.ended[row.id] - came).total_seconds(), 1),
            "attempts": row.attempts,
        }


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


def read(connection: Connection, users: Collection[str] | None = None) -> Ledger:
    """Everything about everybody, or about some."""
    everybody = select(_C.c.id, _C.c.channel, _C.c.user)
    who = {
        row.id: (row.channel, row.user) for row in _among(connection, everybody, _C.c.user, users)
    }
    said = select(_IN).where(_IN.c.sequence > 0).order_by(_IN.c.sequence)
    heard = _of(who, _among(connection, said, _IN.c.conversation_id, who))
    told = select(_OUT).order_by(_OUT.c.sequence)
    answers = _of(who, _among(connection, told, _OUT.c.conversation_id, who))
    owners = select(tables.cases.c.conversation_id)
    cases = _of(who, _among(connection, owners, tables.cases.c.conversation_id, who))
    at_once = {
        row.id: row.created_at for rows in answers.values() for row in rows if row.status in FINAL
    }
    ids = [row.id for rows in answers.values() for row in rows]
    tried = select(_TRY.c.outbox_id, func.max(_TRY.c.at).label("at")).group_by(_TRY.c.outbox_id)
    return Ledger(
        heard=heard,
        answers=answers,
        cases={key: len(rows) for key, rows in cases.items()},
        ended=at_once
        | {row.outbox_id: row.at for row in _among(connection, tried, _TRY.c.outbox_id, ids)},
    )


def _of(who: Mapping[str, Key], rows: Iterator[Any]) -> dict[Key, list[Any]]:
    """Rows by the person whose conversation they are of; everybody has an entry."""
    found: dict[Key, list[Any]] = {key: [] for key in who.values()}
    for row in rows:
        found[who[row.conversation_id]].append(row)
    return found


def _among(
    connection: Connection, chosen: Select[Any], column: Any, values: Collection[str] | None
) -> Iterator[Any]:
    """Rows whose column is one of any number of values; all rows where none are named."""
    if values is None:
        yield from connection.execute(chosen)
        return
    these = list(values)
    for start in range(0, len(these), MOST):
        yield from connection.execute(chosen.where(column.in_(these[start : start + MOST])))


def whole(connection: Connection, people: Collection[Key]) -> Iterator[str]:
    """What is wrong with the database as a whole, in a sentence each."""
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
    for row in connection.execute(select(_C.c.channel, _C.c.user)):
        if tuple(row) not in people and not row.user.startswith(NOISE):
            yield f"{row.channel} {row.user}: a conversation that nobody began"


@dataclass(frozen=True, slots=True)
class Post:
    """The mails that went out, as files of a folder; each is collected once."""

    folder: Path
    count: Counter[str] = field(default_factory=Counter)  # by Message-ID

    def collect(self) -> None:
        """Take what has come since."""
        for file in self.folder.glob("*.eml"):
            with file.open("rb") as raw:
                named = str(BytesHeaderParser().parse(raw)["Message-ID"])
            self.count[named.strip("<>").partition("@")[0]] += 1
            file.unlink()

    def doubles(self) -> Iterator[str]:
        """Mails of which there is more than one."""
        return (f"mail {one}: {count} files" for one, count in self.count.items() if count > 1)


def faults(
    ledger: Ledger, people: Sequence[Person], patterns: Mapping[Key, Pattern], post: Post
) -> Iterator[str]:
    """Everything that is wrong with what became of these people's lines, in a sentence each."""
    for person in people:
        about = f"{person.channel} {person.user}"
        yield from (f"{about}: {fault}" for fault in _person(ledger, person, patterns, post))


def astray(connection: Connection, people: Sequence[Person]) -> Iterator[str]:
    """What nobody could read and is not kept exactly once, in the journal or set aside."""
    noise = [one for person in people if isinstance(person, Writer) for one in person.noise]
    kept = Counter(
        row.raw_digest
        for table in (_IN, _ASIDE)
        for row in _among(connection, select(table.c.raw_digest), table.c.raw_digest, noise)
    )
    yield from (f"a malformed mail is kept {kept[one]} times" for one in noise if kept[one] != 1)


def aside(connection: Connection, channel: str) -> int:
    """How many updates of a channel were set aside."""
    found = select(func.count()).select_from(_ASIDE).where(_ASIDE.c.channel == channel)
    return int(connection.execute(found).scalar_one())


def _person(
    ledger: Ledger,
    person: Person,
    patterns: Mapping[Key, Pattern],
    post: Post,
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
    yield from _received(person, ledger.answers[key], post)


def _own_id(person: Person, external_id: str) -> str:
    if person.channel == "web":
        return external_id.partition(":")[2]
    return external_id.partition("#")[0]


def _received(person: Person, answers: Sequence[Any], post: Post) -> Iterator[str]:
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
    elif missing := [one for one in expected if not post.count[one]]:
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
