"""One process serves the office: waitress, pure Python, every system."""

from __future__ import annotations

import sys

import waitress
from django.core.wsgi import get_wsgi_application


def serve(host: str, port: int, threads: int = 8) -> int:
    """Serve until stopped."""
    application = get_wsgi_application()
    print(f"准绳在 http://{host}:{port}/ 等候(Ctrl-C 停止)", flush=True)
    try:
        waitress.serve(application, host=host, port=port, threads=threads, ident="", clear_untrusted_proxy_headers=True)
    except OSError as wrong:
        print(f"端口 {port} 用不了:{wrong.strerror}。请换一个:--port 8001", file=sys.stderr)
        return 2
    return 0
