"""Alembic's entry: run the revisions on the connection `bot.storage.schema` hands over."""

from alembic import context

from bot.storage import tables


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """The engine keeps its own tables."""
    return not (kind == "table" and name is not None and name.startswith("procrastinate_"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    render_as_batch=True,
    include_name=_ours,
    user_module_prefix="sqlmodel.sql.sqltypes.",
)
with context.begin_transaction():
    context.run_migrations()
