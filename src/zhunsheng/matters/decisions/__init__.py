"""Sittings of the party group and the director's office meeting (党组会、主任办公会): agenda, votes, minutes."""
