from datetime import date

from tracker.synthetic.courses import defendant_counts, draw_course, hearing_counts
from tracker.synthetic.draws import Draw

TODAY = date(2026, 11, 2)


def courses(count=300, hearings=8):
    draw = Draw("courses")
    return [draw_course(draw, hearings, TODAY) for _ in range(count)]


def test_the_hearings_of_all_cases_add_up_to_what_was_asked_for():
    counts = hearing_counts(Draw("1"), hearings=50_000, cases=5_000)

    assert (len(counts), sum(counts)) == (5_000, 50_000)


def test_one_case_in_a_hundred_has_sixty_hearings_and_more():
    counts = hearing_counts(Draw("1"), hearings=50_000, cases=5_000)

    assert sum(count >= 60 for count in counts) >= 50


def test_most_are_accused_alone_or_with_few_and_some_in_mass_trials():
    counts = defendant_counts(Draw("1"), people=10_000, cases=5_000)

    assert sum(count <= 3 for count in counts) > 4_000
    assert sum(40 <= count <= 60 for count in counts) == 25


def test_a_case_is_never_filed_after_its_first_hearing():
    assert all(course.filed_on < course.days[0] for course in courses())


def test_the_sittings_of_a_case_are_on_different_working_days_in_order():
    assert all(
        list(course.days) == sorted(set(course.days)) and max(d.weekday() for d in course.days) < 5
        for course in courses()
    )


def test_no_judgment_lies_in_the_future():
    days = [course.judgment_day() for course in courses()]

    assert all(day <= TODAY for day in days if day)


def test_cases_that_go_on_have_hearings_to_come():
    assert {course.days[-1] > TODAY for course in courses() if not course.is_over} == {True}
