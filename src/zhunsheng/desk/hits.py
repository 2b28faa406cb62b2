"""What looks like personal data in the papers of an act: counted here, at the one door, so that nobody types it."""

from __future__ import annotations

from dataclasses import replace

from zhunsheng.archive import store
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc, specs
from zhunsheng.reports.personal import Hit, hits
from zhunsheng.reports.reading import text_of


def found_in(paper: Doc) -> tuple[Hit, ...] | None:
    """The places in a kept paper; ``None`` where no program can read its words."""
    text = text_of(store.read(paper.digest))
    return None if text is None else hits(text)


def counted(act: Act) -> Act:
    """The act with its counts of such places as they are, whatever was handed in."""
    wanted = {spec.name: getattr(act, spec.hits_in) for spec in specs(type(act)) if spec.hits_in}
    return replace(act, **{name: _count(paper) for name, paper in wanted.items()}) if wanted else act  # type: ignore[type-var]


def _count(paper: Doc | None) -> int | None:
    places = found_in(paper) if paper is not None else None
    return None if places is None else len(places)
