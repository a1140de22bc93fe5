"""What an editor has typed of a person so far, as it is compared with people on record."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms

from tracker.editing.duplicates.comparing import Described
from tracker.editing.duplicates.likely import Likely, likely_duplicates
from tracker.models import Case, Organisation, Person, Place
from tracker.models.confidentiality import visible_to

_LONGEST_NAME: Final = 255
_MOST_ROWS: Final = 20
_LONGEST_KEY: Final = 12


class TypedPersonForm(forms.Form):
    """The fields of a person that tell who it is; what can't be read yet counts as not typed."""

    name_km = forms.CharField(max_length=_LONGEST_NAME, required=False)
    name_en = forms.CharField(max_length=_LONGEST_NAME, required=False)
    sex = forms.CharField(max_length=40, required=False, empty_value="unknown")
    birth_year = forms.IntegerField(min_value=1900, max_value=2100, required=False)
    person = forms.IntegerField(min_value=1, max_value=10**_LONGEST_KEY, required=False)


def duplicates_of_typed(typed: Any, user: Any) -> list[Likely]:
    """Give who on record the person may be that a user is typing; `typed` is a QueryDict."""
    form = TypedPersonForm(typed)
    form.is_valid()
    told: Mapping[str, Any] = form.cleaned_data
    others = [name[:_LONGEST_NAME] for name in typed.getlist("other_name")[:_MOST_ROWS]]
    return likely_duplicates(
        told.get("name_km", ""),
        told.get("name_en", ""),
        others,
        exclude=Person(pk=told.get("person")),
        told=Described(
            sex=told.get("sex", "unknown"),
            birth_year=told.get("birth_year"),
            cases=_known_to(user, Case, typed.getlist("case")),
            organisations=_known_to(user, Organisation, typed.getlist("organisation")),
            places=_known_to(user, Place, typed.getlist("place")),
        ),
        among=visible_to(user, Person.objects.all()),
    )


def duplicates_of_saved(person: Person, user: Any) -> list[Likely]:
    """Give who else on record a person may be that was just saved."""
    affiliations: list[Any] = list(person.affiliations.all())
    detentions: list[Any] = list(person.detentions.all())
    dates = [row.started_on for row in (*affiliations, *detentions) if row.started_on]
    return likely_duplicates(
        person.name_km,
        person.name_en,
        [name.text for name in person.other_names.all()],
        exclude=person,
        told=Described(
            sex=person.sex,
            birth_year=person.birth_year,
            cases=frozenset(row.case_id for row in detentions if row.case_id),
            organisations=frozenset(row.organisation_id for row in affiliations),
            places=frozenset(row.place_id for row in detentions if row.place_id),
            years=tuple(on.earliest.year for on in dates),
        ),
        among=visible_to(user, Person.objects.all()),
    )


def _known_to(user: Any, model: type[Any], keys: Iterable[str]) -> frozenset[int]:
    """Keep the keys of rows that are not hidden from a user, who would learn of their people."""
    numbers = [
        int(key)
        for key in list(keys)[:_MOST_ROWS]
        if key.isascii() and key.isdigit() and len(key) <= _LONGEST_KEY
    ]
    rows = visible_to(user, model.objects.filter(pk__in=numbers)) if numbers else ()
    return frozenset(row.pk for row in rows)
