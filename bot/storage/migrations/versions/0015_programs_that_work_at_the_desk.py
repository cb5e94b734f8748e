"""Whom a program acts for at the desk, and what it asked for under a key of its own."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.add_column("tokens", sa.Column("staff_id", text(), nullable=False, server_default=""))
    op.create_table(
        "requests",
        sa.Column("id", text(), nullable=False),
        sa.Column("digest", text(), nullable=False),
        sa.Column("at", time(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )
    op.create_index("ix_requests_at", "requests", ["at"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("requests")
    with op.batch_alter_table("tokens", schema=None) as batch_op:
        batch_op.drop_column("staff_id")
