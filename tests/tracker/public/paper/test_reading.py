"""HTML of ours as blocks for paper: nothing said is lost, nothing of the screen comes along."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.public.paper import blocks_of


def words(part) -> str:
    """All words of blocks, in order."""
    if isinstance(part, dict):
        own = part.get("t", "")
        return own + "".join(words(inner) for inner in part.values())
    return "".join(words(inner) for inner in part) if isinstance(part, list) else ""


def test_headings_paragraphs_and_lists_keep_their_order():
    html = "<h2>One</h2><p>Two</p><ul><li>Three</li><li>Four</li></ul><p>Five</p>"

    blocks = blocks_of(html)

    assert [block["k"] for block in blocks] == ["h", "p", "list", "p"]
    assert words(blocks) == "OneTwoThreeFourFive"


def test_no_heading_stands_more_than_one_level_below_the_one_it_is_under():
    levels = [each["l"] for each in blocks_of("<h3>a</h3><h3>b</h3><h2>c</h2><h4>d</h4><h3>e</h3>")]

    assert levels == [1, 1, 1, 2, 2]


def test_what_only_a_screen_can_use_is_left_out():
    html = (
        "<nav>a</nav><form>b</form><script>c</script><svg><title>d</title></svg><!-- e -->"
        '<p hidden>f</p><p class="visually-hidden">g</p><p data-paper="skip">h</p><p>said</p>'
    )

    assert words(blocks_of(html)) == "said"


def test_words_beside_blocks_are_a_paragraph_of_their_own():
    blocks = blocks_of("<div>Before <b>it</b><p>inside</p>after</div>")

    assert [words([block]) for block in blocks] == ["Before it", "inside", "after"]


def test_white_space_is_as_in_a_browser():
    (block,) = blocks_of("<p>\n  One\n  <b> two</b>\n</p>\n\n")

    assert words([block]) == "One two"


def test_a_link_inside_leads_only_to_what_is_there():
    (cited, lost, notes) = blocks_of(
        '<p><a href="#note-1">1</a></p><p><a href="#gone">2</a></p><ol><li id="note-1">N</li></ol>'
    )

    assert cited["r"][0]["to"] == "note-1"
    assert "to" not in lost["r"][0]
    assert notes["items"][0]["id"] == "note-1"


def test_a_link_to_a_path_of_this_site_names_the_site(settings):
    settings.BASE_URL = "https://court.example"

    (block,) = blocks_of('<p><a href="/en/people/">People</a></p>')

    assert block["r"][0]["u"] == "https://court.example/en/people/"


def test_a_link_that_is_no_web_address_is_text():
    (block,) = blocks_of('<p><a href="javascript:alert(1)">x</a></p>')

    assert block["r"] == [{"t": "x"}]


def test_a_row_of_pairs_is_a_term_and_what_is_said_of_it():
    html = '<ol data-paper="pairs"><li><p>2020</p><div><p>Held</p></div></li><li><p>x</p></li></ol>'

    (facts,) = blocks_of(html)

    assert [(words(row["term"]), words(row["said"])) for row in facts["rows"]] == [("2020", "Held")]


def test_a_short_row_of_a_table_reaches_to_the_edge():
    (table,) = blocks_of("<table><tr><th>A</th><th>B</th></tr><tr><td>only</td></tr></table>")

    assert table["columns"] == 2
    assert table["rows"][1][0]["span"] == 2


def test_an_anchor_stands_once():
    blocks = blocks_of('<p id="a">1</p><p id="a">2</p>')

    assert [block["id"] for block in blocks] == ["a", ""]


@given(st.text(alphabet="<>/apdivultrh1 =\"'#&;\u1780\u17d2\u200b", max_size=200))
def test_any_text_is_read(text):
    assert isinstance(blocks_of(text), list)
