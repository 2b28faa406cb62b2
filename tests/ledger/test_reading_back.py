"""An act reads back from its bytes as it was proposed: the registers fold the entry, a rebuild folds the bytes."""

from dataclasses import replace
from datetime import date

import pytest

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc, Field, specs
from zhunsheng.kernel.file import Entry
from zhunsheng.ledger.append import seal
from zhunsheng.ledger.read import entry as read
from zhunsheng.matters.catalogue import kinds

DAY = date(2024, 3, 5)
PLAIN = {
    "text": "示例", "long": "示例\n第二行", "moment": "2024-03-05T09:12:33+08:00", "date": DAY, "int": 0, "area": 12_34,
    "money": 12_345, "bool": False, "matter": "a1b2c3d4e5f60718", "seq": 7, "person": "3",
    "doc": Doc(digest="0" * 64, name="示例.txt", size=3, media="text/plain"),
}  # fmt: skip


def value(field: Field) -> object:
    """Something the field may hold."""
    if field.kind == "part":
        one: object = field.type(**{each.name: value(each) for each in field.parts()})
    else:
        one = field.choices()[-1] if field.kind == "choice" else PLAIN[field.kind]
    return (one, one) if field.many else one


def entry(cls: type[Act], *, every: bool) -> Entry[Act]:
    act = cls(**{field.name: value(field) for field in specs(cls) if every or field.required})
    return Entry(
        seq=7, matter="m", procedure="p", kind=cls.KIND, act=act, happened_on=DAY, recorded_at=PLAIN["moment"],
        actor="3", post="legal", organ="示例司法局", number="示信〔2024〕1号", corrects=2, witnessed=True,
        reason="示例", named=("n1", "n2"),
    )  # fmt: skip


@pytest.mark.parametrize("every", [True, False], ids=["every field", "required fields"])
@pytest.mark.parametrize("kind", sorted(kinds()))
def test_an_act_reads_back_as_it_was_proposed(kind, every):
    proposed = entry(kinds()[kind], every=every)
    sealed = seal(proposed, "k")
    assert read((7, sealed.header, sealed.body, sealed.personal or None), kinds()) == proposed


def test_a_struck_out_act_reads_back_without_a_value():
    proposed = replace(entry(kinds()["petition.reply"], every=True), act=None, void=True)
    sealed = seal(replace(proposed, act=entry(kinds()["petition.reply"], every=True).act), "k")
    assert read((7, sealed.header, sealed.body, None), kinds()) == proposed
