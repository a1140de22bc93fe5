import pytest
from django.db import transaction

from tracker.actions.publish import refuse_contradictions
from tracker.models import Case, Court, Detention, Hearing, Person
from tracker.synthetic.marks import MARK
from tracker.synthetic.shelf import PARENTS_FIRST, Shelf

pytestmark = pytest.mark.django_db


def told():
    """Everything a reader could tell two runs apart by, but for the references."""
    return (
        list(Person.objects.order_by("pk").values_list("name_km", "name_en", "summary_km")),
        list(Case.objects.order_by("pk").values_list("title_km", "filed_on", "stage")),
        list(Hearing.objects.order_by("pk").values_list("held_on", "outcome", "postponed_to")),
        list(Detention.objects.order_by("pk").values_list("started_on", "ended_on", "basis")),
    )


def run_and_forget(generate, seed):
    with transaction.atomic():
        generate(seed=seed)
        found = told()
        transaction.set_rollback(True)
    return found


def test_as_many_records_are_made_as_were_asked_for(generate):
    written = generate(people=30, cases=12, hearings=80)

    assert (written["person"], written["case"], written["hearing"]) == (30, 12, 80)


def test_the_same_seed_makes_the_same_records(generate):
    assert run_and_forget(generate, seed=7) == run_and_forget(generate, seed=7)


def test_another_seed_makes_others(generate):
    assert run_and_forget(generate, seed=7) != run_and_forget(generate, seed=8)


def test_every_row_is_one_that_an_editor_could_have_saved(generate):
    generate()

    for model in PARENTS_FIRST:
        for row in model._default_manager.all():
            row.full_clean(validate_unique=False)


def test_no_facts_contradict_each_other(generate):
    generate(people=60, cases=30, hearings=200)
    keys = {m.kind: set(m.objects.values_list("pk", flat=True)) for m in (Person, Case, Hearing)}

    refuse_contradictions(keys)


def test_every_record_is_marked_as_synthetic(generate):
    generate()

    for model in PARENTS_FIRST:
        if hasattr(model, "is_synthetic"):
            assert not model._default_manager.filter(is_synthetic=False).exists()


def test_no_name_can_be_taken_for_a_persons(generate):
    generate()

    for person in Person.objects.all():
        assert person.name_km.startswith(MARK["km"]) or not person.name_km
        assert person.name_en.startswith(MARK["en"]) or not person.name_en


def test_a_postponed_hearing_is_followed_by_the_one_it_was_postponed_to(generate):
    generate(people=60, cases=30, hearings=200)
    following = Hearing.objects.filter(follows__isnull=False).select_related("follows")

    assert following
    assert all(hearing.follows.postponed_to == hearing.held_on for hearing in following)


def test_some_people_are_held_today_and_some_hearings_are_to_come(generate):
    generate(people=60, cases=30, hearings=200)

    assert Detention.objects.filter(ended_on=None, basis="pretrial").exists()
    assert Hearing.objects.filter(outcome="scheduled", held_on__gt="2026-11-02").exists()


def test_courts_on_public_record_are_used_before_any_is_made(generate):
    court = Court.objects.create(name_en="A court", level="first_instance", live=True)

    generate()

    assert set(Case.objects.values_list("court", flat=True)) == {court.pk}


def test_a_second_run_goes_on_numbering(generate):
    generate(people=30)
    generate(people=30, seed=2)

    assert Person.objects.filter(name_en__endswith=" 00060").count() == 1


def test_rows_may_refer_to_rows_that_are_not_written_yet():
    shelf = Shelf()
    lower, higher = (Court(name_en=name, level="appeal") for name in ("lower", "higher"))
    shelf.link(lower, "appeals_go_to", higher)
    shelf.put_many([lower, higher])

    shelf.write()

    assert Court.objects.get(name_en="lower").appeals_go_to == higher
