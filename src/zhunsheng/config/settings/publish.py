"""How the office publishes its ledger, from its own ``zhunsheng.toml``."""

from __future__ import annotations

from typing import Any

from zhunsheng.config.settings.place import office_settings

ZS_PUBLISH: dict[str, Any] = office_settings().get("publish", {})
