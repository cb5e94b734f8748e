"""Second factors, where somebody is logged in, and how often something was tried."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_TEXT, _TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    """Go forward. Everybody logs in anew: a session of before does not say where it is."""
    op.execute("DELETE FROM staff_sessions")
    with op.batch_alter_table("staff") as staff:
        staff.drop_column("failures")
        staff.drop_column("locked_until")
        for name in ("totp", "subject"):
            staff.add_column(sa.Column(name, _TEXT(), nullable=False, server_default=""))
        staff.add_column(
            sa.Column("must_change", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        staff.add_column(sa.Column("totp_step", sa.Integer(), nullable=False, server_default="0"))
        staff.create_index("ix_staff_subject", ["subject"])
    op.create_table(
        "staff_codes",
        sa.Column("staff_id", _TEXT(), nullable=False),
        sa.Column("hash", _TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_codes_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("staff_id", "hash", name=op.f("pk_staff_codes")),
    )
    op.create_table(
        "tallies",
        sa.Column("key", _TEXT(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("until", _TIME(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tallies")),
    )
    op.create_index("ix_tallies_until", "tallies", ["until"])
    with op.batch_alter_table("staff_sessions") as sessions:
        sessions.add_column(sa.Column("seen_at", _TIME(), nullable=False))
        for name in ("second", "single"):
            sessions.add_column(sa.Column(name, sa.Boolean(), nullable=False))
        for name in ("address", "browser", "offered"):
            sessions.add_column(sa.Column(name, _TEXT(), nullable=False))


def downgrade() -> None:
    """Go back."""
    op.execute("DELETE FROM staff_sessions")
    with op.batch_alter_table("staff_sessions") as sessions:
        for name in ("seen_at", "second", "single", "address", "browser", "offered"):
            sessions.drop_column(name)
    op.drop_table("tallies")
    op.drop_table("staff_codes")
    with op.batch_alter_table("staff") as staff:
        staff.drop_index("ix_staff_subject")
        for name in ("totp", "subject", "must_change", "totp_step"):
            staff.drop_column(name)
        staff.add_column(sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
        staff.add_column(sa.Column("locked_until", _TIME(), nullable=True))
