"""Tables, charts and maps on a page: what is saved, what readers see, what they take away."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents import get_document_model

from home.blocks.charts import ChartBlock
from home.blocks.maps import MapBlock
from home.blocks.tables import TableBlock
from home.models import ResearchPage

pytestmark = pytest.mark.django_db
KEY = "0b7e2f0a-64f4-4c3f-9d0e-1d1f6f0a7c11"
CSV = "Province,Loans,Since\nKampot,=1200,2019\n<b>Kep</b>,7,2020\n"
PLACES = "name,category,longitude,latitude,ha\nOne,Rubber,104.9,11.5,10\nTwo,,105.1,12.0,20\n"


def block(block_type: str, **value: object) -> list[dict[str, object]]:
    return [{"type": block_type, "id": KEY, "value": {"caption": "A caption", **value}}]


@pytest.fixture
def published(add):
    def make(block_type: str, **value: object) -> ResearchPage:
        return add(ResearchPage, body=json.dumps(block(block_type, **value)))

    return make


def drawn(client, page) -> str:
    answer = client.get(page.url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_table_stands_in_the_page_with_nothing_of_it_run_as_html(client, published):
    shown = drawn(client, published("table", data=CSV))

    assert '<th scope="col">Province</th>' in shown
    assert "&lt;b&gt;Kep&lt;/b&gt;" in shown
    assert f"/{KEY}.csv" in shown


def test_a_tables_csv_runs_no_formula_and_opens_in_khmer(client, published):
    where = published("table", data=CSV)

    answer = client.get(f"/en/data/{where.pk}/{KEY}.csv")

    assert answer.content.decode().splitlines()[:2] == [
        "\ufeffProvince,Loans,Since",
        "Kampot,'=1200,2019",
    ]
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("live", [True, False])
def test_a_csv_of_no_block_or_of_a_draft_is_not_there(client, add, live):
    where = add(ResearchPage, body=json.dumps(block("table", data=CSV)), live=live)
    key = KEY.replace("0b7e", "0000") if live else KEY

    assert client.get(f"/en/data/{where.pk}/{key}.csv").status_code == 404


@pytest.mark.parametrize("kind", ["bars", "columns", "stacked", "line"])
def test_a_chart_is_drawn_with_its_figures_beside_it(client, published, kind):
    data = "Year,Loans,Lost\n2019,1200,3\n2020,,5\n"

    shown = drawn(client, published("chart", data=data, kind=kind, summary="They rose."))

    assert 'aria-label="A caption. They rose."' in shown
    assert "1,200</td>" in shown
    assert "not known" in shown
    assert "style=" not in shown


def test_a_map_has_a_mark_a_legend_and_a_row_for_each_place(client, published):
    shown = drawn(client, published("map", data=PLACES, labels="ha = Hectares"))

    assert f'href="#row-{KEY}-1"' in shown
    assert f'id="row-{KEY}-2"' in shown
    assert "Rubber" in shown
    assert "Hectares" in shown


def test_the_csv_of_a_map_has_coordinates(client, published):
    where = published("map", data=PLACES, labels="ha = Hectares")

    answer = client.get(f"/en/data/{where.pk}/{KEY}.csv").content.decode()

    assert answer.splitlines()[:2] == [
        "\ufeffname,category,longitude,latitude,Hectares",
        "One,Rubber,104.90000,11.50000,10",
    ]


@pytest.mark.parametrize("kind", ["table", "chart", "map"])
def test_unsound_data_in_an_old_page_are_no_fault_of_the_page(client, published, kind):
    shown = drawn(client, published(kind, data="A,A\n", summary="x", kind="bars"))

    assert "These data cannot be shown now." in shown


def test_made_up_figures_are_told_at_the_top_and_beside_them(client, published):
    told = drawn(client, published("table", data=CSV, made_up=True))
    sound = drawn(client, published("table", data=CSV))

    assert told.index("The figures on this page are made up.") < told.index("<table")
    assert "Figures made up for this demonstration" in told
    assert "made up" not in sound


def test_a_chosen_file_is_read_into_the_page_and_let_go():
    document = get_document_model().objects.create(
        title="Rows", file=ContentFile("ក,ខ\n1,2\n".encode("utf-16"), name="rows.csv")
    )
    table = TableBlock()

    value = table.clean(table.to_python({"caption": "A", "file": document.pk}))

    assert value["data"] == "ក,ខ\n1,2\n"
    assert value["file"] is None


def test_fifty_megabytes_are_refused_on_the_field_without_being_read(monkeypatch):
    document = get_document_model().objects.create(
        title="Map", file=ContentFile(b"{}", name="map.geojson"), file_size=50_000_000
    )
    monkeypatch.setattr(type(document), "open_file", None)
    block_of_map = MapBlock()

    with pytest.raises(StructBlockValidationError) as refused:
        block_of_map.clean(block_of_map.to_python({"caption": "A", "file": document.pk}))

    assert "50.0 MB" in str(refused.value.block_errors["file"])


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (TableBlock(), {"data": "A,B\n1,2,3\n"}),
        (ChartBlock(), {"data": "A,B\nx,y\n", "kind": "bars", "summary": "x"}),
        (MapBlock(), {"data": '{"type": '}),
        (MapBlock(), {"data": ""}),
    ],
)
def test_what_is_wrong_with_pasted_data_stands_on_the_data(made, value):
    with pytest.raises(ValidationError) as refused:
        made.clean(made.to_python({"caption": "A", **value}))

    assert list(refused.value.block_errors) == ["data"]


def test_a_draft_may_wait_for_its_data():
    table = TableBlock()

    assert table.clean_deferred(table.to_python({"caption": "A"}))["data"] == ""


def test_many_blocks_take_no_more_queries_than_one(client, add, django_assert_max_num_queries):
    blocks = [
        {**block("table", data=CSV)[0], "id": KEY.replace("0b7e", f"{number:04}")}
        for number in range(20)
    ]
    page = add(ResearchPage, body=json.dumps(blocks))
    client.get(page.url)

    with django_assert_max_num_queries(12):
        client.get(page.url)
