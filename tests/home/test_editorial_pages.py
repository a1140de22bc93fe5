"""What all editorial pages do: show their summary and blocks, keep what is unsafe out."""

import pytest

from home.models import SectionIndex, StandardPage

pytestmark = pytest.mark.django_db


def drawn(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def test_a_page_shows_its_summary_and_its_blocks_in_their_order(client, add):
    body = [
        ("heading", {"text": "What we ask", "level": "2"}),
        ("text", "<p>Release them.</p>"),
        ("quote", {"text": "We only planted trees.", "said_by": "A witness", "source_url": ""}),
    ]
    page = add(StandardPage, summary="In short.", body=body)

    shown = drawn(client, page)

    places = [shown.index(text) for text in ("In short.", "What we ask", "Release them.", "trees")]
    assert places == sorted(places)


def test_words_of_editors_are_escaped(client, add):
    page = add(StandardPage, body=[("heading", {"text": "<script>x</script>", "level": "2"})])

    assert "<script>x</script>" not in drawn(client, page)


def test_a_section_lists_its_published_pages_in_the_editors_order(client, add):
    section = add(SectionIndex, title="About")
    for title in ("Who we are", "How we work"):
        add(StandardPage, section, title=title)
    add(StandardPage, section, title="Not yet", live=False)

    shown = drawn(client, section)

    assert shown.index("Who we are") < shown.index("How we work")
    assert "Not yet" not in shown
