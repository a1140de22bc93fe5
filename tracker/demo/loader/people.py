"""People of the demo: names, affiliations and why they are of interest."""

from tracker.demo.loader.citations import summary_citations
from tracker.demo.loader.entries import Entry, key, read
from tracker.demo.loader.rows import Rows, record_rows
from tracker.models import Affiliation, Person, PersonCitation, PersonGround, PersonName

_CHILDREN = ("name_km_source", "other_names", "affiliations", "grounds", "sources")


def person_rows() -> Rows:
    """Make the people with what hangs on them, save periods in custody and reports of status."""
    people = record_rows(Person, "people", *_CHILDREN)
    for entry, person in zip(read("people"), people, strict=True):
        yield person
        yield from _names(entry, person)
        yield from _affiliations(entry, person)
        yield from _grounds(entry, person)
        yield from summary_citations(PersonCitation, "person", person, entry)
        yield from _name_citations(entry, person)


def _names(entry: Entry, person: Person) -> Rows:
    for order, name in enumerate(entry.get("other_names", [])):
        yield PersonName(
            person=person,
            sort_order=order,
            text=name["text"],
            name_kind=name.get("name_kind", "spelling"),
        )


def _name_citations(entry: Entry, person: Person) -> Rows:
    """Cite who prints the Khmer name, and each other spelling with its words as the place in it."""
    spellings = [
        (name["source"], "name", f"“{name['text']}”") for name in entry.get("other_names", [])
    ]
    if entry.get("name_km_source"):
        spellings.insert(0, (entry["name_km_source"], "name_km", ""))
    for order, (source, statement, locator) in enumerate(spellings, start=len(entry["sources"])):
        yield PersonCitation(
            person=person,
            sort_order=order,
            source_id=key("sources", source),
            statement=statement,
            locator=locator,
        )


def _affiliations(entry: Entry, person: Person) -> Rows:
    for order, item in enumerate(entry.get("affiliations", [])):
        yield Affiliation(
            person=person,
            sort_order=order,
            organisation_id=key("organisations", item["organisation"]),
            role_en=item.get("role_en", ""),
        )


def _grounds(entry: Entry, person: Person) -> Rows:
    for order, ground in enumerate(entry.get("grounds", [])):
        yield PersonGround(person=person, sort_order=order, ground=ground)
