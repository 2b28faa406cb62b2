"""The table of what matters add to the figures, in the database's own words: rows in the order they are summed in.

Django gives each row a number of its own and two indexes beside; here the rows are the index. What the table holds is
``models.ContributionRow``.
"""

from __future__ import annotations

TABLE = "registers_contribution"
SORTED = '(organ_id, figure, "on", matter, place)'
_SHAPE = f"""CREATE TABLE {TABLE} (
 organ_id bigint NOT NULL REFERENCES people_organ (id) DEFERRABLE INITIALLY DEFERRED,
 figure varchar(60) NOT NULL, "on" date NOT NULL, matter varchar(32) NOT NULL, place integer NOT NULL,
 amount bigint NOT NULL, dimensions {{json}} NOT NULL, acts {{json}} NOT NULL, PRIMARY KEY {SORTED})"""
SQLITE, POSTGRES = _SHAPE.format(json="text") + " WITHOUT ROWID", _SHAPE.format(json="jsonb")
BY_MATTER = f"CREATE INDEX contribution_matter ON {TABLE} (matter)"
