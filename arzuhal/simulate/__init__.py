"""Scripted complainants: people who write to the real dialogue, and how it did by them."""
