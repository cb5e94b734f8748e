"""Checks of the whole trail that somebody asked for, and what they found."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "checks",
        sa.Column("id", text(), nullable=False),
        sa.Column("status", text(), nullable=False),
        sa.Column("asked_at", time(), nullable=False),
        sa.Column("asked_by", text(), nullable=False),
        sa.Column("ended_at", time(), nullable=True),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("since", time(), nullable=True),
        sa.Column("bad", sa.Integer(), nullable=False),
        sa.Column("faults", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checks")),
    )
    op.create_index("ix_checks_asked_at", "checks", ["asked_at"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_checks_asked_at", table_name="checks")
    op.drop_table("checks")
