"""The deeds of the lot: commitments, secrets told, the sealed duplicate, the public draw; or numbers drawn by hand.

Nothing here draws anew: a lot that is complete stands, and only a lost secret begins it again (design: C → I → R → D).
Sources: the published rule of choosing (选房办法).
"""

from __future__ import annotations

from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Moment, Personal, Text
from zhunsheng.matters.resettlement import words as w
from zhunsheng.matters.resettlement.parts import BATCH, GIST, Number


@act("draw.commit", "封存秘密")
class Committed(Act):
    """One party's commitment to a secret nobody else knows (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    party: Annotated[Counted[str], "见证方", Hint("与选房办法一致")]
    commitment: Annotated[Counted[str], "封存指纹", Hint("64位;由见证方在自己的电脑上用 ./zs lot new 生成")]
    paper: Annotated[Doc | None, "封存签字单", Hint("不是见证方自己登录录入的必填")] = None


@act("draw.reveal", "公开秘密")
class Revealed(Act):
    """One party tells its secret, after the roster is fixed (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    party: Annotated[Counted[str], "见证方"]
    secret: Annotated[Counted[str], "秘密", Hint("64位,与封存指纹相符")]
    paper: Annotated[Doc | None, "公开签字单", Hint("不是见证方自己登录录入的必填")] = None


@act("draw.sealed", "启用封存件")
class SealedOpened(Act):
    """A secret that was not told in time is taken from the duplicate sealed with the notary (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    party: Annotated[Counted[str], "见证方"]
    secret: Annotated[Counted[str], "秘密", Hint("64位,与封存指纹相符")]
    opened_at: Annotated[Moment, "启封时间"]
    record: Annotated[Doc, "启封公证记录"]
    witness: Annotated[Personal[str], "见证人"] = ""


@act("draw.failed", "宣布本次抽签无效")
class Failed(Act):
    """A secret and its duplicate are both lost: the whole lot begins anew with new commitments (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    party: Annotated[Counted[str], "见证方"]
    why: Annotated[Text, "情况", GIST]
    reveal_by: Annotated[Moment, "重新公开秘密的时限"]
    record: Annotated[Doc, "公证记录"]


@act("draw.drawn", "登记公开开奖")
class Drawn(Act):
    """The public draw named beforehand; with it the lot is complete, and there is no other (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    source: Annotated[Counted[str], "公开开奖"]
    result: Annotated[Counted[str], "开奖结果", Hint("照公告抄写 期号:号码,例如 2024051:03,08,15,22,27,31+09")]
    drawn_at: Annotated[Counted[Moment], "开奖时间"]
    paper: Annotated[Doc, "开奖公告(公证员抄录)"]
    witness: Annotated[Personal[str], "见证人"] = ""


@act("draw.physical", "现场实物抽签")
class PhysicallyDrawn(Act):
    """Numbers drawn by hand before a notary or the discipline office, transcribed with scan and video (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    numbers: Annotated[tuple[Number, ...], "各户抽得的号"]
    witnessed_by: Annotated[Counted[w.Witness], "见证"]
    record: Annotated[Doc, "现场记录扫描件"]
    video: Annotated[Counted[str], "录像指纹", Hint("录像文件的 SHA-256,64位")]
    notary_no: Annotated[str, "公证书号"] = ""
    witness: Annotated[Personal[str], "见证人"] = ""
