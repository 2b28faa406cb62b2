"""The same pages as files, for a site of the district's own: relative links, no form, no script, no day of today.

A department opens no website of its own (国办发〔2017〕47号). The same acts give the same bytes. Everything is written
beside the target and put in its place at the end, so that a site is never half old and half new. What must not be
public is looked for once more in what was written, and stops the whole export.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from zhunsheng.archive import store
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Organ
from zhunsheng.portal.frame import NAVIGATION, Page, around
from zhunsheng.portal.pages import pages
from zhunsheng.portal.published import numbers_in

ASSETS = ("zs.css", "icon.svg", "vendor/bootstrap.min.css", "vendor/bootstrap.LICENSE")
SUMS = "SHA256SUMS"
FIRST = "index.html"
TAG = re.compile(r"<[^>]+>")
MACHINE = re.compile(r"<code[^>]*>.*?</code>", re.DOTALL)


@dataclass
class Site:
    """What is to be written: every file by its place, and where each address of the live site has its file."""

    organ: Organ
    files: dict[str, bytes] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


def export(organ: Organ, out: Path) -> int:
    """Write the site to a folder; gives the number of files. Refuses a folder that holds anything else."""
    _refuse_strangers(out)
    site = collect(organ)
    aside = out.with_name(f"{out.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    for place, content in site.files.items():
        path = aside / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    _swap(aside, out)
    return len(site.files)


def collect(organ: Organ) -> Site:
    """Every file of the site, in memory, looked through."""
    site = Site(organ)
    every = pages(organ)
    for page in every:
        if page.context.get("wrong"):
            raise _personal(page, "、".join(page.context["wrong"]))
        site.places[page.address] = _place(page.address)
        for address, (name, digest) in page.files.items():
            site.places[address] = f"papers/{name}"
            site.files[f"papers/{name}"] = store.read(digest)
        for address, (name, file) in page.made.items():
            site.places[address] = f"papers/order-{name}"
            site.files[f"papers/order-{name}"] = file.read_bytes()
    for language, _ in settings.LANGUAGES:
        with override(language):
            for page in every:
                place = _in(language, site.places[page.address])
                site.files[place] = _written(site, page, language).encode()
    for name in ASSETS:
        found = finders.find(name)
        site.files[f"static/{name}"] = Path(str(found)).read_bytes()
    sums = [f"{hashlib.sha256(content).hexdigest()}  {place}\n" for place, content in sorted(site.files.items())]
    site.files[SUMS] = "".join(sums).encode()
    return site


def _place(address: str) -> str:
    return FIRST if address == reverse("public") else f"{address.strip('/')}.html"


def _in(language: str, place: str) -> str:
    """The first language lies at the top, each other one in a folder of its own; papers and style are shared."""
    return place if language == settings.LANGUAGE_CODE else f"{language}/{place}"


def _written(site: Site, page: Page, language: str) -> str:
    here = _in(language, site.places[page.address])
    text = get_template(page.template).render(_frame(site, page, language, here))
    seen = unescape(TAG.sub(" ", MACHINE.sub(" ", text)))
    found = numbers_in(seen)
    if found:
        raise _personal(page, "、".join(found))
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _frame(site: Site, page: Page, language: str, here: str) -> dict[str, Any]:
    """What takes the place of the live site's own words for addresses."""

    def to(place: str) -> str:
        return posixpath.relpath(place, posixpath.dirname(here) or ".")

    def url(name: str, **where: Any) -> str:
        place = site.places[reverse(name, kwargs=where or None)]
        return to(place if place.startswith("papers/") else _in(language, place))

    others = [
        (code, name, to(_in(code, site.places[page.address]))) for code, name in settings.LANGUAGES if code != language
    ]
    return {
        **around(site.organ, None),
        **page.context,
        "still": True,
        "request": None,
        "url": url,
        "static": lambda name: to(f"static/{name}"),
        "languages": lambda _: others,
        "nav": _navigation(site.places, url),
        "here": to(here),
    }


def _navigation(places: Mapping[str, str], url: Callable[..., str]) -> list[tuple[str, str]]:
    found = []
    for entry in NAVIGATION:
        try:
            if reverse(entry.name) in places:
                found.append((entry.label, url(entry.name)))
        except NoReverseMatch:
            continue
    return found


def _personal(page: Page, what: str) -> Refusal:
    return Refusal(
        "site.personal",
        "《国有土地上房屋征收与补偿条例》第15条、第29条;《个人信息保护法》(待核)",
        "网页 {page} 有不应向社会公开的内容:{what}",
        "请更正这一条公布记录(分户结果只在征收范围内公布),再导出",
        {"page": page.address, "what": what},
    )


def _refuse_strangers(out: Path) -> None:
    if not out.exists():
        return
    if out.is_dir() and (not any(out.iterdir()) or ((out / SUMS).is_file() and (out / FIRST).is_file())):
        return
    raise Refusal(
        "site.not_ours",
        missing="“{place}”里有别的内容,不是导出的网页",
        remedy="请换一个文件夹,或者先清空它",
        params={"place": out.name},
    )


def _swap(aside: Path, out: Path) -> None:
    """Put the new site in the place of the old one."""
    old = out.with_name(f"{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    aside.rename(out)
    shutil.rmtree(old, ignore_errors=True)
