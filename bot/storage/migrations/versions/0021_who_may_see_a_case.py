"""Who alone may see a case, in its row and in the indexes of the queue."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_LIVE = sa.text("status NOT IN ('closed', 'merged', 'out_of_scope')")
_ORDER: list[str | sa.TextClause] = [sa.text("urgency DESC"), "decide_due", "id"]
_FILTERS = ("owner", "language", "channel", "category")


def upgrade() -> None:
    """Go forward."""
    text = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("cases", sa.Column("circle", text, nullable=False, server_default=""))
    _index(*_FILTERS, "circle")


def downgrade() -> None:
    """Go back."""
    _index(*_FILTERS)
    op.drop_column("cases", "circle")


def _index(*filters: str) -> None:
    for name in ("ix_cases_queue", "ix_cases_live"):
        op.drop_index(name, table_name="cases")
    op.create_index("ix_cases_queue", "cases", ["status", *_ORDER, *filters])
    columns = [*_ORDER, *filters, "status"]
    op.create_index("ix_cases_live", "cases", columns, sqlite_where=_LIVE, postgresql_where=_LIVE)
