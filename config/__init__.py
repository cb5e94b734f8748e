"""What a deployment decides: settings, policy, and how logs are written."""
