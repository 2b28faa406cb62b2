"""信访事项从登记到终结:分类、受理、延长、复查复核、终结,以及各个期限。"""

from datetime import date

import pytest

from matters.petitions.build import (
    ACCEPTED,
    COURSE,
    DELIVERED,
    OTHER_BODY,
    PASSED,
    classified,
    code,
    day,
    doc,
    offered,
    registered,
    reply,
    review,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.engine import offers
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions import after as q
from zhunsheng.matters.petitions import words as w
from zhunsheng.matters.petitions.procedure import PROCEDURE

RECEIVED = (registered(), "2026-03-02")
SENT = (registered(w.Came.TRANSFERRED), "2026-03-02")
REPLIED = (*COURSE, (reply(), "2026-04-01"), (DELIVERED, "2026-04-02"))
NOT_ACCEPTED = p.NotAccepted(ground=w.Ground.IN_SUIT, text="示例")
KEPT = q.AboveDecided(level=w.Level.REVIEW, result=w.AboveResult.KEPT)


def test_收到_告知_受理是三回事():
    found = view(RECEIVED, (classified(), "2026-03-04"), (ACCEPTED, "2026-03-05"))
    notice = terms(found, "xf.notice_direct")[0]
    assert (notice.state, notice.statutory_due) == ("running", date(2026, 3, 17))
    told = view(RECEIVED, (p.Notified(route="示例"), "2026-03-06"))
    assert terms(told, "xf.notice_direct")[0].state == "met"
    assert terms(told, "xf.handle") == []


def test_转送的自收到起五个工作日内可以异议退回_直接收到的不能():
    objection = terms(view(SENT), "xf.objection")[0]
    assert (objection.statutory_due, objection.whose) == (date(2026, 3, 9), "window")
    assert code(view(SENT), p.Objected(reasons="不属本单位"), "2026-03-05") is None
    assert code(view(RECEIVED), p.Objected(reasons="不属本单位"), "2026-03-05") == "petition.object.direct"
    gone = view(
        SENT,
        (p.Objected(reasons="不属本单位"), "2026-03-05"),
        (p.ObjectionDecided(result=w.ObjectionResult.TAKEN_BACK), "2026-03-10"),
    )
    assert stage(gone) == "closed"
    back = view(
        SENT,
        (p.Objected(reasons="不属本单位"), "2026-03-05"),
        (p.ObjectionDecided(result=w.ObjectionResult.REFUSED), "2026-03-10"),
    )
    assert stage(back) == "registered"
    assert terms(back, "xf.notice_transferred")[0].start_on == date(2026, 3, 2)


def test_转送交办的须写明转自何处():
    missing = registered(w.Came.ASSIGNED, from_organ="")
    assert code(view(), missing, "2026-03-02") == "petition.register.from"


def test_人数不能少于所列姓名():
    assert code(view(), registered(names=("示例甲", "示例乙"), people=1), "2026-03-02") == "petition.register.people"


def test_集体来访代表不超过五人():
    visit = {"at": "2026-03-03T09:00:00+08:00", "place": "接待室", "received_by": "1"}
    assert code(view(RECEIVED), p.VisitReceived(representatives=6, **visit), "2026-03-03") is not None
    assert code(view(RECEIVED), p.VisitReceived(representatives=5, **visit), "2026-03-03") is None


@pytest.mark.parametrize(
    ("class_", "act"),
    [
        (w.Class.SUGGESTION, p.SuggestionStudied(taken=True, text="示例")),
        (w.Class.ACCUSATION, p.AccusationPassed(to="示例纪委")),
        (w.Class.ROUTE_3, p.Guided(route=w.Route.RECONSIDERATION, text="示例")),
        (w.Class.CLAIM_6, ACCEPTED),
        (w.Class.SIMPLE, p.Accepted(simple=True)),
    ],
)
def test_各类各有一条路_走错的被拒绝(class_, act):
    found = view(RECEIVED, (classified(class_), "2026-03-04"))
    assert code(found, act, "2026-03-05") is None
    other = w.Class.SUGGESTION if class_ is not w.Class.SUGGESTION else w.Class.CLAIM_6
    assert code(view(RECEIVED, (classified(other), "2026-03-04")), act, "2026-03-05") is not None


def test_只有第三十一条第六项受理后起算六十日():
    assert terms(view(RECEIVED, (classified(w.Class.ROUTE_1), "2026-03-04")), "xf.handle") == []
    assert terms(view(*COURSE), "xf.handle")[0].statutory_due == date(2026, 5, 4)


def test_延长只能一次_不超过三十日_由单位负责人批准():
    longer = p.Extended(days=30, reason="示例")
    found = view(*COURSE)
    assert code(found, longer, "2026-04-20") is None
    assert code(found, longer, "2026-04-20", posts={Post.HANDLER}) == "post.not_yours"
    assert code(found, p.Extended(days=31, reason="示例"), "2026-04-20") == "petition.extend.length"
    extended = view(*COURSE, (longer, "2026-04-20"))
    assert terms(extended, "xf.handle")[0].statutory_due == date(2026, 6, 3)
    assert code(extended, longer, "2026-04-21") == "petition.extend.once"


def test_过期以后的延长不挽回逾期():
    late = view(*COURSE, (p.Extended(days=30, reason="示例"), "2026-05-06"), (reply(), "2026-05-20"))
    clock = terms(late, "xf.handle")[0]
    assert (clock.state, clock.extended) == ("late", 0)
    assert clock.late_extension is not None


def test_听证和调解不扣除期限():
    settled = p.Mediated(result=w.Settlement.FAILED)
    heard = p.Heard(at="2026-03-25T09:00:00+08:00", paper=doc("听证笔录"))
    found = view(*COURSE, (heard, "2026-03-25"), (settled, "2026-03-28"))
    assert terms(found, "xf.handle")[0].statutory_due == date(2026, 5, 4)


def test_送达后三十日内可以请求复查_期满可以办结():
    found = view(*REPLIED, reviews=[review(*PASSED)])
    clock = terms(found, "xf.review_request")[0]
    assert (clock.whose, clock.statutory_due) == ("applicant", date(2026, 5, 2))
    assert code(found, q.Closed(why="期满"), "2026-05-06") is None


def test_支持的请求没有落实不能办结():
    granted = view(*COURSE, (reply(supports=w.Supports.YES), "2026-04-01"), (DELIVERED, "2026-04-02"))
    assert code(granted, q.Closed(why="期满"), "2026-05-06") == "petition.close.unperformed"
    done = view(
        *COURSE,
        (reply(supports=w.Supports.YES), "2026-04-01"),
        (DELIVERED, "2026-04-02"),
        (q.Performed(what="示例"), "2026-04-20"),
    )
    assert code(done, q.Closed(why="期满"), "2026-05-06") is None


def test_复查撤销责令重办_六十日重新起算_仍须审查():
    redo = q.AboveDecided(level=w.Level.REVIEW, result=w.AboveResult.REDO)
    found = view(
        *REPLIED,
        (q.AboveNotified(level=w.Level.REVIEW, organ="示例区政府"), "2026-04-20"),
        (redo, "2026-05-15"),
        reviews=[review(*PASSED)],
    )
    assert stage(found) == "redo"
    clock = terms(found, "xf.handle")[0]
    assert (clock.start_on, clock.state) == (date(2026, 5, 15), "running")
    assert code(found, reply(OTHER_BODY), "2026-06-01") == "petition.reply.unreviewed"


def test_先复查后复核_复核以后才是三级终结():
    notified = q.AboveNotified(level=w.Level.RECHECK, organ="示例市政府")
    found = view(*REPLIED)
    assert code(found, notified, "2026-04-20") == "petition.above.level"
    reviewed = view(
        *REPLIED, (q.AboveNotified(level=w.Level.REVIEW, organ="示例区政府"), "2026-04-20"), (KEPT, "2026-05-15")
    )
    assert terms(reviewed, "xf.recheck_request")[0].statutory_due == date(2026, 6, 14)
    assert code(reviewed, q.Finalised(), "2026-06-20") == "petition.final.recheck"
    rechecked = view(
        *REPLIED,
        (q.AboveNotified(level=w.Level.REVIEW, organ="示例区政府"), "2026-04-20"),
        (KEPT, "2026-05-15"),
        (notified, "2026-06-10"),
        (q.AboveDecided(level=w.Level.RECHECK, result=w.AboveResult.KEPT), "2026-07-08"),
    )
    assert code(rechecked, q.Finalised(), "2026-07-20") is None


def test_导入履责的自收到申请之日起两个月():
    guided = p.Guided(route=w.Route.DUTY, text="示例")
    found = view(RECEIVED, (classified(w.Class.ROUTE_5), "2026-03-04"))
    assert code(found, guided, "2026-03-05") == "petition.guide.asked_on"
    dated = p.Guided(route=w.Route.DUTY, text="示例", asked_on=day("2026-03-02"))
    running = view(RECEIVED, (classified(w.Class.ROUTE_5), "2026-03-04"), (dated, "2026-03-05"))
    assert terms(running, "xs.inaction")[0].statutory_due == date(2026, 5, 6)
    assert code(running, q.Closed(why="已履行"), "2026-03-20") == "petition.close.duty"


def test_并案沿用先件_不能并入自己或者已并的件():
    first = view(RECEIVED, matter="先")
    found = view(RECEIVED, others=[first])
    assert code(found, p.Merged(into="m", why="同一诉求"), "2026-03-05") == "petition.merge.into"
    assert code(found, p.Merged(into="先", why="同一诉求"), "2026-03-05") is None


def test_改进建议按建议书所定日_二零二二年以后没有法定天数():
    found = view(RECEIVED, (q.AdviceReceived(text="示例", due=day("2026-04-10")), "2026-03-10"))
    assert terms(found, "xf.feedback") == []
    assert code(view(RECEIVED), q.AdviceAnswered(text="示例"), "2026-03-10") is not None


def test_晚录的与及时录的得到同一个阶段和期限():
    timely = view(*COURSE, (reply(), "2026-04-01"), (DELIVERED, "2026-04-02"))
    reversed_ = view(*reversed((*COURSE, (reply(), "2026-04-01"), (DELIVERED, "2026-04-02"))))
    assert stage(timely) == stage(reversed_) == "delivered"
    for family in ("xf.handle", "xf.review_request", "xf.notice_direct"):
        assert [c.statutory_due for c in terms(timely, family)] == [c.statutory_due for c in terms(reversed_, family)]


def test_没有办结的阶段总有可办的事():
    for length in range(1, len(REPLIED) + 1):
        found = view(*REPLIED[:length], reviews=[review(*PASSED)])
        main = [o for o in offers(PROCEDURE, found, day("2026-05-06")) if o.refusal is None]
        assert any(o.step.act.KIND.startswith("petition.") for o in main)
        assert offered(found, "2026-05-06")


def test_复核撤销的不是三级终结():
    quashed = view(
        *REPLIED,
        (q.AboveNotified(level=w.Level.REVIEW, organ="示例区政府"), "2026-04-20"),
        (KEPT, "2026-05-15"),
        (q.AboveNotified(level=w.Level.RECHECK, organ="示例市政府"), "2026-06-10"),
        (q.AboveDecided(level=w.Level.RECHECK, result=w.AboveResult.REDO), "2026-07-08"),
        (reply(), "2026-08-20"),
        (DELIVERED, "2026-08-21"),
    )
    assert code(quashed, q.Finalised(), "2026-09-01") == "petition.final.recheck"


def test_检举控告不并案_不关联原件():
    first = view(RECEIVED, matter="先")
    accused = view(RECEIVED, (classified(w.Class.ACCUSATION), "2026-03-04"), others=[first])
    assert code(accused, p.Merged(into="先", why="同一诉求"), "2026-03-05") == "petition.sealed"
    linked = registered(accusation=True, repeat_of="先")
    assert code(view(others=[first]), linked, "2026-03-02") == "petition.sealed"


def test_不并入晚到的_退回的_办结的件():
    late = view((registered(), "2026-03-04"), matter="晚")
    assert code(view(RECEIVED, others=[late]), p.Merged(into="晚", why="x"), "2026-03-05") == "petition.merge.into"
    ended = view(RECEIVED, (classified(), "2026-03-04"), (NOT_ACCEPTED, "2026-03-05"), matter="终")
    assert code(view(RECEIVED, others=[ended]), p.Merged(into="终", why="x"), "2026-03-06") == "petition.merge.into"


def test_不予受理告知书即告知_导入告知书也是():
    refused = view(RECEIVED, (classified(), "2026-03-04"), (NOT_ACCEPTED, "2026-03-05"))
    assert terms(refused, "xf.notice_direct")[0].state == "met"


def test_办结归档不了结信访人请求复查的三十日():
    closed = view(*REPLIED, (q.Closed(why="已答复"), "2026-04-03"))
    assert terms(closed, "xf.review_request")[0].state == "running"
