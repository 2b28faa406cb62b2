"""A person before the browser, who knows only what is on the screen: words of buttons, labels of fields."""

from __future__ import annotations

import re
from typing import NamedTuple

from playwright.sync_api import Locator, Page

from browser.served import PASSWORD
from marks import as_typed
from zhunsheng.reports.punctuation import chinese


class Paper(NamedTuple):
    """A file on the person's own machine."""

    name: str
    text: str


class Reason(NamedTuple):
    """What a refusal says: what is missing, by which article, what to do, its code."""

    missing: str
    article: str
    remedy: str
    code: str


class Hands:
    """One person's browser window on one office."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url

    def sign_in(self, username: str, password: str = PASSWORD) -> None:
        """Through the log-in page."""
        self.open("/login/")
        self.page.get_by_label("登录名").fill(username)
        self.page.get_by_label("密码").fill(password)
        self.press(self.page.get_by_role("button", name="登录"))

    def open(self, place: str) -> int:
        """Go to an address; gives the status."""
        answer = self.page.goto(self.url + place)
        return answer.status if answer else 0

    @property
    def place(self) -> str:
        """The address without host and fragment."""
        return self.page.url.removeprefix(self.url).partition("#")[0]

    def click(self, words: str) -> None:
        """Press the link or button of exactly these words in the page itself."""
        words, main = chinese(words), self.page.get_by_role("main")
        link, button = (main.get_by_role(role, name=words, exact=True) for role in ("link", "button"))
        self.press(link.or_(button).first)

    def press(self, what: Locator) -> None:
        """Press what leads to another page, and wait until that page is there whole."""
        what.click()
        self.page.wait_for_load_state("domcontentloaded")

    def fill(self, facts: dict[str, str | Paper]) -> None:
        """Fill in a form by the labels of its fields."""
        for label, value in facts.items():
            self._fill(self.field(label), value)

    def field(self, label: str) -> Locator:
        """The field under a label; a mark of what is required may follow the words."""
        words = re.compile(rf"^\s*{re.escape(chinese(label))}\s*(\*|$)")
        return self.page.locator(".zs-field", has=self.page.locator(".form-label", has_text=words)).first

    def _fill(self, field: Locator, value: str | Paper) -> None:
        if isinstance(value, Paper):
            file = {"name": value.name, "mimeType": "text/plain", "buffer": value.text.encode()}
            field.locator("input[type=file]").set_input_files(files=[file])
        elif field.locator("input[type=radio], input[type=checkbox]").count():
            field.get_by_label(chinese(value), exact=True).check()
        elif field.locator("select").count():
            field.locator("select").first.select_option(label=chinese(value))
        else:
            field.locator("textarea, input:not([type=hidden])").first.fill(value)

    def submit(self, facts: dict[str, str | Paper]) -> None:
        """Fill in and send the form."""
        self.fill(facts)
        self.press(self.page.locator("form.zs-form footer .btn-primary"))

    def done(self) -> None:
        """The form was taken: the matter's page is open; says what stands in the way where it is not."""
        said = self.page.locator(".zs-refusal[role=alert]").all_inner_texts()
        assert re.fullmatch(r"/m/[^/]+/", self.place), (self.place, said)

    def do(self, verb: str, facts: dict[str, str | Paper] | None = None) -> None:
        """An act offered on the matter's page, done."""
        self.click(verb)
        self.submit(facts or {})
        self.done()

    def refusal(self) -> Reason:
        """What the page refuses and why."""
        box = self.page.locator("#refusal")
        said = (as_typed(each) for each in box.locator("dd").all_inner_texts())
        terms = dict(zip(box.locator("dt").all_inner_texts(), said, strict=True))
        return Reason(terms["缺什么"], terms["依据"], terms["怎么办"], terms["代码"])

    def navigation(self) -> list[str]:
        """The entries of the navigation, without the numbers of open matters."""
        links = self.page.locator("nav .zs-side a")
        return [words.splitlines()[0].strip() for words in links.all_inner_texts()]
