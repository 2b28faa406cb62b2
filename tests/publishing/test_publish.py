"""Publishing: the same rows give the same bytes, in whatever batches; a run that ends anywhere is taken up again."""

import random
import shutil
import sys
from pathlib import Path

import pytest

from programs_of import verifies
from publishing.vandals import vandalise
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import heads
from zhunsheng.publishing.place import check_marked, make_key
from zhunsheng.publishing.publish import publish
from zhunsheng.seal import ed25519
from zhunsheng.seal.notes import COSIGNATURE, Key


def contents(place: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(place)): each.read_bytes()
        for each in sorted(place.rglob("*"))
        if each.is_file() and each.name != ".lock"
    }


def test_what_is_published_verifies(witnessed):
    witnessed.notes(witnessed.petition("SL1"), 5)
    done = witnessed.publish()
    assert (done.size, done.let_out, done.waiting) == (7, [7], [])
    assert verifies(witnessed.out) == 0


def test_nothing_new_writes_nothing(witnessed):
    witnessed.petition("SL1")
    witnessed.publish()
    before = contents(witnessed.out)
    done = witnessed.publish()
    assert (done.let_out, done.written) == ([], 0)
    assert contents(witnessed.out) == before


def test_published_in_batches_is_published_once(witnessed):
    """A folder grown in random batches holds, byte for byte, what one run writes for the same rows."""
    chance = random.Random(7)
    matter = witnessed.petition("SL1")
    for _ in range(8):
        witnessed.notes(matter, chance.randrange(1, 90))
        witnessed.publish()
    elsewhere = witnessed.place / "elsewhere"
    witnessed.publish(elsewhere)
    assert contents(elsewhere) == contents(witnessed.out)
    assert len([name for name in contents(elsewhere) if name.startswith("checkpoint.")]) == 8
    assert verifies(elsewhere) == 0


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("where", ["bundle", "tiles", "signed", "cosigned", "head", "openings"])
def test_a_run_that_ends_anywhere_is_taken_up_again(witnessed, where):
    matter = witnessed.petition("SL1")
    witnessed.notes(matter, 3)
    witnessed.publish()
    witnessed.notes(matter, 4)

    def end(step):
        if step == where:
            raise StoppedError

    with pytest.raises(StoppedError):
        witnessed.publish(pause=end)
    witnessed.notes(matter, 2)
    witnessed.publish()
    assert verifies(witnessed.out) == 0
    signed = [each.size for each in heads.every(witnessed.organ.pk)]
    assert signed == sorted(set(signed))
    assert signed[-1] == 11


def test_a_head_without_its_witness_is_not_let_out(office, settings):
    key = str(Key("witness.example/bureau", COSIGNATURE, ed25519.public_key(bytes(32))))
    settings.ZS_PUBLISH |= {"quorum": "bureau", "witness": [{"name": "bureau", "key": key}]}
    office.petition("SL1")
    done = office.publish()
    assert done.let_out == []
    assert not (office.out / "checkpoint").exists()
    assert len(done.waiting) == 1
    (asked,) = (office.place / "witness").iterdir()
    assert asked.read_text(encoding="utf-8").startswith("old 0\n\nshili.test.example/k/1\n2\n")


def test_a_rewritten_history_is_never_signed(witnessed):
    witnessed.notes(witnessed.petition("SL1"), 3)
    witnessed.publish()
    vandalise("UPDATE ledger_row SET leaf = %s WHERE seq = 2", b'{"b":"x"}')
    with pytest.raises(Refusal) as refused:
        witnessed.publish()
    assert refused.value.code == "publish.fork"


def test_a_witness_that_saw_another_history_stops_everything(witnessed):
    """Even where every trace of the old heads was wiped out here."""
    witnessed.notes(witnessed.petition("SL1"), 3)
    witnessed.publish()
    shutil.rmtree(witnessed.out)
    vandalise("DELETE FROM ledger_cosigned")
    vandalise("DELETE FROM ledger_signed")
    vandalise("UPDATE ledger_row SET leaf = %s WHERE seq = 2", b'{"b":"x"}')
    with pytest.raises(Refusal) as refused:
        witnessed.publish()
    assert refused.value.code == "publish.witness"
    assert not (witnessed.out / "checkpoint").exists()


@pytest.mark.parametrize("told", [{}, {"origin": "a b"}, {"origin": "x", "signer": "keys/none.json"}])
def test_without_a_sound_choice_nothing_is_published(office, settings, told):
    settings.ZS_PUBLISH = told
    with pytest.raises(Refusal) as refused:
        office.publish()
    assert refused.value.code == "publish.settings"


SIGNER = """
import base64, json, sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
seed = bytes.fromhex(json.load(open(sys.argv[1]))["seed"])
key = Ed25519PrivateKey.from_private_bytes(seed)
print(base64.b64encode(key.sign(sys.stdin.buffer.read())).decode())
"""


def test_a_command_signs_as_a_file_does(office, settings, tmp_path):
    office.petition("SL1")
    office.publish()
    command = [sys.executable, "-c", SIGNER, str(tmp_path / "keys/log.json")]
    settings.ZS_PUBLISH |= {"key": str(office.key), "signer": command}
    office.notes(office.petition("SL2"), 1)
    assert office.publish().let_out == [4]
    assert verifies(office.out) == 0


def test_a_command_that_signs_wrongly_is_refused(office, settings):
    settings.ZS_PUBLISH |= {"key": str(office.key), "signer": [sys.executable, "-c", "print('AAAA')"]}
    office.petition("SL1")
    with pytest.raises(Refusal) as refused:
        office.publish()
    assert refused.value.code == "publish.signer"
    assert heads.every(office.organ.pk) == []


@pytest.mark.parametrize(("kind", "mark"), [("sample", "shili."), ("drill", "yanlian.")])
def test_an_office_that_does_not_count_says_so_on_every_checkpoint(office, settings, tmp_path, kind, mark):
    office.organ.kind = kind
    make_key(tmp_path / "other.json", "zs.example/k/1")
    settings.ZS_PUBLISH |= {"origin": "zs.example/k/1", "signer": str(tmp_path / "other.json")}
    office.petition("SL1")
    with pytest.raises(Refusal, match=r"publish\.unmarked") as refused:
        publish(office.organ)
    assert mark in refused.value.todo()
    with pytest.raises(Refusal, match=r"publish\.unmarked"):
        check_marked(kind, "zs.example/k/1")
    check_marked(kind, f"{mark}example/k/1")
    check_marked("real", "zs.example/k/1")
