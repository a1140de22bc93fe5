from datetime import date

import pytest

from tracker.synthetic.generation import Generator, Sizes

TODAY = date(2026, 11, 2)


@pytest.fixture
def generate():
    def make(people=30, cases=12, hearings=80, seed=1):
        return Generator(Sizes(people, cases, hearings), seed, TODAY, lambda _line: None).make()

    return make
