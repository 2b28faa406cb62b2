"""Published test vectors, every group: trees, proofs that hold and proofs that must not, notes, a rolling hash."""

import base64
import hashlib
import json
from pathlib import Path

import pytest

from zhunsheng.seal import ed25519, notes, tiles, tree
from zhunsheng.seal.notes import NoteError
from zhunsheng.seal.tree import Tree, leaf_hash

VECTORS = json.loads((Path(__file__).parents[1] / "cases" / "seal" / "vectors.json").read_text(encoding="utf-8"))
DRAFT = VECTORS["mtc_draft_rolling_sha256"]


def raw(text):
    return base64.b64decode(text or "")


def cases(*groups):
    return [pytest.param(each, id=each["name"]) for group in groups for each in VECTORS[group]["cases"]]


def test_roots_of_the_first_eight_sizes():
    group = VECTORS["rfc6962_roots"]
    grown = Tree(leaf_hash(bytes.fromhex(each)) for each in group["leaves_hex"])
    assert [grown.root(size).hex() for size in range(grown.size + 1)] == group["roots_hex_by_size"]


def test_hasher():
    group = VECTORS["rfc6962_hasher"]
    assert tree.EMPTY.hex() == group["empty_root"]
    assert leaf_hash(b"").hex() == group["leaf_of_empty"]
    assert leaf_hash(b"L123456").hex() == group["leaf_of_ascii_L123456"]
    assert tree.node_hash(b"N123", b"N456").hex() == group["node_of_ascii_N123_N456"]


@pytest.mark.parametrize("case", cases("inclusion_ok", "inclusion_must_fail"))
def test_inclusion(case):
    proof = [raw(each) for each in case["proof"] or []]
    found = tree.includes(case["leafIdx"], case["treeSize"], raw(case["leafHash"]), proof, raw(case["root"]))
    assert found is not case["wantErr"]


@pytest.mark.parametrize("case", cases("consistency_ok", "consistency_must_fail"))
def test_consistency(case):
    proof = [raw(each) for each in case["proof"] or []]
    found = tree.extends(case["size1"], case["size2"], raw(case["root1"]), raw(case["root2"]), proof)
    assert found is not case["wantErr"]


def ranges():
    """All valid subtrees of trees of up to 130 leaves."""
    for end in range(131):
        for begin in range(end + 1):
            covered = 1 << (end - begin - 1).bit_length() if end - begin > 1 else 1
            if begin in (0, end) or begin % covered == 0:
                yield begin, end


def test_rolling_hash_over_all_subtrees():
    grown = Tree(leaf_hash(bytes([each])) for each in range(130))
    rolling = hashlib.sha256()
    for begin, end in ranges():
        rolling.update(f"[{begin}, {end}) {tree.span(grown, begin, end).hex()}\n".encode())
    assert rolling.hexdigest() == DRAFT["hash_sha256"]


def test_rolling_hash_over_all_inclusion_proofs():
    grown = Tree(leaf_hash(bytes([each])) for each in range(130))
    rolling = hashlib.sha256()
    for begin, end in ranges():
        for index in range(begin, end):
            proof = "".join(f" {each.hex()}" for each in tree.inclusion(grown, index, end, begin))
            rolling.update(f"{index} [{begin}, {end}){proof}\n".encode())
    assert rolling.hexdigest() == DRAFT["inclusion_sha256"]


@pytest.mark.parametrize("case", VECTORS["signed_note"]["ed25519"], ids=lambda case: case["vkey"].split("+")[0])
def test_signed_notes(case):
    key = notes.key(case["vkey"])
    given = notes.note(case["text"] + "\n" + case["signature_line"])
    assert str(key) == case["vkey"]
    assert [each.key for each in notes.verified(given, [key])] == [key]
    if skey := case.get("skey_go_format"):
        seed = base64.b64decode(skey.split("+", 4)[4])[1:]  # PRIVATE+KEY+name+id+seed
        line = notes.Line(key.name, key.id, ed25519.sign(seed, case["text"].encode()))
        assert str(line) == case["signature_line"]
        assert ed25519.public_key(seed) == key.public


@pytest.mark.parametrize("text", VECTORS["signed_note"]["bad_vkeys"])
def test_bad_keys_are_refused(text):
    with pytest.raises(NoteError):
        notes.key(text)


def test_other_keys_are_read():
    given = [VECTORS["signed_note"]["good_vkey_2"], *VECTORS["cosignature_v1_vkeys"]["type_0x04"][1:]]
    assert [str(notes.key(text)) for text in given] == given


def test_the_time_of_a_cosignature():
    group = VECTORS["cosignature_v1_timestamp"]
    line = notes.line(f"— somebody {group['sig_b64']}")
    assert int.from_bytes(line.signature[:8], "big") == group["unix_time"]


@pytest.mark.parametrize("size", sorted(VECTORS["tessera_testdata"]["checkpoints"], key=int))
def test_the_log_of_another_implementation(size):
    group = VECTORS["tessera_testdata"]
    given = notes.note(group["checkpoints"][size])
    assert notes.verified(given, [notes.key(group["vkey"])])
    head = notes.checkpoint(given.text)
    assert head.size == int(size)
    grown = Tree(leaf_hash(each.encode()) for each in group["entries"])
    assert base64.b64encode(grown.root(head.size)).decode() == group["roots_b64"][size]
    assert head.root == grown.root(head.size)


def test_our_demonstration_log():
    group = VECTORS["own_demo_log"]
    keys = [notes.key(text) for text in group["vkeys"]]
    for name in ("checkpoint_70", "checkpoint_1000"):
        signed = notes.verified(notes.note(group[name]), keys)
        assert [each.key for each in signed] == keys
        assert signed[1].at > 0


def test_paths_and_widths_of_tiles():
    group = VECTORS["tile_path_examples"]
    assert tiles.Tile(0, 1234067, 256).path == f"tile/0/{group['1234067']}"
    of_70000 = list(tiles.tiles(70_000))
    full = [sum(each.width == 256 and each.level == level for each in of_70000) for level in range(3)]
    partial = {each.level: each.width for each in of_70000 if each.width < 256}
    assert full == [group["size_70000"]["level0_full"], group["size_70000"]["level1_full"], 0]
    assert partial == {level: group["size_70000"][f"level{level}_partial_width"] for level in range(3)}
    assert [each.path for each in tiles.tiles(256)] == ["tile/0/000", "tile/1/000.p/1"]


def test_sm3_where_this_python_has_it():
    """Nothing of ours needs it; where it is there, it is the standard's."""
    if "sm3" in hashlib.algorithms_available:
        assert hashlib.new("sm3", b"abc").hexdigest() == VECTORS["sm3"]["abc"]
