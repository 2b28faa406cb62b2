"""The office's addresses and the peer's one."""

from __future__ import annotations

from django.urls import include, path

from stage.plain import PlainRegister

urlpatterns = [
    path("plain/<str:procedure>/", PlainRegister.as_view(), name="plain"),
    path("", include("zhunsheng.config.urls")),
]
