"""How staff are reached outside the desk, and what they were told there."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    choices = sa.JSON(none_as_null=True).with_variant(
        postgresql.JSONB(none_as_null=True), "postgresql"
    )
    op.create_table(
        "staff_reach",
        sa.Column("staff_id", text(), nullable=False),
        sa.Column("email", text(), nullable=False),
        sa.Column("telegram", text(), nullable=False),
        sa.Column("zone", text(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=True),
        sa.Column("choices", choices, nullable=True),
        sa.Column("digest_at", time(), nullable=True),
        sa.Column("digested_at", time(), nullable=True),
        sa.Column("code_hash", text(), nullable=False),
        sa.Column("code_until", time(), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_reach_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_staff_reach")),
    )
    for name in ("email", "telegram", "digest_at"):
        op.create_index(f"ix_staff_reach_{name}", "staff_reach", [name])
    op.create_table(
        "staff_told",
        sa.Column("message_id", text(), nullable=False),
        sa.Column("conversation_id", text(), nullable=False),
        sa.Column("case_id", text(), nullable=False),
        sa.Column("staff_id", text(), nullable=False),
        sa.Column("what", text(), nullable=False),
        sa.Column("at", time(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_staff_told")),
    )
    op.create_index("ix_staff_told_case_id", "staff_told", ["case_id", "conversation_id"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("staff_told")
    op.drop_table("staff_reach")
