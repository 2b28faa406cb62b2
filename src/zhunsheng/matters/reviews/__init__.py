"""合法性审查: one review is one submission of one body, bound by its digest."""
