"""What must hold of any tree: every proof that is made is accepted, and no other; a tree from tiles is the same."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.seal import tiles, tree
from zhunsheng.seal.tree import Tree, leaf_hash

LEAVES = [leaf_hash(str(each).encode()) for each in range(600)]
GROWN = Tree(LEAVES)
sizes = st.integers(1, len(LEAVES))


def plain_root(leaves):
    """RFC 6962, 2.1, as it is written there."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\1" + plain_root(leaves[:split]) + plain_root(leaves[split:])).digest()


@given(st.integers(0, len(LEAVES)))
def test_a_root_is_what_the_standard_says(size):
    assert GROWN.root(size) == plain_root(LEAVES[:size])


@given(st.lists(st.integers(0, 90), max_size=12))
def test_growing_in_batches_is_growing_at_once(batches):
    grown, total = Tree(), 0
    for count in batches:
        grown.extend(LEAVES[total : total + count] if total + count <= len(LEAVES) else [])
        total = grown.size
    assert grown.root() == plain_root(LEAVES[:total])


@given(sizes, st.data())
def test_an_inclusion_proof_holds_for_its_leaf_alone(size, data):
    index = data.draw(st.integers(0, size - 1))
    proof, root = tree.inclusion(GROWN, index, size), GROWN.root(size)
    assert tree.includes(index, size, LEAVES[index], proof, root)
    assert not tree.includes(index, size, LEAVES[(index + 1) % len(LEAVES)], proof, root)
    other = data.draw(st.integers(0, size - 1))
    assert tree.includes(other, size, LEAVES[index], proof, root) == (other == index)
    assert not tree.includes(index, size, LEAVES[index], [*proof, root], root)


@given(sizes, st.data())
def test_a_consistency_proof_holds_for_its_sizes_alone(new, data):
    old = data.draw(st.integers(1, new))
    proof = tree.consistency(GROWN, old, new)
    assert tree.extends(old, new, GROWN.root(old), GROWN.root(new), proof)
    if old < new:
        assert not tree.extends(old, new, GROWN.root(new), GROWN.root(new), proof)
        assert not tree.extends(old, new, GROWN.root(old), GROWN.root(old), proof)
        assert not tree.extends(0, new, tree.EMPTY, GROWN.root(new), proof)


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_there_is_no_proof_for_what_is_not_there(index, size):
    with pytest.raises(ValueError, match="范围"):
        tree.inclusion(GROWN, index, size)


@pytest.mark.parametrize(("old", "new"), [(0, 3), (4, 3)])
def test_there_is_no_consistency_from_nothing_or_backwards(old, new):
    with pytest.raises(ValueError, match="旧树"):
        tree.consistency(GROWN, old, new)


@given(sizes)
def test_a_tree_read_from_its_tiles_is_the_same(size):
    disk = {each.path: each.content(GROWN) for each in tiles.tiles(size)}
    reader = tiles.reading(size, disk.__getitem__)
    assert tree.root(reader, size) == GROWN.root(size)
    assert tree.inclusion(reader, size // 2, size) == tree.inclusion(GROWN, size // 2, size)


@given(sizes, st.data())
def test_tiles_added_in_steps_are_those_of_one_step_and_those_in_between(size, data):
    middle = data.draw(st.integers(0, size))
    added = {each.path for each in tiles.tiles(middle)} | {each.path for each in tiles.tiles(size, middle)}
    assert {each.path for each in tiles.tiles(size)} <= added


def test_a_tile_of_another_length_is_refused():
    with pytest.raises(ValueError, match="长度"):
        tree.root(tiles.reading(3, lambda _path: b"\0" * 95), 3)


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_bundles_read_back(entries):
    assert tiles.unbundle(tiles.bundle(entries)) == entries


@pytest.mark.parametrize("data", [b"\0", b"\0\2a", b"\0\1ab"])
def test_a_cut_bundle_is_refused(data):
    with pytest.raises(ValueError, match="不完整"):
        tiles.unbundle(data)


def test_an_entry_too_long_for_a_bundle_is_refused():
    with pytest.raises(ValueError, match="65535"):
        tiles.bundle([b"x" * 65_536])
