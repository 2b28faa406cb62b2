"""行政复议答复 – acts of the office, or of the district it worked for, before the reviewing body.

Three roles stand apart: we are respondent ourselves, we handle a case in which the district is respondent before the
city, or we are third party and owe no answer. The answer, with evidence and rules, is due ten working days after the
**respondent** received the copy, five on the summary track (复议法48、54); copies received up to 2023-12-31 have ten
natural days (旧23) and no summary track. A case that leaves the summary track has its answer's term counted anew from
the notice (待核). What is not handed in then counts as not there (70): a finding. The answer goes out in the
respondent's name and seal; the centre never answers for the district in its own.

The respondent's head takes part in the hearing, or reasons are given and staff who know the case are sent (51).
What is said to the reviewing office about the merits stands in a record on file (49;内规). The act may be put right
before the decision (实施条例39,待核), mediated or settled (5、73、74). While the case is stayed (39) the reviewing
body's term stands still. A clause doubted is answered for in ten working days (58). A decision that orders something
is performed (77、78); an opinion letter is reported on within sixty days (76), also after the case is closed.

The bureau is at once reviewer of legality, desk that hands suits on, and office of reconsideration. Its desk sees the
cases of the district alone, never those in which it may be the other side; and where it gave its opinion on the act,
somebody else must work on the reconsideration (内规 ``recon.separation``, dated data): not asked, it is a finding.
Terms of the reviewing body and of the applicant are watched, never reckoned as ours, and not told where the day they
run from is unknown.
"""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.reconsideration import acts, register
from zhunsheng.matters.reconsideration.figures import FIGURES, contributions
from zhunsheng.matters.reconsideration.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.reconsideration.steps import STEPS
from zhunsheng.matters.reconsideration.terms import CLOCKS, PAUSES

PROCEDURE = Procedure(
    id="reconsideration",
    label="行政复议答复",
    series="复",
    stages={
        "received": "已收申请书副本",
        "answered": "已答复",
        "decided": "已决定,待履行",
        "closed": "结案",
    },
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    pauses=PAUSES,
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    waiting=register.waiting,
    likely=register.likely,
    findings=register.findings,
    shortcomings=register.shortcomings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    seen_by=frozenset({Post.BUREAU_DESK, Post.COUNSEL}),
    aside=frozenset(
        {
            acts.TrackChanged,
            acts.SelfCorrected,
            acts.HearingNoticed,
            acts.Heard,
            acts.Met,
            acts.Mediated,
            acts.Stayed,
            acts.Resumed,
            acts.Extended,
            acts.NormAsked,
            acts.OpinionReceived,
        }
    ),
)
