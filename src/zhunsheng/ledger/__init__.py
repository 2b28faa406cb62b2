"""The append-only tables of each organ, their guards in the database, their head and lock."""
