"""The office as the public meets it: which one it is. How it is reached is ``pages.contact``."""

from __future__ import annotations

from django.http import Http404

from zhunsheng.people.models import Organ


def the_office() -> Organ:
    """The office whose pages these are."""
    found = Organ.objects.order_by("pk").first()
    if found is None:
        raise Http404
    return found
