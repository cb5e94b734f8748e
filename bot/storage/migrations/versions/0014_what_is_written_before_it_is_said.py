"""Drafts and answers that wait, ready answers, mentions, and what machines translated."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_TEXT, _TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "mentions",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("staff_id"),
        _text("case_id"),
        sa.Column("note_id", sa.Integer(), nullable=False),
        _text("by"),
        _time("at"),
        _time("seen_at", nullable=True),
        _points("mentions", "staff_id", "staff"),
        _points("mentions", "case_id", "cases"),
        _points("mentions", "note_id", "notes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
    )
    op.create_index("ix_mentions_staff", "mentions", ["staff_id", "seen_at"])
    op.create_index("ix_mentions_case", "mentions", ["case_id"])
    op.create_table(
        "answers",
        _text("id"),
        _text("case_id"),
        _text("by"),
        _time("at"),
        _text("status"),
        _json("payload"),
        _time("due_at", nullable=True),
        sa.Column("later", sa.Boolean(), nullable=False),
        _text("why"),
        sa.Column("version", sa.Integer(), nullable=False),
        _points("answers", "case_id", "cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
    )
    op.create_index("ix_answers_due", "answers", ["status", "due_at"])
    op.create_index("ix_answers_case", "answers", ["case_id"])
    op.create_index("ix_answers_by", "answers", ["by", "status"])
    op.create_table(
        "templates",
        _text("key"),
        sa.Column("version", sa.Integer(), nullable=False),
        _json("texts"),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        _text("by"),
        _time("at"),
        sa.PrimaryKeyConstraint("key", "version", name=op.f("pk_templates")),
    )
    op.create_table(
        "translations",
        _text("case_id"),
        _text("digest"),
        _text("target"),
        _text("source"),
        _text("text"),
        _text("service"),
        _text("by"),
        _time("at"),
        _points("translations", "case_id", "cases"),
        sa.PrimaryKeyConstraint("case_id", "digest", "target", name=op.f("pk_translations")),
    )


def downgrade() -> None:
    """Go back."""
    for name in ("translations", "templates", "answers", "mentions"):
        op.drop_table(name)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, _TEXT(), nullable=False)


def _time(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, _TIME(), nullable=nullable)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False)


def _points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))
