"""The law as it is, once for all tests of this procedure."""

import pytest

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.law import load


@pytest.fixture(scope="session")
def law():
    return LawOfClocks(load())
