"""Reports as people read them: on the desk, as one page to print, as a table, as JSON."""
