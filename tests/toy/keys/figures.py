"""How many keys went out."""

from __future__ import annotations

from zhunsheng.matters.keys.acts import Lent

from zhunsheng.kernel.procedure import Contribution, Figure, View

LENT = "keys.lent"
FIGURES = (Figure(LENT, "借出钥匙", "次", "本年度内借出钥匙的次数,按借出日期计。", ("door",)),)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One for each key that went out."""
    return tuple(Contribution(LENT, e.happened_on, (e.seq,), {"door": e.act.door.value}) for e in view.file.all(Lent))
