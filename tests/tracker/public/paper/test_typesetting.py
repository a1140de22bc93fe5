"""Sheets as PDF: in both languages, whatever stands in them."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from tracker.public.paper import Sheet, blocks_of, typeset

MADE_AT = datetime(2026, 1, 2, tzinfo=UTC)
EVERYTHING = """
<h2 id="facts">Facts</h2><dl><dt>Born</dt><dd>1953</dd></dl>
<p>Words <b>bold</b> <i>slanted</i><sup><a href="#note-1" id="cited">1</a></sup><br>next</p>
<table><caption>Held</caption><thead><tr><th>A<th>B</thead><tr><td colspan=2>C</table>
<blockquote><p>Said</p></blockquote><div class="callout"><p>Remark</p></div><hr>
<ul><li>dot</li></ul><ul class="plain"><li>bare</li></ul>
<ol start="3"><li id="note-1">Source <a href="https://example.org/">there</a></li></ol>
"""


def sheet(html: str = EVERYTHING, **fields) -> Sheet:
    given = {"title": "A title", "language": "en", "site": "Court Watch", "foot": "foot"}
    return Sheet(blocks=blocks_of(html), **{**given, **fields})


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def title_of(data: bytes) -> str:
    with opened(data) as made:
        return str(made.docinfo["/Title"])


@pytest.mark.parametrize("language", ["en", "km"])
def test_every_block_is_set_in_both_languages(language):
    made = opened(typeset(sheet(language=language, contents="Contents"), MADE_AT))

    assert made.Root.Lang == language
    assert made.Root.MarkInfo.Marked
    assert str(made.docinfo["/Title"]) == "A title"


def test_khmer_is_set_in_a_khmer_face_and_the_rest_in_a_latin_one():
    made = opened(typeset(sheet("<p>សេចក្ដីសម្រេច of 2020</p>", language="km"), MADE_AT))

    fonts = {str(font.BaseFont) for font in made.pages[0].Resources.Font.values()}
    assert any("NotoSerifKhmer" in font for font in fonts)
    assert any("Libertinus" in font for font in fonts)


def test_words_are_never_read_as_markup():
    hostile = (
        '<p>#panic("x") *a* _b_ @c `d` $e$ \\ <sup>&lt;label&gt;</sup> #read("/etc/passwd")</p>'
    )

    made = typeset(sheet(hostile, title='#panic("title")', foot="#panic()"), MADE_AT)

    assert title_of(made) == '#panic("title")'


def test_the_same_sheet_gives_the_same_bytes():
    assert typeset(sheet(), MADE_AT) == typeset(sheet(), MADE_AT)


def test_a_long_table_runs_over_pages():
    rows = "".join(f"<tr><td>{number}</td><td>Words</td></tr>" for number in range(200))

    made = opened(typeset(sheet(f"<table><thead><tr><th>A<th>B</thead>{rows}</table>"), MADE_AT))

    assert len(made.pages) > 2


@pytest.mark.parametrize(
    "html",
    [
        "<figure><h3>A chart</h3><details><summary>Figures</summary><p>1</p></details></figure>",
        "<h2>Part</h2><h4>Point</h4>",
    ],
)
def test_headings_that_skip_a_level_are_set(html):
    assert opened(typeset(sheet(html, contents="Contents"), MADE_AT)).pages


@pytest.mark.parametrize(
    "inner",
    [
        "<table><tr><td>x</table>",
        "<ul><li>x</ul>",
        "<dl><dt>a<dd>x</dl>",
        "<blockquote><p>x</blockquote>",
        "<div class=notice><p>x</div>",
        "<hr>",
    ],
)
def test_a_link_leads_to_whatever_block_carries_its_anchor(inner):
    html = f'<section id="here">{inner}</section><p><a href="#here">there</a></p>'

    assert opened(typeset(sheet(html), MADE_AT)).pages


def test_a_language_with_its_territory_is_set():
    assert opened(typeset(sheet('<p lang="en-GB">colour</p>'), MADE_AT)).pages
