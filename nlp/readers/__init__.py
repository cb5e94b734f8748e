"""Readers: each takes a Doc and returns one part of an Understanding; they do not know each other."""
