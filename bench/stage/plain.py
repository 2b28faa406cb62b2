"""The peer of the list page: a register as Django's own tools make it – ListView, Paginator, Django template."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.db.models import QuerySet
from django.views.generic import ListView

from zhunsheng.matters.catalogue import procedures
from zhunsheng.registers.models import MatterRow


class PlainRegister(LoginRequiredMixin, ListView):
    """The same rows in the same order, fifty a page; no lamps, no masks, no search, no counts in the navigation."""

    model = MatterRow
    paginate_by = 50
    template_name = "plain.html"
    template_engine = "django"

    def get_queryset(self) -> QuerySet[MatterRow]:
        rows = MatterRow.objects.filter(organ=self.request.user.organ, procedure=self.kwargs["procedure"])
        return rows.order_by("-opened_on", "-id")

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        table = procedures()[self.kwargs["procedure"]]
        return super().get_context_data(procedure=table, registers=procedures().values(), **more)
