"""Which privacy notice people were told of, and to what they agreed."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_CONSENT = ("case_id", "purpose", "standing", "by", "language", "asked", "means", "words")
_INFORMED = ("conversation_id", "version", "language", "channel")


def upgrade() -> None:
    """Go forward."""
    _table("consents", _CONSENT, "case_id", "cases")
    _table("informed", _INFORMED, "conversation_id", "conversations")


def downgrade() -> None:
    """Go back."""
    op.drop_table("informed")
    op.drop_table("consents")


def _table(name: str, texts: tuple[str, ...], of: str, parent: str) -> None:
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(one, text(), nullable=False) for one in texts),
        sa.Column("at", time(), nullable=False),
        sa.ForeignKeyConstraint([of], [f"{parent}.id"], name=f"fk_{name}_{of}_{parent}"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(f"ix_{name}_{of}", name, [of])
