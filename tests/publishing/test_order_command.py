"""``./zs order export`` as it is run, and refused."""

from __future__ import annotations

import pytest

from sample_folder import laid, zs

NUMBER = "示改安〔2025〕1号"


@pytest.mark.parametrize(("matter", "batch"), [("没有的编号", "1"), (NUMBER, "9")])
def test_an_order_that_is_not_published_is_refused(tmp_path, matter, batch):
    done = zs(laid(), "order", "export", "--matter", matter, "--batch", batch, "--out", str(tmp_path / "b"))
    assert done.returncode == 2
    assert f"“{matter}”第{batch}批没有公布过选房顺序" in done.stderr
    assert not (tmp_path / "b").exists()


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "own.txt").write_text("x", encoding="utf-8")
    done = zs(laid(), "order", "export", "--matter", NUMBER, "--out", str(tmp_path))
    assert done.returncode == 2
    assert "已经有内容" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["own.txt"]
