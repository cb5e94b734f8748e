"""Indexes by which all that is held of a person is found among millions of conversations."""

import sqlalchemy as sa
from alembic import op

from bot.storage import linked

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    for index in linked.indexes(op.get_bind().dialect.name):
        op.execute(sa.text(index))


def downgrade() -> None:
    """Go back."""
    for name in linked.NAMES:
        op.execute(sa.text(f"DROP INDEX {name}"))
