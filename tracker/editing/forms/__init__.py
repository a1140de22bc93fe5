"""The forms of the admin: what is wrong is said on the field where it can be mended."""

from tracker.editing.forms.checked import CheckedForm
from tracker.editing.forms.records import RecordForm
from tracker.editing.forms.rows import RowForm, RowFormSet

__all__ = ["CheckedForm", "RecordForm", "RowForm", "RowFormSet"]
