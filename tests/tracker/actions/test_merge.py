"""Two records that are one become one: what hangs on the second moves, its reference leads on."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    DetentionLimitFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    PlaceFactory,
    ProvisionFactory,
    VictimFactory,
    document_of,
    published,
    whole,
)
from tracker.actions.merge import merge
from tracker.actions.publish import publish_records
from tracker.models import Charge, Court, Detention, Person, Record
from tracker.publication.models import PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept():
    return PersonFactory(name_en="Kept Person", name_km="បុគ្គល ក")


@pytest.fixture
def dropped():
    return PersonFactory(name_en="Dropped Person", name_km="បុគ្គល ខ")


def row_of(record):
    return PublishedRecord.objects.get(pk=record.reference)


def draft_of(record):
    """What an editor who opens the record now works on."""
    return type(record).objects.get(pk=record.pk).get_latest_revision_as_object()


class TestReaders:
    def test_the_reference_leads_to_the_record_that_was_kept(self, kept, dropped):
        published(kept, dropped)

        merge(kept, dropped, BECAUSE)

        row = row_of(dropped)
        assert (row.state, row.merged_into_id) == ("merged", kept.reference)
        assert row.withdrawn_because_en == BECAUSE["en"]
        assert not any([row.title_en, row.title_km, row.slug, row.search_text, row.card])

    def test_its_versions_stay(self, kept, dropped):
        published(kept, dropped)

        merge(kept, dropped, BECAUSE)

        assert PublishedVersion.objects.filter(record=dropped.reference, number=1).exists()

    def test_a_chain_of_merges_leads_to_the_last(self, kept, dropped):
        last = PersonFactory()
        published(kept, dropped, last)
        merge(kept, dropped, BECAUSE)

        merge(last, kept, BECAUSE)

        assert {row_of(each).merged_into_id for each in (kept, dropped)} == {last.reference}

    def test_what_quoted_the_one_quotes_the_other(self, kept, dropped):
        case = DefendantFactory(person=dropped).case
        hearing = HearingFactory(case=case)
        victim = VictimFactory(person=dropped)
        published(kept, dropped, case, hearing, victim.incident)

        merge(kept, dropped, BECAUSE)

        assert document_of(case)["defendants"][0]["person"]["reference"] == kept.reference
        assert document_of(hearing)["defendants"][0]["reference"] == kept.reference
        assert document_of(victim.incident)["victims"][0]["person"]["reference"] == kept.reference
        assert [each["case"]["reference"] for each in document_of(kept)["cases"]] == [
            case.reference
        ]

    def test_who_follows_says_what_they_follow(self, kept, dropped):
        case = DefendantFactory(person=dropped).case
        published(kept, dropped, case)

        merge(kept, dropped, BECAUSE)

        note = row_of(case).current.note_en
        assert note == f"Follows the merging of {dropped.reference} into {kept.reference}."


class TestRows:
    def test_what_hangs_on_the_person_moves(self, kept, dropped):
        DetentionFactory(person=dropped)
        published(kept, dropped)

        merge(kept, dropped, BECAUSE)

        assert len(document_of(kept)["detentions"]) == 1
        assert not Detention.objects.filter(person=dropped).exists()

    def test_names_are_kept_as_other_names(self, kept, dropped):
        PersonNameFactory(person=dropped, text="Third Spelling")
        published(kept, dropped)

        merge(kept, dropped, BECAUSE)

        texts = {item["text"] for item in document_of(kept)["other_names"]}
        assert texts == {"Dropped Person", "បុគ្គល ខ", "Third Spelling"}

    def test_a_name_that_both_bear_is_kept_once(self, kept, dropped):
        for person in (kept, dropped):
            PersonNameFactory(person=person, text="Same Spelling")
        PersonNameFactory(person=kept, text="Dropped Person")

        merge(kept, dropped, BECAUSE)

        texts = list(kept.other_names.values_list("text", flat=True))
        assert sorted(texts) == sorted(set(texts))

    def test_who_was_a_defendant_twice_is_one_defendant(self, kept, dropped):
        case = CaseFactory()
        for person in (kept, dropped):
            DefendantFactory(case=case, person=person)
        DecisionFactory(case=case, person=dropped)
        published(kept, dropped, case)

        merge(kept, dropped, BECAUSE)

        document = document_of(case)
        assert [each["person"]["reference"] for each in document["defendants"]] == [kept.reference]
        assert document["defendants_withheld"] == 0
        assert len(document["defendants"][0]["decisions"]) == 1

    def test_everything_that_can_point_at_a_record_of_any_kind_moves(self):
        for kind in ("person", "case", "incident", "court", "place", "organisation", "law"):
            world = whole()
            dropped = getattr(world, kind)
            other = type(dropped).objects.create(
                **{
                    field.name: getattr(dropped, field.name)
                    for field in dropped._meta.concrete_fields
                    if not field.primary_key and field.name not in ("live_revision",)
                }
            )

            merge(other, dropped, BECAUSE)

            assert pointing_at(dropped) == []


class TestInstitutions:
    def test_a_court_takes_over_cases_hearings_decisions_and_names(self):
        kept, dropped = CourtFactory(), CourtFactory(name_en="Dropped Court", name_km="តុលាការ ខ")
        case = CaseFactory(court=dropped)
        decision = DecisionFactory(case=case, court=dropped)
        hearing = HearingFactory(case=case)
        published(kept, dropped, case, hearing, decision.person)

        merge(kept, dropped, BECAUSE)

        for record in (case, hearing):
            assert document_of(record)["court"]["reference"] == kept.reference
        decided = document_of(case)["defendants"][0]["decisions"][0]
        assert decided["court"]["reference"] == kept.reference
        assert document_of(kept)["other_names"] == ["Dropped Court", "តុលាការ ខ"]

    def test_a_place_that_was_part_of_the_other_is_not_part_of_itself(self):
        dropped = PlaceFactory()
        kept = PlaceFactory(part_of=dropped)
        published(kept, dropped)

        merge(kept, dropped, BECAUSE)

        kept.refresh_from_db()
        assert kept.part_of is None

    def test_laws_that_hold_the_same_article_are_refused(self):
        kept, dropped = LawFactory(), LawFactory()
        for law in (kept, dropped):
            ProvisionFactory(law=law, article="495")

        with pytest.raises(ValidationError, match="stands in the way"):
            merge(kept, dropped, BECAUSE)
        assert dropped.provisions.count() == 1

    def test_provisions_then_laws_can_be_merged(self):
        first, second = ProvisionFactory(article="495"), ProvisionFactory(article="495")
        ChargeFactory(provision=second)
        DetentionLimitFactory(law=second.law)
        published(first.law, first, second.law, second)

        merge(first, second, BECAUSE)
        second.delete()
        merge(first.law, second.law, BECAUSE)

        assert first.charges.count() == first.law.detention_limits.count() == 1


class TestRefusals:
    def test_a_record_is_not_merged_into_itself_and_stays(self, kept):
        DetentionFactory(person=kept)
        published(kept)

        with pytest.raises(ValidationError, match="into itself"):
            merge(kept, Person.objects.get(pk=kept.pk), BECAUSE)
        assert row_of(kept).state == "live"
        assert kept.detentions.count() == 1

    def test_two_kinds_are_not_merged(self, kept):
        with pytest.raises(ValidationError, match="one kind"):
            merge(kept, CaseFactory(), BECAUSE)

    @pytest.mark.parametrize("hidden", ["anonymised", "confidential"])
    def test_a_hidden_person_is_not_merged_into_one_who_is_named(self, kept, dropped, hidden):
        Person.objects.filter(pk=dropped.pk).update(visibility=hidden)

        with pytest.raises(ValidationError, match="same visibility"):
            merge(kept, dropped, BECAUSE)

    def test_a_published_record_is_not_merged_into_a_draft(self, dropped):
        published(dropped)

        with pytest.raises(ValidationError, match="Publish the record"):
            merge(PersonFactory(live=False), dropped, BECAUSE)

    def test_what_was_merged_is_not_merged_again(self, kept, dropped):
        published(kept, dropped)
        merge(kept, dropped, BECAUSE)

        with pytest.raises(ValidationError, match="merged already"):
            merge(PersonFactory(), dropped, BECAUSE)
        with pytest.raises(ValidationError, match="merged already"):
            merge(dropped, PersonFactory(), BECAUSE)

    def test_what_was_merged_is_not_published_again(self, kept, dropped):
        published(kept, dropped)
        merge(kept, dropped, BECAUSE)
        Person.objects.filter(pk=dropped.pk).update(live=True)

        with pytest.raises(ValidationError, match=f"merged into {kept.reference}"):
            publish_records([dropped])

    def test_facts_that_contradict_each_other_move_nothing(self, kept, dropped):
        DetentionFactory(person=kept, started_on="2020-07-31", ended_on="2021-06-01")
        DetentionFactory(person=dropped, started_on="2021-01-01")
        published(kept, dropped)

        with pytest.raises(ValidationError, match="overlaps"):
            merge(kept, dropped, BECAUSE)
        assert dropped.detentions.count() == 1
        assert row_of(dropped).state == "live"


class TestDrafts:
    def test_the_next_edit_of_the_kept_record_keeps_what_was_moved(self, kept, dropped):
        detention = DetentionFactory(person=dropped)
        published(kept, dropped)
        kept.save_revision()

        merge(kept, dropped, BECAUSE)
        draft = draft_of(kept)
        draft.birth_year = 1990
        draft.save_revision().publish()

        assert Detention.objects.get().pk == detention.pk
        assert {name.text for name in kept.other_names.all()} == {"Dropped Person", "បុគ្គល ខ"}

    def test_the_next_edit_of_a_case_keeps_its_new_defendant(self, kept, dropped):
        case = DefendantFactory(person=dropped).case
        published(kept, dropped, case)
        case.save_revision()

        merge(kept, dropped, BECAUSE)
        draft_of(case).save_revision().publish()

        assert [item.person for item in case.defendants.all()] == [kept]

    def test_a_duplicate_that_went_does_not_come_back(self, kept, dropped):
        case = CaseFactory()
        for person in (kept, dropped):
            DefendantFactory(case=case, person=person)
        published(kept, dropped, case)
        case.save_revision()

        merge(kept, dropped, BECAUSE)
        draft_of(case).save_revision().publish()

        assert [item.person for item in case.defendants.all()] == [kept]

    def test_a_hearing_under_edit_follows_its_case(self):
        kept, dropped = CaseFactory(), CaseFactory()
        hearing = HearingFactory(case=dropped)
        published(kept, dropped, hearing)
        hearing.save_revision()

        merge(kept, dropped, BECAUSE)

        assert draft_of(hearing).case == kept

    def test_a_draft_of_the_dropped_record_takes_nothing_back(self):
        kept, dropped = CaseFactory(), CaseFactory(live=False)
        ChargeFactory(case=dropped)
        published(kept)
        dropped.save_revision()

        merge(kept, dropped, BECAUSE)
        draft_of(dropped).save_revision().publish()

        assert Charge.objects.get().case == kept

    def test_what_was_moved_from_a_person_leaves_a_draft_that_rests_on_no_source(
        self, kept, dropped
    ):
        Person.objects.filter(pk=dropped.pk).update(live=False)
        published(kept)
        dropped.save_revision()
        merge(kept, dropped, BECAUSE)

        with pytest.raises(ValidationError, match="Cite at least one source"):
            draft_of(dropped).save_revision().publish()


def test_two_drafts_can_be_merged(kept, dropped):
    Person.objects.update(live=False)
    DetentionFactory(person=dropped)

    merge(kept, dropped, BECAUSE)

    assert kept.detentions.count() == 1
    assert not PublishedRecord.objects.exists()


def pointing_at(record: Record) -> list[str]:
    """Name the rows that point at a record still, its own aside."""
    return [
        f"{relation.related_model.__name__}.{relation.field.name}"
        for relation in type(record)._meta.get_fields(include_hidden=True)
        if getattr(relation, "related_model", None)
        and getattr(relation, "field", None)
        and relation.field.column
        and relation.related_model._meta.app_label == "tracker"
        and relation.related_model._base_manager.filter(**{relation.field.name: record.pk}).exists()
    ]


def test_courts_appeals_go_to_the_kept_court():
    kept, dropped = CourtFactory(level="appeal"), CourtFactory(level="appeal")
    lower = CourtFactory(appeals_go_to=dropped)
    published(kept, dropped, lower)

    merge(kept, dropped, BECAUSE)

    assert Court.objects.get(pk=lower.pk).appeals_go_to == kept


@pytest.mark.parametrize("factory", [OrganisationFactory, IncidentFactory])
def test_records_without_other_names_are_merged_too(factory):
    kept, dropped = factory(), factory()
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    assert row_of(dropped).merged_into_id == kept.reference
