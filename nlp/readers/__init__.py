"""Readers: Doc in, one part of an Understanding out; they do not know each other."""
