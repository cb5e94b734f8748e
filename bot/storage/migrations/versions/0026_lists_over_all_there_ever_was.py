"""All cases there ever were, and somebody's ended ones, in the order of the queue."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_ENDED = sa.text("status IN ('closed', 'merged', 'out_of_scope')")
_ORDER: list[str | sa.TextClause] = [sa.text("urgency DESC"), "decide_due", "id"]
_FILTERS = ("owner", "language", "channel", "category", "circle", "status")


def upgrade() -> None:
    """Go forward."""
    op.create_index("ix_cases_all", "cases", [*_ORDER, *_FILTERS])
    _ended(*_ORDER)


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_cases_all", table_name="cases")
    _ended("id")


def _ended(*order: str | sa.TextClause) -> None:
    op.drop_index("ix_cases_ended", table_name="cases")
    columns = ["owner", "status", *order, "circle"]
    op.create_index(
        "ix_cases_ended", "cases", columns, sqlite_where=_ENDED, postgresql_where=_ENDED
    )
