"""Keys lent and returned: a toy, by which the handbook's promise about a new procedure is kept."""
