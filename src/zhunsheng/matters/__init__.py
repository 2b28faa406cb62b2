"""One folder per procedure of the institution: its acts, its procedure, its figures."""
