"""The intake room as Django sees it."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """What comes in from outside."""

    name = "zhunsheng.intake"
    label = "intake"
