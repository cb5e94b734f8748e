"""What was learnt from what staff corrected, and how it compares with what was there before."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "trainings",
        sa.Column("id", text(), nullable=False),
        sa.Column("status", text(), nullable=False),
        sa.Column("asked_at", time(), nullable=False),
        sa.Column("asked_by", text(), nullable=False),
        sa.Column("ended_at", time(), nullable=True),
        sa.Column("corrections", sa.Integer(), nullable=False),
        sa.Column("base", text(), nullable=False),
        sa.Column("version", text(), nullable=False),
        sa.Column("figures", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("reason", text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trainings")),
    )
    op.create_index("ix_trainings_asked_at", "trainings", ["asked_at"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_trainings_asked_at", table_name="trainings")
    op.drop_table("trainings")
