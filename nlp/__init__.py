"""Understanding: a text in, what it says and how sure we are out. No other room is known here."""
