"""A case copied for the co-defendants who are tried apart."""

from collections.abc import Collection
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail.actions.create import CreateAction

from tracker.localized import Pair
from tracker.models import Case, CaseCitation, Charge, ChargeCitation

COPIED: Final[Pair] = {"km": "(ចម្លង)", "en": "(copy)"}
LONGEST_TITLE: Final = 255
PARTS: Final = {
    "court": _("Court, date of filing and stage"),
    "charges": _("Charges, without where they stand"),
    "summary": _("Summary"),
    "sources": _("Sources, of the case and of the charges that are copied"),
}


def copy_case(case: Case, parts: Collection[str], user: Any) -> Case:
    """Make a draft of a case with some of the parts of another; give the draft.

    Defendants, decisions, hearings, the docket number and confidential notes are never copied.
    Raises PermissionDenied where the user may not add cases.
    """
    made = Case(**_titles(case), visibility=case.visibility, is_synthetic=case.is_synthetic)
    if "court" in parts:
        made.court, made.filed_on, made.stage = case.court, case.filed_on, case.stage
    if "summary" in parts:
        made.summary_km, made.summary_en = case.summary_km, case.summary_en
    if "charges" in parts:
        made.charges.add(*(_charge(item, "sources" in parts) for item in case.charges.all()))
    if "sources" in parts:
        made.citations.add(*(_citation(item) for item in case.citations.all()))
    copied: Case = CreateAction(made, user=user).execute()
    return copied


def _titles(case: Case) -> dict[str, str]:
    return {
        f"title_{language}": _marked(title, COPIED[language])  # type: ignore[literal-required]
        for language, title in case.face.items()
        if title
    }


def _marked(title: Any, mark: str) -> str:
    # A title that fills its field keeps all of its letters; the mark then has no room.
    marked = f"{title} {mark}"
    return marked if len(marked) <= LONGEST_TITLE else str(title)


def _charge(item: Charge, with_sources: bool) -> Charge:
    charge = Charge(
        provision_id=item.provision_id,
        description_km=item.description_km,
        description_en=item.description_en,
        charge_group=item.charge_group,
        sort_order=item.sort_order,
    )
    if with_sources:
        charge.citations = [
            ChargeCitation(
                source_id=each.source_id, locator=each.locator, sort_order=each.sort_order
            )
            for each in item.citations.all()
        ]
    return charge


def _citation(item: CaseCitation) -> CaseCitation:
    return CaseCitation(
        source_id=item.source_id,
        locator=item.locator,
        statement=item.statement,
        sort_order=item.sort_order,
    )
