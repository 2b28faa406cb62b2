"""An act entered late changes a year that was reported: until it is published nothing is called wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from sample_folder import TODAY, laid, zs

FORGOTTEN = {
    "form": "letter", "came": "direct", "subject": "示例诉求", "names": ["示例甲"], "people": 1, "system_no": "SLX1",
}  # fmt: skip


def copied(folder: Path) -> Path:
    """The sample with its own witness's keys in the copy."""
    shutil.copytree(laid(), folder)
    told = folder / "zhunsheng.toml"
    told.write_text(told.read_text(encoding="utf-8").replace(str(laid()), str(folder)), encoding="utf-8")
    return folder


def test_a_petition_of_a_reported_year_entered_late(tmp_path: Path) -> None:
    folder = copied(tmp_path / "office")
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(FORGOTTEN), encoding="utf-8")
    late = ("--as", "head", "--json", str(facts), "--on", "2024-06-03", "--late", "旧台账漏记")
    done = zs(folder, "act", "petition.register", *late, ZS_TODAY=TODAY)
    assert done.returncode == 0, done.stderr
    assert zs(folder, "fsck", ZS_TODAY=TODAY).returncode == 0

    opened = next((folder / "public" / "open").rglob("*.head.json"))
    content = opened.read_bytes()
    opened.write_bytes(content.replace(b'"nonce": "', b'"nonce": "0'))
    named = zs(folder, "fsck", ZS_TODAY=TODAY)
    assert (named.returncode, opened.relative_to(folder / "public").as_posix() in named.stdout) == (1, True)
    opened.write_bytes(content)

    assert zs(folder, "publish", ZS_TODAY=TODAY).returncode == 0
    told = json.loads((folder / "public" / "figures" / "2024.json").read_text(encoding="utf-8"))
    assert told["figures"]["petitions.handled"]["value"] == 39
    assert zs(folder, "fsck", ZS_TODAY=TODAY).returncode == 0
