"""Pictures: in several widths, with words for those who see none, whole where a file is gone."""

import json
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model

from home.blocks.pictures import PictureBlock
from home.models import StandardPage
from home.pictures import draw_pictures

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    cache.clear()  # renditions are kept there by the number of their image
    out = BytesIO()
    Picture.new("RGB", (1200, 800), "red").save(out, "JPEG")
    return get_image_model().objects.create(
        title="Court", file=ContentFile(out.getvalue(), name="IMG_2041.jpg")
    )


def picture(image, **value: object) -> dict[str, object]:
    return {"image": image.pk, "alt": "A crowd before a court", "credit": "A. Maker", **value}


def page_of(add, *blocks: tuple[str, object]) -> StandardPage:
    body = [{"type": kind, "value": value} for kind, value in blocks]
    return add(StandardPage, body=json.dumps(body))


def test_a_picture_is_given_in_several_widths_with_its_size(client, add, image):
    shown = client.get(page_of(add, ("picture", picture(image))).url).content.decode()

    assert 'alt="A crowd before a court" loading="lazy"' in shown
    assert 'width="960" height="640"' in shown
    assert "480w" in shown
    assert "960w" in shown
    assert "A. Maker" in shown


def test_a_picture_whose_file_is_gone_leaves_its_words(client, add, image):
    page = page_of(add, ("picture", picture(image)))
    image.file.storage.delete(image.file.name)

    shown = client.get(page.url).content.decode()

    assert "<img" not in shown
    assert "A crowd before a court" in shown


def test_a_picture_that_was_deleted_leaves_its_words(client, add, image):
    page = page_of(add, ("picture", picture(image)))
    image.delete()

    assert "A crowd before a court" in client.get(page.url).content.decode()


@pytest.mark.parametrize("alt", ["IMG_2041", "img 2041", "court.jpg", "DSC00012", ""])
def test_the_name_of_a_file_says_nothing_of_what_is_seen(image, alt):
    block = PictureBlock()

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python(picture(image, alt=alt)))

    assert "alt" in refused.value.block_errors


def test_a_picture_without_credit_is_refused(image):
    block = PictureBlock()

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python(picture(image, credit="")))

    assert "credit" in refused.value.block_errors


def test_a_process_for_readers_shows_what_publishing_drew(client, add, image, settings):
    page = page_of(add, ("gallery", {"pictures": [picture(image), picture(image)]}))
    settings.PUBLIC_ONLY = True
    before = client.get(page.url).content.decode()
    settings.PUBLIC_ONLY = False
    draw_pictures(StandardPage, instance=page)
    settings.PUBLIC_ONLY = True

    after = client.get(page.url).content.decode()

    assert before.count("<img") == 0
    assert after.count("<img") == 2


def test_a_page_of_many_pictures_asks_no_more_than_one_of_few(
    client, add, image, django_assert_max_num_queries
):
    several = ("gallery", {"pictures": [picture(image)] * 24})
    page = page_of(add, *[("picture", picture(image))] * 10, several, several)
    client.get(page.url)

    with django_assert_max_num_queries(12):
        client.get(page.url)
