"""docs/对照.md: every sentence of the centre's own report is something that runs, and can be opened.

The report is the real one (tests/cases/audit); what carries its sentences is tried on the sample office.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from sample_folder import environment, laid, zs
from tracked import ROOT
from zhunsheng.matters.catalogue import kinds, procedures

TEXT = (ROOT / "tests" / "cases" / "audit" / "01-lianhu-chenggai-2024.txt").read_text(encoding="utf-8")
HEADING = re.compile(r"[一二三四]、|\([一二三四]\)")
PAGES = """
import json, sys
import django; django.setup()
from django.test import Client
from zhunsheng.people.models import Account
head = Account.objects.get(username="zhuren")
client = Client()
client.force_login(head, "zhunsheng.desk.login.Sessions")
print(json.dumps({page: client.get(page).status_code for page in sys.argv[1:]}))
"""


def sentences():
    """What the report says, sentence by sentence; title and headings say nothing."""
    paragraphs = (line.strip() for line in TEXT.split("\n")[1:])
    said = (part for text in paragraphs if not HEADING.match(text) for part in re.split(r"(?<=[。;])", text))
    return [part.strip() for part in said if part.strip()]


@cache
def rows():
    """The table: sentence, procedures, kinds, figures, where to look."""
    lines = (ROOT / "docs" / "对照.md").read_text(encoding="utf-8").split("\n")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [(row[0], row[1].split("、"), *(re.findall(r"`([^`]+)`", cell) for cell in row[2:])) for row in cells[1:]]


def test_every_sentence_has_its_row_once():
    assert Counter(row[0] for row in rows()) == Counter(sentences())


@pytest.mark.parametrize("place", range(len(sentences())))
def test_what_a_row_names_exists(place):
    _, carried_by, acts, _, look = rows()[place]
    labels = {procedure.label: id_ for id_, procedure in procedures().items()}
    own = {kind for label in carried_by for kind in procedures()[labels[label]].kinds()}
    assert acts
    assert set(acts) <= own
    assert set(acts) <= set(kinds())
    assert len(look) == 1


def test_every_figure_of_a_row_counted_something_in_the_sample():
    done = zs(laid(), "figures", "--year", "2024", "--json")
    found = json.loads(done.stdout)
    missing = {figure for row in rows() for figure in row[3] if figure not in found}
    nought = {figure for row in rows() for figure in row[3] if figure in found and not found[figure]["value"]}
    assert (missing, nought) == (set(), set())


def test_every_page_of_a_row_opens():
    pages = sorted({look for row in rows() for look in row[4] if look.startswith("/")})
    env = environment(ZS_DATA=str(laid()), DJANGO_SETTINGS_MODULE="zhunsheng.config.settings")
    done = subprocess.run(
        [sys.executable, "-c", PAGES, *pages], env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == dict.fromkeys(pages, 200)


@pytest.mark.parametrize("command", sorted({look for row in rows() for look in row[4] if look.startswith("./zs")}))
def test_every_command_of_a_row_runs(command, tmp_path):
    name, *words = command.removeprefix("./zs ").split()
    done = zs(laid(), name, *(str(tmp_path / word) if word.endswith(".docx") else word for word in words))
    assert done.returncode == 0, done.stderr


def test_the_samples_report_has_a_paragraph_for_every_paragraph_of_the_real_one(tmp_path):
    """No chapter of the sample's 2024 says that there is nothing to say."""
    done = zs(laid(), "report", "annual", "--year", "2024", "--out", str(tmp_path / "r.html"))
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "没有可据以填写的记录" not in page
    real = [line.strip() for line in TEXT.split("\n") if HEADING.match(line.strip())]
    ours = re.findall(r"<h[23]>([^<]+)</h[23]>", page.split("附件")[0])
    assert len(ours) == len(real)
