"""A form that arrives twice at the same moment is saved once."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import User

from tests.factories import HearingFactory
from tests.tracker.actions.test_concurrency import Together, at_once
from tracker.actions.submissions import receive_once
from tracker.models import Hearing, Submission

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_sendings_at_the_same_moment_one_is_saved():
    hearing, sender, key = HearingFactory(), User.objects.create_user("sender"), uuid4()
    together, receipts = Together(2), []

    def write() -> Hearing:
        together.wait()
        draft = Hearing.objects.get(pk=hearing.pk)
        draft.save_revision()
        return draft

    def send() -> None:
        receipts.append(receive_once(key, sender, write))

    at_once(send, send)

    assert sorted(receipt.is_new for receipt in receipts) == [False, True]
    assert hearing.revisions.count() == Submission.objects.count() == 1


def test_a_form_that_could_not_be_saved_can_be_sent_again():
    hearing, sender, key = HearingFactory(), User.objects.create_user("sender"), uuid4()

    def fail() -> Hearing:
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        receive_once(key, sender, fail)
    receipt = receive_once(key, sender, lambda: hearing)

    assert receipt.is_new
