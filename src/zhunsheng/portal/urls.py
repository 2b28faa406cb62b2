"""Addresses of the public's pages. None asks who is reading, and nothing personal stands in any of them."""

from __future__ import annotations

from django.urls import path
from django.views.generic import RedirectView

from zhunsheng.portal import apply, catalogue, due, guide, home, orders, published, query

urlpatterns = [
    path("public", home.home, name="public"),
    path("notices", published.notices_view, name="notices"),
    path("notices/<int:seq>", published.notice_view, name="notice"),
    path("notices/<int:seq>/paper", published.paper, name="notice_paper"),
    path("orders", orders.orders, name="orders"),
    path("orders/<int:seq>", orders.order, name="order"),
    path("orders/<int:seq>/bundle", orders.order_bundle, name="order_bundle"),
    path("orders/own", orders.own_place, name="own_place"),
    path("orders/own/receipt", orders.own_receipt, name="own_receipt"),
    path("reports", published.reports_view, name="reports"),
    path("guide", guide.guide, name="guide"),
    path("guide/form", guide.paper_form, name="paper_form"),
    path("terms", guide.terms, name="terms"),
    path("apply", apply.apply, name="apply"),
    path("query", query.query, name="query"),
    path("due", due.due, name="due"),
    path("due/", RedirectView.as_view(pattern_name="due", query_string=True)),
    path("due.txt", due.due_text, name="due_text"),
    path("due.json", due.due_data, name="due_data"),
    path("catalogue", catalogue.catalogue, name="catalogue"),
    path("catalogue/<int:year>-<int:serial>", catalogue.item, name="catalogue_item"),
    path("paper/<str:digest>", catalogue.paper, name="public_paper"),
]
