"""The office's own record.

A ledger opens with the founding: 正式, 示例 or 演练, never changed afterwards. Only 示例 and 演练 accept a set clock.
The office adopts an edition of law and calendar by an act of its head. Leaves that were lost and put back from the
published log are told by an act of the system administrator, with the cause; what they said is filled in later.
"""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, Procedure, Step
from zhunsheng.matters.office.acts import Adopted, Founded, Restored

PROCEDURE = Procedure(
    id="office",
    label="单位",
    series="",
    stages={"founded": "已建立"},
    closed=frozenset(),
    steps=(
        Step(Founded, frm=NEW, to="founded", by=(Post.SYSADMIN,)),
        Step(Adopted, frm="founded", by=(Post.HEAD,)),
        Step(Restored, frm="founded", by=(Post.SYSADMIN,)),
    ),
    title=lambda _file: "单位账本",
)
