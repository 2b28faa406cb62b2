"""Run inside the copy of the program: an office with keys, seen through its pages; prints what was seen as JSON."""

from __future__ import annotations

import json
import sys
from base64 import b64encode
from datetime import date
from io import BytesIO

import django
from openpyxl import load_workbook

django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.test import Client  # noqa: E402

from zhunsheng.config.commands import folder  # noqa: E402
from zhunsheng.desk.office import engage, found  # noqa: E402
from zhunsheng.kernel.posts import Post  # noqa: E402
from zhunsheng.matters.office.acts import Kind  # noqa: E402
from zhunsheng.people.models import Account  # noqa: E402
from zhunsheng.registers.rebuild import check  # noqa: E402

LEND = "/new/keys/keys.lend/"
BRINGING = "/import/keys/"
LEDGER = {
    "借出日期": "2026.3.2", "哪一扇门": "会议室", "钥匙牌": "H-1", "借用人": "示例乙", "应还日期": "2026-03-05",
    "归还日期": "2026-03-02", "完好": "是",
}  # fmt: skip
TYPED = {"f.door": "archive", "f.label": "A-7", "f.borrower": "示例甲", "f.until": "2026-03-09", "do": "submit"}

folder.bring_up_to_date()
organ = found(key="k", name="示例中心", code="示", kind=Kind.SAMPLE)
for post in (Post.REGISTRAR, Post.HEAD, Post.HANDLER):
    engage(organ, post.value, f"示例{post.label}", None, [post], date(2020, 1, 1))
Account.objects.update(must_change_password=False)


def sit(post: Post) -> Client:
    """Somebody logged in."""
    client = Client()
    client.force_login(Account.objects.get(username=post.value), "zhunsheng.desk.login.Sessions")
    return client


def page(place: str, post: Post = Post.HEAD) -> str:
    """A page's words."""
    return sit(post).get(place).content.decode()


def ledger() -> bytes:
    """The empty workbook of the page, one line written into it."""
    book = load_workbook(BytesIO(sit(Post.REGISTRAR).get(f"{BRINGING}template.xlsx").content))
    heads = [cell.value for cell in book.worksheets[0][1]]
    for place, head in enumerate(heads, 1):
        book.worksheets[0].cell(2, place, LEDGER[head])
    made = BytesIO()
    book.save(made)
    return made.getvalue()


opened = sit(Post.REGISTRAR).post(LEND, TYPED)
matter = opened.headers["Location"].partition("#")[0]
broken = sit(Post.REGISTRAR).post(f"{matter}do/keys.return/", {"f.whole": "0", "do": "submit"})
content = ledger()
preview = sit(Post.REGISTRAR).post(BRINGING, {"workbook": SimpleUploadedFile("钥匙.xlsx", content)})
confirmed = sit(Post.REGISTRAR).post(BRINGING, {"do": "confirm", "content": b64encode(content).decode(), "looked": "1"})
told = Client().get("/notices").content.decode()
seen = {
    "navigation": 'href="/r/keys/"' in page("/"),
    "new": LEND in page("/new/", Post.REGISTRAR),
    "form": all(word in page(LEND, Post.REGISTRAR) for word in ("哪一扇门", "钥匙牌", "借用人", "应还日期")),
    "to-do": "借出档案室钥匙" in page("/") and "归还钥匙" in page("/", Post.REGISTRAR),
    "register": all(word in page("/r/keys/") for word in ("示钥〔2026〕1号", "借出档案室钥匙", "A-7")),
    "workbook": sit(Post.HEAD).get("/r/keys/all.xlsx").content[:2] == b"PK",
    "search": "借出档案室钥匙" in page("/find/?q=档案室"),
    "person": matter in sit(Post.HEAD).post("/person/", {"asked": "示例甲", "why": "示例"}).content.decode(),
    "figures": all(word in page("/figures/?year=2026") for word in ("keys.lent", "本年度内借出钥匙的次数")),
    "drill-down": "示钥〔2026〕1号" in page("/figures/keys.lent/?year=2026"),
    "diagram": all(word in page(matter).split("<svg")[1] for word in ("借出", "已归还")),
    "clock": "2026年3月9日" in page(matter) or "3月9日" in page(matter),
    "refusal": broken.status_code == 422 and "keys.slip" in broken.content.decode(),
    "shared": "do/record.linked/" in page(matter, Post.HANDLER),
    "closed": sit(Post.REGISTRAR).post(f"{matter}do/keys.return/", {"f.whole": "1", "do": "submit"}).status_code == 302,
    "preview": preview.status_code == 200 and "H-1" in preview.content.decode(),
    "brought in": confirmed.status_code == 302 and all(word in page("/r/keys/") for word in ("H-1", "已归还")),
    "portal": "会议室借用情况" in told and "示例乙" not in told,
    "rebuilt": check(organ) == [],
}
sys.stdout.write(json.dumps(seen, ensure_ascii=False))
