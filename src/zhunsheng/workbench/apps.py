"""The workbench room as Django sees it."""

from django.apps import AppConfig


class WorkbenchConfig(AppConfig):
    """Staff pages."""

    name = "zhunsheng.workbench"
    label = "workbench"
