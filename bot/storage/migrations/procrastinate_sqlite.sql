-- procrastinate's tables for SQLite: what bot/engine/sqlite.py needs of them, times as Julian days.

CREATE TABLE procrastinate_workers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    last_heartbeat REAL NOT NULL
);

CREATE TABLE procrastinate_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue_name TEXT NOT NULL,
    task_name TEXT NOT NULL,
    priority INTEGER NOT NULL DEFAULT 0,
    lock TEXT,
    args TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'todo'
        CHECK (status IN ('todo', 'doing', 'succeeded', 'failed', 'aborted')),
    scheduled_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    worker_id INTEGER REFERENCES procrastinate_workers (id) ON DELETE SET NULL
);

-- no two jobs of one lock run at once
CREATE UNIQUE INDEX procrastinate_jobs_running ON procrastinate_jobs (lock) WHERE status = 'doing';

-- the next job of a queue, and whether an earlier one of its lock stands before it
CREATE INDEX procrastinate_jobs_waiting ON procrastinate_jobs (queue_name, priority DESC, id)
    WHERE status = 'todo';
CREATE INDEX procrastinate_jobs_lane ON procrastinate_jobs (lock, priority DESC, id)
    WHERE status IN ('todo', 'doing');

-- the jobs of a worker that stopped
CREATE INDEX procrastinate_jobs_worker ON procrastinate_jobs (worker_id) WHERE status = 'doing';
