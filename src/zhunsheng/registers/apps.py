"""The registers room as Django sees it."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """The registers room."""

    name = "zhunsheng.registers"
    label = "registers"
