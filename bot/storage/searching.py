"""Cases found by their words: one row a case, in plain form, written with the case itself.

A row holds each word once: of the reference, of the sender's name and address, and of every fact.
A full-text index stands on the rows, FTS5 on SQLite and GIN on PostgreSQL; both are given words
that `nlp.normalise` has made plain, so that one search means the same on either and in any script.
"""

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    TextClause,
    bindparam,
    column,
    false,
    func,
    literal,
    select,
    table,
    text,
)

from bot.domain.case import Case
from bot.storage import tables
from bot.storage.dialect import upsert
from bot.storage.prepared import Prepared
from nlp.normalise import fold

READ = 20_000  # characters of a fact; what stands behind them is not found
MOST = 1_000  # words of a case
LONGEST = 60  # characters of a word; PostgreSQL refuses lexemes over 2 KB
MANY = 2_000  # cases
STEM = 3  # letters from which a word is sought by its beginning, for its endings change

# The list of words that are not sorted in yet is kept short: nobody waits long for its sorting.
GIN = """
CREATE INDEX IF NOT EXISTS ix_searches_words ON searches
    USING gin (array_to_tsvector(string_to_array(words, ' '))) WITH (gin_pending_list_limit = 256)
"""
_S, _T = tables.searches, tables.conversations
_WORD = re.compile(r"[^\W_]+")
_FTS = table("searches_words", column("rowid"))
_IN_FTS = text("searches_words MATCH :words")
_IN_GIN = text(
    "array_to_tsvector(string_to_array(searches.words, ' ')) @@ CAST(:words AS tsquery)"
)
_SENDER = Prepared(select(_T.c.channel, _T.c.name, _T.c.user).where(_T.c.id == bindparam("of")))


def keep(connection: Connection, case: Case) -> None:
    """Store the words of a case as it is now."""
    (sender,) = _SENDER.all(connection, {"of": case.conversation_id})
    # A chat's handle is a key that no person knows.
    address = "" if sender.channel == "web" else sender.user
    said = plain(case.reference, sender.name, address, *_values(case))
    row = {"case_id": case.id, "words": said}
    upsert(connection.dialect.name, _S, ("case_id",)).write(connection, row)


def plain(*texts: str) -> str:
    """The words of texts in plain form, each once, parted by blanks."""
    found: dict[str, None] = {}
    for one in texts:
        found |= dict.fromkeys(word[:LONGEST] for word in words(one[:READ]))
    return " ".join(list(found)[:MOST])


def words(said: str) -> list[str]:
    """The words of a text in plain form, every letter kept: a reference may begin with 7CCC."""
    return _WORD.findall(fold(said, shorten=False))


def matching(connection: Connection, sought: str) -> Select[Any]:
    """Ids of the cases that have every word sought, the newest first."""
    asked = _asked(sought)
    if not asked:
        return select(_S.c.case_id).where(false())
    if connection.dialect.name == "sqlite":
        found = select(_S.c.case_id).select_from(_FTS.join(_S, _S.c.id == _FTS.c.rowid))
        query = " ".join(f'"{word}"{"*" if len(word) >= STEM else ""}' for word in asked)
        return found.where(_IN_FTS.bindparams(words=query)).order_by(_FTS.c.rowid.desc())
    query = " & ".join(f"'{word}'{':*' if len(word) >= STEM else ''}" for word in asked)
    return _newest(connection, _IN_GIN.bindparams(words=query))


def _newest(connection: Connection, having: TextClause) -> Select[Any]:
    """What PostgreSQL finds in the order of age.

    It takes any word for one that every two hundredth case has, and would look through all cases
    from the newest on: seconds for a reference. That is right only for a word that many have; of
    others, it is kept from it by an order that no index has.
    """
    few = select(literal(1)).select_from(_S).where(having).limit(MANY)
    found = connection.scalar(select(func.count()).select_from(few.subquery())) or 0
    order = _S.c.id if found == MANY else _S.c.id + 0
    return select(_S.c.case_id).where(having).order_by(order.desc())


def _asked(sought: str) -> list[str]:
    """Each word once; short ones only where there is no longer one."""
    asked = list(dict.fromkeys(word[:LONGEST] for word in words(sought)))
    return [word for word in asked if len(word) >= STEM] or asked


def _values(case: Case) -> Iterator[str]:
    return (str(fact.value) for fact in case.facts if fact.value is not None)
