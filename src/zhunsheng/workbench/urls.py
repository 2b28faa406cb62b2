"""Addresses of the staff's pages. Nothing personal stands in any of them but the words somebody searches for.

Those stand in the query of a list, so that a list can be sorted, turned and saved as it is seen; a name typed there
stays in that browser's history. No other site is told: ``Referrer-Policy: same-origin``.
"""

from __future__ import annotations

from django.urls import path

from zhunsheng.workbench import (
    actform,
    correction,
    documents,
    entry,
    figures,
    importing,
    matter,
    offices,
    papers,
    register,
    report,
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
    path("find/", register.everything, name="find"),
    path("find/all.xlsx", register.everything_workbook, name="find_workbook"),
    path("sealed/", register.sealed, name="under_seal"),
    path("r/<str:procedure>/", register.register, name="register"),
    path("r/<str:procedure>/all.xlsx", register.register_workbook, name="register_workbook"),
    path("m/<str:matter>/", matter.matter, name="matter"),
    path("m/<str:matter>/do/<str:kind>/", actform.do, name="do"),
    path("m/<str:matter>/open/<str:procedure>/<str:kind>/", actform.open_about, name="open_about"),
    path("m/<str:matter>/correct/<int:seq>/", correction.correction, name="correct"),
    path("m/<str:matter>/clock/<int:number>/", matter.slip_page, name="slip"),
    path("m/<str:matter>/clock/<int:number>.docx", matter.slip_word, name="slip_word"),
    path("m/<str:matter>/receipt/<int:seq>.docx", papers.receipt_word, name="receipt_word"),
    path("m/<str:matter>/document/", papers.document, name="document"),
    path("m/<str:matter>/document.docx", papers.document_word, name="document_word"),
    path("m/<str:matter>/document.pdf", papers.document_pdf, name="document_pdf"),
    path("m/<str:matter>/issue/", papers.issue, name="issue"),
    path("m/<str:matter>/paper/<str:digest>/", matter.paper, name="paper"),
    path("import/petitions/", importing.petitions, name="import_petitions"),
    path("import/petitions/template.xlsx", importing.petitions_template, name="import_petitions_template"),
    path("figures/", figures.figures, name="figures"),
    path("figures/<str:figure>/", figures.figure, name="figure"),
    path("report/", report.report, name="report"),
    path("report/disclosure/", statutory.statutory, name="statutory"),
    path("report/disclosure.xlsx", statutory.statutory_workbook, name="statutory_workbook"),
    path("report/annual.docx", report.report_word, name="report_word"),
    path("documents/", documents.register, name="document_numbers"),
    path("documents/templates/", documents.templates, name="document_templates"),
    path("documents/templates/<str:group>/<int:place>.docx", documents.template_word, name="document_template"),
    path("office/people/", offices.colleagues, name="colleagues"),
    path("office/people/add/", offices.colleague_added, name="colleague_added"),
    path("office/people/<int:account>/post/", offices.post_given, name="post_given"),
    path("office/people/<int:account>/password/", offices.password_reset, name="password_reset"),
    path("office/post/<int:held>/end/", offices.post_ended, name="post_ended"),
    path("office/posts/", offices.posts, name="posts"),
    path("office/log/", offices.log, name="log"),
]
