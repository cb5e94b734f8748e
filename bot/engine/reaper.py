"""Gives the jobs of dead workers to others, in one transaction, so that two may do it at once.

A worker is dead when its heartbeat is older than `STALLED` seconds; one that was only paused finds
its registration gone and starts anew.
"""

from sqlalchemy import Connection, text

from bot.storage.database import Work

STALLED = 5.0  # seconds

PRUNE = {
    "sqlite": """DELETE FROM procrastinate_workers
        WHERE last_heartbeat < julianday('now') - :stalled / 86400.0""",
    "postgresql": """DELETE FROM procrastinate_workers
        WHERE last_heartbeat < now() - make_interval(secs => :stalled)""",
}
REVIVE = text("""UPDATE procrastinate_jobs
    SET status = 'todo', attempts = attempts + 1, scheduled_at = NULL
    WHERE status = 'doing' AND worker_id IS NULL RETURNING queue_name""")


def revive(stalled: float) -> Work[set[str]]:
    """Forget workers silent for `stalled` seconds and free their jobs; the queues concerned."""

    def work(connection: Connection) -> set[str]:
        connection.execute(text(PRUNE[connection.dialect.name]), {"stalled": stalled})
        return set(connection.execute(REVIVE).scalars())

    return work
