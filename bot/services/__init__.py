"""What the bot does: each service is a walk from a port through a pure decision to one transaction."""
