"""The indicators, by what they tell of: each is a function of a sheet and nothing else."""
