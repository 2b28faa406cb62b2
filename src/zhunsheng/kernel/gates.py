"""Ready-made gates: what must be on file, what may be there only once, who must be another person."""

from __future__ import annotations

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.view import doer


def has(act: type[Act], *, article: str = "", remedy: str = "") -> Gate:
    """The file must hold an act of this kind."""

    def test(view: View, _: AnyEntry | None) -> bool | Params:
        return view.file.has(act) or {"act": act.LABEL}

    return Gate(f"gate.has.{act.KIND}", article, "还没有“{act}”的记录", remedy or "请先办理“{act}”", test)


def has_for_each(act: type[Act], field: str, *, article: str = "", remedy: str = "") -> Gate:
    """The file must hold an act of this kind about the same one of several things (``Step.each``)."""

    def test(view: View, _: AnyEntry | None) -> bool | Params:
        about = any(getattr(entry.act, field) == view.key for entry in view.file.all(act))
        return about or {"act": act.LABEL, "key": view.key}

    return Gate(f"gate.has.{act.KIND}", article, "“{key}”还没有“{act}”的记录", remedy or "请先办理“{act}”", test)


def fresh(act: type[Act], field: str, *, article: str = "") -> Gate:
    """The act brings up one of several things, under a key not used in this matter before."""

    def test(view: View, proposed: AnyEntry | None) -> bool | Params:
        if proposed is None:
            return True
        key = getattr(proposed.act, field)
        taken = any(getattr(entry.act, field) == key for entry in view.file.all(act))
        return not taken or {"act": act.LABEL, "key": key}

    return Gate(f"gate.fresh.{act.KIND}", article, "“{key}”已经办理过“{act}”", "请换一个序号", test, on_act=True)


def has_not(act: type[Act], *, article: str = "", remedy: str = "") -> Gate:
    """The file must hold no act of this kind."""

    def test(view: View, _: AnyEntry | None) -> bool | Params:
        return (not view.file.has(act)) or {"act": act.LABEL}

    return Gate(f"gate.has_not.{act.KIND}", article, "已经有“{act}”的记录", remedy or "如有错误,请更正原记录", test)


def once(act: type[Act], *, article: str = "") -> Gate:
    """The act may be done only once in a matter."""

    def test(view: View, _: AnyEntry | None) -> bool | Params:
        return (not view.file.has(act)) or {"act": act.LABEL}

    return Gate(f"gate.once.{act.KIND}", article, "“{act}”只能办理一次", "如原记录有误,请更正原记录", test)


def other_person(act: type[Act], *, article: str = "") -> Gate:
    """Whoever records this must neither have recorded nor have corrected the newest act of the given kind."""

    def test(view: View, proposed: AnyEntry | None) -> bool | Params:
        last, who = view.file.last(act), doer(view, proposed)
        if last is None or who is None:
            return True
        return who.actor not in {last.actor, last.corrector} or {"act": act.LABEL}

    return Gate(
        f"gate.other_person.{act.KIND}",
        article,
        "“{act}”的经办人和确认人是同一人",
        "请由另一位同志登录办理",
        test,
    )
