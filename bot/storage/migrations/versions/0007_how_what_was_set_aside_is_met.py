"""From which kind of import something was set aside: it is met so when it comes in later."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text = sqlmodel.sql.sqltypes.AutoString
    op.add_column("quarantine", sa.Column("backlog", text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("quarantine", schema=None) as batch_op:
        batch_op.drop_column("backlog")
