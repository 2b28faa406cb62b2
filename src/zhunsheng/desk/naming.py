"""Which other matters an act may name: known ones, open to whoever acts; an accusation neither is named nor names any.

Source: 信访工作条例 30; the office's own rules. A sealed matter and one that does not exist are refused in the same
words, so that nobody learns of the first.
"""

from __future__ import annotations

from collections.abc import Collection

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import may_see
from zhunsheng.kernel.acts import Act, referred
from zhunsheng.kernel.file import File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.registers.files import Case, case
from zhunsheng.registers.fold import handlers


def sees(actor: Actor, found: Case) -> bool:
    """Whether the actor may open this matter; the office's own record, of no register, is no business content."""
    return not found.procedure.series or may_see(
        actor,
        found.procedure,
        sealed=found.sealed,
        handlers=handlers(found),
        cell=lambda column: column.of(found.view),
        opener=found.recorded[0].actor,
    )


def unknown() -> Refusal:
    """There is no such matter, or none for this person."""
    return Refusal("desk.unknown_matter", missing="没有这个事项", remedy="请核对编号")


def named_files(actor: Actor, act: Act, found: Case, already: Collection[str] = ()) -> dict[str, File]:
    """The files of the matters the act names or refers to; gates look at them as at those the matter reads.

    Raises ``Refusal`` for a matter that may not be named; ``already`` were named by the record under correction.
    """
    files: dict[str, File] = {}
    for matter in referred(act):
        if matter == found.file.matter or matter in already:
            continue
        other = case(actor.organ.pk, matter)
        if other is None or other.sealed or found.sealed or not sees(actor, other):
            raise Refusal(
                "desk.unknown_named",
                "《信访工作条例》第30条;内规(关联)",
                "没有这个事项,或者依规不得关联",
                "请核对编号;检举控告不与任何事项关联",
            )
        files[matter] = other.file
    return files
