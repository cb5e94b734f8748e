"""Statements that SQLAlchemy writes once and the driver runs.

What SQLAlchemy does at each call (its cache, binding, a result) costs several times what the
databases take. Here SQL, order of parameters and conversions are worked out once for each database
and set of parameters; what is left of a call is the conversion of what has to be converted.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic_core import from_json
from sqlalchemy import JSON, Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine
from sqlmodel.sql.sqltypes import UTCDateTime

Convert = Callable[[Any], Any]
Params = dict[str, Any]
Row = Any  # a named tuple: one field a column
_LOCAL = len("2026-03-02 09:00:00.000000")


class Prepared:
    """A statement of SQLAlchemy Core; its parameters are `bindparam`s and columns to be written.

    Lists of values (`expanding`) are not offered. Every method raises what `Connection.execute`
    does; errors show no parameters, for those are what people wrote.
    """

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self._plans: dict[tuple[str, tuple[str, ...]], _Plan] = {}
        self._defaults = _defaults(statement)

    def all(self, connection: Connection, params: Params) -> list[Row]:
        """Every row."""
        plan, cursor = self._run(connection, params)
        return plan.rows(cursor, cursor.fetchall())

    def first(self, connection: Connection, params: Params) -> Row | None:
        """The first row, if there is one."""
        plan, cursor = self._run(connection, params)
        found = cursor.fetchone()
        row = None if found is None else plan.rows(cursor, (found,))[0]
        cursor.close()  # left open it would hold its place in SQLite's log
        return row

    def value(self, connection: Connection, params: Params) -> Any:
        """The first column of the first row, or None."""
        row = self.first(connection, params)
        return None if row is None else row[0]

    def write(self, connection: Connection, params: Params) -> int:
        """Insert, update or delete; how many rows it was."""
        _, cursor = self._run(connection, params)
        return int(cursor.rowcount)

    def write_all(self, connection: Connection, rows: Sequence[Params]) -> None:
        """Write once for each; all have the same parameters."""
        if rows:
            self._run(connection, *rows)

    def _run(self, connection: Connection, *params: Params) -> "tuple[_Plan, Any]":
        whole = [self._defaults | one for one in params] if self._defaults else params
        plan = self._plan(connection, whole[0])
        return plan, plan.run(connection, whole)

    def _plan(self, connection: Connection, params: Params) -> "_Plan":
        key = connection.dialect.name, tuple(params)
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = _planned(self._statement, connection.dialect, key[1])
        return plan


def driven(connection: Connection, sql: str, params: Any = (), *, many: bool = False) -> Any:
    """The driver's cursor once it has run SQL in its own words; as `Connection.execute` raises."""
    cursor = connection.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(sql, params)
    except Exception as error:
        raise _told(connection, sql, error) from error
    return cursor


@dataclass(slots=True, kw_only=True)
class _Plan:
    """How to run a statement with certain parameters on one kind of database."""

    dialect: Dialect
    sql: str
    names: Sequence[str]  # of the parameters, in their order
    binding: Sequence[tuple[int, Convert]]  # which of them are converted
    fixed: Params  # what the statement itself says
    statement: Any
    make: Callable[[Sequence[Any]], Row] | None = None  # both once the driver told its types
    converted: Sequence[tuple[int, Convert]] = ()

    def run(self, connection: Connection, params: Sequence[Params]) -> Any:
        """The driver's cursor."""
        bound = [self._bound(one) for one in params]
        if len(bound) == 1:
            return driven(connection, self.sql, bound[0])
        return driven(connection, self.sql, bound, many=True)

    def rows(self, cursor: Any, found: Iterable[Sequence[Any]]) -> list[Row]:
        """What the driver found, each value as the column's type has it."""
        make = self.make or self._described(cursor.description)
        return [make(self._read(one)) for one in found]

    def _described(self, description: Sequence[Any]) -> Callable[[Sequence[Any]], Row]:
        columns = tuple(self.statement.exported_columns)
        self.converted = tuple(self._conversions(columns, description))
        named: Any = namedtuple("Row", [one.key for one in columns])  # type: ignore[misc]  # noqa: PYI024
        self.make = named._make
        return self.make

    def _conversions(
        self, columns: Sequence[Any], description: Sequence[Any]
    ) -> Iterator[tuple[int, Convert]]:
        for place, (column, told) in enumerate(zip(columns, description, strict=True)):
            kind = column.type.dialect_impl(self.dialect)
            if convert := _reading(kind, self.dialect, told[1]):
                yield place, convert

    def _read(self, found: Sequence[Any]) -> Sequence[Any]:
        if not self.converted:
            return found
        read = list(found)
        for place, convert in self.converted:
            if (value := read[place]) is not None:
                read[place] = convert(value)
        return read

    def _bound(self, params: Params) -> Any:
        if self.fixed:
            params = self.fixed | params
        values = [params[name] for name in self.names]
        for place, convert in self.binding:
            values[place] = convert(values[place])
        return values if self.dialect.positional else dict(zip(self.names, values, strict=True))


def _binding(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    if isinstance(kind, UTCDateTime) and dialect.name == "sqlite":
        return _stored
    return kind.bind_processor(dialect)


def _reading(kind: TypeEngine[Any], dialect: Dialect, code: Any) -> Convert | None:
    """Times and JSON, most of what is converted, go past their types: by these it takes longer."""
    if isinstance(kind, UTCDateTime):
        return _aware if dialect.name == "sqlite" else _in_utc
    if isinstance(kind, JSON) and dialect.name == "sqlite":
        return from_json
    return kind.result_processor(dialect, code)


def _stored(moment: datetime | None) -> str | None:
    """A time as SQLAlchemy has SQLite store it."""
    if moment is None:
        return None
    if moment.tzinfo is not UTC:
        if moment.tzinfo is None:
            raise ValueError("a time without a time zone")
        moment = moment.astimezone(UTC)
    return moment.isoformat(" ", "microseconds")[:_LOCAL]


def _aware(stored: str) -> datetime:
    return datetime.fromisoformat(stored + "+00:00")


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _planned(statement: Any, dialect: Dialect, names: tuple[str, ...]) -> _Plan:
    keys = [] if statement.is_select else list(names)
    compiled = statement.compile(dialect=dialect, column_keys=keys)
    types = {
        name: _binding(bind.type.dialect_impl(dialect), dialect)
        for bind, name in compiled.bind_names.items()
    }
    order = tuple(compiled.positiontup if compiled.positional else types)
    converts = ((place, types[name]) for place, name in enumerate(order))
    return _Plan(
        dialect=dialect,
        sql=compiled.string,
        names=order,
        binding=tuple((place, convert) for place, convert in converts if convert),
        fixed={name: value for name, value in compiled.params.items() if name not in names},
        statement=statement,
    )


def _defaults(statement: Any) -> dict[str, Any]:
    """What is written to the columns of a new row that are not named."""
    columns = statement.table.columns if statement.is_insert else ()
    return {
        column.name: column.default.arg
        for column in columns
        if column.default is not None and column.default.is_scalar
    }


def _told(connection: Connection, sql: str, error: Exception) -> Exception:
    """The driver's error as SQLAlchemy raises it; a connection that is gone is used no more."""
    dialect = connection.dialect
    known = dialect.loaded_dbapi.Error
    if not isinstance(error, known):
        return error
    gone = dialect.is_disconnect(error, connection.connection, None)
    if gone:
        connection.invalidate(error)
    return DBAPIError.instance(
        sql, None, error, known, hide_parameters=True, connection_invalidated=gone, dialect=dialect
    )
