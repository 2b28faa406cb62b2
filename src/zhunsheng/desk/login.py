"""Whose session it is: Django's own log-in, but the account of a request read in the database's own words.

Every request asks for it, and putting the query together costs several times its answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from zhunsheng.ledger.statements import Cursor
from zhunsheng.people.models import Account, Organ

LEFT = frozenset({"last_login"})
"""Read only where somebody asks for it: a moment is told apart by each database in its own way."""


def _names(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if field.attname not in LEFT]  # noqa: SLF001 – Django's documented way


def _columns(model: type[Model], table: str) -> Iterable[str]:
    return (f"{table}.{field.column}" for field in model._meta.concrete_fields if field.attname not in LEFT)  # noqa: SLF001


_ACCOUNT, _ORGAN = _names(Account), _names(Organ)
_READ = (
    f"SELECT {', '.join([*_columns(Account, 'a'), *_columns(Organ, 'o')])}"  # noqa: S608 – names of our own models
    " FROM people_account a JOIN people_organ o ON o.id = a.organ_id WHERE a.id = %s"
)


class Sessions(ModelBackend):
    """Accounts by their password, and by the session they opened."""

    def get_user(self, user_id: Any) -> Account | None:
        """The account with its organ; ``None`` where there is none any more or it may not log in."""
        with Cursor() as cursor:
            cursor.execute(_READ, [user_id])
            row = cursor.fetchone()
        if row is None:
            return None
        account = Account.from_db(DEFAULT_DB_ALIAS, _ACCOUNT, row[: len(_ACCOUNT)])
        account.organ = Organ.from_db(DEFAULT_DB_ALIAS, _ORGAN, row[len(_ACCOUNT) :])
        return account if self.user_can_authenticate(account) else None
