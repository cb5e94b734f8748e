"""The bot decides and remembers: what a message means for a case, and what is said in return."""
