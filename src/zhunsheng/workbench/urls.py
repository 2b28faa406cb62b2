"""Addresses of the staff's pages. Nothing personal stands in any of them.

Words that are searched for stand in the query of a list, so that it can be sorted, turned and saved as it is seen; they
find no person. A person is searched for by POST. No other site is told: ``Referrer-Policy: same-origin``.
"""

from __future__ import annotations

from django.urls import path

from zhunsheng.workbench import (
    actform,
    correction,
    entry,
    figures,
    importing,
    inbox,
    lacking,
    matter,
    offices,
    persons,
    register,
    rehearsal,
    report,
    rolls,
    statutory,
    todo,
)

urlpatterns = [
    path("", todo.home, name="home"),
    path("todo.xlsx", todo.home_workbook, name="home_workbook"),
    path("login/", entry.log_in, name="login"),
    path("logout/", entry.log_out, name="logout"),
    path("password/", entry.password, name="password"),
    path("new/", actform.new, name="new"),
    path("new/<str:procedure>/<str:kind>/", actform.new_matter, name="new_matter"),
    path("inbox/", inbox.listed, name="inbox"),
    path("inbox/<int:entry>/", inbox.entry, name="inbox_entry"),
    path("inbox/<int:entry>/proof/", inbox.proof, name="inbox_proof"),
    path("inbox/<int:entry>/aside/", inbox.put_aside, name="inbox_aside"),
    path("inbox/<int:entry>/do/<str:kind>/", inbox.register, name="inbox_register"),
    path("find/", register.everything, name="find"),
    path("find/all.xlsx", register.everything_workbook, name="find_workbook"),
    path("person/", persons.persons, name="persons"),
    path("sealed/", register.sealed, name="under_seal"),
    path("r/<str:procedure>/", register.register, name="register"),
    path("r/<str:procedure>/all.xlsx", register.register_workbook, name="register_workbook"),
    path("m/<str:matter>/", matter.matter, name="matter"),
    path("m/<str:matter>/do/<str:kind>/", actform.do, name="do"),
    path("m/<str:matter>/roll/<str:kind>/", rolls.roll, name="roll"),
    path("m/<str:matter>/open/<str:procedure>/<str:kind>/", actform.open_about, name="open_about"),
    path("m/<str:matter>/correct/<int:seq>/", correction.correction, name="correct"),
    path("m/<str:matter>/clock/<int:number>/", matter.slip_page, name="slip"),
    path("m/<str:matter>/paper/<str:digest>/", matter.paper, name="paper"),
    path("import/<str:procedure>/", importing.register, name="import"),
    path("import/<str:procedure>/template.xlsx", importing.empty, name="import_template"),
    path("figures/", figures.figures, name="figures"),
    path("figures/<str:figure>/", figures.figure, name="figure"),
    path("lacking/", lacking.lacking, name="lacking"),
    path("lacking/propose/", lacking.propose, name="propose"),
    path("report/", report.report, name="report"),
    path("report/disclosure/", statutory.statutory, name="statutory"),
    path("report/disclosure.xlsx", statutory.statutory_workbook, name="statutory_workbook"),
    path("report/annual.docx", report.report_word, name="report_word"),
    path("office/people/", offices.colleagues, name="colleagues"),
    path("office/people/add/", offices.colleague_added, name="colleague_added"),
    path("office/people/<int:account>/post/", offices.post_given, name="post_given"),
    path("office/people/<int:account>/password/", offices.password_reset, name="password_reset"),
    path("office/post/<int:held>/end/", offices.post_ended, name="post_ended"),
    path("office/posts/", offices.posts, name="posts"),
    path("office/log/", offices.log, name="log"),
    path("office/day/", rehearsal.day, name="day"),
]
