"""The two steps of pasting a list: the text, then what becomes of each line."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import formfield_for_dbfield

from tracker.editing.forms.quick import quick_form
from tracker.editing.pasting.lines import LONGEST_NAME, MOST_LINES, Line, read_lines
from tracker.editing.pasting.matching import Match
from tracker.models import Person, PersonCitation

NEW: Final = "new"
SKIPPED: Final = "skip"


class ListForm(forms.Form):
    """A list of names as it was pasted, and the source that it comes from."""

    names = forms.CharField(
        label=gettext_lazy("List of defendants"),
        help_text=gettext_lazy(
            "One a line, in Khmer or Latin letters or in both, or a reference such as P00042."
            " Numbers in front are left out."
        ),
        widget=forms.Textarea(attrs={"rows": 12}),
        strip=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"] = formfield_for_dbfield(
            PersonCitation._meta.get_field("source"),
            required=False,
            label=_("Source"),
            help_text=_(
                "Every defendant of the list, and whoever is new to the record, is cited from it."
            ),
        )

    def clean_names(self) -> str:
        """Refuse a list that nobody can check in one go; what was pasted stays in the field."""
        text: str = self.cleaned_data["names"]
        lines = read_lines(text)
        if not lines:
            raise ValidationError(_("Paste at least one name."))
        if len(lines) > MOST_LINES:
            raise ValidationError(
                _("This list has %(count)d lines. Paste at most %(most)d at a time."),
                params={"count": len(lines), "most": MOST_LINES},
            )
        return text

    def lines(self) -> list[Line]:
        """Give the lines of a list that is valid."""
        return read_lines(self.cleaned_data["names"])


class LineForm(forms.Form):
    """What becomes of one line: somebody on record, a new person, or nothing."""

    choice = forms.ChoiceField(widget=forms.RadioSelect, label=gettext_lazy("Who it is"))
    name_km = forms.CharField(
        label=gettext_lazy("Name in Khmer"), max_length=LONGEST_NAME, required=False
    )
    name_en = forms.CharField(
        label=gettext_lazy("Name in English"), max_length=LONGEST_NAME, required=False
    )

    def __init__(self, match: Match, defendants: set[int], data: Any = None) -> None:
        self.match, self.person = match, None
        line = match.line
        super().__init__(
            data,
            prefix=f"line-{line.number}",
            initial={
                "choice": _likeliest(match, defendants),
                "name_km": line.name_km,
                "name_en": line.name_en,
            },
        )
        self.is_defendant = any(person.pk in defendants for person in match.people)
        self.fields["choice"].choices = [  # type: ignore[attr-defined]
            *((person.reference, str(person)) for person in match.people),
            (NEW, _("A new person")),
            (SKIPPED, _("Leave out")),
        ]
        for language in ("km", "en"):
            self.fields[f"name_{language}"].widget.attrs["lang"] = language

    def clean(self) -> dict[str, Any]:
        """Make the new person, not yet saved; say on the fields what is wrong with the names."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("choice") == NEW:
            names = {name: given.get(name, "") for name in ("name_km", "name_en")}
            begun = quick_form(Person, ("name_km", "name_en", "sex"))(
                {**names, "sex": self.match.line.sex}
            )
            for name, told in begun.errors.items():
                self.add_error(name if name in self.fields else None, told)
            self.person = begun.instance
        return given

    def chosen(self) -> Person | None:
        """Give the person of a valid line; one that is new is not saved yet."""
        choice = self.cleaned_data["choice"]
        on_record = {person.reference: person for person in self.match.people}
        return self.person if choice == NEW else on_record.get(choice)


def _likeliest(match: Match, defendants: set[int]) -> str | None:
    """Choose for the editor where there is no doubt."""
    if match.repeats:
        return SKIPPED
    if match.is_sure:
        likeliest = match.people[0]
        return SKIPPED if likeliest.pk in defendants else likeliest.reference
    return None if match.people or match.line.reference else NEW
