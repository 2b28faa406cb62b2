"""Language, day and number forms: Chinese first, English complete; legal days are plain dates in Beijing."""

from __future__ import annotations

from zhunsheng.config.settings.place import PACKAGE

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "pages" / "locale"]
LANGUAGE_COOKIE_NAME = "zs_language"
LANGUAGE_COOKIE_AGE = 365 * 86400
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
