"""English: lexicon and patterns. Data only, the same names in every language."""
