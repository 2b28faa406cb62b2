"""Every page of workbench and public: no violation of WCAG A or AA, whole at 390 pixels, printable on A4."""

from __future__ import annotations

import re

import pytest

from browser.eyes import complaints, visit

pytestmark = pytest.mark.browser

REGISTERS = (
    "petitions", "disclosure_requests", "litigation", "reviews", "projects", "reconsideration", "decisions",
    "responsibility", "improvement",
)  # fmt: skip
QUESTION = "/due?period=gk.reply&start=2026-09-14&after=2026-09-16&through=2026-10-12"
WIDE = (
    "/",
    "/new/",
    "/figures/",
    "/figures/petitions.handled/?year=2024",
    "/report/?year=2024",
    "/report/disclosure/?year=2024",
    "/lacking/?year=2024",
    "/find/?q=安置",
)


def matter(office, register: str, query: str = "state=open&sort=due") -> str:
    """The first matter of a register as asked."""
    found = re.search(r'href="(/m/[^/"]+/)', office.read("kezhang", f"/r/{register}/?{query}"))
    assert found, register
    return found[1]


def wrong_with(person, places: list[str]) -> dict:
    """What is wrong with these pages at both widths."""
    found = {}
    for place in places:
        found |= visit(person.page, person.url + place)
    return complaints(found)


def test_lists_and_numbers(sit) -> None:
    registers = [f"/r/{each}/" for each in REGISTERS]
    assert wrong_with(sit("kezhang"), [*WIDE, *registers, "/r/petitions/?lamp=r&print=1"]) == {}


def test_matters_and_their_forms(sit, office) -> None:
    matters = [matter(office, each) for each in REGISTERS]
    petition, request, meeting, year = matters[0], matters[1], matters[4], matters[5]
    forms = [
        f"{petition}do/petition.draft/", f"{petition}do/petition.reply/", f"{petition}clock/0/",
        f"{request}do/disclosure.search/", f"{meeting}do/meeting.open/", f"{year}do/duty.progress/",
    ]  # fmt: skip
    held = matter(office, "decisions", "state=closed&since=2024-01-01")
    assert wrong_with(sit("kezhang"), [*matters, held, *forms, f"{petition}correct/{first(office, petition)}/"]) == {}


def test_what_stands_above_a_form_is_as_wide_as_the_form(sit, office) -> None:
    person = sit("jingban2")
    person.page.goto(f"{person.url}{matter(office, 'petitions')}do/record.noted/")
    person.page.get_by_role("button", name="存草稿", exact=True).click()
    for width in (1280, 390):
        person.page.set_viewport_size({"width": width, "height": 900})
        note, form = (person.page.locator(each).first.bounding_box() for each in (".zs-note[role=status]", ".zs-form"))
        assert (note["x"], note["width"]) == (form["x"], form["width"]), width
        assert note["y"] + note["height"] < form["y"]


def first(office, place: str) -> int:
    """The number of a matter's first record."""
    return min(int(seq) for seq in re.findall(r'id="act-(\d+)"', office.read("kezhang", place)))


def test_pages_of_others(sit, office) -> None:
    pages = {
        "dengji": ["/new/petitions/petition.register/", "/import/petitions/"],
        "fazhi": [f"{matter(office, 'responsibility')}do/duty.split/", "/new/improvement/gap.propose/"],
        "shencha": ["/", matter(office, "reviews"), "/figures/"],
        "sysadmin": ["/", "/office/people/"],
        "secadmin": ["/office/posts/"],
        "auditor": ["/office/log/"],
        "": ["/login/", "/due", QUESTION, f"{QUESTION}&slip=1"],
    }
    wrong = {}
    for username, places in pages.items():
        wrong |= wrong_with(sit(username), places)
    assert wrong == {}


def test_printed_pages_leave_out_what_is_only_for_the_screen(sit, office) -> None:
    person = sit("kezhang")
    person.page.emulate_media(media="print")
    meeting, petition = matter(office, "decisions"), matter(office, "petitions")
    for place in ("/", "/r/petitions/?print=1", petition, meeting, f"{petition}clock/0/", "/figures/", "/report/"):
        person.open(place)
        main = person.page.get_by_role("main")
        assert main.get_by_role("heading").first.is_visible(), place
        assert not person.page.locator(".zs-nav").is_visible(), place
        assert person.page.locator(".zs-noprint:visible, .zs-onlyjs:visible, .zs-search:visible").count() == 0, place
        assert person.page.get_by_text("人物和事项均为虚构").is_visible(), place
        assert person.page.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF-"), place
