import pytest

from tests.factories import PersonFactory


@pytest.fixture
def kept(db):
    return PersonFactory(name_en="Kept Person", name_km="បុគ្គល ក")


@pytest.fixture
def dropped(db):
    return PersonFactory(name_en="Dropped Person", name_km="បុគ្គល ខ")
