"""A person's picture is published without what the camera wrote into it, and taken back."""

from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image as Picture

from tests.factories import BECAUSE, PersonFactory, document_of, picture, published
from tests.factories.pictures import OWNER
from tracker.actions.anonymise import anonymise
from tracker.actions.withdraw import withdraw
from tracker.models import Person
from tracker.publication.documents import build_documents

pytestmark = pytest.mark.django_db


@pytest.fixture
def portrayed():
    return PersonFactory(photo=picture("sok-canary.jpg"), photo_credit="Somebody")


def file_of(document) -> Path:
    return Path(settings.MEDIA_ROOT) / document["photo"]["path"].removeprefix(settings.MEDIA_URL)


def test_the_picture_is_told_with_its_size_and_credit(portrayed):
    published(portrayed)

    photo = document_of(portrayed)["photo"]
    assert (photo["width"], photo["height"], photo["credit"]) == (480, 600, "Somebody")


def test_the_original_of_the_test_bears_metadata(portrayed):
    with Picture.open(portrayed.photo.file) as original:
        assert OWNER in original.getexif().values()


def test_the_published_picture_bears_none(portrayed):
    published(portrayed)

    file = file_of(document_of(portrayed))
    with Picture.open(file) as shown:
        assert not shown.getexif()
    assert OWNER.encode() not in file.read_bytes()


def test_a_picture_that_cannot_be_read_does_not_stop_the_publication(portrayed):
    Path(portrayed.photo.file.path).unlink()

    published(portrayed)

    assert document_of(portrayed)["photo"] is None


@pytest.mark.parametrize("take_back", [anonymise, withdraw], ids=["anonymise", "withdraw"])
def test_a_picture_that_is_no_longer_shown_can_no_longer_be_opened(
    portrayed, take_back, django_capture_on_commit_callbacks
):
    published(portrayed)
    file = file_of(document_of(portrayed))

    with django_capture_on_commit_callbacks(execute=True):
        take_back(portrayed, BECAUSE)

    assert not file.exists()
    assert Path(portrayed.photo.file.path).exists()


def test_a_picture_of_a_person_who_became_confidential_can_no_longer_be_opened(
    portrayed, django_capture_on_commit_callbacks
):
    published(portrayed)
    file = file_of(document_of(portrayed))
    Person.objects.update(visibility="confidential")

    with django_capture_on_commit_callbacks(execute=True):
        published(portrayed)

    assert not file.exists()


def test_pictures_that_were_made_before_are_found_in_one_query(django_assert_max_num_queries):
    people = [PersonFactory(photo=picture()) for _each in range(4)]
    published(*people)

    with django_assert_max_num_queries(25):
        build_documents("person", [person.pk for person in people])
