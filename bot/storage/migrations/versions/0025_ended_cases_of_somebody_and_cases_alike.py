"""Two ways to a few of many cases: somebody's ended ones, and the newest of a category."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_ENDED = sa.text("status IN ('closed', 'merged', 'out_of_scope')")


def upgrade() -> None:
    """Go forward."""
    columns = ["owner", "status", "id", "circle"]
    op.create_index(
        "ix_cases_ended", "cases", columns, sqlite_where=_ENDED, postgresql_where=_ENDED
    )
    op.create_index("ix_cases_alike", "cases", ["category", "received_at"])


def downgrade() -> None:
    """Go back."""
    for name in ("ix_cases_alike", "ix_cases_ended"):
        op.drop_index(name, table_name="cases")
