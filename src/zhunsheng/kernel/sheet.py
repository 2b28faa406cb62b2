"""How a register comes in from a workbook: which heads stand for which fields of which acts – data of the procedure.

One row opens a matter and may tell of further deeds in it. Labels of the acts' own fields are heads by themselves;
what offices write instead is listed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from zhunsheng.kernel.acts import Act


@dataclass(frozen=True, kw_only=True)
class SheetAct:
    """One deed a row tells of.

    ``day`` is the head of its legal day, ``days`` what else may stand there; without one it happened on the day of the
    opening. ``at`` names the field of its instant, filled where the cell of the day holds one. ``heads`` are further
    heads of a field in the order they are preferred, ``words`` further words of a closed list, ``unclear`` what to say
    of words that leave open which is meant. ``given`` are facts that hold for every row. ``fields`` are those that are
    read, all where it is empty. ``shown_by`` are the columns (``on`` the day's) one of which must be filled for a
    further deed to have happened at all, any where it is empty.
    """

    act: type[Act]
    day: str = ""
    days: tuple[str, ...] = ()
    at: str = ""
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unclear: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    fields: frozenset[str] = frozenset()
    shown_by: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A register as it comes in.

    ``opens`` is the act each row becomes, ``then`` those it may become besides, where one of their columns is filled.
    ``key`` is the field by which a matter is known again – within the value of the field ``within``, where there is
    one. ``common`` names fields (and ``on``, the day of opening) that may be said once for the whole workbook;
    ``lent`` where a field's value is taken from while its own column is empty. ``alike`` are fields that make two rows
    suspiciously the same; such rows are shown and never merged. ``identity`` names fields that hold numbers of
    identity, whose check digit tells a damaged one. ``by`` are the posts that may bring the workbook in.
    """

    opens: SheetAct
    then: tuple[SheetAct, ...] = ()
    key: str
    by: tuple[str, ...]
    within: str = ""
    common: tuple[str, ...] = ()
    lent: Mapping[str, str] = field(default_factory=dict)
    alike: tuple[str, ...] = ()
    identity: frozenset[str] = frozenset()
