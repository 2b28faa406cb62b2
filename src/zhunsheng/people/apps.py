"""The people room as Django sees it."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Organs, accounts, posts."""

    name = "zhunsheng.people"
    label = "people"
