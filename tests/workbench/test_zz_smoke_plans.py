from matters.compensation_plans.build import PREPARED, STATE_COURSE
from matters.compensation_plans.land_build import LAND_COURSE, transcribed
from zhunsheng.archive.models import Paper
from zhunsheng.kernel.acts import papers
from zhunsheng.ledger.models import *
from zhunsheng.people.models import Account
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from datetime import date, datetime, timezone, timedelta
from workbench.people import PEOPLE

def test_smoke(sit, office):
    print(PEOPLE)
    from zhunsheng.desk.office import engage
    from zhunsheng.kernel.posts import Post
    acc = engage(office, "all", "示例全", "shili-2026x", [Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL, Post.REGISTRAR, Post.SITE, Post.FINANCE, Post.ARCHIVIST, Post.DEPUTY, Post.HEAD], date(2020,1,1), "")
    acc.must_change_password=False; acc.save()
    now = datetime(2026,11,23,9,0,tzinfo=timezone(timedelta(hours=8)))
    me = actor_of(acc, now.date())
    c = sit("all")
    for course in (STATE_COURSE, LAND_COURSE, ((transcribed(),"2026-03-02"),)):
        m = ""
        late = ""
        for act, on in course:
            for p in papers(act):
                Paper.objects.get_or_create(digest=p.digest, defaults={"organ": office, "size": p.size})
            try:
                m = submit(me, Proposal(act, date.fromisoformat(on), m), now=now).matter
            except Exception as e:
                print(type(act).__name__, e)
                m = submit(me, Proposal(act, date.fromisoformat(on), m, late="补录"), now=now).matter if act.KIND != "plan.collective" else m
            if m:
                for kind in PROCEDURE.kinds():
                    r = c.get(f"/m/{m}/do/{kind}/")
                    assert r.status_code in (200, 409, 422, 403), (kind, r.status_code)
                assert c.get(f"/m/{m}/").status_code == 200
        page = c.get(f"/m/{m}/").content.decode()
        open(f"/tmp/plan_{len(course)}.html","w").write(page)
    assert c.get("/r/compensation_plans/").status_code == 200
    assert c.get("/r/compensation_plans/all.xlsx").status_code == 200
    assert c.get("/figures/").status_code == 200
    for kind in ("plan.open","legacy.transcribe"):
        r=c.get(f"/new/compensation_plans/{kind}/"); print(kind, r.status_code)
        assert r.status_code==200
