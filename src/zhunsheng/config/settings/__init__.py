"""Settings of the whole, put together by concern. One office is one folder (``ZS_DATA``)."""

from zhunsheng.config.settings.apps import *  # noqa: F403
from zhunsheng.config.settings.database import *  # noqa: F403
from zhunsheng.config.settings.journal import *  # noqa: F403
from zhunsheng.config.settings.place import DATA, PACKAGE, ZS_TODAY  # noqa: F401
from zhunsheng.config.settings.publish import ZS_PUBLISH  # noqa: F401
from zhunsheng.config.settings.security import *  # noqa: F403
from zhunsheng.config.settings.texts import *  # noqa: F403
