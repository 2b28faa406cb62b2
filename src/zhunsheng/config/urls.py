"""Where each page is found."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("zhunsheng.portal.urls")),
    path("", include("zhunsheng.workbench.urls")),
]

handler400 = "zhunsheng.workbench.problems.bad_request"
handler403 = "zhunsheng.workbench.problems.forbidden"
handler404 = "zhunsheng.workbench.problems.not_found"
handler500 = "zhunsheng.workbench.problems.broken"
