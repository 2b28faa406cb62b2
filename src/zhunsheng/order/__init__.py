"""The order of resettlement: the plan's rule as data, the roster, the lot, the sequence with a reason for every place,
the choosing replayed step by step. Pure functions over plain values; knows no matter, no ledger and no page.
"""

from __future__ import annotations
