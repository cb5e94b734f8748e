"""What the bot does: each service walks from a port through a decision to one transaction."""
