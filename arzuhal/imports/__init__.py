"""`arzuhal import`: a backlog is taken in through the same line as live messages."""
