"""Whatever is on record, in whatever order, gives one status."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker.liberty.facts import day, facts, held, judged, told
from tracker.choices import DetentionBasis, LibertyStatus, ReleaseType, Verdict
from tracker.liberty import liberty


def dates():
    parts = st.tuples(st.integers(2015, 2022), st.integers(1, 12), st.integers(1, 28))
    return st.builds(
        lambda known, precision: "-".join(
            [f"{known[0]}", f"{known[1]:02}", f"{known[2]:02}"][:precision]
        ),
        parts,
        st.integers(1, 3),
    )


ANY_FACT = st.one_of(
    st.builds(
        held,
        dates(),
        st.none() | dates(),
        st.sampled_from(DetentionBasis.codes),
        shown=st.none() | dates(),
        release=st.sampled_from(["", *ReleaseType.codes]),
        case=st.sampled_from(["", "C00001", "C00002"]),
    ),
    st.builds(
        judged,
        dates(),
        st.sampled_from(Verdict.codes),
        st.none() | st.integers(0, 600),
        suspended=st.integers(0, 24),
        is_life=st.booleans(),
        is_in_absentia=st.booleans(),
        case=st.sampled_from(["", "C00001", "C00002"]),
    ),
    st.builds(told, dates(), st.sampled_from(LibertyStatus.codes)),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY_FACT, max_size=6), st.dates(day("2014-01-01"), day("2030-01-01")), st.data())
def test_any_facts_in_any_order_give_one_status_of_the_vocabulary(known, as_of, data):
    shuffled = data.draw(st.permutations(known))

    now = liberty(facts(*known), as_of)

    assert now.status in LibertyStatus
    assert now.since is None or now.since.earliest <= as_of
    assert liberty(facts(*shuffled), as_of) == now
