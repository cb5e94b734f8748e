"""The only door into the database: rows at the border, values inside."""
