"""A trail of the deployment itself; when a case was registered, and how long it is kept."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TIMES = ("registered_at", "retention_until", "stats_until")


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "streams",
        sa.Column("id", text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", text(), nullable=False),
        sa.Column("begun_at", time(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_streams")),
    )
    for name in _TIMES:
        op.add_column("cases", sa.Column(name, time(), nullable=True))
    op.create_index("ix_cases_retention", "cases", ["retention_until"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_cases_retention", table_name="cases")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        for name in reversed(_TIMES):
            batch_op.drop_column(name)
    op.drop_table("streams")
