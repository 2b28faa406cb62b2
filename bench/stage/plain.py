"""The peer of the list page: a register as Django's own tools make it – ListView, Paginator, Form, Django template."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView

from zhunsheng.desk.moments import today
from zhunsheng.matters.catalogue import procedures
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow


class Filters(forms.Form):
    """The fields by which the office's own page filters and sorts."""

    stage = forms.ChoiceField(label=_("阶段"), required=False)
    state = forms.ChoiceField(
        label=_("状态"), required=False, choices=[("", _("全部")), ("open", _("办理中")), ("closed", _("已办结"))]
    )
    since = forms.DateField(label=_("登记日从"), required=False)
    until = forms.DateField(label=_("到"), required=False)
    q = forms.CharField(label=_("关键词"), required=False)
    sort = forms.ChoiceField(
        label=_("排序"), required=False, choices=[("", _("登记日,新的在前")), ("due", _("到期日,先到在前"))]
    )
    mine = forms.BooleanField(label=_("只看我的"), required=False)


class PlainRegister(LoginRequiredMixin, ListView):
    """The same rows with the same columns in the same order, fifty a page.

    Days left in calendar days only; no masks, nobody's seeing limited, no counts in the navigation.
    """

    model = MatterRow
    paginate_by = 50
    template_name = "plain.html"

    def get_queryset(self) -> QuerySet[MatterRow]:
        rows = MatterRow.objects.filter(organ=self.request.user.organ, procedure=self.kwargs["procedure"])
        return rows.order_by("-opened_on", "-id")

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        table = procedures()[self.kwargs["procedure"]]
        filters = Filters(self.request.GET)
        filters.fields["stage"].choices = [("", _("全部")), *table.stages.items()]
        context = super().get_context_data(**more)
        names = {str(account.pk): account.name for account in Account.objects.filter(organ=self.request.user.organ)}
        day = today(self.request.user.organ)
        for row in context["page_obj"]:
            row.words = table.stages[row.stage]
            row.people = [names.get(each, each) for each in row.handlers]
            row.left = (row.due - day).days if row.due else None
        return context | {"procedure": table, "registers": procedures().values(), "filters": filters}
