"""Times in SQL, to the second, as each database says it."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, String, func
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


class Seconds(FunctionElement[int]):
    """`Seconds(earlier, later)`: how long from one to the other."""

    inherit_cache: bool | None = True
    type: TypeEngine[int] = Integer()


@compiles(Seconds)
def _postgres(element: Seconds, compiler: Any, **kw: Any) -> str:
    earlier, later = (compiler.process(one, **kw) for one in element.clauses)
    return f"CAST(FLOOR(EXTRACT(EPOCH FROM ({later} - {earlier}))) AS BIGINT)"


@compiles(Seconds, "sqlite")
def _sqlite(element: Seconds, compiler: Any, **kw: Any) -> str:
    earlier, later = (compiler.process(one, **kw) for one in element.clauses)
    whole = (f"CAST(strftime('%s', {one}) AS INTEGER)" for one in (later, earlier))
    return f"({' - '.join(whole)})"


class Ago(FunctionElement[Any]):
    """`Ago(column, days)`: so many days before a time, to be compared with a column."""

    inherit_cache: bool | None = True


@compiles(Ago)
def _postgres_ago(element: Ago, compiler: Any, **kw: Any) -> str:
    column, days = (compiler.process(one, **kw) for one in element.clauses)
    return f"({column} - {days} * INTERVAL '1 day')"


@compiles(Ago, "sqlite")
def _sqlite_ago(element: Ago, compiler: Any, **kw: Any) -> str:
    column, days = (compiler.process(one, **kw) for one in element.clauses)
    return f"strftime('%Y-%m-%d %H:%M:%f', {column}, -{days} || ' days')"


class Second(FunctionElement[str]):
    """`Second(column)`: a time as `2026-11-21 09:00:00` in UTC, to be compared with a text."""

    inherit_cache: bool | None = True
    type: TypeEngine[str] = String()


@compiles(Second)
def _postgres_second(element: Second, compiler: Any, **kw: Any) -> str:
    (column,) = (compiler.process(one, **kw) for one in element.clauses)
    return f"to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')"


@compiles(Second, "sqlite")
def _sqlite_second(element: Second, compiler: Any, **kw: Any) -> str:
    (column,) = (compiler.process(one, **kw) for one in element.clauses)
    return f"substr({column}, 1, 19)"


def second(text: ColumnElement[str]) -> ColumnElement[str]:
    """A time in JSON (RFC 3339, UTC) in the same manner."""
    return func.replace(func.substr(text, 1, 19), "T", " ")
