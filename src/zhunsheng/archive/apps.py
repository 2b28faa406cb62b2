"""The archive room as Django sees it."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """The archive room."""

    name = "zhunsheng.archive"
    label = "archive"
