"""选房日: one batch called in its published order, household by household, each step an act."""
