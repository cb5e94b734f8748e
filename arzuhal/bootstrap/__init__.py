"""The composition root: the only place that names adapters, and hands each what it needs."""
