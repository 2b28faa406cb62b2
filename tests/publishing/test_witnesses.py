"""Witnesses: no foreign line is published, no larger head overlooked, no fork cosigned, whoever asks at once."""

from __future__ import annotations

import http.client
import json
import threading
from urllib.parse import urlsplit

import pytest

from programs_of import program, verifies
from publishing.vandals import vandalise
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import heads
from zhunsheng.publishing import witnesses
from zhunsheng.publishing.publish import take_cosignature
from zhunsheng.seal import ed25519, notes
from zhunsheng.seal.notes import COSIGNATURE, Checkpoint, Key, Line, Note
from zhunsheng.seal.tree import Tree, consistency, leaf_hash

PROGRAM = program("witness")
SEED = bytes(range(1, 33))
LOG = Key("log.example/1", notes.ED25519, ed25519.public_key(SEED))
JUNK = str(Line("junk.example", b"junk", b"x" * 64)) * 60


def test_what_a_witness_answers_besides_its_line_is_not_published(witnessed, monkeypatch) -> None:
    """Two witnesses that answer sixty lines each would make a head nobody reads any more, for good."""
    asked = witnesses._once

    def chatty(witness, request):
        answer = asked(witness, request)
        return witnesses.Answer(line=JUNK + answer.line + JUNK[: len(JUNK) // 2])

    monkeypatch.setattr(witnesses, "_once", chatty)
    witnessed.petition("SL1")
    witnessed.publish()
    assert "junk" not in (witnessed.out / "checkpoint").read_text(encoding="utf-8")
    assert verifies(witnessed.out) == 0


def test_a_line_brought_by_hand_is_taken_alone(office, settings) -> None:
    seed = bytes(32)
    key = Key("witness.example/bureau", COSIGNATURE, ed25519.public_key(seed))
    settings.ZS_PUBLISH |= {"quorum": "bureau", "witness": [{"name": "bureau", "key": str(key)}]}
    office.petition("SL1")
    office.publish()
    (head,) = heads.every(office.organ.pk)
    text = notes.note(head.note).text
    line = str(notes.cosignature(key, 5, ed25519.sign(seed, notes.cosigned(text, 5))))
    assert take_cosignature(office.organ, JUNK + line) == head.size
    (head,) = heads.every(office.organ.pk)
    assert head.cosignatures == (line,)


def test_a_witness_that_saw_more_than_we_ever_signed_stops_publication(witnessed) -> None:
    matter = witnessed.petition("SL1")
    witnessed.notes(matter, 3)
    witnessed.publish()
    for table in ("cosigned", "signed"):
        vandalise(f"DELETE FROM ledger_{table}")
    vandalise("DELETE FROM archive_personal WHERE seq >= 3")
    vandalise("DELETE FROM ledger_row WHERE seq >= 3")
    vandalise("UPDATE ledger_head SET size = 3")
    with pytest.raises(Refusal) as refused:
        witnessed.publish()
    assert refused.value.code == "publish.witness"


@pytest.mark.parametrize("name", ["none", "../x", "a b", "a#b", "", ".x"])
def test_a_witness_has_a_plain_name(office, settings, name) -> None:
    key = str(Key("witness.example/bureau", COSIGNATURE, ed25519.public_key(bytes(32))))
    settings.ZS_PUBLISH |= {"witness": [{"name": name, "key": key}]}
    with pytest.raises(Refusal) as refused:
        office.publish()
    assert refused.value.code == "publish.settings"


@pytest.mark.parametrize("algorithm", [notes.ED25519, COSIGNATURE])
def test_a_witness_has_a_key_of_its_own(office, settings, algorithm) -> None:
    key = str(Key("witness.example/bureau", algorithm, ed25519.public_key(bytes(32))))
    settings.ZS_PUBLISH |= {"witness": [{"name": name, "key": key} for name in ("a", "b")]}
    with pytest.raises(Refusal):
        office.publish()


def witness(place):
    """A witness as its program makes one; every call is another process with the same state."""
    module = PROGRAM
    logs = dict([module.log_key(str(LOG))])
    state = module.State(str(place / "state"))
    return module, module.Witness(
        "w.example/1", module.public_of(SEED), lambda m: module.signature_of(SEED, m), state, logs
    )


def request(leaves: list[bytes], old: int) -> str:
    tree = Tree(map(leaf_hash, leaves))
    text = str(Checkpoint(LOG.name, tree.size, tree.root()))
    proof = "".join(f"{notes._b64(each)}\n" for each in (consistency(tree, old, tree.size) if old else []))
    return f"old {old}\n{proof}\n{Note(text, (Line(LOG.name, LOG.id, ed25519.sign(SEED, text.encode())),))}"


def test_two_programs_on_one_state_cosign_no_fork(tmp_path) -> None:
    module, one = witness(tmp_path)
    _, other = witness(tmp_path)  # started before the first one saw anything
    assert one.add_checkpoint(request([b"a", b"b"], 0))
    with pytest.raises(module.Answer) as said:
        other.add_checkpoint(request([b"a", b"x"], 0))
    assert said.value.status == 409
    with pytest.raises(module.Answer) as said:
        other.add_checkpoint(request([b"a", b"x", b"y"], 2))
    assert said.value.status == 422


def test_at_the_same_moment_only_one_of_two_forks_is_cosigned(tmp_path) -> None:
    module, _ = witness(tmp_path)
    signed: list[str] = []
    start = threading.Barrier(4)

    def ask(leaf: bytes) -> None:
        _, mine = witness(tmp_path)
        start.wait()
        try:
            signed.append(mine.add_checkpoint(request([leaf], 0)))
        except module.Answer:
            return

    threads = [threading.Thread(target=ask, args=(bytes([each]),)) for each in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(signed) == 1
    assert len((tmp_path / "state").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize("size", ["²", "1" * 5000, "01", "-1", "1 "])
def test_a_number_that_is_none_is_answered_with_400(tmp_path, size) -> None:
    module, one = witness(tmp_path)
    for text in (
        request([b"a"], 0).replace("old 0", f"old {size}"),
        request([b"a"], 0).replace("\n1\n", f"\n{size}\n"),
    ):
        with pytest.raises(module.Answer) as said:
            one.add_checkpoint(text)
        assert said.value.status == 400


def test_a_signer_that_fails_is_told_and_nothing_is_remembered(tmp_path) -> None:
    module, one = witness(tmp_path)

    def broken(_):
        raise OSError("no token")

    one.sign = broken
    with pytest.raises(module.Answer) as said:
        one.add_checkpoint(request([b"a"], 0))
    assert said.value.status == 500
    assert not (tmp_path / "state").exists()


def test_only_the_logs_own_line_is_kept_with_what_was_seen(tmp_path) -> None:
    _, one = witness(tmp_path)
    strange = str(Line(f"{LOG.name}/more", b"abcd", b"x" * 64))
    one.add_checkpoint(request([b"a"], 0) + strange)
    seen = json.loads((tmp_path / "state").read_text(encoding="utf-8"))
    assert "/more" not in seen["note"]
    assert {each.name for each in notes.note(seen["note"]).lines} == {LOG.name, "w.example/1"}


def test_a_length_that_is_no_number_is_answered(witnessed, settings) -> None:
    place = urlsplit(settings.ZS_PUBLISH["witness"][0]["url"])
    link = http.client.HTTPConnection(place.hostname, place.port, timeout=10)
    link.putrequest("POST", "/add-checkpoint")
    link.putheader("Content-Length", "\xb2")
    link.endheaders()
    assert link.getresponse().status == 400
    link.close()
