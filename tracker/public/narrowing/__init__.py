"""Fields that a reader writes with the words, `charge:494` or `ខេត្ត:កណ្ដាល`, as choices."""

from tracker.public.narrowing.fields import FIELD_NAMES, FIELDS, Field
from tracker.public.narrowing.narrowed import Narrowing, narrow

__all__ = ["FIELDS", "FIELD_NAMES", "Field", "Narrowing", "narrow"]
