"""Addresses of the public's pages. None asks who is reading."""

from __future__ import annotations

from django.urls import path
from django.views.generic import RedirectView

from zhunsheng.portal import catalogue, due

urlpatterns = [
    path("due", due.due, name="due"),
    path("due/", RedirectView.as_view(pattern_name="due", query_string=True)),
    path("due.txt", due.due_text, name="due_text"),
    path("due.json", due.due_data, name="due_data"),
    path("catalogue", catalogue.catalogue, name="catalogue"),
    path("catalogue/<int:year>-<int:serial>", catalogue.item, name="catalogue_item"),
    path("paper/<str:digest>", catalogue.paper, name="public_paper"),
]
