"""The schema says of itself what Alembic would say."""

from alembic.script import ScriptDirectory

from bot.storage import schema


def test_the_stated_head_is_the_newest_revision() -> None:
    assert ScriptDirectory(str(schema.HERE)).get_current_head() == schema.HEAD
