"""The office's settings for tests: a folder of its own, gone afterwards, and passwords that are quick to check."""

from __future__ import annotations

import os
import tempfile

FOLDER = tempfile.TemporaryDirectory(prefix="zs-office-", ignore_cleanup_errors=True)
os.environ["ZS_DATA"] = FOLDER.name  # before the settings are read: a test never touches a real office

from zhunsheng.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
