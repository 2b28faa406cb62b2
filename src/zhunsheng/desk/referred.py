"""What an act refers to must be there: papers in the archive, other matters that may be referred to."""

from __future__ import annotations

from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.acts import Act, papers, referred
from zhunsheng.kernel.file import File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.registers.files import case


def check_papers(act: Act) -> None:
    """Refuse an act whose papers are not kept yet."""
    wanted = {paper.digest for paper in papers(act)}
    if wanted and Paper.objects.filter(digest__in=wanted).count() != len(wanted):
        raise Refusal("desk.paper_unknown", missing="所附文件还没有存入档案", remedy="请先上传文件再办理")


def files_of(actor: Actor, act: Act, own: str) -> dict[str, File]:
    """The files of the matters the act refers to; gates look at them as at those the matter reads."""
    files: dict[str, File] = {}
    for matter in referred(act):
        if matter == own:
            continue
        found = case(actor.organ.pk, matter)
        if found is None or found.sealed:
            raise Refusal("desk.unknown_named", missing="所关联的事项不存在或者不允许关联", remedy="请核对编号")
        files[matter] = found.file
    return files
