"""Ledgers that may be read and not written, with the reason; asked under the head lock of every act."""

from __future__ import annotations

from zhunsheng.kernel.refusal import Refusal

_closed: dict[int, str] = {}


def close(organ: int, reason: str) -> None:
    """From now on nothing is appended in this process."""
    _closed[organ] = reason


def reopen(organ: int) -> None:
    """What closed it is gone."""
    _closed.pop(organ, None)


def why(organ: int) -> str:
    """Why it is closed; nothing where it is open."""
    return _closed.get(organ, "")


def demand_open(organ: int) -> None:
    """Raises ``Refusal`` (``ledger.closed``) where nothing may be appended."""
    reason = _closed.get(organ)
    if reason:
        raise Refusal(
            "ledger.closed",
            missing="账本只能查看,不能办理:{why}",
            remedy="请通知系统管理员,按运维手册运行 ./zs ledger rebuild,从公布的文件夹补齐;绝不能接着旧账本办理",
            params={"why": reason},
        )
