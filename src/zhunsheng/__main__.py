"""``python -m zhunsheng``: the office's commands."""

import sys

from zhunsheng.config.command import main

sys.exit(main(sys.argv[1:]))
