"""The orders of a list: by date, by name in either language, the same in every process."""

from tests.tracker.public.index_rows import index_of, row


def listed(index, sort):
    return index.select({}).page(sort, 1, 100)


def dated(*dates):
    return index_of(*(row(number, dated_on=date) for number, date in enumerate(dates, start=1)))


def test_the_newest_come_first_and_the_undated_last():
    assert listed(dated("2020-01-01", "", "2021", "2020-07-31"), "newest") == [
        "P00003",
        "P00004",
        "P00001",
        "P00002",
    ]


def test_the_oldest_come_first_and_the_undated_last():
    assert listed(dated("2020-01-01", "", "2021", "2019-07"), "oldest") == [
        "P00004",
        "P00001",
        "P00003",
        "P00002",
    ]


def test_a_year_comes_before_its_estimate_and_both_before_its_months():
    assert listed(dated("2020-01", "2020~", "2020"), "oldest") == ["P00003", "P00002", "P00001"]


def test_ties_are_ordered_alike_whatever_was_changed_last():
    first = index_of(*(row(number, dated_on="2020") for number in (1, 2, 3)))

    changed = index_of(row(1, dated_on="2020"), before=first)

    assert listed(changed, "oldest") == listed(first, "oldest") == ["P00001", "P00002", "P00003"]


def test_names_are_in_khmer_order_and_those_without_a_khmer_name_follow():
    index = index_of(
        row(1, title_km="", title_en="Adam"),
        row(2, title_km="ខៀវ", title_en="Khiev"),
        row(3, title_km="កុំ", title_en="Kum"),
        row(4, title_km="កា", title_en="Ka"),
    )

    assert listed(index, "name-km") == ["P00004", "P00003", "P00002", "P00001"]


def test_names_are_in_latin_order_without_regard_to_case_and_accents():
    names = ("zed", "Émile", "adam", "Fy")
    index = index_of(*(row(number, title_en=name) for number, name in enumerate(names, start=1)))

    assert listed(index, "name-en") == ["P00003", "P00002", "P00004", "P00001"]


def test_articles_are_ordered_by_their_number():
    index = index_of(row(1, title_en="Article 1495"), row(2, title_en="Article 495"))

    assert listed(index, "name-en") == ["P00002", "P00001"]
