"""The config room as Django sees it: settings, addresses, commands."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Commands of the office."""

    name = "zhunsheng.config"
    label = "config"
