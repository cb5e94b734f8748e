"""The nouns of complaints handling. Values only: no I/O, no clock, no framework."""
