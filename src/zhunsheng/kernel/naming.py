"""In whose name a deed is done or a paper is made: the centre drafts for others more often than it speaks itself."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class InNameOf(Choice):
    """In whose name a deed is done."""

    DISTRICT = "district_government", "区人民政府"
    DEPARTMENT = "expropriation_department", "房屋征收部门"
    CENTRE = "centre", "本中心"
