"""台账: rows, clocks, parties, contributions and search, all derived from the files."""
