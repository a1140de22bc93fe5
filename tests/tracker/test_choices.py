"""The vocabulary's data are whole, in both languages, and safe to build models on."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.db.migrations.writer import MigrationWriter
from django.utils import translation

from tracker import checklist, choices
from tracker.choices import VOCABULARIES, LibertyStatus, UnknownCodeError
from tracker.vocabulary import schemes
from tracker.vocabulary.terms import VOCABULARY_DIR, read_terms

KHMER_LETTER = re.compile("[\u1780-\u17b3]")
LATIN_LETTER = re.compile("[A-Za-z]")
PLAIN_CODE = re.compile(r"[a-z][a-z0-9_]*|KH-\d+")
TRANSLATION_GUIDE = Path(__file__).parents[2] / "site/docs/translation.md"

AGREED_CODES = {
    "LibertyStatus": "at_risk wanted exile detained_uncharged pretrial_detention "
    "judicial_supervision serving_sentence house_arrest suspended_sentence released acquitted "
    "died_in_custody killed disappeared unknown",
    "ReleaseType": "charges_dropped acquitted bail sentence_served remainder_suspended pardon "
    "amnesty conditional escaped unknown",
    "LegalStage": "complaint police_custody prosecutor investigating_judge closing_order "
    "first_instance_trial opposition appeal supreme_court final retrial",
    "ChargeGroup": "anti_state incitement false_news defamation_insult assembly "
    "association_union land terrorism retaliatory_ordinary_crime undisclosed none",
    "ChargeStatus": "pending dropped requalified convicted acquitted under_appeal unknown",
    "HearingKind": "questioning bail trial verdict opposition appeal_on_detention "
    "appeal_on_merits supreme_court civil_claim other",
    "HearingOutcome": "scheduled held continued postponed cancelled bail_granted bail_denied "
    "verdict_reserved verdict_given unknown",
    "Verdict": "convicted convicted_in_absentia acquitted dismissed upheld reduced increased "
    "overturned sent_back",
    "SentencePartKind": "term suspended credited fine compensation confiscation ban_voting "
    "ban_office ban_travel ban_profession expulsion supervision",
    "DetentionBasis": "uncharged pretrial serving_sentence house_arrest judicial_supervision "
    "immigration_or_extradition unknown",
    "DetentionGround": "administrative emergency speech_or_non_violent_political "
    "disproportionate_ordinary_charge other",
    "PlaceKind": "police_station prison house hospital other undisclosed",
    "SourceKind": "court_record affidavit interview witness family lawyer monitor state_media "
    "independent_media ngo_statement un_document social_post law",
    "SourceReliability": "highly_reliable likely_reliable unsure likely_unreliable unreliable "
    "unknown",
    "FactStatus": "confirmed likely possible unlikely unknown",
    "DatePrecision": "day month year estimate",
    "IncidentKind": "killing attack threat enforced_disappearance arrest raid",
    "Visibility": "public anonymised confidential",
    "Consent": "given given_by_family public_figure not_asked refused withdrawn",
}

every_vocabulary = pytest.mark.parametrize(
    "vocabulary", VOCABULARIES, ids=[each.name for each in VOCABULARIES]
)


@pytest.fixture
def retired_script(monkeypatch):
    terms = dict(read_terms("script"))
    terms["latin"] = replace(terms["latin"], retired_on=date(2026, 1, 1))
    monkeypatch.setattr(schemes, "read_terms", lambda scheme: terms)
    return choices.Script


@pytest.mark.parametrize("name", AGREED_CODES)
def test_every_agreed_code_is_in_its_scheme(name):
    assert set(AGREED_CODES[name].split()) <= set(getattr(choices, name).codes)


def test_every_data_file_has_a_vocabulary():
    files = {path.stem for path in VOCABULARY_DIR.glob("*.toml")} - {"checklist"}

    assert {each.name for each in VOCABULARIES} == files


def test_provinces_are_the_25_of_iso_3166_and_abroad():
    expected = {f"KH-{number}" for number in range(1, 26)} | {"abroad"}

    assert set(choices.Province.codes) == expected


@every_vocabulary
def test_codes_are_plain_and_short_enough_for_a_column(vocabulary):
    odd = [code for code in vocabulary.codes if not PLAIN_CODE.fullmatch(code) or len(code) > 40]

    assert vocabulary.codes
    assert odd == []


@every_vocabulary
def test_khmer_labels_are_khmer_and_english_labels_english(vocabulary):
    for term in vocabulary:
        assert KHMER_LETTER.search(term.km), term
        assert not LATIN_LETTER.search(term.km), term
        assert LATIN_LETTER.search(term.en), term
        assert not KHMER_LETTER.search(term.en + term.definition_en), term


@every_vocabulary
def test_no_two_terms_of_a_scheme_read_the_same(vocabulary):
    for labels in ([term.km for term in vocabulary], [term.en for term in vocabulary]):
        assert len(set(labels)) == len(labels)


@every_vocabulary
def test_every_term_says_what_it_means(vocabulary):
    assert [term.code for term in vocabulary if not term.definition_en.endswith(".")] == []


def test_a_code_given_twice_is_refused(tmp_path, monkeypatch):
    row = '[[term]]\ncode = "a"\nen = "A"\nkm = "ក"\ndefinition_en = "A."\n'
    (tmp_path / "doubled.toml").write_text(row * 2, "utf-8")
    monkeypatch.setattr("tracker.vocabulary.terms.VOCABULARY_DIR", tmp_path)

    with pytest.raises(ValueError, match="twice"):
        read_terms("doubled")


@pytest.mark.parametrize("ask", [LibertyStatus.pair, lambda code: LibertyStatus.label(code, "km")])
def test_an_unknown_code_is_named_with_its_scheme(ask):
    with pytest.raises(UnknownCodeError, match=r"“jailed” is not a code .* “liberty_status”"):
        ask("jailed")


def test_a_pair_holds_the_code_and_both_labels():
    assert choices.CourtLevel.pair("supreme") == {
        "code": "supreme",
        "km": "តុលាការកំពូល",
        "en": "Supreme Court",
    }


def test_a_label_follows_the_language_asked_for():
    assert choices.HearingOutcome.label("postponed", "km") == "លើកពេល"
    assert choices.HearingOutcome.label("postponed", "en-gb") == "Postponed"


def test_choices_follow_the_reader_s_language():
    label = dict(choices.HearingOutcome.choices)["postponed"]

    with translation.override("km"):
        assert str(label) == "លើកពេល"
    with translation.override("en"):
        assert str(label) == "Postponed"


def test_a_migration_holds_a_call_and_no_label():
    field = models.CharField(max_length=40, choices=LibertyStatus.get_choices)

    written, imports = MigrationWriter.serialize(field)

    assert "choices=tracker.choices.SchemeChoices('liberty_status')" in written
    assert "import tracker.choices" in imports


def test_a_migration_finds_the_same_choices_again():
    _, _, _, first = models.CharField(choices=LibertyStatus.get_choices).deconstruct()

    path, args, kwargs = first["choices"].deconstruct()

    assert path == "tracker.choices.SchemeChoices"
    assert choices.SchemeChoices(*args, **kwargs)() == LibertyStatus.get_choices()


def test_a_retired_term_is_not_offered(retired_script):
    assert [code for code, _ in retired_script.offered] == ["khmer"]


def test_a_retired_term_stays_valid_in_old_records(retired_script):
    field = models.CharField(max_length=40, choices=retired_script.get_choices)

    assert field.clean("latin", None) == "latin"


def test_a_model_field_refuses_an_unknown_code():
    field = models.CharField(max_length=40, choices=choices.Script.get_choices)

    with pytest.raises(ValidationError):
        field.clean("cyrillic", None)


@pytest.mark.parametrize(
    ("blank", "accepted"), [(False, ["khmer", "latin"]), (True, ["khmer", "latin", ""])]
)
def test_a_constraint_accepts_the_codes_and_only_then_an_empty_value(blank, accepted):
    constraint = choices.Script.constraint("script", "script_is_known", blank=blank)

    assert constraint.condition == models.Q(script__in=accepted)


def test_people_on_bail_do_not_count_as_held():
    assert set(LibertyStatus.codes) > choices.HELD
    assert "judicial_supervision" not in choices.HELD | choices.HELD_BASES


def test_the_checklist_has_thirty_questions_or_more_under_unique_codes():
    codes = [question.code for group in checklist.groups() for question in group.questions]

    assert len(codes) >= 30
    assert len(set(codes)) == len(codes)


def test_every_group_and_question_of_the_checklist_is_in_both_languages():
    for group in checklist.groups():
        for text in (group, *group.questions):
            assert KHMER_LETTER.search(text.km), text
            assert not LATIN_LETTER.search(text.km), text
            assert LATIN_LETTER.search(text.en), text


def test_every_question_belongs_to_its_group_and_rests_on_a_rule():
    for group in checklist.groups():
        for question in group.questions:
            assert question.group == group.code
            assert question.rules, question.code


def test_an_unknown_question_is_named():
    with pytest.raises(UnknownCodeError, match="“was_it_fun”"):
        checklist.question("was_it_fun")


def test_question_choices_come_by_group_in_the_reader_s_language():
    with translation.override("km"):
        group, questions = checklist.get_question_choices()[0]

        assert group == checklist.groups()[0].km
        assert str(questions[0][1]) == checklist.groups()[0].questions[0].km


def test_the_translation_guide_lists_what_awaits_review():
    guide = TRANSLATION_GUIDE.read_text("utf-8")
    waiting = {each.name for each in VOCABULARIES if any(term.needs_review for term in each)}

    assert {name for name in waiting if f"`{name}`" not in guide} == set()
