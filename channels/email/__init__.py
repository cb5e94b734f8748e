"""Mail: SMTP in, parsed and trimmed to the sender's own words; multipart mail out by a relay."""
