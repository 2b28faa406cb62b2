"""The public page of due dates as a browser shows it: readable by everybody, on a telephone too."""

from __future__ import annotations

import pytest

from browser.eyes import complaints, look

QUESTION = "period=gk.reply&start=2026-12-18&extended=1&after=2026-12-21&through=2026-12-25"


@pytest.mark.browser
def test_nobody_is_shut_out_and_nothing_is_wider_than_a_telephone(live_server) -> None:
    places = (
        "/due",
        f"/due?{QUESTION}",
        f"/due?{QUESTION}&slip=1",
        "/due?period=gk.reply&start=x",
        "/due?find=信访&do=find",
    )
    found = look([live_server.url + place for place in places], {})
    assert complaints(found) == {}
