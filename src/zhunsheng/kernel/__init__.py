"""The kernel: acts, files, the procedure table and its engine. Pure; knows no law, no database, no page."""
