"""Publishing: from committed rows to a folder anyone can verify, in an order that survives a crash anywhere.

Single flight. Bundles and tiles first; the head is signed and stored; witnesses are asked and their lines stored; then
``checkpoint.<size>``, openings, receipts and what is given out of orders of choosing, and ``checkpoint`` last. A head
that was stored but not let out is let out first. A head is signed only where it extends the last one, which is checked
against the rows, never assumed. The same rows give the same bytes: signed heads and cosignatures are stored and given
back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.db import transaction

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import heads
from zhunsheng.ledger.heads import Head
from zhunsheng.people.models import Organ
from zhunsheng.publishing import openings, order_bundle, witnesses
from zhunsheng.publishing.disk import alone, put, same
from zhunsheng.publishing.place import Publishing, check_marked, chosen, meets
from zhunsheng.publishing.signers import sign
from zhunsheng.seal import notes
from zhunsheng.seal.notes import Checkpoint, Note, NoteError
from zhunsheng.seal.tiles import WIDTH, bundle, tiles
from zhunsheng.seal.tree import Tree, leaf_hash

Pause = Callable[[str], None]


@dataclass
class Done:
    """What one run published: how many acts, the heads let out, files written, and what witnesses did not sign."""

    size: int = 0
    let_out: list[int] = field(default_factory=list)
    written: int = 0
    waiting: list[str] = field(default_factory=list)


def _no_pause(_: str) -> None:
    return None


def publish(organ: Organ, out: Path | None = None, *, pause: Pause = _no_pause) -> Done:
    """Publish everything committed so far. ``pause`` is told each step, so that a test can end the run there.

    Raises ``Refusal``: the office chose nothing or a name without its mark, no signature, a history that does not
    extend what was signed.
    """
    publishing = chosen(out)
    check_marked(organ.kind, publishing.origin)
    with alone(publishing.out):
        return _Run(organ, publishing, pause).go()


class _Run:
    def __init__(self, organ: Organ, publishing: Publishing, pause: Pause) -> None:
        self.organ, self.publishing, self.pause = organ, publishing, pause
        self.leaves = heads.leaves(organ.pk)
        self.tree = Tree(map(leaf_hash, self.leaves))
        self.done = Done(self.tree.size)

    def go(self) -> Done:
        signed = heads.every(self.organ.pk)
        self._demand_history(signed)
        self._put("vkeys.txt", "".join(f"{key}\n" for key in (self.publishing.key, *self._witness_keys())).encode())
        self._put("policy", str(self.publishing.policy).encode())
        since = 0
        for head in signed:
            self._tiles(head.size, since)
            since = head.size
        if self.tree.size > since:
            self._tiles(self.tree.size, since)
            self.pause("tiles")
            signed.append(self._sign(self.tree.size))
            self.pause("signed")
        self._cosign(signed)
        self._let_out(heads.every(self.organ.pk))
        return self.done

    def _demand_history(self, signed: list[Head]) -> None:
        """Every head that was ever signed must be the beginning of what is there now."""
        for head in signed:
            if head.size > self.tree.size or self.tree.root(head.size) != head.root:
                raise Refusal(
                    "publish.fork",
                    missing="账本与已经签过的树头({size} 条)不一致",
                    remedy="绝不能再签。请停止办理,运行 ./zs fsck 查明,按运维手册从公布的文件夹恢复",
                    params={"size": head.size},
                )

    def _witness_keys(self) -> list[notes.Key]:
        return [each.key for each in self.publishing.witnesses]

    def _tiles(self, size: int, since: int) -> None:
        for tile in tiles(size, since):
            if tile.level == 0:
                begin = tile.number * WIDTH
                self._put(tile.bundle_path, bundle(self.leaves[begin : begin + tile.width]))
                self.pause("bundle")
            self._put(tile.path, tile.content(self.tree))

    def _sign(self, size: int) -> Head:
        text = str(Checkpoint(self.publishing.origin, size, self.tree.root(size)))
        head = Head(size, self.tree.root(size), str(Note(text, (sign(text, self.publishing),))))
        with transaction.atomic():
            heads.keep(self.organ.pk, head)
        return head

    def _cosign(self, signed: list[Head]) -> None:
        """Ask each witness for the newest head; older ones it would not sign any more."""
        if not signed:
            return
        head = signed[-1]
        have = notes.note(head.published).lines
        for witness in self.publishing.witnesses:
            if any((line.name, line.id) == (witness.key.name, witness.key.id) for line in have):
                continue
            answer = witnesses.ask(witness, self.tree, self._seen(witness.key, signed), head)
            if answer.fork or self._ahead(answer):
                raise Refusal(
                    "publish.witness",
                    missing="见证人“{name}”拒签:{why}",
                    remedy="请停止办理,查明账本是否被改写或者倒退;不要更换见证人了事",
                    params={"name": witness.name, "why": answer.why},
                )
            if answer.line:
                with transaction.atomic():
                    heads.cosign(self.organ.pk, head.size, answer.line)
                self.pause("cosigned")
            else:
                asked = witnesses.request(self.tree, self._seen(witness.key, signed), head)
                put(Path(settings.DATA) / "witness" / f"{witness.name}.{head.size}.request", asked.encode())
                self.done.waiting.append(f"{witness.name}:{answer.why}")

    def _ahead(self, answer: witnesses.Answer) -> bool:
        """Whether the witness saw a head larger than any we ever signed, as far as we still know."""
        return (answer.seen or 0) > max(head.size for head in heads.every(self.organ.pk))

    def _seen(self, key: notes.Key, signed: list[Head]) -> int:
        """The size of the largest head that carries the witness's line."""
        return max(
            (
                head.size
                for head in signed
                if any((line.name, line.id) == (key.name, key.id) for line in notes.note(head.published).lines)
            ),
            default=0,
        )

    def _let_out(self, signed: list[Head]) -> None:
        """Heads that meet the office's own policy, in order; the newest of them is the checkpoint."""
        out = []
        for head in signed:
            name, content = f"checkpoint.{head.size}", head.published.encode()
            if same(self.publishing.out / name, content):  # let out before: its signatures were looked at then
                out.append(head)
            elif meets(head, self.publishing.policy):
                out.append(head)
                self._put(name, content)
                self.done.let_out.append(head.size)
        if not out:
            return
        self.pause("head")
        opened = dict(openings.files(self.organ, self.tree, out))
        opened.update(order_bundle.published_files(self.organ, self.publishing, self.tree, out))
        for name, content in opened.items():
            self._put(name, content)
        for name in set(openings.lying(self.publishing.out)) - opened.keys():
            (self.publishing.out / name).unlink()  # what a correction took back; whoever has a copy can still check it
        self.pause("openings")
        self._put("checkpoint", out[-1].published.encode())

    def _put(self, name: str, content: bytes) -> bool:
        changed = put(self.publishing.out / name, content)
        self.done.written += changed
        return changed


def take_cosignature(organ: Organ, line: str) -> int:
    """A witness's line that was brought by hand; gives the size of the head it is under.

    Raises ``Refusal`` (``publish.line``) where it is under none of our heads.
    """
    publishing = chosen()
    keys = [each.key for each in publishing.witnesses]
    for head in reversed(heads.every(organ.pk)):
        try:
            if own := witnesses.own_line(head, line, keys):
                with transaction.atomic():
                    heads.cosign(organ.pk, head.size, own)
                return head.size
        except NoteError:
            continue
    raise Refusal(
        "publish.line",
        missing="这不是我们任何一个树头的见证签名",
        remedy="请核对签名行是不是为本单位的请求文件所签",
    )
