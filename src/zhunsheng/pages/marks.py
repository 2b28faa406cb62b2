"""The mark of an office that does not count: on every page, paper and export of a 示例 or 演练 office."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhunsheng.people.models import Organ


def word_of(organ: Organ) -> str:
    """示例 or 演练; nothing for a real office."""
    return {"sample": _("示例"), "drill": _("演练")}.get(organ.kind, "")


def mark_of(organ: Organ) -> str:
    """The mark as a sentence; nothing for a real office."""
    if organ.real:
        return ""
    return _("演练单位,内容不作数") if organ.kind == "drill" else _("示例单位,人物和事项均为虚构,内容不作数")
