"""Which conversations are whose, by what their states say, found among millions by an index each.

The expressions stand in the indexes letter by letter as in the questions, else none is used; few
states say anything, and the others cost no place in them.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, Select, select, text

from bot.storage import tables

# By dialect: the conversation one has joined, and the other address proven to be theirs.
_JOINED: Mapping[str, str] = {
    "sqlite": "json_extract(state, '$.joined')",
    "postgresql": "(state ->> 'joined')",
}
_CONTACT: Mapping[str, str] = {
    "sqlite": "json_extract(state, '$.contact.user')",
    "postgresql": "(state #>> '{contact,user}')",
}
_CHANNEL: Mapping[str, str] = {
    "sqlite": "json_extract(state, '$.contact.channel')",
    "postgresql": "(state #>> '{contact,channel}')",
}
TOLD = text("facts.field = 'other_contact'")
NAMES = ("ix_linked_joined", "ix_linked_contact", "ix_linked_told")


def indexes(dialect: str) -> tuple[str, ...]:
    """What makes them."""
    other, contact = _JOINED[dialect], _CONTACT[dialect]
    return (
        f"CREATE INDEX ix_linked_joined ON dialogues ({other}) WHERE {other} <> ''",
        f"CREATE INDEX ix_linked_contact ON dialogues ({contact}) WHERE {contact} IS NOT NULL",
        "CREATE INDEX ix_linked_told ON facts (case_id) WHERE field = 'other_contact'",
    )


def towards(connection: Connection, here: str, channel: str, user: str) -> set[str]:
    """Conversations (ids) that have joined this one, or whose other address it is."""
    name = connection.dialect.name
    found = connection.execute(joined(name), {"here": here}).scalars()
    named_ = connection.execute(named(name), {"user": user, "channel": channel}).scalars()
    return {*found, *named_}


def joined(dialect: str) -> Select[tuple[str]]:
    """Conversations (ids) that have joined one."""
    said = _JOINED[dialect]
    return _asked(f"{said} = :here AND {said} <> ''")


def named(dialect: str) -> Select[tuple[str]]:
    """Conversations (ids) whose other address is this one."""
    return _asked(f"{_CONTACT[dialect]} = :user AND {_CHANNEL[dialect]} = :channel")


def _asked(condition: str) -> Select[tuple[str]]:
    return select(tables.dialogues.c.conversation_id).where(text(condition))
