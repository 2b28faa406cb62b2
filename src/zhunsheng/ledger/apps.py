"""The ledger room as Django sees it."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The ledger room."""

    name = "zhunsheng.ledger"
    label = "ledger"
