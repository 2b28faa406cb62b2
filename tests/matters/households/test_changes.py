"""分户、并户、继承:有证明,一人准备、一人同意;原户结档或者保留,新户写明原户。"""

from matters.households.build import (
    COURSE,
    OPENED,
    SIGNED,
    agreed,
    cells,
    code,
    frozen,
    household,
    joined,
    opened,
    refusal,
    split,
    stage,
    succeeded,
    view,
)  # fmt: skip
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.procedure import PROCEDURE
from zhunsheng.matters.households.words import SplitEffect


def test_分户_原户保留或者结档():
    assert code(view(*SIGNED), split(), "2024-03-25") is None
    assert stage(view(*SIGNED, (split(), "2024-03-25"))) == "signed"
    parted = view(*SIGNED, (split(SplitEffect.CLOSES), "2024-03-25"))
    assert (stage(parted), cells(parted)["course"]) == ("divided", "分户:原户结档,各户另行建档")
    assert code(parted, agreed(), "2024-03-26") == "procedure.stage"


def test_经办人准备_分管领导同意():
    assert code(view(*SIGNED), split(), "2024-03-25", posts=frozenset({Post.SITE})) == "post.not_yours"
    assert code(view(*SIGNED), split(prepared_by="主任"), "2024-03-25") == "household.prepared_by"


def test_新户写明原户_原户要先办分户():
    new = opened(code="1-01-1", origin=("h2",))
    before = household(OPENED)
    assert code(view(others=before), new, "2024-03-26") == "household.open.origin"
    after = household(OPENED, (split(), "2024-03-25"))
    assert code(view(others=after), new, "2024-03-26") is None
    other = household((opened(plan="q"), "2024-02-20"), (split(), "2024-03-25"))
    assert "另一个方案" in refusal(view(others=other), new, "2024-03-26").what()
    assert cells(view((new, "2024-03-26")))["course"] == "由分户、并户新立"


def test_并户并入同一方案里在办的户():
    target = household((opened(code="1-02"), "2024-02-20"))
    assert code(view(OPENED, others=target), joined(), "2024-03-25") is None
    assert stage(view(OPENED, (joined(), "2024-03-25"))) == "merged"
    gone = household((opened(code="1-02"), "2024-02-20"), (joined("h3"), "2024-03-01"))
    assert code(view(OPENED, others=gone), joined(), "2024-03-25") == "household.join.into"
    assert code(view(OPENED), joined("m"), "2024-03-25") == "household.join.into"


def test_冻结的户不能分户并户():
    held = view(*SIGNED, (frozen(), "2024-03-10"))
    assert code(held, split(), "2024-03-25") == "household.frozen"


def test_继承以后户主换人_原户主留在当事人里_档案接着办():
    found = view(*COURSE, (succeeded(), "2024-06-03"))
    assert facts.head(found.file) == "某继承人"
    assert [(p.role, p.name) for p in PROCEDURE.parties(found.file)] == [("户主", "某继承人"), ("原户主", "某户主")]
    assert (stage(found), cells(found)["course"]) == ("moved", "继承")
