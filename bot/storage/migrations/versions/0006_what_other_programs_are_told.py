"""Notices for other programs, and the tokens of those that write to us."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "notices",
        sa.Column("endpoint", text(), nullable=False),
        sa.Column("id", text(), nullable=False),
        sa.Column("type", text(), nullable=False),
        sa.Column("case_id", text(), nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("at", time(), nullable=False),
        sa.Column("since", time(), nullable=False),
        sa.Column("status", text(), nullable=False, server_default="waiting"),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("next_attempt_at", time(), nullable=False),
        sa.Column("tried_at", time(), nullable=True),
        sa.Column("detail", text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("endpoint", "id", name=op.f("pk_notices")),
    )
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.create_index(
            "ix_notices_status", ["status", "endpoint", "next_attempt_at"], unique=False
        )
    op.create_table(
        "tokens",
        sa.Column("id", text(), nullable=False),
        sa.Column("source", text(), nullable=False),
        sa.Column("hash", text(), nullable=False),
        sa.Column("scopes", JSON, nullable=False),
        sa.Column("created_at", time(), nullable=False),
        sa.Column("expires_at", time(), nullable=True),
        sa.Column("revoked_at", time(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tokens")),
        sa.UniqueConstraint("hash", name=op.f("uq_tokens_hash")),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("tokens")
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.drop_index("ix_notices_status")
    op.drop_table("notices")
