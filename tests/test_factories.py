"""What the factories make is fit to be recorded and published."""

import pytest
from django.core.exceptions import ValidationError

from tests import factories
from tests.factories import BECAUSE, published, whole
from tracker.models import Citation, Record

pytestmark = pytest.mark.django_db

FACTORIES = [getattr(factories, name) for name in factories.__all__ if name.endswith("Factory")]


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory.__name__)
def test_what_a_factory_makes_is_what_an_editor_could_have_typed(factory):
    made = factory()

    try:
        made.full_clean()
    except ValidationError as error:
        pytest.fail(str(error))


def test_the_whole_has_a_record_of_every_kind():
    world = whole()

    assert {type(record) for record in world.records()} == set(Record.__subclasses__())


def test_the_whole_can_be_published():
    world = whole()

    assert published(*world.records(), note=BECAUSE).state == "live"


def test_every_model_has_a_factory():
    models = {factory._meta.model for factory in FACTORIES}

    assert models >= {*Record.__subclasses__(), *Citation.__subclasses__()} - {
        model for model in Citation.__subclasses__() if model._meta.abstract
    }
