"""Lists of cases that staff saved, and with which of them a person's queue opens."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    text, time = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "views",
        sa.Column("id", text(), nullable=False),
        sa.Column("owner", text(), nullable=False),
        sa.Column("name", text(), nullable=False),
        sa.Column("query", text(), nullable=False),
        sa.Column("created_at", time(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_views")),
    )
    op.create_index("ix_views_owner", "views", ["owner"])
    op.create_table(
        "usual_views",
        sa.Column("staff_id", text(), nullable=False),
        sa.Column("view_id", text(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_usual_views_staff_id_staff"),
        sa.ForeignKeyConstraint(["view_id"], ["views.id"], name="fk_usual_views_view_id_views"),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_usual_views")),
    )
    op.create_index("ix_usual_views_view_id", "usual_views", ["view_id"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("usual_views")
    op.drop_table("views")
