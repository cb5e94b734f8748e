"""Gives the jobs of dead workers to others, in one transaction, so that two may do it at once.

A worker is dead when its heartbeat is `STALLED` seconds away from now: older, or ahead, where the
clock was set back since. One that was only paused finds its registration gone and starts anew.
A job held back for longer than `LONGEST` was so by a clock that was ahead, and rings now.
"""

from sqlalchemy import Connection, text

from bot.storage.database import Work

STALLED = 5.0  # seconds
LONGEST = 7200.0  # seconds; a bell is held back for some minutes at most

PRUNE = {
    "sqlite": """DELETE FROM procrastinate_workers
        WHERE abs(last_heartbeat - julianday('now')) > :stalled / 86400.0""",
    "postgresql": """DELETE FROM procrastinate_workers
        WHERE abs(extract(epoch FROM last_heartbeat - now())) > :stalled""",
}
REVIVE = text("""UPDATE procrastinate_jobs
    SET status = 'todo', attempts = attempts + 1, scheduled_at = NULL
    WHERE status = 'doing' AND worker_id IS NULL RETURNING queue_name""")
HASTEN = {
    "sqlite": """UPDATE procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo'
        AND scheduled_at > julianday('now') + :longest / 86400.0 RETURNING queue_name""",
    "postgresql": """UPDATE procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo'
        AND scheduled_at > now() + make_interval(secs => :longest) RETURNING queue_name""",
}


def revive(stalled: float) -> Work[set[str]]:
    """Forget workers silent for `stalled` seconds and free their jobs; the queues concerned."""

    def work(connection: Connection) -> set[str]:
        connection.execute(text(PRUNE[connection.dialect.name]), {"stalled": stalled})
        return set(connection.execute(REVIVE).scalars())

    return work


def hasten(connection: Connection) -> set[str]:
    """Free the jobs that are held back for longer than any is; the queues concerned."""
    freed = text(HASTEN[connection.dialect.name])
    return set(connection.execute(freed, {"longest": LONGEST}).scalars())
