"""What the benchmarks stand on: an office folder of their own, turns taken in one run, a table of results."""
