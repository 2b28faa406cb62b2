"""A paper as PDF, by whatever the machine has: LibreOffice from the Word file, or WeasyPrint from the page.

Neither is required. Where there is none, the refusal says so and how to go on: Word and WPS save as PDF themselves.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from zhunsheng.kernel.refusal import Refusal

PROGRAMS = ("soffice", "libreoffice")
PATIENCE = 90
_PROFILE = "-env:UserInstallation=file://"


def office_program() -> str | None:
    """LibreOffice, where it is installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def available() -> bool:
    """Whether a paper can be made into a PDF here."""
    return office_program() is not None or find_spec("weasyprint") is not None


def pdf(word: bytes, page: str) -> bytes:
    """The PDF of a paper: ``word`` is its Word file, ``page`` the same as a page of HTML that stands alone."""
    program = office_program()
    if program is not None:
        return _by_libreoffice(program, word)
    if find_spec("weasyprint") is not None:
        made: bytes = import_module("weasyprint").HTML(string=page).write_pdf()
        return made
    raise Refusal(
        "papers.no_pdf",
        missing="这台服务器没有 LibreOffice,也没有 WeasyPrint,不能生成 PDF",
        remedy="请下载 Word 文件,在 Word 或者 WPS 里另存为 PDF;或者请系统管理员安装 libreoffice-writer",
    )


def _by_libreoffice(program: str, word: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source = place / "paper.docx"
        source.write_bytes(word)
        command = [program, f"{_PROFILE}{place}/profile", "--headless", "--norestore", "--convert-to", "pdf"]
        command += ["--outdir", folder, str(source)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 – ours
        except subprocess.TimeoutExpired:
            done = None
        made = place / "paper.pdf"
        if done is None or done.returncode != 0 or not made.exists():
            raise Refusal(
                "papers.pdf_failed",
                missing="LibreOffice 没有生成 PDF",
                remedy="请下载 Word 文件,在 Word 或者 WPS 里另存为 PDF",
            )
        return made.read_bytes()
