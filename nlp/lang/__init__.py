"""One folder a language, all alike: `lexicon.py` (phrases), `patterns.py` (words in order)."""
