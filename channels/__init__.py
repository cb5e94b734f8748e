"""Channels hear and speak: each folder is one way a person can write to us and be answered."""
