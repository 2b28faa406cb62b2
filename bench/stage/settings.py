"""The office's settings, and beside its own pages a plain Django page with Django templates as a peer."""

from __future__ import annotations

from pathlib import Path

from zhunsheng.config.settings import *  # noqa: F403
from zhunsheng.config.settings import TEMPLATES as OWN_TEMPLATES

HERE = Path(__file__).parent
ROOT_URLCONF = "stage.urls"
TEMPLATES = [
    *OWN_TEMPLATES,
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ]
        },
    },
]
