"""Marks and notes held against each other when a page is saved; what is wrong stands at its place.

A mark without a note is told on the block it stands in, a note without a mark on its row.
"""

from collections import Counter
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError

from home.editing.addresses import AddressedPageForm
from home.footnotes.marks import LINK, key_of, marks_in, unfinished_in
from home.footnotes.texts import texts_of

FOOTNOTES: Final = "footnotes"


class FootnotedForm(AddressedPageForm):
    """The form of a page with footnotes, whose model names its texts in `footnoted`."""

    def clean(self) -> Any:
        """Put an error on each block with a mark that leads nowhere, and on each idle note."""
        cleaned = super().clean()
        texts = [name for name in self._meta.model.footnoted if name in self.fields]
        if FOOTNOTES in self.formsets and all(name in self.cleaned_data for name in texts):
            rows = self._rows()
            known, cited = set(rows.values()), set()
            for name in texts:
                found, wrong = check_blocks(self.cleaned_data[name], known)
                cited |= found
                if wrong:
                    self.add_error(name, StreamBlockValidationError(block_errors=wrong))
            _check_rows(rows, cited)
        return cleaned

    def _rows(self) -> dict[Any, str]:
        """Give the form of each note that stays, with what its mark is known by."""
        formset = self.formsets[FOOTNOTES]
        formset.is_valid()
        filled = [form for form in formset.forms if getattr(form, "cleaned_data", None)]
        kept = [form for form in filled if not form.cleaned_data.get("DELETE")]
        keys = {form: key_of(form.instance.mark) for form in kept}
        return {form: key for form, key in keys.items() if key}


def check_blocks(blocks: Any, known: set[str]) -> tuple[set[str], dict[int, ValidationError]]:
    """Give the marks of a text by what they are known by, and what is wrong, by place of block."""
    cited: set[str] = set()
    wrong: dict[int, ValidationError] = {}
    for place, block in enumerate(blocks):
        told = []
        for text in texts_of(block.value):
            cited |= {mark.key for mark in marks_in(text)}
            told += _wrong_in(text, known)
        if told:
            wrong[place] = ValidationError(list(dict.fromkeys(told)))
    return cited, wrong


def _wrong_in(text: str, known: set[str]) -> list[str]:
    marks = marks_in(text)
    no_note = _(
        "The mark %(mark)s has no note. Add a note with this mark under Footnotes, or take the"
        " mark out."
    )
    in_link = _("The mark %(mark)s stands inside a link. Put it behind the link.")
    no_mark = _(
        "“%(begun)s” begins as a mark of a footnote and is none. A mark is written [^name], without"
        " spaces and all in one style."
    )
    return [
        *(no_note % {"mark": mark.written} for mark in marks if mark.key not in known),
        *(in_link % {"mark": mark.written} for mark in marks if mark.inside == LINK),
        *(no_mark % {"begun": begun} for begun in unfinished_in(text)),
    ]


def _check_rows(rows: dict[Any, str], cited: set[str]) -> None:
    count: Counter[str] = Counter()
    for form, key in rows.items():
        count[key] += 1
        if count[key] > 1:
            told = _("Another note has this mark. Give each note a mark of its own.")
            form.add_error("mark", told)
        elif key not in cited:
            told = _(
                "No text has this mark: write [^%(mark)s] where it belongs, or delete the note."
            )
            form.add_error("mark", told % {"mark": form.instance.mark})
