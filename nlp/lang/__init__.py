"""One folder a language, alike: `lexicon.py` (phrases) and `patterns.py` (words whose order matters)."""
