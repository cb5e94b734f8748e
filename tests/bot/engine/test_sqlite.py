"""procrastinate's queries on SQLite: all we use, and by the rules it has on PostgreSQL."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from procrastinate.exceptions import ConnectorException
from procrastinate.sql import queries
from procrastinate.types import JobToDefer
from sqlalchemy import Connection, create_engine
from typing_extensions import override

from bot.engine import sqlite
from bot.storage import jobs_schema

OFFERED = {
    "defer_jobs",
    "fetch_job",
    "finish_job",
    "list_jobs_to_abort",
    "prune_stalled_workers",
    "register_worker",
    "retry_job",
    "unregister_worker",
    "update_heartbeat",
}
NOT_NEEDED = {
    "cancel_job",
    "check_connection",
    "count_jobs_status",
    "defer_periodic_job",
    "delete_old_jobs",
    "get_job_status",
    "list_jobs",
    "list_locks",
    "list_queues",
    "list_tasks",
    "listen_queue",
    "select_stalled_jobs_by_heartbeat",
    "select_stalled_jobs_by_started",
}
FUTURE = datetime(2999, 1, 1, tzinfo=UTC)


def test_procrastinate_asks_nothing_unknown():
    assert set(queries) == OFFERED | NOT_NEEDED
    assert set(sqlite.STATEMENTS) == {queries[name] for name in OFFERED}


@pytest.mark.parametrize("name", sorted(NOT_NEEDED))
def test_what_is_not_offered_is_refused(name: str):
    with pytest.raises(ConnectorException, match="not offered on SQLite"):
        sqlite._statement(queries[name])


def test_a_queueing_lock_is_refused():
    job = JobToDefer("q", "t", 0, "lock", "queueing", {}, None)
    with pytest.raises(ConnectorException, match="queueing locks"):
        sqlite._values(job)


@dataclass
class Expected:
    number: int
    queue: str
    lock: str
    priority: int
    status: str = "todo"
    later: bool = False


class Lanes(RuleBasedStateMachine):
    """Any course of events, against the rules said plainly."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = create_engine("sqlite://")
        self.connection: Connection = self.engine.connect()
        jobs_schema.create(self.connection)
        self.worker = sqlite._register(self.connection)[0]["worker_id"]
        self.jobs: dict[int, Expected] = {}

    @override
    def teardown(self) -> None:
        self.connection.close()
        self.engine.dispose()

    @rule(
        queue=st.sampled_from("qr"),
        lock=st.sampled_from("abc"),
        priority=st.integers(0, 2),
        later=st.booleans(),
    )
    def defer(self, queue: str, lock: str, priority: int, *, later: bool) -> None:
        at = FUTURE if later else None
        job = JobToDefer(queue, "task", priority, lock, None, {"key": "k"}, at)
        number = sqlite._defer(self.connection, jobs=[job])[0]["id"]
        self.jobs[number] = Expected(number, queue, lock, priority, later=later)

    @rule(queue=st.sampled_from("qr"))
    def fetch(self, queue: str) -> None:
        row = sqlite._fetch(self.connection, queues=[queue], worker_id=self.worker)[0]
        ready = [job for job in self.jobs.values() if job.queue == queue and self.is_ready(job)]
        best = min(ready, key=lambda job: (-job.priority, job.number), default=None)
        assert row["id"] == (best.number if best else None)
        if best:
            best.status = "doing"

    def is_ready(self, job: Expected) -> bool:
        lane = [other for other in self.jobs.values() if other.lock == job.lock]
        head = min(lane, key=lambda other: (-other.priority, other.number))
        free = all(other.status == "todo" for other in lane)
        return free and head is job and not job.later

    @precondition(lambda self: any(job.status == "doing" for job in self.jobs.values()))
    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        job = self.draw_running(data)
        sqlite._finish(self.connection, job_id=job.number, status="succeeded", delete_job=True)
        del self.jobs[job.number]

    @precondition(lambda self: any(job.status == "doing" for job in self.jobs.values()))
    @rule(data=st.data(), later=st.booleans())
    def retry(self, data: st.DataObject, *, later: bool) -> None:
        job = self.draw_running(data)
        same = {"new_priority": None, "new_queue_name": None, "new_lock": None}
        at = FUTURE if later else None
        sqlite._retry(self.connection, job_id=job.number, retry_at=at, **same)
        job.status, job.later = "todo", later

    def draw_running(self, data: st.DataObject) -> Expected:
        running = [job for job in self.jobs.values() if job.status == "doing"]
        return data.draw(st.sampled_from(running))

    @invariant()
    def the_table_says_the_same(self) -> None:
        query = "SELECT id, status FROM procrastinate_jobs"
        rows = dict(tuple(row) for row in self.connection.exec_driver_sql(query))
        assert rows == {job.number: job.status for job in self.jobs.values()}


TestLanes = Lanes.TestCase
TestLanes.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
