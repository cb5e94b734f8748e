"""Making the models: corpora in, weights out. The only room that knows scikit-learn."""
