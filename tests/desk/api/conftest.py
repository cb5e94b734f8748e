"""Stores on either database."""

from tests.stores import (
    postgres_template,
    rung,
    sqlite_template,
    store,
    store_database,
    store_url,
)

__all__ = [
    "postgres_template",
    "rung",
    "sqlite_template",
    "store",
    "store_database",
    "store_url",
]
