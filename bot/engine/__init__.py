"""One database, many works: jobs rung in the caller's transaction and done at least once."""
