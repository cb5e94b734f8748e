"""Indexes for queues and a search over a million cases; the words of the cases there are."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from bot.storage import searching

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

LIVE = "status NOT IN ('closed', 'merged', 'out_of_scope')"
QUEUE: list[str | sa.TextClause] = [sa.text("urgency DESC"), "decide_due", "id"]
FILTERS = ["owner", "language", "channel", "category"]
PORTION = 1000  # cases an INSERT
FTS = """
CREATE VIRTUAL TABLE searches_words USING fts5(words, content='searches', content_rowid='id',
    detail='none', tokenize='ascii')
"""
TRIGGERS = (
    "CREATE TRIGGER searches_added AFTER INSERT ON searches BEGIN {add} END",
    "CREATE TRIGGER searches_changed AFTER UPDATE OF words ON searches BEGIN {remove} {add} END",
    "CREATE TRIGGER searches_removed AFTER DELETE ON searches BEGIN {remove} END",
)
ADD = "INSERT INTO searches_words (rowid, words) VALUES (new.id, new.words);"
REMOVE = """INSERT INTO searches_words (searches_words, rowid, words)
    VALUES ('delete', old.id, old.words);"""


def upgrade() -> None:
    """Go forward."""
    text = sqlmodel.sql.sqltypes.AutoString
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index("ix_cases_queue")
        batch_op.drop_index("ix_cases_owner")
    op.create_index("ix_cases_queue", "cases", ["status", *QUEUE, *FILTERS])
    live = sa.text(LIVE)
    columns = [*QUEUE, *FILTERS, "status"]
    op.create_index("ix_cases_live", "cases", columns, sqlite_where=live, postgresql_where=live)
    op.create_table(
        "searches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", text(), nullable=False),
        sa.Column("words", text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_searches_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_searches")),
        sa.UniqueConstraint("case_id", name=op.f("uq_searches_case_id")),
    )
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        op.execute(FTS)
        for trigger in TRIGGERS:
            op.execute(sa.text(trigger.format(add=ADD, remove=REMOVE)))
    _fill(connection)
    if connection.dialect.name == "postgresql":
        op.execute(searching.GIN)


def downgrade() -> None:
    """Go back."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE searches_words")
    op.drop_table("searches")
    op.drop_index("ix_cases_live", "cases")
    op.drop_index("ix_cases_queue", "cases")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index("ix_cases_queue", ["status", "urgency", "decide_due"], unique=False)
        batch_op.create_index("ix_cases_owner", ["owner"], unique=False)


def _fill(connection: sa.Connection) -> None:
    """Write down the words of every case, the oldest first."""
    cases, talks = _table("cases", "reference", "conversation_id", "received_at"), _talks()
    found = (
        sa.select(cases.c.id, cases.c.reference, talks.c.channel, talks.c.name, talks.c.user)
        .join_from(cases, talks, talks.c.id == cases.c.conversation_id)
        .order_by(cases.c.received_at, cases.c.id)
    )
    rows = connection.execute(found).all()
    for first in range(0, len(rows), PORTION):
        portion = rows[first : first + PORTION]
        facts = _facts(connection, [row.id for row in portion])
        filled = [{"case_id": row.id, "words": _words(row, facts)} for row in portion]
        connection.execute(sa.insert(_table("searches", "case_id", "words")), filled)


def _facts(connection: sa.Connection, ids: list[str]) -> dict[str, list[str]]:
    facts = sa.table("facts", sa.column("id"), sa.column("case_id"), sa.column("value", sa.JSON))
    found = sa.select(facts.c.case_id, facts.c.value).where(facts.c.case_id.in_(ids))
    known: dict[str, list[str]] = {}
    for row in connection.execute(found.order_by(facts.c.id)):
        if row.value["value"] is not None:
            known.setdefault(row.case_id, []).append(str(row.value["value"]))
    return known


def _words(row: sa.Row[*tuple[Any, ...]], facts: dict[str, list[str]]) -> str:
    address = "" if row.channel == "web" else row.user
    return searching.plain(row.reference, row.name, address, *facts.get(row.id, ()))


def _talks() -> sa.TableClause:
    return _table("conversations", "channel", "name", "user")


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *map(sa.column, {"id": None, **dict.fromkeys(columns)}))
