"""Since when an address takes nothing any more, and why."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "dead_code", sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default=""
            )
        )
        batch_op.add_column(
            sa.Column("dead_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
        )
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.alter_column("dead_code", server_default=None)


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.drop_column("dead_at")
        batch_op.drop_column("dead_code")
