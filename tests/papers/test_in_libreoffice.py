"""The papers of the sample office open in LibreOffice and become PDFs with the page of GB/T 9704."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from zhunsheng.papers import pdf


@pytest.mark.office
def test_示例单位的文书都能在LibreOffice里打开并转成PDF(sample_papers: tuple[Path, ...], tmp_path: Path) -> None:
    papers = [Path(shutil.copy(paper, tmp_path)) for paper in sample_papers]
    program = pdf.office_program()
    assert program is not None
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [program, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, papers)], check=True, timeout=400, capture_output=True, env=os.environ)
    for paper in papers:
        made = paper.with_suffix(".pdf").read_bytes()
        assert made.startswith(b"%PDF"), paper
        boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", made)}
        assert boxes, paper
        for _left, _bottom, width, height in boxes:
            assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)


@pytest.mark.office
def test_一份文书转成PDF_不是Word的说明白(tmp_path: Path, paper_office) -> None:
    matter = paper_office.petition()
    made = pdf.pdf(paper_office.drawn(matter), "")
    assert made.startswith(b"%PDF")


def test_没有LibreOffice也没有WeasyPrint_说明怎么办(monkeypatch) -> None:
    monkeypatch.setattr(pdf, "office_program", lambda: None)
    monkeypatch.setattr(pdf, "find_spec", lambda _name: None)
    assert not pdf.available()
    with pytest.raises(pdf.Refusal) as caught:
        pdf.pdf(b"", "")
    assert "另存为 PDF" in caught.value.todo()


def test_每份文书都是完好的压缩包(paper_office, tmp_path: Path) -> None:
    matter = paper_office.petition()
    place = tmp_path / "paper.docx"
    place.write_bytes(paper_office.drawn(matter))
    with zipfile.ZipFile(place) as packed:
        assert packed.testzip() is None
        assert "word/document.xml" in packed.namelist()
