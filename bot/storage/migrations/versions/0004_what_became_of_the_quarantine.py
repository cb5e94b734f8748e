"""What becomes of what was set aside; messages that could not be handled wait there too."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PARKED = """
INSERT INTO quarantine (channel, account, "user", external_id, raw_digest, reason, received_at,
                        status, attempts, settled_by, settled_why, message_id)
SELECT i.channel, i.account, c."user", i.external_id, i.raw_digest, i.error, i.received_at,
       'waiting', i.attempts, '', '', i.id
FROM inbox i JOIN conversations c ON c.id = i.conversation_id WHERE i.fate = 'parked'
"""


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    with op.batch_alter_table("quarantine", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("attempts", sa.Integer(), nullable=False, server_default="1")
        )
        batch_op.add_column(sa.Column("message_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("settled_at", time(), nullable=True))
        batch_op.add_column(sa.Column("settled_by", text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("settled_why", text(), nullable=False, server_default=""))
        batch_op.create_index("ix_quarantine_status", ["status"], unique=False)
    op.execute(PARKED)


def downgrade() -> None:
    """Go back."""
    op.execute("DELETE FROM quarantine WHERE message_id IS NOT NULL")
    with op.batch_alter_table("quarantine", schema=None) as batch_op:
        batch_op.drop_index("ix_quarantine_status")
        for name in ("settled_why", "settled_by", "settled_at", "message_id", "attempts"):
            batch_op.drop_column(name)
