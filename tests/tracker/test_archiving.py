"""Archived copies of sources, added from a list."""

import csv
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.factories import PersonCitationFactory, SourceFactory, document_of, published
from tracker.models import Source

pytestmark = pytest.mark.django_db
COPY = "https://archive.example/copy"


def listed() -> list[dict[str, str]]:
    out = io.StringIO()
    call_command("list_unarchived", stdout=out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return tmp_path / "archived.csv"


def archive(lines: Path, *rows: str) -> None:
    lines.write_text("\n".join(["reference,archived_url", *rows]), encoding="utf-8")
    call_command("set_archived", str(lines), stdout=io.StringIO())


def test_sources_with_an_address_and_no_copy_are_listed() -> None:
    lacking = SourceFactory(archived_url="")
    SourceFactory()
    SourceFactory(url="", archived_url="")

    assert [row["reference"] for row in listed()] == [lacking.reference]


def test_a_confidential_source_is_not_listed() -> None:
    SourceFactory(archived_url="", is_confidential=True)

    assert listed() == []


def test_a_copy_is_added_and_reaches_readers(lines: Path) -> None:
    citation = PersonCitationFactory(source__archived_url="")
    published(citation.person)

    archive(lines, f"{citation.source.reference},{COPY}")

    assert Source.objects.get(pk=citation.source.pk).archived_url == COPY
    assert COPY in str(document_of(citation.person)["sources"])


@pytest.mark.parametrize(
    "wrong",
    [
        "S99999,https://archive.example/",
        "P1,https://a.example/",
        "{reference},javascript:alert(1)",
        "{reference},",
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_written(lines: Path, wrong: str) -> None:
    source = SourceFactory(archived_url="")
    good = f"{source.reference},{COPY}"

    with pytest.raises(CommandError, match="Line 3"):
        archive(lines, good, wrong.format(reference=source.reference))

    assert Source.objects.get(pk=source.pk).archived_url == ""


def test_a_list_without_its_columns_is_refused(lines: Path) -> None:
    lines.write_text("a,b\n1,2\n", encoding="utf-8")

    with pytest.raises(CommandError, match="columns"):
        call_command("set_archived", str(lines))
