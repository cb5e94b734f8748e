"""What colleagues and teams are asked about cases."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_OPEN = sa.text("answered_at IS NULL AND withdrawn_at IS NULL")
_TEXTS = ("what", "due", "to", "team", "answered_by", "answer", "side", "source")
_MAYBE = ("answered_at", "withdrawn_at", "told_at")


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "inquiries",
        *(sa.Column(name, text(), nullable=False) for name in ("id", "case_id", "by")),
        sa.Column("at", time(), nullable=False),
        *(sa.Column(name, text(), nullable=False) for name in _TEXTS),
        *(sa.Column(name, time(), nullable=True) for name in _MAYBE),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_inquiries_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiries")),
    )
    op.create_index("ix_inquiries_case", "inquiries", ["case_id"])
    op.create_index(
        "ix_inquiries_open", "inquiries", ["due"], sqlite_where=_OPEN, postgresql_where=_OPEN
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("inquiries")
