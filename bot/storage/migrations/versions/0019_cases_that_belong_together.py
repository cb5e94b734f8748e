"""Cases that belong together."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    ids = ("case_id", "other_id")
    op.create_table(
        "relations",
        *(sa.Column(name, text(), nullable=False) for name in (*ids, "words", "by")),
        sa.Column("at", time(), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], ["cases.id"], name=op.f(f"fk_relations_{name}_cases"))
            for name in ids
        ),
        sa.PrimaryKeyConstraint(*ids, name=op.f("pk_relations")),
    )
    op.create_index("ix_relations_other_id", "relations", ["other_id"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_relations_other_id", table_name="relations")
    op.drop_table("relations")
