"""Measurements that can be repeated anywhere."""
