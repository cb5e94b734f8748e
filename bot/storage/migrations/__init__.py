"""The history of the schema: every revision runs on SQLite and on PostgreSQL."""
