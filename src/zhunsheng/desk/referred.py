"""The papers an act carries must be in the archive."""

from __future__ import annotations

from zhunsheng.archive.models import Paper
from zhunsheng.kernel.acts import Act, papers
from zhunsheng.kernel.refusal import Refusal


def check_papers(act: Act) -> None:
    """Refuse an act whose papers are not kept yet."""
    wanted = {paper.digest for paper in papers(act)}
    if wanted and Paper.objects.filter(digest__in=wanted).count() != len(wanted):
        raise Refusal("desk.paper_unknown", missing="所附文件还没有存入档案", remedy="请先上传文件再办理")
