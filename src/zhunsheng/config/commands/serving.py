"""One process serves the office: waitress, pure Python, every system."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

import waitress
from django.core.wsgi import get_wsgi_application

M_ARENA_MAX = -8  # malloc.h


def serve(host: str, port: int, threads: int = 8) -> int:
    """Serve until stopped."""
    _share_heaps()
    application = get_wsgi_application()
    print(f"准绳在 http://{host}:{port}/ 等候(Ctrl-C 停止)", flush=True)
    try:
        waitress.serve(application, host=host, port=port, threads=threads, ident="", clear_untrusted_proxy_headers=True)
    except OSError as wrong:
        print(f"端口 {port} 用不了:{wrong.strerror}。请换一个:--port 8001", file=sys.stderr)
        return 2
    return 0


def _share_heaps() -> None:
    """Two heaps for all threads: glibc gives each its own and hands little back, a third of the memory for nothing."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library has no such setting
            ctypes.CDLL("libc.so.6").mallopt(M_ARENA_MAX, 2)
