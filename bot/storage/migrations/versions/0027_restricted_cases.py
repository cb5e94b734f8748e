"""The few cases that only some may see, newest first."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_RESTRICTED = sa.text("circle <> ''")


def upgrade() -> None:
    """Go forward."""
    order: list[str | sa.TextClause] = [sa.text("received_at DESC"), "id"]
    op.create_index(
        "ix_cases_restricted",
        "cases",
        order,
        sqlite_where=_RESTRICTED,
        postgresql_where=_RESTRICTED,
    )


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_cases_restricted", table_name="cases")
