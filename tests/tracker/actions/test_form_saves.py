"""A form that arrives twice at the same moment is saved once."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import SuspiciousOperation

from tests.factories import CaseFactory, HearingFactory
from tests.tracker.actions.test_concurrency import Together, at_once
from tracker.actions.form_saves import save_once
from tracker.models import Case, FormSave, Hearing

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_sendings_at_the_same_moment_one_is_saved():
    hearing, sender, key = HearingFactory(), User.objects.create_user("sender"), uuid4()
    together, receipts = Together(2), []

    def write() -> Hearing:
        draft = Hearing.objects.get(pk=hearing.pk)
        draft.save_revision()
        return draft

    def send() -> None:
        together.wait()
        receipts.append(save_once(key, sender, Hearing, write))

    at_once(send, send)

    assert sorted(receipt.is_new for receipt in receipts) == [False, True]
    assert hearing.revisions.count() == FormSave.objects.count() == 1


def test_a_form_that_could_not_be_saved_can_be_sent_again():
    hearing, sender, key = HearingFactory(), User.objects.create_user("sender"), uuid4()

    def fail() -> Hearing:
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        save_once(key, sender, Hearing, fail)
    receipt = save_once(key, sender, Hearing, lambda: hearing)

    assert receipt.is_new


def test_a_form_is_not_saved_under_the_key_of_a_form_of_another_kind():
    hearing, sender, key = HearingFactory(), User.objects.create_user("sender"), uuid4()
    save_once(key, sender, Hearing, lambda: hearing)

    with pytest.raises(SuspiciousOperation):
        save_once(key, sender, Case, CaseFactory)
    assert Case.objects.count() == 1


def test_a_form_whose_record_was_deleted_is_saved_anew():
    hearing, sender, key = HearingFactory(), User.objects.create_user("sender"), uuid4()
    save_once(key, sender, Hearing, lambda: hearing)
    hearing.delete()

    receipt = save_once(key, sender, Hearing, HearingFactory)

    assert receipt.is_new
    assert FormSave.objects.of(receipt.record).count() == 1
