"""重大行政决策: one matter is one decision, from the catalogue to the archive."""
