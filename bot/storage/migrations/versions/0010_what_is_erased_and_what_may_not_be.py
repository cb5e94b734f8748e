"""When the conversation of a case goes, what nobody may erase, and files waiting to be removed."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TIMES = ("talk_until", "erased_at")


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    for name in _TIMES:
        op.add_column("cases", sa.Column(name, time(), nullable=True))
    op.add_column("cases", sa.Column("legal_hold", text(), nullable=False, server_default=""))
    op.create_index("ix_cases_talk_until", "cases", ["talk_until"])
    op.create_table(
        "discards",
        sa.Column("name", text(), nullable=False),
        sa.Column("at", time(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_discards")),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("discards")
    op.drop_index("ix_cases_talk_until", table_name="cases")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        for name in (*_TIMES, "legal_hold"):
            batch_op.drop_column(name)
