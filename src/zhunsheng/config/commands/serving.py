"""One process serves the office: waitress, pure Python, every system."""

from __future__ import annotations

import ctypes
import errno
import gc
import logging
import sys
import threading
import time
from contextlib import suppress

import waitress
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import get_resolver

from zhunsheng.desk.moments import now
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Organ
from zhunsheng.publishing.guard import look
from zhunsheng.publishing.tick import tick
from zhunsheng.registers.files import law

MINUTE = 60
M_ARENA_MAX = -8  # malloc.h
log = logging.getLogger(__name__)


def serve(host: str, port: int, threads: int = 8) -> int:
    """Serve until stopped."""
    _share_heaps()
    try:
        server = waitress.create_server(
            get_wsgi_application(), host=host, port=port, threads=threads, ident="", clear_untrusted_proxy_headers=True
        )
    except (OSError, ValueError) as wrong:  # waitress tells an address that is none by a ValueError
        raise Refusal(
            "serve.address",
            missing="不能在 {host} 的端口 {port} 等候:{why}",
            remedy="请换一个端口(--port 8001),或者核对监听地址(--host)",
            params={"host": host, "port": port, "why": _why(wrong)},
        ) from wrong
    for organ in Organ.objects.all():
        if closed := look(organ):
            print(f"注意:{organ.name}只能查看,不能办理。{closed}", file=sys.stderr)
    _set_aside()
    print(f"准绳在 http://{host}:{port}/ 等候(Ctrl-C 停止)", flush=True)
    threading.Thread(target=_keep_ticking, daemon=True).start()
    server.run()
    return 0


def _why(wrong: Exception) -> str:
    if isinstance(wrong, PermissionError):
        return "没有权限"
    if isinstance(wrong, OSError):
        return "端口已被占用" if wrong.errno == errno.EADDRINUSE else str(wrong.strerror)
    return "没有这个地址"


def _keep_ticking() -> None:
    """What is due, once a minute, beside the requests."""
    while True:
        try:
            for organ in Organ.objects.all():
                tick(organ, now(organ))
        except Exception:
            log.exception("定时任务没有完成")
        finally:
            connections.close_all()
        time.sleep(MINUTE)


def _set_aside() -> None:
    """Load what every request needs, and let the collector never look through it again.

    It stops all requests to look through everything that lives: code, law and tables are three quarters of that.
    """
    _ = get_resolver().url_patterns, law()
    gc.collect()
    gc.freeze()


def _share_heaps() -> None:
    """Two heaps for all threads: glibc gives each its own and hands little back, a third of the memory for nothing."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library has no such setting
            ctypes.CDLL("libc.so.6").mallopt(M_ARENA_MAX, 2)
