"""Records that lack a language, or whose one language is older than the other."""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import Case, CharField, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import User, model_of

#: The names and summaries of each kind that readers see in both languages.
PAIRS: Final = {
    "person": ("name", "summary"),
    "case": ("title", "summary"),
    "hearing": ("summary",),
    "incident": ("title", "summary"),
    "court": ("name",),
    "place": ("name",),
    "organisation": ("name",),
    "law": ("name",),
    "provision": ("heading",),
}
OTHER: Final = {"km": "en", "en": "km"}


class LackingLanguage(Need):
    """Records without Khmer or without English, or with a translation that fell behind."""

    slug = "languages"
    label = _("Without Khmer or English, or out of step")
    advice = _("Write what is missing, or bring the older language up to the newer one.")
    kinds = tuple(PAIRS)
    tells = {
        "no-km": _("no Khmer"),
        "no-en": _("no English"),
        "old-km": _("the Khmer is older than the English"),
        "old-en": _("the English is older than the Khmer"),
    }

    def parts(self, user: User) -> Iterator[Part]:
        """Give the records of each kind, with the first of what they lack."""
        for kind in PAIRS:
            yield _part(kind, *OTHER)

    def in_language(self, part: Part, language: str) -> Part:
        """Give the records in which one language is missing or older."""
        return _part(part.kind, language).where(Q(pk__in=part.rows.order_by().values("pk")))

    def tell(self, line: Any) -> Any:
        """Say which language is missing or older."""
        return self.tells[line.what.partition(" ")[0]]

    def is_settled_by_word(self, line: Any) -> bool:
        """A text that is there and only older may be right as it is."""
        return bool(line.what.startswith("old-"))

    def field(self, line: Any) -> str:
        """Give the field that is missing, or the text that is older."""
        return str(line.what.partition(" ")[2])


def _part(kind: str, *languages: str) -> Part:
    wants = [*_missing(kind, languages), *_older(kind, languages)]
    what = Case(
        *(When(condition, then=Value(code)) for condition, code in wants),
        default=Value(""),
        output_field=CharField(),
    )
    anything = Q()
    for condition, _code in wants:
        anything |= condition
    return Part(kind, model_of(kind)._default_manager.filter(anything), what)


def _missing(kind: str, languages: tuple[str, ...]) -> Iterator[tuple[Q, str]]:
    """Give a condition for each text that stands in the other language only, and its code."""
    for name in PAIRS[kind]:
        for language in languages:
            lacks = Q(**{f"{name}_{language}": ""}) & ~Q(**{f"{name}_{OTHER[language]}": ""})
            yield lacks, f"no-{language} {name}_{language}"


def _older(kind: str, languages: tuple[str, ...]) -> Iterator[tuple[Q, str]]:
    for language in languages:
        newer = F(f"{OTHER[language]}_written_at")
        behind = Q(**{f"{language}_written_at__lt": newer})
        yield behind, f"old-{language} {PAIRS[kind][-1]}_{language}"
