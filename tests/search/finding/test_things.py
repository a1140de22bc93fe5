"""Things that were found are parted by what their numbers tell."""

from hypothesis import given
from hypothesis import strategies as st

from search.engines.clauses import Clause, is_of_names
from search.finding import Things


@given(st.lists(st.integers(0, 10_000), unique=True), st.integers(1, 20))
def test_every_number_is_in_one_part(numbers, divisor):
    parts = [Things(numbers).leaving(remainder, divisor) for remainder in range(divisor)]

    assert sorted(number for part in parts for number in part) == sorted(numbers)
    assert all(n % divisor == at for at, part in enumerate(parts) for n in part)


def test_an_expression_is_of_names_only_if_all_of_it_is():
    named, anywhere = Clause(("a",), in_names=True), Clause(("a",))

    assert is_of_names((((named,), (named, named)),))
    assert not is_of_names((((named,), (anywhere,)),))
