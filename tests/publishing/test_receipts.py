"""A receipt for one act: the leaf, its two halves opened, its place in the log; and the witness that remembers."""

import json
import urllib.error
import urllib.request

import pytest

from programs_of import verifies
from zhunsheng.ledger import heads
from zhunsheng.publishing.openings import opening, receipt
from zhunsheng.seal.tree import Tree, leaf_hash


def given(organ, seq):
    """What an office hands to somebody: the leaf and both parts with their nonces."""
    parts = [{k: v for k, v in opening(organ.pk, seq, part).items() if k != "index"} for part in ("head", "body")]
    return {"index": seq, "leaf": heads.leaves(organ.pk)[seq].decode(), "parts": parts}


def test_a_receipt_proves_what_was_recorded(witnessed, tmp_path, capsys):
    witnessed.notes(witnessed.petition("SL1"), 5)
    witnessed.publish()
    organ = witnessed.organ
    tree = Tree(map(leaf_hash, heads.leaves(organ.pk)))
    paper, told = tmp_path / "r.tlog-proof", tmp_path / "r.json"
    paper.write_text(str(receipt(tree, 3, heads.every(organ.pk))), encoding="utf-8", newline="\n")
    known = ["--opening", str(told), "--policy", str(witnessed.out / "policy")]
    what = given(organ, 3)
    told.write_text(json.dumps(what, ensure_ascii=False), encoding="utf-8")
    assert verifies(paper, *known) == 0
    assert "第 3 号记录" in capsys.readouterr().out
    what["parts"][0]["content"]["on"] = "2024-03-04"
    told.write_text(json.dumps(what, ensure_ascii=False), encoding="utf-8")
    assert verifies(paper, *known) == 1


def test_the_witness_refuses_a_log_that_went_back(witnessed, settings):
    matter = witnessed.petition("SL1")
    witnessed.publish()
    old = (witnessed.out / "checkpoint").read_text(encoding="utf-8")
    witnessed.notes(matter, 5)
    witnessed.publish()
    place = settings.ZS_PUBLISH["witness"][0]["url"] + "/add-checkpoint"

    def answer(text):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(place, text.encode(), method="POST"))
        with refused.value as reply:
            return reply.code, reply.read().decode()

    assert answer(f"old 2\n\n{old}") == (409, "7\n")
    assert answer(f"old 7\n\n{old}")[0] == 400
