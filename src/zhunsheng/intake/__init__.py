"""Spreadsheets and past years become witnessed acts, after a dry run."""
