"""主动公开: one matter is one item of the catalogue of what must be public."""
