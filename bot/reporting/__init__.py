"""What complaints tell whoever runs the process (ISO 10002 8): counts in, figures out. Pure."""
