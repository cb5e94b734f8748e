"""Corrective actions."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_TEXTS = ("what", "owner", "due", "check_on", "opened_by", "reference", "cause", "done")
_MORE = ("checked_by", "finding")


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "improvements",
        sa.Column("id", text(), nullable=False),
        *(sa.Column(name, text(), nullable=False) for name in (*_TEXTS, *_MORE)),
        sa.Column("effect", text(), nullable=True),
        sa.Column("opened_at", time(), nullable=False),
        sa.Column("done_at", time(), nullable=True),
        sa.Column("checked_at", time(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_improvements")),
    )
    op.create_index("ix_improvements_due", "improvements", ["due"])
    op.create_index("ix_improvements_reference", "improvements", ["reference"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("improvements")
