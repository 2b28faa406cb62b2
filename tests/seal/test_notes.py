"""Notes, checkpoints, receipts and policies: what is refused, what passes through, whose word is enough."""

import pytest

from zhunsheng.seal import ed25519, notes, proofs, tree
from zhunsheng.seal.notes import COSIGNATURE, ED25519, Checkpoint, Key, Line, Note, NoteError
from zhunsheng.seal.tree import Tree, leaf_hash

ORIGIN = "zs.example/sl/1"
ENTRIES = [f"示例{each}".encode() for each in range(7)]
GROWN = Tree(map(leaf_hash, ENTRIES))
SEEDS = {name: name.encode().ljust(32, b".") for name in ("log", "bureau", "audit", "notary")}
LOG = Key(ORIGIN, ED25519, ed25519.public_key(SEEDS["log"]))
WITNESSES = {
    name: Key(f"witness.example/{name}", COSIGNATURE, ed25519.public_key(SEEDS[name]))
    for name in ("bureau", "audit", "notary")
}
TEXT = str(Checkpoint(ORIGIN, GROWN.size, GROWN.root()))
NOW = 1_700_000_000


def own(text=TEXT):
    return Line(LOG.name, LOG.id, ed25519.sign(SEEDS["log"], text.encode()))


def witness(name, text=TEXT, at=NOW):
    return notes.cosignature(WITNESSES[name], at, ed25519.sign(SEEDS[name], notes.cosigned(text, at)))


def policy(quorum, *groups):
    lines = [f"log {LOG}", *(f"witness {name} {key}" for name, key in WITNESSES.items()), *groups, f"quorum {quorum}"]
    return proofs.policy("\n".join(lines) + "\n")


SIGNED = Note(TEXT, (own(), witness("bureau")))


def test_a_note_reads_back():
    assert notes.note(str(SIGNED)) == SIGNED
    assert notes.checkpoint(SIGNED.text) == Checkpoint(ORIGIN, 7, GROWN.root())


def test_a_cosignature_tells_its_time():
    signed = notes.verified(SIGNED, [LOG, WITNESSES["bureau"]])
    assert [(each.key, each.at) for each in signed] == [(LOG, 0), (WITNESSES["bureau"], NOW)]


def test_a_known_key_whose_line_fails_refuses_the_whole_note():
    wrong = Note(TEXT, (own(), witness("bureau", text=TEXT + "x\n")))
    with pytest.raises(NoteError, match="签名不对"):
        notes.verified(wrong, [LOG, WITNESSES["bureau"]])
    assert notes.verified(wrong, [LOG])


def test_unknown_lines_pass_through_untouched():
    sm2 = Line(ORIGIN, b"\1\2\3\4", b"\x30\x45" + bytes(69))
    given = SIGNED.with_lines([sm2])
    assert notes.note(str(given)).lines[-1] == sm2
    assert len(notes.verified(given, [LOG, WITNESSES["bureau"]])) == 2


def test_a_key_signs_once():
    again = SIGNED.with_lines([witness("bureau", at=NOW + 9)])
    assert again == SIGNED


@pytest.mark.parametrize(
    "text",
    [
        "没有签名\n",
        TEXT,
        TEXT + "\n",
        TEXT + "\n- a b\n",
        TEXT + "\n— a+b AAAAAAA=\n",
        TEXT + "\n— a AAAAAA==\n",
        TEXT + "\n— a AAAAAAB=\n",
        TEXT.replace("\n", "\r\n") + "\n— a AAAAAAAA\n",
    ],
)
def test_what_is_no_note_is_refused(text):
    with pytest.raises(NoteError):
        notes.note(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{ORIGIN}\n07\n{'A' * 43}=\n",
        f"{ORIGIN}\n-1\n{'A' * 43}=\n",
        f"{ORIGIN}\n7\nAAAA\n",
        f"{ORIGIN}\n7\n{'A' * 43}=\n多一行\n",
        f"\n7\n{'A' * 43}=\n",
    ],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(NoteError):
        notes.checkpoint(text)


@pytest.mark.parametrize("index", range(7))
def test_a_receipt_proves_its_entry_alone(index):
    made = proofs.Proof(index, tuple(tree.inclusion(GROWN, index, 7)), SIGNED)
    read = proofs.proof(str(made))
    assert read == made
    assert {each.key for each in read.check(ENTRIES[index], policy("bureau"))} == {LOG, WITNESSES["bureau"]}
    with pytest.raises(NoteError, match="证明不了"):
        read.check(ENTRIES[index - 1], policy("bureau"))


def test_a_receipt_may_carry_something_extra():
    made = proofs.Proof(0, tuple(tree.inclusion(GROWN, 0, 7)), SIGNED, extra="示例".encode())
    assert proofs.proof(str(made)) == made


@pytest.mark.parametrize("change", ["c2sp.org/tlog-proof@v2", "index 00", "index -1", "index x"])
def test_a_broken_receipt_is_refused(change):
    text = str(proofs.Proof(0, tuple(tree.inclusion(GROWN, 0, 7)), SIGNED))
    word = change.split(" ")[0].split("@")[0]
    broken = "\n".join(change if line.startswith(word) else line for line in text.split("\n"))
    with pytest.raises(NoteError):
        proofs.proof(broken)


def test_a_quorum_of_two_of_three():
    two = policy("both", "group both 2 bureau audit notary")
    with pytest.raises(NoteError, match="不够"):
        two.check(SIGNED)
    assert len(two.check(SIGNED.with_lines([witness("notary")]))) == 3


def test_groups_of_groups_and_words_for_numbers():
    nested = policy("top", "group any1 any bureau audit", "group top all any1 notary")
    assert nested.check(SIGNED.with_lines([witness("notary")]))
    with pytest.raises(NoteError):
        nested.check(Note(TEXT, (own(), witness("notary"))))
    assert proofs.policy(str(nested)) == nested


def test_without_the_logs_own_signature_nothing_counts():
    with pytest.raises(NoteError, match="账本自己"):
        policy("none").check(Note(TEXT, (witness("bureau"),)))


def test_another_logs_checkpoint_is_refused():
    text = str(Checkpoint("other.example/1", 7, GROWN.root()))
    with pytest.raises(NoteError, match="不认识"):
        policy("none").check(Note(text, (own(text),)))


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [f"log {LOG}"],
        [f"log {LOG}", "quorum somebody"],
        [f"log {LOG}", "group g 2 a", "quorum g"],
        [f"log {LOG}", f"witness a {WITNESSES['audit']}", "group g 2 a", "quorum g"],
        [f"log {LOG}", f"witness a {WITNESSES['audit']}", f"witness a {WITNESSES['notary']}", "quorum a"],
        [f"log {LOG}", "quorum none", "quorum none"],
        [f"log {LOG}", f"witness own {LOG}", "quorum own"],
        [f"log {LOG}", f"witness a {WITNESSES['audit']}", f"witness b {WITNESSES['audit']}", "quorum a"],
        [f"log {LOG}", f"witness a {WITNESSES['audit']}", f"group g {'1' * 5000} a", "quorum g"],
        [f"log {LOG}", "trust me", "quorum none"],
    ],
)
def test_a_policy_that_says_nothing_sound_is_refused(lines):
    with pytest.raises(NoteError):
        proofs.policy("\n".join(lines))
